/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.glovebox.model.Records;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

	private final SynthesisFactory factory = SynthesisFactory.eINSTANCE;
	private final Lot lot = Records.create(MaterialPackage.Literals.LOT, Lot.class, "Ada", Instant.EPOCH);

	RunComparisonTest() {
		lot.setFormula("NaCl");
	}

	private Batch run(String plannedTime, String actualTime, String weighed) {
		Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, "Ada", Instant.EPOCH);
		PerformedStep step = factory.createPerformedStep();
		BallMill planned = factory.createBallMill();
		planned.setSpeed(Quantity.parse("600 rpm"));
		planned.setMillingTime(Quantity.parse(plannedTime));
		step.setPlanned(planned);
		BallMill actual = factory.createBallMill();
		if (!actualTime.isEmpty()) {
			actual.setMillingTime(Quantity.parse(actualTime));
		}
		step.setActual(actual);
		batch.getSteps().add(step);
		Use use = factory.createUse();
		use.setSource(lot);
		use.setActual(Quantity.parse(weighed));
		batch.getInputs().add(use);
		return batch;
	}

	private static RunComparison.Row row(RunComparison comparison, String label) {
		return comparison.rows().stream().filter(row -> row.label().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError(comparison.rows().toString()));
	}

	@Test
	void whatWasDoneIsComparedAndElseWhatIsPlanned() {
		RunComparison comparison = RunComparison.of(List.of(run("40 h", "36 h", "58.4 mg"), run("40 h", "", "58.4 mg")));
		assertEquals(List.of(new RunComparison.Cell("36 h", true), new RunComparison.Cell("40 h", false)),
				row(comparison, "Milling time").cells());
		assertTrue(row(comparison, "Milling time").differs());
		assertFalse(row(comparison, "Speed").differs());
		assertEquals(List.of("Milling time"), comparison.differences().stream().map(RunComparison.Row::label).toList());
	}

	@Test
	void theSameInAnotherUnitIsTheSame() {
		assertEquals(List.of(), RunComparison.of(List.of(run("40 h", "", "58.4 mg"), run("2400 min", "", "58.4 mg")))
				.differences());
	}

	@Test
	void weighedAmountsDifferOnlyWhereItMatters() {
		assertFalse(row(RunComparison.of(List.of(run("40 h", "", "58.4 mg"), run("40 h", "", "58.6 mg"))), "NaCl")
				.differs());
		assertTrue(row(RunComparison.of(List.of(run("40 h", "", "58.4 mg"), run("40 h", "", "62 mg"))), "NaCl")
				.differs());
	}

	@Test
	void aStepThatARunDoesNotHaveIsADifference() {
		Batch without = run("40 h", "", "58.4 mg");
		without.getSteps().clear();
		RunComparison.Row done = row(RunComparison.of(List.of(run("40 h", "", "58.4 mg"), without)), "done");
		assertEquals(List.of("yes", "no"), done.cells().stream().map(RunComparison.Cell::text).toList());
		assertTrue(done.differs());
	}

	@Test
	void oneRunDiffersFromNothing() {
		assertEquals(List.of(), RunComparison.of(List.of(run("40 h", "36 h", "58.4 mg"))).differences());
		assertEquals(List.of(), RunComparison.of(List.of()).rows());
	}
}
