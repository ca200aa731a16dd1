/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.batch;
import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.CheckFinding;
import org.glovebox.core.check.CheckReport;
import org.glovebox.core.check.Findings;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Instrument;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Setting;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running checks, and those checks that no published study needs. */
class CheckRunnerTest {

	@TempDir
	Path temp;

	private OpenNotebook open;

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	/** A check of a third party that is broken. */
	public static final class Broken implements Check<Material> {
		@Override
		public void check(Material material, Findings findings) {
			findings.warning(material, MaterialPackage.Literals.MATERIAL__LOCATION, "It is nowhere.");
			throw new IllegalStateException("broken");
		}
	}

	private List<String> messages(Batch batch, String check) {
		return InstalledChecks.find(open, batch).stream().filter(f -> f.check().equals(check))
				.map(CheckFinding::message).toList();
	}

	@Test
	void aCheckThatFailsIsNamedAndTheOthersGoOn() {
		Lot lot = lot("Na2S");
		lot.setDiameter(Quantity.parse("1 mm"));
		open.save(lot);

		CheckReport report = InstalledChecks.runnerWith(Broken.class, "Material").check(open.notebook, lot);

		assertEquals(List.of("plugin com.example failed in other: IllegalStateException: broken"), report.faults());
		assertEquals(List.of("other", "pressing"), report.findings().stream().map(CheckFinding::check).sorted().toList());
	}

	@Test
	void aCheckLooksAtItsKindsOnly() {
		Lot lot = lot("Na2S");
		open.save(lot);
		assertEquals(List.of(), InstalledChecks.runnerWith(Broken.class, "Batch").check(open.notebook, lot).faults());
	}

	@Test
	void aWholeNotebookIsCheckedAndTheWorkCanBeStopped() {
		Lot lot = lot("Na2S");
		lot.setDiameter(Quantity.parse("1 mm"));
		open.saveAll(List.of(lot, batch("one"), batch("two")));

		CheckReport report = InstalledChecks.runner().checkAll(open.notebook, Monitor.NONE);

		assertEquals(3, report.records());
		assertEquals(List.of("diameter"), report.findings().stream().map(CheckFinding::field).toList());
		Monitor stopped = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> InstalledChecks.runner().checkAll(open.notebook, stopped));
	}

	@Test
	void fractionsThatDoNotSumToOneAreFoundAndRatiosAreNot() {
		Batch bad = batch("bad");
		bad.setComposition(StudyA.composition("S", "60 %", "C", "35 %"));
		Batch ratio = batch("ratio");
		ratio.setComposition(StudyA.composition("S@C", "2", "NAS", "8"));
		Batch good = batch("good");
		good.setComposition(StudyA.composition("S", "60 %", "C", "40 %"));
		open.saveAll(List.of(bad, ratio, good));

		assertEquals(List.of("The fractions sum to 95 %, not to 100 %; 5 % is not accounted for."),
				messages(bad, "composition"));
		assertEquals(List.of(), messages(ratio, "composition"));
		assertEquals(List.of(), messages(good, "composition"));
	}

	private static PerformedStep step(Batch batch, String speed, String done) {
		BallMill plan = SynthesisFactory.eINSTANCE.createBallMill();
		plan.setSpeed(Quantity.parse(speed));
		plan.setMillingTime(Quantity.parse("10 h"));
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		step.setPlanned(plan);
		if (!done.isEmpty()) {
			BallMill actual = SynthesisFactory.eINSTANCE.createBallMill();
			actual.setSpeed(Quantity.parse(done));
			step.setActual(actual);
		}
		batch.getSteps().add(step);
		return step;
	}

	@Test
	void aSpeedThatTheMillCannotReachIsFound() {
		Instrument mill = OpenNotebook.make(NotebookPackage.Literals.INSTRUMENT, Instrument.class, "PM200");
		Setting limit = NotebookFactory.eINSTANCE.createSetting();
		limit.setName("highest speed");
		limit.setQuantity(Quantity.parse("650 rpm"));
		mill.getLimits().add(limit);
		Batch fast = batch("fast");
		step(fast, "700 rpm", "").getPlanned().setEquipment(mill);
		Batch slow = batch("slow");
		step(slow, "600 rpm", "").getPlanned().setEquipment(mill);
		open.saveAll(List.of(mill, fast, slow));

		assertEquals(1, messages(fast, "equipment-limits").size());
		assertTrue(messages(fast, "equipment-limits").get(0).contains("700 rpm is more than"));
		assertEquals(List.of(), messages(slow, "equipment-limits"));
	}

	@Test
	void whatDiffersFromThePlanIsTold() {
		Batch batch = batch("one");
		step(batch, "600 rpm", "500 rpm");
		step(batch, "600 rpm", "610 rpm");
		open.save(batch);

		assertEquals(List.of("Speed of step 1 was 500 rpm where 600 rpm was planned."), messages(batch, "deviations"));
	}

	@Test
	void stepsOutOfOrderAndTooShortAreFound() {
		Batch batch = batch("one");
		PerformedStep first = step(batch, "600 rpm", "");
		first.setStarted(Instant.parse("2026-03-02T08:00:00Z"));
		first.setEnded(Instant.parse("2026-03-02T12:00:00Z"));
		PerformedStep second = step(batch, "600 rpm", "");
		second.setStarted(Instant.parse("2026-03-02T11:00:00Z"));
		second.setEnded(Instant.parse("2026-03-02T10:00:00Z"));
		open.save(batch);

		List<String> found = messages(batch, "times");

		assertTrue(found.contains("Step 1 lasted 4 h, but its settings need 10 h."), found.toString());
		assertTrue(found.stream().anyMatch(m -> m.startsWith("Step 2 began at 2026-03-02 11:00 UTC, before step 1 ended")),
				found.toString());
		assertTrue(found.stream().anyMatch(m -> m.startsWith("It ended, 2026-03-02 10:00 UTC, before it began")),
				found.toString());
	}

	@Test
	void moreOutThanInIsFound() {
		Lot lot = lot("Na2S");
		Batch batch = batch("one");
		StudyA.weigh(batch, lot, "1 g");
		batch.setAmount(Quantity.parse("1.2 g"));
		open.saveAll(List.of(lot, batch));

		assertEquals(List.of("More came out than went in: 1.2 g / 1 g is 120 %."), messages(batch, "yield"));
	}
}
