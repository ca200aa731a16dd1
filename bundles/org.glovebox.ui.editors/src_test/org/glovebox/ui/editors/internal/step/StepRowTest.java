/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glovebox.core.synthesis.Deviation;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Person;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class StepRowTest {

	private final SynthesisFactory factory = SynthesisFactory.eINSTANCE;
	private final Batch batch = factory.createBatch();

	private PerformedStep step(String plannedTime, String actualTime) {
		PerformedStep step = factory.createPerformedStep();
		BallMill planned = factory.createBallMill();
		planned.setSpeed(Quantity.parse("600 rpm"));
		planned.setMillingTime(Quantity.parse(plannedTime));
		BallMill actual = factory.createBallMill();
		actual.setMillingTime(Quantity.parse(actualTime));
		step.setPlanned(planned);
		step.setActual(actual);
		batch.getSteps().add(step);
		return step;
	}

	@Test
	void planAndActStandSideBySide() {
		step("40 h", "41 h");
		StepRow row = StepRow.of(batch).get(0);
		assertEquals(SynthesisPackage.Literals.BALL_MILL, row.kind());
		assertEquals(List.of(new StepValue("", "600 rpm", "", Deviation.NONE),
				new StepValue("", "40 h", "41 h", Deviation.NOTABLE)), row.values());
	}

	@Test
	void tellsWhoDidIt() {
		PerformedStep step = step("40 h", "40 h");
		assertEquals("", StepRow.of(batch).get(0).operator());
		Person ada = NotebookFactory.eINSTANCE.createPerson();
		ada.setTitle("Ada Example");
		step.setOperator(ada);
		assertEquals("Ada Example", StepRow.of(batch).get(0).operator());
		ada.setInitials("AE");
		assertEquals("AE", StepRow.of(batch).get(0).operator());
	}

	@Test
	void whatIsWeighedInStandsInTheRowOfItsStep() {
		PerformedStep step = step("40 h", "40 h");
		Lot lot = MaterialFactory.eINSTANCE.createLot();
		lot.setFormula("NaCl");
		Use use = factory.createUse();
		use.setSource(lot);
		use.setStep(step);
		use.setPlanned(Quantity.parse("58.4 mg"));
		use.setActual(Quantity.parse("58.6 mg"));
		batch.getInputs().add(use);
		assertEquals(new StepValue("NaCl", "58.4 mg", "58.6 mg", Deviation.SLIGHT),
				StepRow.of(batch).get(0).values().get(0));
	}

	@Test
	void aStepThatSaysNothingStillHasARow() {
		batch.getSteps().add(factory.createPerformedStep());
		assertEquals(List.of(), StepRow.of(batch).get(0).values());
	}

	@Test
	void kindsAreFoundByTheBeginningOfTheirNameFirst() {
		assertEquals(SynthesisPackage.Literals.MIX, StepKinds.matching("mi").get(0));
		assertEquals(SynthesisPackage.Literals.BALL_MILL, StepKinds.matching("mill").get(0));
		assertEquals(List.of(), StepKinds.matching("teleport"));
	}
}
