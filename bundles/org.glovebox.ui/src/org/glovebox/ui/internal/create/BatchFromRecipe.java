/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.Use;

/** Prepares a batch that follows a recipe: its steps as planned, its ingredients as planned uses. */
final class BatchFromRecipe {

	private static final SynthesisFactory FACTORY = SynthesisFactory.eINSTANCE;

	private BatchFromRecipe() {
	}

	/** Fills an empty batch with the plan. What was typed already is kept. */
	static void fill(Batch batch, Recipe recipe) {
		batch.setRecipe(recipe);
		if (batch.getFormula() == null) {
			batch.setFormula(recipe.getProductFormula());
		}
		batch.setForm(recipe.getProductForm());
		if (batch.getTitle() == null || batch.getTitle().isBlank()) {
			batch.setTitle(recipe.getTitle());
		}
		Map<Step, PerformedStep> performed = new HashMap<>();
		for (Step step : recipe.getSteps()) {
			PerformedStep run = FACTORY.createPerformedStep();
			run.setPlanned(EcoreUtil.copy(step));
			run.setPlanStep(step);
			batch.getSteps().add(run);
			performed.put(step, run);
		}
		for (Ingredient ingredient : recipe.getIngredients()) {
			use(ingredient, performed).ifPresent(batch.getInputs()::add);
		}
	}

	/** An ingredient that names no material at hand is chosen when it is weighed. */
	private static Optional<Use> use(Ingredient ingredient, Map<Step, PerformedStep> performed) {
		if (ingredient.getMaterial() == null) {
			return Optional.empty();
		}
		Use use = FACTORY.createUse();
		use.setSource(ingredient.getMaterial());
		use.setPlanned(ingredient.getAmount());
		use.setRole(ingredient.getRole());
		use.setStep(performed.get(ingredient.getStep()));
		return Optional.of(use);
	}
}
