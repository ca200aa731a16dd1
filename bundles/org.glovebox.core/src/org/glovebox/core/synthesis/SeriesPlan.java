/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.notebook.Save;
import org.glovebox.model.Records;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.notebook.Setting;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Series;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;

/**
 * A series and its batches, to be saved together: one run of a recipe for each value of one variable.
 *
 * @param series the series
 * @param batches one for each value, in the order of the values
 */
public record SeriesPlan(Series series, List<Batch> batches) {

	public SeriesPlan {
		batches = List.copyOf(batches);
	}

	/**
	 * Makes a series out of a recipe. The records share nothing with the recipe.
	 *
	 * @param recipe a saved recipe
	 * @param variable what is varied
	 * @param values its values, one for each run
	 * @param author who makes it
	 * @param now when it is made
	 * @throws IllegalArgumentException where the variable cannot have one of the values
	 */
	public static SeriesPlan of(Recipe recipe, Variable variable, List<Quantity> values, String author, Instant now) {
		Series series = series(recipe, variable, values, author, now);
		List<Batch> batches = new ArrayList<>();
		for (Quantity value : values) {
			Recipe varied = varied(recipe, variable, value);
			Batch batch = Run.of(recipe, varied, author, now);
			join(batch, series, recipe.getTitle(), variable, value);
			batches.add(batch);
		}
		return new SeriesPlan(Run.detached(series), batches);
	}

	/**
	 * Makes a series that does what was done in a batch again, with other values.
	 *
	 * @param batch the batch that is done again
	 * @param recipe the recipe of that batch, empty where it had none; then the batches belong to no series of a recipe
	 * @param variable what is varied, as {@link Variable#of(Recipe)} finds it in {@link RecipeOfRun}
	 * @param values its values, one for each run
	 */
	public static SeriesPlan again(Batch batch, Optional<Recipe> recipe, Variable variable, List<Quantity> values,
			String author, Instant now) {
		Recipe asDone = RecipeOfRun.of(batch, author, now);
		Series series = series(recipe.orElse(asDone), variable, values, author, now);
		if (recipe.isEmpty()) {
			series.setRecipe(null);
		}
		List<Batch> batches = new ArrayList<>();
		for (Quantity value : values) {
			Batch again = RunAgain.of(batch, varied(asDone, variable, value), author, now);
			join(again, series, batch.getTitle(), variable, value);
			batches.add(again);
		}
		return new SeriesPlan(Run.detached(series), batches);
	}

	private static Series series(Recipe recipe, Variable variable, List<Quantity> values, String author, Instant now) {
		Series series = Records.create(SynthesisPackage.Literals.SERIES, Series.class, author, now);
		String what = recipe.getTitle() == null ? "" : recipe.getTitle() + ": ";
		series.setTitle(what + variable.name());
		series.setRecipe(Run.standIn(recipe, Recipe.class));
		series.setProject(Run.standIn(recipe.getProject(), Project.class));
		variable.in(recipe).ifPresentOrElse(parameter -> series.setParameter(standIn(parameter)),
				() -> series.setVariable(variable.name()));
		series.getValues().addAll(values);
		return series;
	}

	private static Parameter standIn(Parameter parameter) {
		Parameter stand = SynthesisFactory.eINSTANCE.createParameter();
		((InternalEObject) stand).eSetProxyURI(EcoreUtil.getURI(parameter));
		return stand;
	}

	private static Recipe varied(Recipe recipe, Variable variable, Quantity value) {
		Recipe copy = EcoreUtil.copy(recipe);
		variable.set(copy, value);
		return copy;
	}

	private static void join(Batch batch, Series series, String title, Variable variable, Quantity value) {
		String what = variable.path().startsWith("productFormula/")
				? variable.path().substring(variable.path().indexOf('/') + 1) + " = " + value.text()
				: value.text();
		batch.setTitle((title == null || title.isBlank() ? "" : title + ", ") + what);
		batch.setSeries(Run.standIn(series, Series.class));
		Setting setting = NotebookFactory.eINSTANCE.createSetting();
		setting.setName(variable.name());
		setting.setQuantity(value);
		batch.getParameters().add(setting);
	}

	/** What is to be saved, in one transaction. */
	public List<Save> saves() {
		List<Save> saves = new ArrayList<>(List.of(Save.created(series)));
		batches.forEach(batch -> saves.add(Save.created(batch)));
		return saves;
	}
}
