/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Ingredient;
import org.glovebox.model.synthesis.Parameter;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.units.Balancing;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;
import org.glovebox.units.Reaction;
import org.glovebox.units.WeighingPlan;

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
		List<Precursor> precursors = precursors(recipe);
		if (size == null || product == null || precursors.size() != recipe.getIngredients().size()) {
			return Optional.empty();
		}
		try {
			Optional<Composite> composite = Composite.tryParse(product);
			Optional<WeighingPlan> plan = composite.isPresent() ? mixed(composite.get(), size, precursors)
					: Formula.tryParse(product).flatMap(f -> reacted(withValues(f, recipe), size, precursors));
			return plan.map(p -> p.weighings().stream().map(WeighingPlan.Weighing::mass).toList());
		} catch (IllegalArgumentException | IllegalStateException e) {
			// a size that is none, or proportions from which no masses follow
			return Optional.empty();
		}
	}

	private static Optional<WeighingPlan> reacted(Formula product, Quantity size, List<Precursor> precursors) {
		List<Formula> formulas = precursors.stream().map(Precursor::substance).map(Formula::tryParse)
				.flatMap(Optional::stream).toList();
		boolean known = formulas.size() == precursors.size();
		return known && Reaction.balance(product, formulas, List.of()) instanceof Balancing.Balanced(var reaction, var notes)
				? Optional.of(WeighingPlan.of(reaction, size, precursors)) : Optional.empty();
	}

	/** The parts in the order of the ingredients, which need not be that of the formula. */
	private static Optional<WeighingPlan> mixed(Composite composite, Quantity size, List<Precursor> precursors) {
		WeighingPlan plan = WeighingPlan.of(composite, size, precursors);
		List<WeighingPlan.Weighing> ordered = new ArrayList<>();
		for (Precursor precursor : precursors) {
			plan.weighings().stream().filter(w -> w.precursor().equals(precursor)).findFirst().ifPresent(ordered::add);
		}
		boolean all = ordered.size() == precursors.size() && ordered.size() == plan.weighings().size();
		return all ? Optional.of(new WeighingPlan(plan.productMass(), plan.productMoles(), ordered, plan.steps()))
				: Optional.empty();
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

	private static List<Precursor> precursors(Recipe recipe) {
		List<Precursor> precursors = new ArrayList<>();
		for (Ingredient ingredient : recipe.getIngredients()) {
			substance(ingredient).map(name -> new Precursor(name, purity(ingredient.getMaterial()), BigDecimal.ZERO,
					BigDecimal.ZERO)).ifPresent(precursors::add);
		}
		return precursors;
	}

	private static Optional<String> substance(Ingredient ingredient) {
		Material material = ingredient.getMaterial();
		Optional<String> named = Optional.ofNullable(ingredient.getSubstance()).filter(s -> !s.isBlank());
		return named.isPresent() || material == null || material.eIsProxy() ? named
				: Optional.ofNullable(material.getFormula()).filter(s -> !s.isBlank());
	}

	/** The purity that the lot states; 1 where nothing that can be a purity is known. */
	private static BigDecimal purity(@Nullable Material material) {
		Quantity stated = material instanceof Lot lot && !lot.eIsProxy() ? lot.getPurity() : null;
		if (stated == null || !stated.dimension().isRatio()) {
			return BigDecimal.ONE;
		}
		BigDecimal ratio = BigDecimal.valueOf(stated.canonical());
		return ratio.signum() > 0 && ratio.compareTo(BigDecimal.ONE) <= 0 ? ratio : BigDecimal.ONE;
	}
}
