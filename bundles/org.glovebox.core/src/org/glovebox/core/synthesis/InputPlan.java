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

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Balancing;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;
import org.glovebox.units.Reaction;
import org.glovebox.units.Unit;
import org.glovebox.units.WeighingPlan;

/**
 * What to weigh in so that a batch of a certain size comes out: the reaction of the inputs to the formula of the product
 * is balanced, and the purity of the chosen lots is allowed for.
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
		Optional<Formula> product = formula(batch.getFormula());
		if (product.isEmpty()) {
			return new Missing("The batch has no formula to aim at.");
		}
		if (!size.dimension().name().equals("mass") && !size.unit().isCompatible(Unit.parse("mol"))) {
			return new Missing(size.text() + " is neither a mass nor an amount of substance.");
		}
		if (size.value().signum() <= 0) {
			return new Missing(size.text() + " is nothing to make.");
		}
		List<Formula> precursors = new ArrayList<>();
		for (Use use : batch.getInputs()) {
			Optional<Formula> formula = formula(substance(use));
			if (formula.isEmpty()) {
				return new Missing(name(use) + " has no formula that can be read.");
			}
			if (precursors.stream().anyMatch(other -> other.text().equals(formula.get().text()))) {
				return new Missing(formula.get().text() + " is there twice; how much of each is yours to say.");
			}
			precursors.add(formula.get());
		}
		return switch (Reaction.balance(product.get(), precursors, List.of())) {
		case Balancing.Balanced(Reaction reaction, List<String> notes) -> planned(batch, size, reaction, notes);
		case Balancing.Unbalanced unbalanced -> new Missing(unbalanced.message());
		};
	}

	private static Optional<Formula> formula(@Nullable String text) {
		return text == null ? Optional.empty()
				: Formula.tryParse(text).filter(formula -> formula.unknowns().isEmpty());
	}

	private static @Nullable String substance(Use use) {
		Material source = use.getSource();
		return source == null || source.eIsProxy() || source.getFormula() == null ? use.getRemarks()
				: source.getFormula();
	}

	private static String name(Use use) {
		return use.getSource() == null ? "An input" : RecordLabels.shortName(use.getSource());
	}

	private static InputPlan planned(Batch batch, Quantity size, Reaction reaction, List<String> balanced) {
		List<String> notes = new ArrayList<>(balanced);
		List<Precursor> pure = new ArrayList<>();
		for (Use use : batch.getInputs()) {
			precursor(use).ifPresent(precursor -> {
				pure.add(precursor);
				notes.add("purity of " + name(use) + " " + precursor.purity().movePointRight(2).stripTrailingZeros()
						.toPlainString() + " %");
			});
		}
		WeighingPlan plan = WeighingPlan.of(reaction, size, pure);
		// one unit for all, since the numbers are typed one after the other
		boolean grams = plan.weighings().stream().anyMatch(weighing -> weighing.mass() >= FROM_GRAMS);
		List<Optional<Quantity>> masses = batch.getInputs().stream().map(use -> plan.weighings().stream()
				.filter(weighing -> weighing.precursor().substance().equals(substance(use))).findFirst()
				.map(weighing -> mass(weighing.mass(), grams))).toList();
		return new Planned(masses, reaction.unicode(), notes);
	}

	private static Quantity mass(double inGrams, boolean grams) {
		BigDecimal number = new BigDecimal(grams ? inGrams : 1000 * inGrams).round(WEIGHED);
		return Quantity.parse(number.toPlainString() + (grams ? " g" : " mg"));
	}

	private static Optional<Precursor> precursor(Use use) {
		String substance = substance(use);
		Quantity purity = use.getSource() instanceof Lot lot && !lot.eIsProxy() ? lot.getPurity() : null;
		if (substance == null || purity == null || !purity.unit().isCompatible(Unit.ONE)) {
			return Optional.empty();
		}
		BigDecimal share = BigDecimal.valueOf(purity.in(Unit.ONE));
		return share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0
				? Optional.of(new Precursor(substance, share, BigDecimal.ZERO, BigDecimal.ZERO))
				: Optional.empty();
	}
}
