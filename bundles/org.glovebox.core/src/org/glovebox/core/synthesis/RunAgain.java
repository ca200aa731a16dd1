/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.time.Instant;
import java.util.List;

import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.Records;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;

/** Plans a batch that repeats another one: what was done then is the plan now, to be filled in again. */
public final class RunAgain {

	private RunAgain() {
	}

	/**
	 * Makes a batch that shares nothing with the first one, so that it can be saved in any thread.
	 *
	 * @param batch the batch that is done again
	 * @param author who makes it
	 * @param now when it is made
	 */
	public static Batch of(Batch batch, String author, Instant now) {
		return of(batch, RecipeOfRun.of(batch, author, now), author, now);
	}

	/**
	 * Makes a batch in which one thing is done otherwise.
	 *
	 * @param plan the recipe of the batch as it was done, with the other value
	 */
	static Batch of(Batch batch, Recipe plan, String author, Instant now) {
		Batch again = Records.create(SynthesisPackage.Literals.BATCH, Batch.class, author, now);
		again.setTitle(batch.getTitle());
		again.setFormula(plan.getProductFormula());
		again.setForm(batch.getForm());
		if (batch.getComposition() != null) {
			again.setComposition(EcoreUtil.copy(batch.getComposition()));
		}
		again.setProject(Run.standIn(batch.getProject(), Project.class));
		again.setRecipe(Run.standIn(batch.getRecipe(), Recipe.class));
		List<PerformedStep> before = batch.getSteps().stream()
				.filter(step -> RecipeOfRun.asDone(step).isPresent()).toList();
		for (int i = 0; i < plan.getSteps().size(); i++) {
			again.getSteps().add(performed(plan.getSteps().get(i), before.get(i).getPlanStep()));
		}
		for (int i = 0; i < batch.getInputs().size(); i++) {
			again.getInputs().add(use(batch.getInputs().get(i), plan, i, again));
		}
		return Run.detached(again);
	}

	private static PerformedStep performed(Step planned, @Nullable Step inRecipe) {
		PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
		performed.setPlanned(EcoreUtil.copy(planned));
		performed.setActual((Step) EcoreUtil.create(planned.eClass()));
		if (inRecipe != null) {
			Step stand = (Step) EcoreUtil.create(inRecipe.eClass());
			((InternalEObject) stand).eSetProxyURI(EcoreUtil.getURI(inRecipe));
			performed.setPlanStep(stand);
		}
		return performed;
	}

	private static Use use(Use before, Recipe plan, int place, Batch again) {
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(Run.standIn(before.getSource(), Material.class));
		use.setPlanned(plan.getIngredients().get(place).getAmount());
		use.setRole(before.getRole());
		if (before.getSource() == null) {
			use.setRemarks(before.getRemarks());
		}
		int step = plan.getSteps().indexOf(plan.getIngredients().get(place).getStep());
		if (step >= 0) {
			use.setStep(again.getSteps().get(step));
		}
		return use;
	}
}
