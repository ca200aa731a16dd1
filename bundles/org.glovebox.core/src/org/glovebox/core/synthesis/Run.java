/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.Records;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.notebook.Record;
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
		return of(recipe, recipe, author, now);
	}

	/**
	 * Makes a batch in which one thing is done otherwise than the recipe says.
	 *
	 * @param recipe the recipe
	 * @param varied a copy of the recipe, with the same steps and ingredients, in which something has another value
	 */
	static Batch of(Recipe recipe, Recipe varied, String author, Instant now) {
		Batch batch = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, author, now);
		fill(batch, recipe, varied);
		return detached(batch);
	}

	/**
	 * Fills an empty batch with the plan. What it has already, such as a title, is kept.
	 *
	 * @param batch the batch
	 * @param recipe a saved recipe; the batch refers to it and to its steps by their identity
	 */
	public static void fill(Batch batch, Recipe recipe) {
		fill(batch, recipe, recipe);
	}

	private static void fill(Batch batch, Recipe recipe, Recipe varied) {
		product(batch, varied);
		batch.setRecipe(standIn(recipe, Recipe.class));
		if (batch.getProject() == null) {
			batch.setProject(standIn(recipe.getProject(), Project.class));
		}
		for (int i = 0; i < varied.getSteps().size(); i++) {
			batch.getSteps().add(performed(varied.getSteps().get(i), recipe.getSteps().get(i)));
		}
		List<Optional<Quantity>> masses = PlannedMasses.of(varied);
		for (int i = 0; i < masses.size(); i++) {
			batch.getInputs().add(use(batch, varied, varied.getIngredients().get(i), masses.get(i)));
		}
	}

	private static void product(Batch batch, Recipe recipe) {
		if (batch.getTitle() == null || batch.getTitle().isBlank()) {
			batch.setTitle(recipe.getTitle());
		}
		if (batch.getFormula() == null) {
			batch.setFormula(recipe.getProductFormula());
		}
		batch.setForm(recipe.getProductForm());
		if (recipe.getProductComposition() != null && batch.getComposition() == null) {
			batch.setComposition(EcoreUtil.copy(recipe.getProductComposition()));
		}
	}

	/** A stand-in, so that the record at hand stays where it is. */
	static <T extends Record> @Nullable T standIn(@Nullable T record, Class<T> type) {
		return record == null ? null
				: Records.uuid(record).map(uuid -> type.cast(Records.proxy(record.eClass(), uuid))).orElse(null);
	}

	private static PerformedStep performed(Step planned, Step inRecipe) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setPlanned(EcoreUtil.copy(planned));
		performed.setActual((Step) EcoreUtil.create(planned.eClass()));
		EObject stand = EcoreUtil.create(inRecipe.eClass());
		((InternalEObject) stand).eSetProxyURI(EcoreUtil.getURI(inRecipe));
		performed.setPlanStep((Step) stand);
		return performed;
	}

	private static Use use(Batch batch, Recipe recipe, Ingredient ingredient, Optional<Quantity> mass) {
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(standIn(ingredient.getMaterial(), Material.class));
		if (ingredient.getMaterial() == null) {
			// which lot it is taken from is said when it is weighed
			use.setRemarks(ingredient.getSubstance());
		}
		mass.ifPresent(use::setPlanned);
		use.setRole(ingredient.getRole());
		int step = recipe.getSteps().indexOf(ingredient.getStep());
		if (step < 0) {
			step = firstWeighing(recipe);
		}
		if (step >= 0) {
			use.setStep(batch.getSteps().get(step));
		}
		return use;
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
	static <T extends Record> T detached(T record) {
		@SuppressWarnings("unchecked") // what is read back is of the kind that was written
		T copy = (T) RecordFormat.read(RecordFormat.write(record)).opened()
				.orElseThrow(() -> new IllegalStateException("a new record cannot be read back"));
		return copy;
	}
}
