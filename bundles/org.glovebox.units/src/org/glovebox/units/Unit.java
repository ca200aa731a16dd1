/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.internal.Rational;
import org.glovebox.units.internal.UnitExpression;
import org.glovebox.units.internal.UnitParser;

/**
 * A unit as a chemist writes it, with its meaning. Units are equal when they mean the same, however they were typed:
 * "mAh/g" equals "mA h g-1". The scale to SI is exact.
 * <p>
 * Readings that are fixed here because they could be taken otherwise:
 * <ul>
 * <li>"C" is the coulomb, "C-rate" the charge rate of a cell ({@link Quantity} reads "0.5C" without space as a rate);
 * <li>"°C" alone is a temperature with its offset, in a product ("°C/min") a temperature difference;
 * <li>a parenthesis directly after a unit says of what, "mAh/g(S)"; units of different substances do not convert into
 * each other, one that does not say of what converts into any;
 * <li>after a slash, a further product without parentheses ("J/mol K") is refused.
 * </ul>
 */
public final class Unit {

	/** The unit of a plain number. */
	public static final Unit ONE = new Unit("", UnitExpression.ONE);

	private static final int LONGEST = 100;

	private final String text;

	private final UnitExpression expression;

	private Unit(String text, UnitExpression expression) {
		this.text = text;
		this.expression = expression;
	}

	/**
	 * Reads a unit.
	 *
	 * @param text such as "mA·cm⁻²", "mAh/g(S)", "wt.%"; blank means a plain number
	 * @return the unit
	 * @throws QuantityFormatException if it is not a known unit; the message says what is wrong and where
	 */
	public static Unit parse(String text) throws QuantityFormatException {
		return parse(text, 0, text.length());
	}

	/** Reads a unit that is a part of a text; positions in messages refer to the whole text. */
	static Unit parse(String text, int from, int to) {
		if (to - from > LONGEST) {
			throw new QuantityFormatException("This is too long for a unit", text, from);
		}
		return new Unit(text.substring(from, to).strip(), UnitParser.parse(text, from, to));
	}

	/**
	 * Reads a unit, where a text that is none is nothing unusual.
	 *
	 * @param text the text
	 * @return the unit, or empty if the text is not a known unit
	 */
	public static Optional<Unit> tryParse(String text) {
		try {
			return Optional.of(parse(text));
		} catch (QuantityFormatException e) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the unit exactly as typed.
	 *
	 * @return the text without surrounding space; empty for a plain number
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns the plain normal form, which reads back as an equal unit.
	 *
	 * @return such as "mA cm-2"
	 */
	public String symbol() {
		return expression.symbol();
	}

	/**
	 * Returns the form for labels and axes.
	 *
	 * @return such as "mA cm⁻²"
	 */
	public String pretty() {
		return expression.pretty();
	}

	/**
	 * Returns the code of the Unified Code for Units of Measure (ucum.org), case sensitive variant.
	 *
	 * @return such as "mA.cm-2"; "1" for a plain number
	 */
	public String ucum() {
		return expression.ucum();
	}

	/**
	 * Returns what this unit measures.
	 *
	 * @return the dimension
	 */
	public Dimension dimension() {
		return new Dimension(expression.exponents());
	}

	/**
	 * Returns what this unit is per or against, which its dimension does not tell.
	 *
	 * @return such as "S" for mAh/g(S), "vs Na/Na+" for V vs Na/Na+, "mass" for wt%; empty for most units
	 */
	public Set<String> basis() {
		return expression.distinctions();
	}

	/** Returns this unit, or where it does not say of what it is, the same of what a source says: mAh/g(S) for mAh/g. */
	Unit keepingBasisOf(Unit source) {
		if (!basis().isEmpty() || source.basis().isEmpty()) {
			return this;
		}
		UnitExpression kept = expression.keepingBasisOf(source.expression);
		if (kept.distinctions().isEmpty()) {
			return this;
		}
		String of = kept.distinctions().iterator().next();
		String appended = of.startsWith("vs ") ? text + ' ' + of : text + '(' + of + ')';
		Optional<Unit> asTyped = tryParse(appended).filter(u -> u.expression.symbol().equals(kept.symbol()));
		return asTyped.orElseGet(() -> parse(kept.symbol()));
	}

	/**
	 * Tells whether values convert between this and another unit: same dimension, and not said to be of different
	 * things.
	 *
	 * @param other the other unit
	 * @return true if they do
	 */
	public boolean isCompatible(Unit other) {
		return expression.exponents().equals(other.expression.exponents())
				&& (basis().isEmpty() || other.basis().isEmpty() || basis().equals(other.basis()));
	}

	/**
	 * Converts a value in this unit to the coherent SI unit of its dimension.
	 *
	 * @param value the value in this unit
	 * @return the value in SI units; kelvin for a temperature
	 */
	public double toCanonical(double value) {
		return expression.toCanonical(value);
	}

	/**
	 * Converts a value in the coherent SI unit of this dimension to this unit.
	 *
	 * @param canonical the value in SI units
	 * @return the value in this unit
	 */
	public double fromCanonical(double canonical) {
		return expression.fromCanonical(canonical);
	}

	/** Converts exactly to another unit. */
	Rational convert(Rational value, Unit target) {
		if (!isCompatible(target)) {
			throw new IncommensurableException(Incommensurability.explain(this, target));
		}
		if (equals(target)) {
			return value;
		}
		return toCanonical(value).minus(target.expression.zero()).over(target.expression.scale());
	}

	/** Converts exactly to the coherent SI unit. */
	Rational toCanonical(Rational value) {
		return value.times(expression.scale()).plus(expression.zero());
	}

	/** Converts a difference, such as an uncertainty, exactly to the coherent SI unit. */
	Rational differenceToCanonical(Rational difference) {
		return difference.times(expression.scale());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Unit unit && expression.equals(unit.expression);
	}

	@Override
	public int hashCode() {
		return Objects.hash(expression);
	}

	@Override
	public String toString() {
		return text;
	}
}
