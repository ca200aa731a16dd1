/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.internal.Rational;

/**
 * A value with its unit, kept exactly as it was typed, with what it means beside it. What was typed is what is shown
 * and stored; conversion happens only when asked for. Two quantities are equal when they were typed the same.
 * <p>
 * Readings that are fixed here because they could be taken otherwise:
 * <ul>
 * <li>"0.5C", where the C touches the number, and "C/10" are charge rates; "5 C" is a charge in coulomb;
 * <li>"±" without remark is one standard deviation, as in "20.9 ± 0.7 GPa"; with "(tol.)", with two different limits or
 * with a percentage of the value it is a tolerance; {@link #describe()} says which;
 * <li>"0,5 mm" has a decimal comma; "1,234 mg" is refused since it may mean thousands;
 * <li>"1 h 30 min" is one duration, kept in its smallest unit;
 * <li>"7 MHz - 1 Hz" is a range kept in the unit of its first end.
 * </ul>
 */
public final class Quantity {

	private static final int MOST_READ = 6;

	private final String text;

	private final BigDecimal value;

	private final Unit unit;

	private final @Nullable Uncertainty uncertainty;

	private Quantity(String text, QuantityParser.Parsed parsed) {
		this.text = text;
		this.value = parsed.value();
		this.unit = parsed.unit();
		this.uncertainty = parsed.uncertainty();
	}

	/**
	 * Reads a quantity.
	 *
	 * @param typed such as "550 rpm", "~250 MPa", "20.9 ± 0.7 GPa (n=5)"
	 * @return the quantity
	 * @throws QuantityFormatException if it cannot be read in exactly one way; the message says why and where
	 */
	public static Quantity parse(String typed) throws QuantityFormatException {
		return new Quantity(typed, QuantityParser.parse(typed));
	}

	/**
	 * Reads a quantity, where a text that is none is nothing unusual.
	 *
	 * @param typed the text
	 * @return the quantity, or empty if the text cannot be read in exactly one way
	 */
	public static Optional<Quantity> tryParse(String typed) {
		try {
			return Optional.of(parse(typed));
		} catch (QuantityFormatException e) {
			return Optional.empty();
		}
	}

	/**
	 * Makes a quantity of a computed value. Its text is the shortest decimal that reads back as the same double.
	 *
	 * @param value the value in the unit, finite
	 * @param unit the unit
	 * @return the quantity
	 * @throws IllegalArgumentException if the value is not finite
	 */
	public static Quantity of(double value, Unit unit) {
		return parse(QuantityWriter.write(value, unit));
	}

	/**
	 * Makes a quantity of a computed value.
	 *
	 * @param value the value in the unit, finite
	 * @param unit the unit, such as "mAh/g"
	 * @return the quantity
	 * @throws QuantityFormatException if the unit is not known
	 * @throws IllegalArgumentException if the value is not finite
	 */
	public static Quantity of(double value, String unit) {
		return of(value, Unit.parse(unit));
	}

	/**
	 * Makes a quantity of a computed value with its standard deviation, such as a fit gives.
	 *
	 * @param value the value in the unit, finite
	 * @param standardDeviation the standard deviation in the unit, finite and not negative
	 * @param unit the unit
	 * @return the quantity
	 * @throws IllegalArgumentException if a number is not finite
	 */
	public static Quantity of(double value, double standardDeviation, Unit unit) {
		return parse(QuantityWriter.write(value, standardDeviation, unit));
	}

	/**
	 * Makes a quantity of a computed range.
	 *
	 * @param lower the lower end in the unit, finite
	 * @param upper the upper end in the unit, finite and not below the lower one
	 * @param unit the unit
	 * @return the quantity, such as "3-4 mS/cm"
	 * @throws IllegalArgumentException if a number is not finite
	 */
	public static Quantity range(double lower, double upper, Unit unit) {
		return parse(QuantityWriter.withUnit(QuantityNumber.range(QuantityWriter.number(lower),
				QuantityWriter.number(upper)), unit));
	}

	/**
	 * Returns the text exactly as typed.
	 *
	 * @return the text, never changed
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns the number as typed, with its decimals.
	 *
	 * @return the number in {@link #unit()}; the midpoint of a range; the limit of "&lt; 0.1 ppm"
	 */
	public BigDecimal value() {
		return value;
	}

	/**
	 * Returns the unit as typed; for a range with two units, that of its first end, for a duration the smallest.
	 *
	 * @return the unit, {@link Unit#ONE} for a plain number
	 */
	public Unit unit() {
		return unit;
	}

	/**
	 * Returns the value in the coherent SI unit of its dimension, by which quantities are compared and searched.
	 *
	 * @return the value in SI units, rounded once
	 */
	public double canonical() {
		return canonical(value);
	}

	/**
	 * Returns the lower end of what the value may be, in the coherent SI unit.
	 *
	 * @return the lower end, negative infinity for "&lt;"; {@link #canonical()} where no width was given
	 */
	public double canonicalLower() {
		return canonicalEnd(true);
	}

	/**
	 * Returns the upper end of what the value may be, in the coherent SI unit.
	 *
	 * @return the upper end, positive infinity for "&gt;"; {@link #canonical()} where no width was given
	 */
	public double canonicalUpper() {
		return canonicalEnd(false);
	}

	private double canonicalEnd(boolean lower) {
		Uncertainty known = uncertainty;
		if (known == null || Double.isNaN(known.lower())) {
			return canonical();
		}
		double end = lower ? known.lower() : known.upper();
		return Double.isFinite(end) ? canonical(BigDecimal.valueOf(end)) : end;
	}

	/**
	 * Returns what is measured.
	 *
	 * @return the dimension of the unit
	 */
	public Dimension dimension() {
		return unit.dimension();
	}

	/**
	 * Returns the value in another unit, converted exactly and rounded once.
	 *
	 * @param target the unit
	 * @return the value in that unit
	 * @throws IncommensurableException if the unit measures something else
	 */
	public double in(Unit target) {
		return exactlyIn(target).toDouble();
	}

	/**
	 * Returns the value in another unit, converted exactly and rounded once.
	 *
	 * @param target the unit, such as "mAh/g"
	 * @return the value in that unit
	 * @throws QuantityFormatException if the unit is not known
	 * @throws IncommensurableException if the unit measures something else
	 */
	public double in(String target) {
		return in(Unit.parse(target));
	}

	/**
	 * Returns the same quantity in another unit: a limit stays a limit, a range a range, "~" stays "~", and the standard
	 * deviation, the tolerance and n are kept, and so is what it is of: mAh/g(S) becomes C/kg(S). It has as many digits as
	 * were typed, ten at most where the conversion does not come out even.
	 *
	 * @param target the unit
	 * @return the quantity in that unit; itself where it was typed in that unit
	 * @throws IncommensurableException if the unit measures something else
	 */
	public Quantity to(Unit target) {
		Unit kept = target.keepingBasisOf(unit);
		return kept.text().equals(unit.text()) ? this : parse(QuantityNumber.converted(this, kept).text());
	}

	/**
	 * Returns the same quantity with no more digits than anyone reads. Up to four digits before the point stay: 1672
	 * mAh/g is not 1670 mAh/g.
	 *
	 * @param digits significant digits
	 * @return the rounded quantity, with all that was said about the number; itself where it has no more digits
	 */
	public Quantity rounded(int digits) {
		return value.precision() <= digits ? this : parse(new QuantityNumber(this, unit, digits).text());
	}

	/**
	 * Returns the same quantity as it is read: where a standard deviation is known, that with two digits and the number
	 * with as many decimals (Guide to the Expression of Uncertainty in Measurement, JCGM 100:2008, 7.2.6), else six digits
	 * at most.
	 *
	 * @return the rounded quantity, with all that was said about the number; itself where it has no more digits
	 */
	public Quantity readable() {
		Optional<String> rounded = QuantityNumber.converted(this, unit).roundedToDeviation();
		return rounded.isPresent() ? parse(rounded.get()) : rounded(MOST_READ);
	}

	/**
	 * Returns the text for people, with the unit as on labels and axes.
	 *
	 * @return the number as typed and {@link Unit#pretty()}, such as "0.127 mA cm⁻²"
	 */
	public String pretty() {
		int at = unit.text().isEmpty() ? -1 : text.lastIndexOf(unit.text());
		return at < 0 ? text : text.substring(0, at) + unit.pretty() + text.substring(at + unit.text().length());
	}

	/**
	 * Returns the number in another unit with what was said about it.
	 *
	 * @param target the unit
	 * @return the number as it is written before the unit, such as "&lt; 0.1", "~5", "3-4" or "20.9 ± 0.7"
	 * @throws IncommensurableException if the unit measures something else
	 */
	public String numberIn(Unit target) {
		return QuantityNumber.converted(this, target).written();
	}

	/**
	 * Tells whether it was typed as approximate.
	 *
	 * @return true for "~250 MPa" and "about 3 h"
	 */
	public boolean isApproximate() {
		int start = text.length() - text.stripLeading().length();
		return Comparison.at(text, start, text.length()).kind() == Uncertainty.Kind.APPROXIMATE;
	}

	/**
	 * Tells whether only a limit is known.
	 *
	 * @return true for "&lt; 0.1 ppm" and "at least 70 mg"
	 */
	public boolean isLimit() {
		Uncertainty known = uncertainty;
		return known != null && (known.kind() == Uncertainty.Kind.LESS_THAN
				|| known.kind() == Uncertainty.Kind.GREATER_THAN);
	}

	/**
	 * Tells whether it says only between what the value lies.
	 *
	 * @return true for a range and for a limit
	 */
	public boolean isBetween() {
		Uncertainty known = uncertainty;
		return isLimit() || known != null && known.kind() == Uncertainty.Kind.RANGE;
	}

	/** Returns the exact value in another unit; fails as {@link #in(Unit)}. */
	Rational exactlyIn(Unit target) {
		return unit.convert(Rational.of(value), target);
	}

	private double canonical(BigDecimal number) {
		return unit.toCanonical(Rational.of(number)).toDouble();
	}

	/**
	 * Returns how well the value is known.
	 *
	 * @return the uncertainty, empty where nothing was said
	 */
	public Optional<Uncertainty> uncertainty() {
		return Optional.ofNullable(uncertainty);
	}

	/**
	 * Tells whether the value was given without any word on its uncertainty, such as a set-point.
	 *
	 * @return true if {@link #uncertainty()} is empty
	 */
	public boolean isExact() {
		return uncertainty == null;
	}

	/**
	 * Says what was understood, in SI units and with as many digits as were typed: the grey echo beside an input field.
	 *
	 * @return such as "= 9.0e4 s" or "= 2.09e10 Pa, standard deviation 7e8 Pa, n = 5"
	 */
	public String describe() {
		return QuantityWriter.describe(this);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Quantity quantity && text.equals(quantity.text);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
