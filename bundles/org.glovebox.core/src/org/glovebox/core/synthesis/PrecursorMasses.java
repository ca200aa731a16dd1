/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.List;
import java.util.Optional;

import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;

/**
 * The masses to weigh in for a recipe that names its product and the size of a batch: from the balanced reaction, or from
 * the proportions of a composite, each corrected for the purity of the lot that should be taken.
 */
public final class PrecursorMasses {

	private PrecursorMasses() {
	}

	/**
	 * Works out the masses.
	 *
	 * @param recipe the recipe; unknowns in the formula of its product have the usual values of its parameters
	 * @return one mass in g for each ingredient; empty where they do not follow, such as where the ingredients alone cannot
	 *         give the product
	 */
	public static Optional<List<Double>> of(Recipe recipe) {
		Quantity size = recipe.getBatchSize();
		String product = recipe.getProductFormula();
		List<Precursor> precursors = recipe.getIngredients().stream().flatMap(i -> Precursors.of(i).stream()).toList();
		if (size == null || product == null || precursors.size() != recipe.getIngredients().size()) {
			return Optional.empty();
		}
		return MassPlan.of(product, formula -> withValues(formula, recipe), size, precursors)
				instanceof MassPlan.Planned(var grams, var how, var notes) && grams.stream().allMatch(Optional::isPresent)
						? Optional.of(grams.stream().flatMap(Optional::stream).toList()) : Optional.empty();
	}

	private static Formula withValues(Formula product, Recipe recipe) {
		Formula formula = product;
		for (Parameter parameter : recipe.getParameters()) {
			String symbol = parameter.getSymbol();
			Quantity value = parameter.getUsualValue();
			if (symbol != null && value != null && formula.unknowns().contains(symbol)
					&& value.dimension().isRatio()) {
				formula = formula.with(symbol, value.canonical());
			}
		}
		return formula;
	}
}
