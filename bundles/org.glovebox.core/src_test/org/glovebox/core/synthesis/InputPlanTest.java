/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class InputPlanTest {

	private final Batch batch = SynthesisFactory.eINSTANCE.createBatch();

	InputPlanTest() {
		batch.setFormula("Na3SbS4");
	}

	private void input(String formula, @Nullable String purity) {
		Lot lot = MaterialFactory.eINSTANCE.createLot();
		lot.setShortId("L-" + formula);
		lot.setFormula(formula);
		lot.setPurity(purity == null ? null : Quantity.parse(purity));
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(lot);
		batch.getInputs().add(use);
	}

	private InputPlan.Planned planned(String size) {
		InputPlan plan = InputPlan.of(batch, Quantity.parse(size));
		return assertInstanceOf(InputPlan.Planned.class, plan, plan::toString);
	}

	private String missing(String size) {
		return assertInstanceOf(InputPlan.Missing.class, InputPlan.of(batch, Quantity.parse(size))).reason();
	}

	private double milligrams(InputPlan.Planned plan, int input) {
		return plan.masses().get(input).orElseThrow().in("mg");
	}

	@Test
	void massesFollowFromTheReaction() {
		input("Na2S", null);
		input("Sb2S3", null);
		input("S", null);
		InputPlan.Planned plan = planned("2 g");
		// by hand with M = 78.04, 339.70 and 32.06 g/mol in 3 : 1 : 2, as a share of 637.94
		assertEquals(734.0, milligrams(plan, 0), 0.1);
		assertEquals(1065.0, milligrams(plan, 1), 0.1);
		assertEquals(201.0, milligrams(plan, 2), 0.1);
	}

	@Test
	void allMassesAreInOneUnit() {
		input("Na2S", null);
		input("Sb2S3", null);
		input("S", null);
		assertTrue(planned("2 g").masses().stream().allMatch(mass -> mass.orElseThrow().text().endsWith(" mg")));
		assertTrue(planned("50 g").masses().stream().allMatch(mass -> mass.orElseThrow().text().endsWith(" g")));
	}

	@Test
	void moreIsWeighedInOfWhatIsNotPure() {
		input("Na2S", "98 %");
		input("Sb2S3", null);
		input("S", "> 99.5 %");
		InputPlan.Planned plan = planned("2 g");
		assertEquals(734.0 / 0.98, milligrams(plan, 0), 0.1);
		assertEquals(201.0 / 0.995, milligrams(plan, 2), 0.1);
		assertTrue(plan.notes().contains("purity of L-Na2S 98 %"), plan.notes()::toString);
	}

	@Test
	void anIngredientWithoutALotCountsByItsName() {
		input("Na2S", null);
		input("Sb2S3", null);
		Use sulfur = SynthesisFactory.eINSTANCE.createUse();
		sulfur.setRemarks("S");
		batch.getInputs().add(sulfur);
		assertEquals(201.0, milligrams(planned("2 g"), 2), 0.1);
	}

	@Test
	void whatDoesNotFollowIsSaidAndNotGuessed() {
		input("Na2S", null);
		assertTrue(missing("2 g").contains("Sb"), missing("2 g"));
		assertTrue(missing("2 h").contains("neither a mass"), missing("2 h"));
		batch.setFormula("Na3PS4-xOx");
		assertTrue(missing("2 g").contains("formula"), missing("2 g"));
	}
}
