/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class BatchFromRecipeTest {

	private static final SynthesisFactory FACTORY = SynthesisFactory.eINSTANCE;

	private final Lot sulfur = MaterialFactory.eINSTANCE.createLot();
	private final BallMill mill = FACTORY.createBallMill();
	private final Recipe recipe = recipe();
	private final Batch batch = FACTORY.createBatch();

	private Recipe recipe() {
		Recipe made = FACTORY.createRecipe();
		made.setTitle("S@C");
		made.setProductFormula("S");
		mill.setSpeed(Quantity.parse("550 rpm"));
		made.getSteps().add(mill);
		Ingredient known = FACTORY.createIngredient();
		known.setMaterial(sulfur);
		known.setAmount(Quantity.parse("60 mg"));
		known.setStep(mill);
		Ingredient open = FACTORY.createIngredient();
		open.setSubstance("carbon");
		made.getIngredients().add(known);
		made.getIngredients().add(open);
		return made;
	}

	@Test
	void stepsArePlannedAsInTheRecipeAndNothingIsDoneYet() {
		BatchFromRecipe.fill(batch, recipe);
		PerformedStep step = batch.getSteps().get(0);
		assertEquals(Quantity.parse("550 rpm"), ((BallMill) step.getPlanned()).getSpeed());
		assertNotSame(mill, step.getPlanned(), "the plan of the run is a copy, so that the recipe may change");
		assertSame(mill, step.getPlanStep());
		assertNull(step.getActual());
		assertEquals(1, recipe.getSteps().size(), "the recipe keeps its step");
	}

	@Test
	void materialsAtHandAreUsedAsPlannedAndBelongToTheirStep() {
		BatchFromRecipe.fill(batch, recipe);
		assertEquals(1, batch.getInputs().size(), "the carbon is chosen when it is weighed");
		assertSame(sulfur, batch.getInputs().get(0).getSource());
		assertEquals(Quantity.parse("60 mg"), batch.getInputs().get(0).getPlanned());
		assertNull(batch.getInputs().get(0).getActual());
		assertSame(batch.getSteps().get(0), batch.getInputs().get(0).getStep());
	}

	@Test
	void whatWasTypedIsKept() {
		batch.setTitle("third try");
		batch.setFormula("S8");
		BatchFromRecipe.fill(batch, recipe);
		assertEquals("third try", batch.getTitle());
		assertEquals("S8", batch.getFormula());
	}

	@Test
	void titleAndFormulaComeFromTheRecipe() {
		BatchFromRecipe.fill(batch, recipe);
		assertEquals("S@C", batch.getTitle());
		assertEquals("S", batch.getFormula());
		assertSame(recipe, batch.getRecipe());
	}
}
