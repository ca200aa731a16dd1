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
import java.util.function.Predicate;

import org.glovebox.core.derivation.Ingredients.Ingredient;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.Material;

/**
 * Follows a substance down through the materials that a material was mixed of. Each way on which it is met is a
 * chain of
 * mass fractions; the fraction in all is the sum over the ways of their products.
 */
final class MassFractions {

	/** Mixtures of mixtures go no deeper than this; a cycle would not be saved in the first place. */
	private static final int DEEPEST = 32;

	private final Sources sources;

	MassFractions(Sources sources) {
		this.sources = sources;
	}

	/**
	 * One way from a material to a substance.
	 *
	 * @param fraction product of the factors
	 * @param factors the mass fractions, outermost first; empty where the material is the substance
	 */
	record Way(BigDecimal fraction, List<Factor> factors) {

		static final Way HERE = new Way(BigDecimal.ONE, List.of());

		Way behind(BigDecimal first, Factor factor) {
			List<Factor> all = new ArrayList<>(List.of(factor));
			all.addAll(factors);
			return new Way(first.multiply(fraction, Calculation.EXACT), all);
		}
	}

	/** The ways from a material to a substance. */
	List<Way> ways(Material material, Substance substance) {
		return substance.is(material) ? List.of(Way.HERE)
				: ways(Ingredients.title(material), Ingredients.of(material), substance, 1);
	}

	/** The ways from a mixture to a substance. */
	List<Way> ways(String mixture, List<Ingredient> ingredients, Substance substance) {
		return ways(mixture, ingredients, substance, 1);
	}

	private List<Way> ways(String mixture, List<Ingredient> ingredients, Substance substance, int depth) {
		List<Way> result = new ArrayList<>();
		for (Ingredient ingredient : ingredients) {
			List<Way> below = below(ingredient, substance, depth);
			below.forEach(w -> result.add(w.behind(ingredient.fraction(), factor(mixture, ingredient))));
		}
		return result;
	}

	private List<Way> below(Ingredient ingredient, Substance substance, int depth) {
		Material material = ingredient.material();
		if (substance.isCalled(ingredient.substance()) || material != null && substance.is(material)) {
			return List.of(Way.HERE);
		}
		return material == null || depth >= DEEPEST ? List.of()
				: ways(Ingredients.title(material), Ingredients.of(material), substance, depth + 1);
	}

	/** The ways from a mixture to whatever in it is said to be active material. */
	List<Way> activeWays(String mixture, List<Ingredient> ingredients) {
		return activeWays(mixture, ingredients, 1);
	}

	private List<Way> activeWays(String mixture, List<Ingredient> ingredients, int depth) {
		Predicate<Ingredient> active = i -> i.role() == ComponentRole.ACTIVE_MATERIAL;
		List<Way> result = new ArrayList<>();
		for (Ingredient ingredient : ingredients.stream().filter(active).toList()) {
			Material material = ingredient.material();
			List<Ingredient> inside = material == null || depth >= DEEPEST ? List.of() : Ingredients.of(material);
			List<Way> below = material != null && inside.stream().anyMatch(active)
					? activeWays(Ingredients.title(material), inside, depth + 1)
					: List.of(Way.HERE);
			below.forEach(w -> result.add(w.behind(ingredient.fraction(), factor(mixture, ingredient))));
		}
		return result;
	}

	private Factor factor(String mixture, Ingredient ingredient) {
		String how = ingredient.how().isEmpty() ? "" : " (" + ingredient.how() + ")";
		return sources.factor("mass fraction of " + ingredient.name() + " in " + mixture + how,
				Calculation.shown(ingredient.fraction()), ingredient.basis(), ingredient.part(), ingredient.feature());
	}
}
