/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** A product of factors: what a unit means, without how it was typed. */
public final class UnitExpression {

	/** The unit of a plain number. */
	public static final UnitExpression ONE = new UnitExpression(List.of());

	private final List<Factor> factors;

	private final Rational scale;

	private final Rational zero;

	private final double numerator;

	private final double denominator;

	private final Exponents exponents;

	private final double zeroPoint;

	private final Set<String> distinctions;

	UnitExpression(List<Factor> factors) {
		this.factors = List.copyOf(factors);
		Rational product = Rational.ONE;
		Exponents sum = Exponents.NONE;
		Set<String> said = new HashSet<>();
		for (Factor factor : factors) {
			String distinction = factor.distinction();
			if (!distinction.isEmpty()) {
				said.add(distinction);
			}
			product = product.times(factor.scale());
			sum = sum.times(factor.atom().exponents().power(factor.exponent()));
		}
		scale = product;
		numerator = product.numerator().doubleValue();
		denominator = product.denominator().doubleValue();
		exponents = sum;
		zero = isTemperatureScale() ? factors.get(0).atom().zero() : Rational.ZERO;
		zeroPoint = zero.toDouble();
		distinctions = Set.copyOf(said);
	}

	/** A degree Celsius is a temperature only when it stands alone; in a product it is a difference, without offset. */
	private boolean isTemperatureScale() {
		return factors.size() == 1 && factors.get(0).exponent() == Exponents.UNIT;
	}

	List<Factor> factors() {
		return factors;
	}

	/**
	 * Returns this unit said to be of what a source unit is of: C/kg, where the source is mAh/g(S), as C/kg(S). Factors that
	 * measure the same as one of the source get its qualifier, where they have none.
	 */
	public UnitExpression keepingBasisOf(UnitExpression source) {
		return new UnitExpression(factors.stream().map(f -> f.qualifier().isEmpty() ? new Factor(f.prefix(), f.atom(), f.exponent(),
				source.factors.stream().filter(s -> !s.qualifier().isEmpty() && s.exponent() == f.exponent()
						&& s.atom().exponents().equals(f.atom().exponents())).map(Factor::qualifier).findFirst().orElse(""))
				: f).toList());
	}

	/** Returns how many coherent SI units one of this unit is. */
	public Rational scale() {
		return scale;
	}

	/** Returns where zero lies in coherent SI units: 273.15 for a temperature in °C, else 0. */
	public Rational zero() {
		return zero;
	}

	/**
	 * Converts one number of a column to the coherent SI unit: one multiplication, one division, at most 1.5 ulp off.
	 */
	public double toCanonical(double value) {
		return value * numerator / denominator + zeroPoint;
	}

	/** Converts one number of a column back from the coherent SI unit. */
	public double fromCanonical(double canonical) {
		return (canonical - zeroPoint) * denominator / numerator;
	}

	public Exponents exponents() {
		return exponents;
	}

	/** Returns what tells this unit from others of the same dimension: of which substance, against which reference. */
	public Set<String> distinctions() {
		return distinctions;
	}

	/** Returns the plain normal form, such as "mA cm-2". */
	public String symbol() {
		return UnitWriter.plain(factors);
	}

	/** Returns the form for reading, such as "mA cm⁻²". */
	public String pretty() {
		return UnitWriter.pretty(factors);
	}

	/** Returns the UCUM code. */
	public String ucum() {
		return UnitWriter.ucum(factors);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof UnitExpression that && scale.equals(that.scale) && zero.equals(that.zero)
				&& exponents.equals(that.exponents) && distinctions.equals(that.distinctions);
	}

	@Override
	public int hashCode() {
		return 31 * scale.hashCode() + exponents.hashCode();
	}
}
