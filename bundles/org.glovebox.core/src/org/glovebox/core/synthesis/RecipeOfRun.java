/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.Records;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/**
 * Makes a recipe out of a run: each step as it was done and, where nothing was written down, as it was planned; the
 * planned amounts, or what was weighed where that is more than a hundredth off or nothing was planned.
 */
public final class RecipeOfRun {

	private RecipeOfRun() {
	}

	/**
	 * Makes the recipe; it is not saved, and shares nothing with the batch once it is {@link #detached}.
	 *
	 * @param batch the run
	 * @param author who makes it
	 * @param now when it is made
	 */
	static Recipe of(Batch batch, String author, Instant now) {
		Recipe recipe = Records.create(SynthesisPackage.Literals.RECIPE, Recipe.class, author, now);
		recipe.setTitle(batch.getTitle());
		recipe.setProductFormula(batch.getFormula());
		recipe.setProductForm(batch.getForm());
		if (batch.getComposition() != null) {
			recipe.setProductComposition(EcoreUtil.copy(batch.getComposition()));
		}
		recipe.setProject(Run.standIn(batch.getProject(), Project.class));
		recipe.setBasedOn(Run.standIn(batch.getRecipe(), Recipe.class));
		Map<PerformedStep, Step> steps = new HashMap<>();
		for (PerformedStep performed : batch.getSteps()) {
			asDone(performed).ifPresent(step -> {
				recipe.getSteps().add(step);
				steps.put(performed, step);
			});
		}
		for (Use use : batch.getInputs()) {
			Ingredient ingredient = ingredient(use);
			ingredient.setStep(steps.get(use.getStep()));
			recipe.getIngredients().add(ingredient);
		}
		return recipe;
	}

	/** Makes the recipe, to be saved in any thread. */
	public static Recipe detached(Batch batch, String author, Instant now) {
		return Run.detached(of(batch, author, now));
	}

	private static Ingredient ingredient(Use use) {
		Ingredient ingredient = SynthesisFactory.eINSTANCE.createIngredient();
		Material source = use.getSource();
		ingredient.setSubstance(source == null ? use.getRemarks() : substance(source));
		ingredient.setMaterial(Run.standIn(source, Material.class));
		ingredient.setAmount(amount(use.getPlanned(), use.getActual()));
		ingredient.setRole(use.getRole());
		return ingredient;
	}

	private static String substance(Material source) {
		String formula = source.eIsProxy() ? null : source.getFormula();
		return formula == null || formula.isBlank() ? RecordLabels.shortName(source) : formula;
	}

	private static @Nullable Quantity amount(@Nullable Quantity planned, @Nullable Quantity actual) {
		boolean asPlanned = planned != null && Deviation.of(planned, actual) != Deviation.NOTABLE;
		return asPlanned || actual == null ? planned : actual;
	}

	/**
	 * A step as it was done: a copy in which what was not written down is as planned.
	 *
	 * @return empty where neither is known
	 */
	static Optional<Step> asDone(PerformedStep performed) {
		Step planned = performed.getPlanned();
		Step actual = performed.getActual();
		if (actual == null || planned == null || planned.eClass() != actual.eClass()) {
			return Optional.ofNullable(actual == null ? planned : actual).map(EcoreUtil::copy);
		}
		Step done = EcoreUtil.copy(actual);
		Step plan = EcoreUtil.copy(planned);
		for (EStructuralFeature feature : plan.eClass().getEAllStructuralFeatures()) {
			if (plan.eIsSet(feature) && !done.eIsSet(feature) && feature.isChangeable()) {
				Object value = plan.eGet(feature);
				done.eSet(feature, value instanceof List<?> list ? List.copyOf(list) : value);
			}
		}
		return Optional.of(done);
	}
}
