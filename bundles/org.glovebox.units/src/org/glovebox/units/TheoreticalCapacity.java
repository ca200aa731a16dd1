/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.internal.Shown;

/**
 * The capacity of a substance if each formula unit exchanges a number of electrons, with its calculation:
 * Q = n F / (3.6 M), see {@link Formula#theoreticalCapacity}. The literature often quotes another number for the same
 * substance; {@link #compare} says what that one rests on.
 *
 * @param formula the substance, without unknowns
 * @param electrons the number n of electrons for each formula unit, above zero
 */
public record TheoreticalCapacity(Formula formula, double electrons) {

	private static final int MOST_DECIMALS = 2;

	private static final double NEAR = 0.02;

	/**
	 * Makes a capacity.
	 *
	 * @throws IllegalArgumentException if the number of electrons is not above zero
	 */
	public TheoreticalCapacity {
		if (!(electrons > 0) || Double.isInfinite(electrons)) {
			throw new IllegalArgumentException("The number of electrons must be above zero");
		}
	}

	/**
	 * Returns the capacity.
	 *
	 * @return in mAh/g
	 * @throws IllegalStateException as {@link Formula#molarMass()}
	 */
	public double value() {
		return formula.theoreticalCapacity(electrons);
	}

	/**
	 * Returns the capacity with its unit, per gram of the substance.
	 *
	 * @return to two decimals, such as "1671.96 mAh/g"
	 */
	public Quantity quantity() {
		return Quantity.parse(rounded(value(), MOST_DECIMALS).toPlainString() + " mAh/g");
	}

	/**
	 * Returns the calculation.
	 *
	 * @return molar mass and capacity
	 */
	public List<CalculationStep> steps() {
		return List.of(CalculationSteps.molarMass(formula),
				new CalculationStep("theoretical capacity of " + formula.plain(),
						Shown.number(electrons) + " × 96485.332 C/mol ÷ (3.6 C/mAh × "
								+ Shown.number(formula.molarMass(), 6) + " g/mol)",
						quantity().text()));
	}

	/**
	 * Compares with a number that is quoted elsewhere, such as 1675 mAh/g for sulfur, and says how it may have come about.
	 *
	 * @param quoted a specific capacity
	 * @return a sentence: that they agree, that the quoted one rests on a rounded molar mass, or what it would need
	 * @throws IncommensurableException if the quantity is not a specific capacity
	 */
	public String compare(Quantity quoted) {
		double other = quoted.in("mAh/g");
		MathContext digits = new MathContext(quoted.value().precision(), RoundingMode.HALF_UP);
		if (isSame(value(), other, digits)) {
			return quoted.text() + " is the same, rounded";
		}
		double molarMass = formula.molarMass();
		String difference = "%s is %s %s than %s".formatted(quoted.text(),
				Shown.number(Math.abs(other / value() - 1) * 100, 2) + " %", other > value() ? "more" : "less",
				quantity().text());
		Optional<BigDecimal> mass = roundedMass(other, digits);
		if (mass.isPresent()) {
			return "%s: it follows with M rounded to %s g/mol in place of %s g/mol".formatted(difference,
					mass.get().toPlainString(), Shown.number(molarMass, 6));
		}
		double needed = molarMass * value() / other;
		return difference + ": " + (Math.abs(needed / molarMass - 1) < NEAR
				? "it would need M = " + Shown.number(needed) + " g/mol in place of " + Shown.number(molarMass) + " g/mol"
				: "it would need " + Shown.number(electrons * other / value(), 4) + " electrons in place of "
						+ Shown.number(electrons, 4));
	}

	/** Finds the rounded molar mass that gives a quoted capacity, the least rounded one first. */
	private Optional<BigDecimal> roundedMass(double quoted, MathContext digits) {
		for (int kept = MOST_DECIMALS; kept >= 0; kept--) {
			BigDecimal mass = rounded(formula.molarMass(), kept);
			if (mass.signum() > 0 && isSame(value() * formula.molarMass() / mass.doubleValue(), quoted, digits)) {
				return Optional.of(mass);
			}
		}
		return Optional.empty();
	}

	private static boolean isSame(double one, double other, MathContext digits) {
		return new BigDecimal(one).round(digits).compareTo(new BigDecimal(other).round(digits)) == 0;
	}

	private static BigDecimal rounded(double value, int decimals) {
		return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
	}
}
