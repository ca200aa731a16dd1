/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;

/**
 * The masses to weigh in for a run of a recipe that gives ratios and a batch size: m(i) = m · r(i) w(i) / Σ r(j) w(j),
 * with the molar mass for w where the ratios are by mole, and 1 where they are by mass. Where it gives no ratio at all,
 * they follow from the formula of the product.
 */
public final class PlannedMasses {

	private static final double MILLIGRAMS = 1000;

	private static final MathContext WEIGHED = new MathContext(4);

	private PlannedMasses() {
	}

	/**
	 * Computes the masses.
	 *
	 * @return one for each ingredient, as the recipe states it or else as it follows; empty where it does not follow
	 */
	public static List<Optional<Quantity>> of(Recipe recipe) {
		List<Optional<Quantity>> masses = new ArrayList<>();
		boolean free = recipe.getIngredients().stream().allMatch(i -> i.getRatio() == null && i.getAmount() == null);
		Optional<List<Double>> grams = free ? PrecursorMasses.of(recipe) : Optional.empty();
		if (grams.isPresent()) {
			grams.get().forEach(mass -> masses.add(Optional.of(milligrams(mass * MILLIGRAMS))));
			return masses;
		}
		List<Optional<Double>> weights = recipe.getIngredients().stream().map(PlannedMasses::weight).toList();
		Optional<Double> size = Optional.ofNullable(recipe.getBatchSize())
				.filter(q -> q.dimension().name().equals("mass")).map(q -> q.in("mg"));
		boolean follows = size.isPresent() && weights.stream().allMatch(Optional::isPresent)
				&& recipe.getIngredients().stream().map(Ingredient::getRatioBasis).distinct().count() == 1;
		double sum = weights.stream().mapToDouble(w -> w.orElse(0.0)).sum();
		for (int i = 0; i < weights.size(); i++) {
			Quantity stated = recipe.getIngredients().get(i).getAmount();
			double share = weights.get(i).orElse(0.0) / sum;
			masses.add(stated != null ? Optional.of(stated)
					: follows && sum > 0 ? Optional.of(milligrams(size.get() * share)) : Optional.empty());
		}
		return masses;
	}

	private static Quantity milligrams(double mass) {
		BigDecimal rounded = new BigDecimal(mass).round(WEIGHED);
		int digits = Math.max(0, WEIGHED.getPrecision() - (rounded.precision() - rounded.scale()));
		return Quantity.parse(rounded.setScale(digits, RoundingMode.HALF_EVEN).toPlainString() + " mg");
	}

	/** What an ingredient weighs in proportion to the others. */
	private static Optional<Double> weight(Ingredient ingredient) {
		Quantity ratio = ingredient.getRatio();
		if (ratio == null) {
			return Optional.empty();
		}
		double share = ratio.value().doubleValue();
		return switch (ingredient.getRatioBasis()) {
		case MASS -> Optional.of(share);
		case MOLE -> molarMass(ingredient).map(mass -> mass * share);
		case VOLUME -> Optional.empty();
		};
	}

	private static Optional<Double> molarMass(Ingredient ingredient) {
		return Optional.ofNullable(ingredient.getSubstance()).flatMap(Formula::tryParse)
				.filter(formula -> formula.unknowns().isEmpty()).map(Formula::molarMass);
	}
}
