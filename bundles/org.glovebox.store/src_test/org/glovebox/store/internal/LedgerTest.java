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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.glovebox.core.check.CheckFinding;
import org.glovebox.core.ledger.Ledger;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Loss;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

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

	private Ledger ledger(Material material) {
		return Ledger.of(open.notebook, open.record(material, Material.class));
	}

	@Test
	void usesSplitsLayersAndLossesAreTaken() {
		StudyA study = new StudyA();
		study.composite.setAmount(Quantity.parse("100 mg"));
		Loss loss = SynthesisFactory.eINSTANCE.createLoss();
		loss.setAmount(Quantity.parse("1.65 mg"));
		loss.setReason("spilled");
		study.composite.getLosses().add(loss);
		Sample portion = OpenNotebook.make(SynthesisPackage.Literals.SAMPLE, Sample.class, "for Raman");
		portion.setOrigin(study.composite);
		portion.setAmount(Quantity.parse("5 mg"));
		open.saveAll(study.all());
		open.save(portion);

		Ledger ledger = ledger(study.composite);

		// 100 - 3.35 (layer) - 5 (split) - 1.65 (loss)
		assertEquals("90 mg", ledger.stock().orElseThrow().left().text());
		assertEquals(3, ledger.withdrawals().size());
		assertTrue(ledger.withdrawals().stream().anyMatch(w -> w.remark().equals("lost, spilled")));
	}

	@Test
	void molesAndVolumesAreTurnedIntoMass() {
		Lot sulfur = lot("Sulfur");
		sulfur.setFormula("S");
		sulfur.setDensity(Quantity.parse("2.07 g/cm3"));
		sulfur.setAmount(Quantity.parse("10 g"));
		Batch one = batch("one");
		StudyA.weigh(one, sulfur, "100 mmol");
		Batch two = batch("two");
		StudyA.weigh(two, sulfur, "1 mL");
		open.saveAll(List.of(sulfur, one, two));

		// 10 g - 0.1 mol x 32.06 g/mol - 1 mL x 2.07 g/mL = 4.724 g, shown with the digits that matter beside 10 g
		assertEquals("4.72 g", ledger(sulfur).stock().orElseThrow().left().text());
	}

	@Test
	void takingMoreThanThereWasIsFoundAndSaved() {
		Lot lot = lot("Na2S");
		lot.setAmount(Quantity.parse("1 g"));
		Batch batch = batch("greedy");
		StudyA.weigh(batch, lot, "1.2 g");
		open.saveAll(List.of(lot, batch));

		assertTrue(ledger(lot).isOverdrawn());
		List<CheckFinding> found = InstalledChecks.find(open, lot);
		assertEquals(List.of("1.2 g were taken, 0.2 g more than there was."),
				found.stream().filter(f -> f.check().equals("stock")).map(CheckFinding::message).toList());
	}

	@Test
	void whatIsOnlyPlannedCountsUntilItIsWeighed() {
		Lot lot = lot("Na2S");
		lot.setAmount(Quantity.parse("1 g"));
		Batch batch = batch("planned");
		OpenNotebook.use(batch, lot).setPlanned(Quantity.parse("0.4 g"));
		open.saveAll(List.of(lot, batch));

		Ledger ledger = ledger(lot);

		assertEquals("0.6 g", ledger.stock().orElseThrow().left().text());
		assertTrue(ledger.withdrawals().get(0).planned());
	}

	private static void started(Batch batch, String time) {
		PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
		step.setStarted(Instant.parse(time));
		batch.getSteps().add(step);
	}

	@Test
	void takesInTheOrderOfTimeAndCountsDown() {
		Lot lot = lot("Na2S");
		lot.setAmount(Quantity.parse("1 g"));
		Batch later = batch("later");
		StudyA.weigh(later, lot, "0.3 g");
		started(later, "2025-03-02T08:00:00Z");
		Batch earlier = batch("earlier");
		StudyA.weigh(earlier, lot, "200 mg");
		started(earlier, "2025-03-01T08:00:00Z");
		Batch sometime = batch("sometime");
		StudyA.weigh(sometime, lot, "0.1 g");
		open.saveAll(List.of(lot, later, earlier, sometime));

		Ledger ledger = ledger(lot);

		assertEquals(List.of("earlier", "later", "sometime"),
				ledger.withdrawals().stream().map(w -> w.by().title()).toList());
		assertEquals(List.of("0.8 g", "0.5 g", "0.4 g"),
				ledger.remainders().stream().map(left -> left.orElseThrow().text()).toList());
	}
}
