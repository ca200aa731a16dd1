/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.Records;
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
 * Makes a batch out of a recipe: the plan of each step copied, to be filled in as it is done; the ingredients with the
 * masses to weigh in.
 */
public final class Run {

	private Run() {
	}

	/**
	 * Makes a batch that shares nothing with the recipe, so that it can be saved in any thread.
	 *
	 * @param recipe the recipe
	 * @param author who makes it
	 * @param now when it is made
	 */
	public static Batch of(Recipe recipe, String author, Instant now) {
		Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, author, now);
		batch.setTitle(recipe.getTitle());
		batch.setFormula(recipe.getProductFormula());
		batch.setForm(recipe.getProductForm());
		if (recipe.getProductComposition() != null) {
			batch.setComposition(EcoreUtil.copy(recipe.getProductComposition()));
		}
		batch.setRecipe((Recipe) Records.proxy(recipe.eClass(), recipe.getUuid()));
		Optional.ofNullable(recipe.getProject()).flatMap(Records::uuid)
				.ifPresent(uuid -> batch.setProject((Project) Records.proxy(recipe.getProject().eClass(), uuid)));
		recipe.getSteps().forEach(step -> batch.getSteps().add(performed(step)));
		List<Optional<Quantity>> masses = PlannedMasses.of(recipe);
		for (int i = 0; i < masses.size(); i++) {
			use(batch, recipe, recipe.getIngredients().get(i), masses.get(i));
		}
		return detached(batch);
	}

	private static PerformedStep performed(Step step) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setPlanned(EcoreUtil.copy(step));
		performed.setActual((Step) EcoreUtil.create(step.eClass()));
		EObject stand = EcoreUtil.create(step.eClass());
		((InternalEObject) stand).eSetProxyURI(EcoreUtil.getURI(step));
		performed.setPlanStep((Step) stand);
		return performed;
	}

	private static void use(Batch batch, Recipe recipe, Ingredient ingredient, Optional<Quantity> mass) {
		Material material = ingredient.getMaterial();
		if (material == null) {
			return;
		}
		Use use = SynthesisFactory.eINSTANCE.createUse();
		Records.uuid(material).ifPresent(uuid -> use.setSource((Material) Records.proxy(material.eClass(), uuid)));
		mass.ifPresent(use::setPlanned);
		use.setRole(ingredient.getRole());
		int step = recipe.getSteps().indexOf(ingredient.getStep());
		if (step < 0) {
			step = firstWeighing(recipe);
		}
		if (step >= 0) {
			use.setStep(batch.getSteps().get(step));
		}
		batch.getInputs().add(use);
	}

	private static int firstWeighing(Recipe recipe) {
		for (int i = 0; i < recipe.getSteps().size(); i++) {
			if (recipe.getSteps().get(i).eClass() == SynthesisPackage.Literals.WEIGH) {
				return i;
			}
		}
		return -1;
	}

	/** References inside the copies still lead to records of the editor; what is read back has stand-ins for them. */
	private static Batch detached(Batch batch) {
		return (Batch) RecordFormat.read(RecordFormat.write(batch)).opened()
				.orElseThrow(() -> new IllegalStateException("a new batch cannot be read back"));
	}
}
