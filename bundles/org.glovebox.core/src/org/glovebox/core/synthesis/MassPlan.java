/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.glovebox.units.Balancing;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;
import org.glovebox.units.Reaction;
import org.glovebox.units.WeighingPlan;

/** The masses of precursors that give so much of a product: from the balanced reaction, or the proportions of a composite. */
sealed interface MassPlan {

	/**
	 * The masses follow.
	 *
	 * @param grams one for each precursor, in their order; empty for one that the product does not need
	 * @param how the balanced reaction, or the composite
	 * @param notes what is worth knowing, each in a few words
	 */
	record Planned(List<Optional<Double>> grams, String how, List<String> notes) implements MassPlan {
		public Planned {
			grams = List.copyOf(grams);
			notes = List.copyOf(notes);
		}
	}

	/** They do not follow, for a reason in a sentence. */
	record Missing(String reason) implements MassPlan {
	}

	/**
	 * Plans the masses.
	 *
	 * @param product formula or composite
	 * @param values gives unknowns in the formula their values
	 * @param size mass or amount of the product
	 */
	static MassPlan of(String product, UnaryOperator<Formula> values, Quantity size, List<Precursor> precursors) {
		try {
			Optional<Composite> composite = Composite.tryParse(product);
			return composite.isPresent() ? mixed(composite.get(), size, precursors)
					: Formula.tryParse(product).map(values).map(formula -> reacted(formula, size, precursors))
							.orElseGet(() -> new Missing(product + " is no formula."));
		} catch (IllegalArgumentException | IllegalStateException e) {
			// a size that is none, or proportions from which no masses follow
			return new Missing(String.valueOf(e.getMessage()));
		}
	}

	private static MassPlan reacted(Formula product, Quantity size, List<Precursor> precursors) {
		List<Formula> formulas = new ArrayList<>();
		for (Precursor precursor : precursors) {
			Optional<Formula> formula = Formula.tryParse(precursor.substance());
			if (formula.isEmpty()) {
				return new Missing(precursor.substance() + " is no formula.");
			}
			formulas.add(formula.get());
		}
		return switch (Reaction.balance(product, formulas, List.of())) {
		case Balancing.Balanced(Reaction reaction, List<String> notes) ->
			planned(WeighingPlan.of(reaction, size, precursors), precursors, reaction.unicode(), notes);
		case Balancing.Unbalanced unbalanced -> new Missing(unbalanced.message());
		};
	}

	private static MassPlan mixed(Composite composite, Quantity size, List<Precursor> precursors) {
		WeighingPlan plan = WeighingPlan.of(composite, size, precursors);
		Optional<Precursor> missing = plan.weighings().stream().map(WeighingPlan.Weighing::precursor)
				.filter(part -> !precursors.contains(part)).findFirst();
		return missing.isPresent() ? new Missing(missing.get().substance() + " is not among what is weighed in.")
				: planned(plan, precursors, composite.unicode(), List.of());
	}

	private static Planned planned(WeighingPlan plan, List<Precursor> precursors, String how, List<String> notes) {
		List<Optional<Double>> grams = precursors.stream().map(precursor -> plan.weighings().stream()
				.filter(weighing -> weighing.precursor().substance().equals(precursor.substance())).findFirst()
				.map(WeighingPlan.Weighing::mass)).toList();
		return new Planned(grams, how, notes);
	}
}
