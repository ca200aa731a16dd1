/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * What to weigh in so that a batch of a certain size comes out: the reaction of the inputs to the formula of the product
 * is balanced, or the proportions of a composite are taken, and the purity of the chosen lots is allowed for.
 */
public sealed interface InputPlan {

	/** As many digits as a balance for precursors shows. */
	MathContext WEIGHED = new MathContext(5);

	/** From so many grams on, masses are told in g. */
	double FROM_GRAMS = 10;

	/**
	 * The masses follow.
	 *
	 * @param masses one for each input of the batch, in their order; empty for one that the reaction does not need
	 * @param reaction the balanced reaction, with subscripts
	 * @param notes what was allowed for, each in a few words
	 */
	record Planned(List<Optional<Quantity>> masses, String reaction, List<String> notes) implements InputPlan {
		public Planned {
			masses = List.copyOf(masses);
			notes = List.copyOf(notes);
		}
	}

	/**
	 * The masses do not follow.
	 *
	 * @param reason why, in a sentence
	 */
	record Missing(String reason) implements InputPlan {
	}

	/**
	 * Plans the inputs of a batch.
	 *
	 * @param batch its formula is the product, its inputs are the precursors
	 * @param size mass or amount of substance of the product
	 */
	static InputPlan of(Batch batch, Quantity size) {
		String product = Optional.ofNullable(batch.getFormula()).orElse("");
		Optional<Composite> composite = Composite.tryParse(product);
		if (composite.isEmpty() && formula(product).isEmpty()) {
			return new Missing("The batch has no formula to aim at.");
		}
		if (!size.dimension().name().equals("mass") && !size.unit().isCompatible(Unit.parse("mol"))) {
			return new Missing(size.text() + " is neither a mass nor an amount of substance.");
		}
		if (size.value().signum() <= 0) {
			return new Missing(size.text() + " is nothing to make.");
		}
		List<Precursor> precursors = new ArrayList<>();
		for (Use use : batch.getInputs()) {
			Optional<Precursor> precursor = composite.isPresent()
					? Precursors.of(use, composite.get().parts().stream().map(Composite.Part::name).toList())
					: Precursors.of(use).filter(p -> formula(p.substance()).isPresent());
			if (precursor.isEmpty()) {
				return new Missing(Precursors.name(use) + (composite.isPresent() ? " is no part of " + product + "."
						: " has no formula that can be read."));
			}
			String substance = precursor.get().substance();
			if (precursors.stream().anyMatch(other -> other.is(substance))) {
				return new Missing(substance + " is there twice; how much of each is yours to say.");
			}
			precursors.add(precursor.get());
		}
		return switch (MassPlan.of(product, formula -> formula, size, precursors)) {
		case MassPlan.Planned planned -> planned(batch, planned, precursors);
		case MassPlan.Missing(String reason) -> new Missing(reason);
		};
	}

	private static Optional<Formula> formula(String text) {
		return Formula.tryParse(text).filter(formula -> formula.unknowns().isEmpty());
	}

	private static InputPlan planned(Batch batch, MassPlan.Planned plan, List<Precursor> precursors) {
		List<String> notes = new ArrayList<>(plan.notes());
		for (int i = 0; i < precursors.size(); i++) {
			BigDecimal purity = precursors.get(i).purity();
			if (purity.compareTo(BigDecimal.ONE) < 0) {
				notes.add("purity of " + Precursors.name(batch.getInputs().get(i)) + " "
						+ purity.movePointRight(2).stripTrailingZeros().toPlainString() + " %");
			}
		}
		// one unit for all, since the numbers are typed one after the other
		boolean grams = plan.grams().stream().flatMap(Optional::stream).anyMatch(mass -> mass >= FROM_GRAMS);
		return new Planned(plan.grams().stream().map(mass -> mass.map(m -> mass(m, grams))).toList(), plan.how(), notes);
	}

	private static Quantity mass(double inGrams, boolean grams) {
		BigDecimal number = new BigDecimal(grams ? inGrams : 1000 * inGrams).round(WEIGHED);
		return Quantity.parse(number.toPlainString() + (grams ? " g" : " mg"));
	}
}
