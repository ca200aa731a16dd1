/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.glovebox.core.synthesis.Variable;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class SeriesChoiceTest {

	private final Recipe recipe = SynthesisFactory.eINSTANCE.createRecipe();

	SeriesChoiceTest() {
		BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
		mill.setSpeed(Quantity.parse("600 rpm"));
		mill.setMillingTime(Quantity.parse("40 h"));
		recipe.getSteps().add(mill);
	}

	@Test
	void parametersOfTheRecipeComeFirst() {
		Parameter parameter = SynthesisFactory.eINSTANCE.createParameter();
		parameter.setName("milling time");
		parameter.setStep(recipe.getSteps().get(0));
		parameter.setFeature("millingTime");
		recipe.getParameters().add(parameter);
		SeriesChoice choice = SeriesChoice.of(recipe);
		assertEquals("milling time   (40 h)", choice.choices().get(0));
		assertEquals("speed of step 1   (600 rpm)", choice.choices().get(1));
		assertEquals(Optional.of("milling time"), choice.variable().map(Variable::name));
	}

	@Test
	void saysWhatWillBeMade() {
		SeriesChoice choice = SeriesChoice.of(recipe);
		choice.vary(1);
		assertFalse(choice.isReady());
		choice.type("5, 6, 26 h");
		assertTrue(choice.isReady());
		assertEquals("3 runs: 5 h, 6 h, 26 h", choice.sentence());
		assertEquals("Make 3 runs", choice.action());
	}

	@Test
	void valuesOfAnotherDimensionAreRefusedWithAReason() {
		SeriesChoice choice = SeriesChoice.of(recipe);
		choice.vary(1);
		choice.type("5, 6 MPa");
		assertTrue(choice.objection().orElse("").contains("pressure"), choice.objection()::toString);
		assertFalse(choice.isReady());
	}

	@Test
	void runningAgainNeedsNoValues() {
		SeriesChoice choice = SeriesChoice.again(recipe);
		assertEquals(Optional.empty(), choice.variable());
		assertTrue(choice.isReady());
		assertEquals("Make 1 run", choice.action());
	}

	@Test
	void theBatchSizeCanBeVariedWhereThereIsNothingElse() {
		recipe.getSteps().clear();
		SeriesChoice choice = SeriesChoice.of(recipe);
		choice.type("1 g 2 g");
		assertEquals(2, choice.values().size());
	}
}
