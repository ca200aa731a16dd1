/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.glovebox.units.internal.Composition;
import org.glovebox.units.internal.Rational;
import org.glovebox.units.internal.Shown;

/** Writes the steps from an amount to a mass and back, and carries the exact number along. */
final class CalculationSteps {

	private static final int DIGITS_OF_WEIGHT = 9;

	private static final int DIGITS_OF_MOLAR_MASS = 6;

	private final String substance;

	private final List<CalculationStep> steps = new ArrayList<>();

	CalculationSteps(String substance) {
		this.substance = substance;
	}

	List<CalculationStep> done() {
		return List.copyOf(steps);
	}

	void add(CalculationStep step) {
		steps.add(step);
	}

	static CalculationStep molarMass(Formula formula) {
		Composition composition = formula.composition();
		StringJoiner sum = new StringJoiner(" + ");
		composition.amounts().forEach((element, amount) -> {
			double weight = composition.masses().getOrDefault(element, Rational.ZERO).over(amount).toDouble();
			String times = amount.equals(Rational.ONE) ? "" : amount.written() + " × ";
			sum.add(times + Shown.number(weight, DIGITS_OF_WEIGHT) + " (" + element + ")");
		});
		return new CalculationStep("molar mass of " + formula.plain(), sum.toString(), molar(formula));
	}

	static String molar(Formula formula) {
		return Shown.number(formula.molarMass(), DIGITS_OF_MOLAR_MASS) + " g/mol";
	}

	/** From the amount of product to that of a precursor. */
	Rational amount(Rational ofProduct, Rational perProduct) {
		Rational moles = ofProduct.times(perProduct);
		steps.add(new CalculationStep("amount of " + substance,
				shownAmount(ofProduct) + " × " + perProduct.written(), shownAmount(moles)));
		return moles;
	}

	/** From an amount to a mass. */
	Rational mass(Rational moles, Formula formula) {
		Rational grams = moles.times(formula.composition().mass());
		steps.add(new CalculationStep("mass of " + substance, shownAmount(moles) + " × " + molar(formula),
				shownMass(grams)));
		return grams;
	}

	/** From the mass that reacts to the mass to weigh in. */
	Rational corrected(Rational grams, Precursor precursor) {
		Rational purity = Rational.of(precursor.purity());
		Rational kept = Rational.ONE.minus(Rational.of(precursor.loss()));
		Rational factor = Rational.ONE.plus(Rational.of(precursor.excess()));
		Rational mass = grams;
		if (!purity.equals(Rational.ONE)) {
			mass = step("for a purity of " + percent(precursor.purity()), mass, "÷", purity);
		}
		if (!kept.equals(Rational.ONE)) {
			mass = step("to make up for a loss of " + percent(precursor.loss()), mass, "÷", kept);
		}
		if (!factor.equals(Rational.ONE)) {
			mass = step("with an excess of " + percent(precursor.excess()), mass, "×", factor);
		}
		return mass;
	}

	/** From the mass that was weighed in to the mass that takes part. */
	Rational effective(Rational weighed, Precursor precursor) {
		Rational kept = Rational.ONE.minus(Rational.of(precursor.loss()));
		Rational mass = weighed;
		if (precursor.purity().compareTo(BigDecimal.ONE) != 0) {
			mass = step("of it " + substance + ", at a purity of " + percent(precursor.purity()), mass, "×",
					Rational.of(precursor.purity()));
		}
		if (!kept.equals(Rational.ONE)) {
			mass = step("after a loss of " + percent(precursor.loss()), mass, "×", kept);
		}
		return mass;
	}

	/** From a mass to an amount. */
	Rational moles(Rational grams, Formula formula) {
		Rational moles = grams.over(formula.composition().mass());
		steps.add(new CalculationStep("amount of " + substance, shownMass(grams) + " ÷ " + molar(formula),
				shownAmount(moles)));
		return moles;
	}

	private Rational step(String what, Rational mass, String operator, Rational factor) {
		Rational result = operator.equals("÷") ? mass.over(factor) : mass.times(factor);
		steps.add(new CalculationStep(what, shownMass(mass) + " " + operator + " " + factor.written(),
				shownMass(result)));
		return result;
	}

	private static String percent(BigDecimal ratio) {
		return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
	}

	static String shownMass(Rational grams) {
		return Shown.mass(grams.toDouble());
	}

	static String shownAmount(Rational moles) {
		return Shown.amount(moles.toDouble());
	}
}
