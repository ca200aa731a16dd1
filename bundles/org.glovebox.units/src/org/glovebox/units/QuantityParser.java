/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.Uncertainty.Kind;
import org.glovebox.units.internal.NumberReader;
import org.glovebox.units.internal.Rational;
import org.glovebox.units.internal.UnitParser;

/** Reads a quantity: sign of comparison, number or interval, unit, and a remark such as "(n=5)". */
final class QuantityParser {

	/** What a typed quantity means. */
	record Parsed(BigDecimal value, Unit unit, @Nullable Uncertainty uncertainty) {
	}

	/** A value with what lies below and above it; the kind is null where no interval was written. */
	private record Interval(BigDecimal value, BigDecimal below, BigDecimal above, @Nullable Kind kind, int end) {

		static Interval exactly(NumberReader.Found number) {
			return new Interval(number.value(), BigDecimal.ZERO, BigDecimal.ZERO, null, number.end());
		}

		static Interval between(BigDecimal first, BigDecimal second, int end) {
			BigDecimal middle = first.add(second).divide(BigDecimal.valueOf(2));
			BigDecimal half = first.subtract(second).abs().divide(BigDecimal.valueOf(2));
			return new Interval(middle, half, half, Kind.RANGE, end);
		}

		Interval scaled(int power, int newEnd) {
			return new Interval(value.scaleByPowerOfTen(power), below.scaleByPowerOfTen(power),
					above.scaleByPowerOfTen(power), kind, newEnd);
		}
	}

	private static final int LONGEST = 200;

	private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+\\s?/\\s?[-−–]|\\+[-−–]");

	private static final Pattern UPPER_LOWER = Pattern.compile("\\+\\s?(?=[\\d.,])");

	private static final Pattern THEN_LOWER = Pattern.compile("\\s*[/,]?\\s*[-−–]\\s?(?=[\\d.,])");

	private static final Pattern UNTIL = Pattern.compile("\\s*(?:[-−–—‒]|\\.{2,3}|…|to(?=\\s))\\s*(?=[-+−–]?[.,]?\\d)");

	private static final Pattern RATE = Pattern.compile("C\\s?/\\s?(?=\\d)");

	private static final Pattern PART_OF_DURATION = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*([a-zA-Z]+)(?:\\s*,)?\\s*");

	private static final Dimension TIME = Unit.parse("s").dimension();

	private static final Unit CHARGE_RATE = Unit.parse("C-rate");

	private static final Unit PERCENT = Unit.parse("%");

	private final String text;

	private final Remark remark;

	private final Comparison comparison;

	private final int start;

	private final int end;

	private QuantityParser(String text) {
		this.text = text;
		int from = 0;
		int to = text.length();
		while (from < to && UnitParser.isSpace(text.charAt(from))) {
			from++;
		}
		while (to > from && UnitParser.isSpace(text.charAt(to - 1))) {
			to--;
		}
		if (from == to) {
			throw new QuantityFormatException("Nothing was typed where a quantity is expected", text, from);
		}
		remark = Remark.atEnd(text, from, to);
		comparison = Comparison.at(text, from, remark.start());
		start = comparison.end();
		end = remark.start();
	}

	static Parsed parse(String typed) {
		if (typed.length() > LONGEST) {
			throw new QuantityFormatException("A quantity has at most " + LONGEST + " characters", typed, LONGEST);
		}
		QuantityParser parser = new QuantityParser(typed);
		return parser.duration().or(parser::namedRate).orElseGet(parser::interval);
	}

	/** Reads "1 h 30 min", kept in the smallest of its units. */
	private Optional<Parsed> duration() {
		Matcher part = PART_OF_DURATION.matcher(text).region(start, end);
		Rational sum = Rational.ZERO;
		Unit unit = Unit.ONE;
		int parts = 0;
		int at = start;
		while (at < end && part.lookingAt()) {
			Unit next = Unit.tryParse(part.group(2)).orElse(Unit.ONE);
			boolean smaller = parts == 0 || next.toCanonical(1) < unit.toCanonical(1);
			if (!next.dimension().equals(TIME) || !smaller) {
				return Optional.empty();
			}
			Rational number = Rational.of(NumberReader.mantissa(text, part.start(1), part.end(1)).value());
			sum = parts == 0 ? number : unit.convert(sum, next).plus(number);
			unit = next;
			parts++;
			at = part.end();
			part.region(at, end);
		}
		return parts < 2 || at < end
				? Optional.empty()
				: Optional.of(parsed(Interval.exactly(new NumberReader.Found(sum.toDecimal(), at)), unit));
	}

	/** Reads "C/10". */
	private Optional<Parsed> namedRate() {
		Matcher rate = RATE.matcher(text).region(start, end);
		if (!rate.lookingAt()) {
			return Optional.empty();
		}
		NumberReader.Found hours = NumberReader.read(text, rate.end(), end);
		if (hours.end() < end || hours.value().signum() <= 0) {
			throw new QuantityFormatException("A charge rate is written C/10 or 0.1C", text, hours.end());
		}
		BigDecimal value = Rational.ONE.over(Rational.of(hours.value())).toDecimal();
		return Optional.of(parsed(Interval.exactly(new NumberReader.Found(value, end)), CHARGE_RATE));
	}

	private Parsed interval() {
		if (start == end) {
			throw new QuantityFormatException("A number is expected here", text, start);
		}
		if (text.charAt(start) == '(') {
			Interval interval = inParentheses();
			return parsed(interval, unit(interval.end(), end));
		}
		if (!NumberReader.isAt(text, start, end)) {
			throw new QuantityFormatException("A number is expected here", text, start);
		}
		Interval first = number(start, end);
		Interval interval = continued(first, end);
		return interval == first ? withUnits(first) : parsed(interval, unit(interval.end(), end));
	}

	/** Reads "(20.9 ± 0.7)" and "(1.2 ± 0.1)×10⁻⁴". */
	private Interval inParentheses() {
		int close = text.indexOf(')', start);
		if (close < 0 || close >= end) {
			throw new QuantityFormatException("This parenthesis is not closed", text, start);
		}
		int inside = skipSpaces(start + 1);
		Interval first = number(inside, close);
		Interval interval = continued(first, close);
		if (skipSpaces(interval.end()) < close) {
			throw new QuantityFormatException("Only a number or an interval may stand in this parenthesis", text,
					interval.end());
		}
		NumberReader.Found power = NumberReader.powerAt(text, close + 1, end);
		return interval.scaled(power.value().intValue(), power.end());
	}

	/** Reads a number, with the uncertainty of its last digits in parentheses where it is written. */
	private Interval number(int from, int to) {
		NumberReader.Found mantissa = NumberReader.mantissa(text, from, to);
		int open = mantissa.end();
		int close = open < to && text.charAt(open) == '(' ? text.indexOf(')', open) : -1;
		if (close < 0 || close >= to) {
			return Interval.exactly(NumberReader.read(text, from, to));
		}
		NumberReader.Found digits = NumberReader.mantissa(text, open + 1, close);
		if (digits.end() != close || digits.value().signum() < 0) {
			throw new QuantityFormatException("The uncertainty of the last digits is expected here", text, open + 1);
		}
		BigDecimal width = digits.value().scale() > 0 ? digits.value()
				: digits.value().scaleByPowerOfTen(-Math.max(0, mantissa.value().scale()));
		NumberReader.Found power = NumberReader.powerAt(text, close + 1, to);
		return new Interval(mantissa.value(), width, width, Kind.STANDARD_DEVIATION, close + 1)
				.scaled(power.value().intValue(), power.end());
	}

	/** Reads "± 0.7", "+0.2/-0.1" or "- 3.5" after a number; returns the number itself where there is none of them. */
	private Interval continued(Interval first, int to) {
		int at = skipSpaces(first.end());
		Matcher plusMinus = PLUS_MINUS.matcher(text).region(at, to);
		if (plusMinus.lookingAt()) {
			NumberReader.Found width = width(skipSpaces(plusMinus.end()), to);
			return new Interval(first.value(), width.value(), width.value(), Kind.STANDARD_DEVIATION, width.end());
		}
		Matcher upper = UPPER_LOWER.matcher(text).region(at, to);
		if (upper.lookingAt()) {
			return asymmetric(first, upper.end(), to);
		}
		Matcher until = UNTIL.matcher(text).region(first.end(), to);
		return until.lookingAt() ? range(first, until.end(), to) : first;
	}

	private Interval asymmetric(Interval first, int from, int to) {
		NumberReader.Found above = width(from, to);
		Matcher lower = THEN_LOWER.matcher(text).region(above.end(), to);
		if (!lower.lookingAt()) {
			throw new QuantityFormatException("The lower limit is expected here, as in +0.2/-0.1", text, above.end());
		}
		NumberReader.Found below = width(lower.end(), to);
		return new Interval(first.value(), below.value(), above.value(), Kind.TOLERANCE, below.end());
	}

	private Interval range(Interval first, int from, int to) {
		NumberReader.Found second = NumberReader.read(text, from, to);
		boolean powerOnSecondOnly = NumberReader.mantissa(text, from, to).end() < second.end()
				&& NumberReader.mantissa(text, start, to).end() == first.end();
		if (powerOnSecondOnly && first.value().compareTo(second.value()) > 0) {
			throw new QuantityFormatException(
					"It is not clear whether the power of ten belongs to both ends; write both, as in 3e-3 - 4e-3",
					text, from);
		}
		return Interval.between(first.value(), second.value(), second.end());
	}

	private NumberReader.Found width(int from, int to) {
		NumberReader.Found width = NumberReader.read(text, from, to);
		if (width.value().signum() < 0) {
			throw new QuantityFormatException("An uncertainty cannot be negative", text, from);
		}
		return width;
	}

	/** Reads what follows a number: a unit, "GPa ± 0.7 GPa", or "MHz - 1 Hz". */
	private Parsed withUnits(Interval first) {
		int from = first.end();
		Matcher plusMinus = PLUS_MINUS.matcher(text).region(from, end);
		if (plusMinus.find()) {
			Unit unit = unit(from, plusMinus.start());
			return parsed(widthWithUnit(first, unit, skipSpaces(plusMinus.end())), unit);
		}
		Matcher until = UNTIL.matcher(text).region(from, end);
		while (until.find()) {
			Optional<Parsed> range = rangeWithUnits(first, until.start(), until.end());
			if (range.isPresent()) {
				return range.get();
			}
		}
		return parsed(first, unit(from, end));
	}

	private Interval widthWithUnit(Interval first, Unit unit, int from) {
		NumberReader.Found width = width(from, end);
		Unit typed = unit(width.end(), end);
		// "25 °C ± 1" means one degree
		Unit widthUnit = typed.text().isEmpty() ? unit : typed;
		if (widthUnit.equals(PERCENT) && !unit.isCompatible(PERCENT)) {
			BigDecimal part = first.value().abs().multiply(width.value()).movePointLeft(2);
			return new Interval(first.value(), part, part, Kind.TOLERANCE, end);
		}
		if (!widthUnit.isCompatible(unit)) {
			throw new QuantityFormatException(Incommensurability.explain(unit, widthUnit), text, from);
		}
		Rational converted = widthUnit.differenceToCanonical(Rational.of(width.value()))
				.over(unit.differenceToCanonical(Rational.ONE));
		BigDecimal half = converted.toDecimal();
		return new Interval(first.value(), half, half, Kind.STANDARD_DEVIATION, end);
	}

	/** Reads the second end of a range, if what stands there is a number with a unit that fits the first. */
	private Optional<Parsed> rangeWithUnits(Interval first, int unitEnd, int secondFrom) {
		try {
			NumberReader.Found second = NumberReader.read(text, secondFrom, end);
			Unit unit = unit(first.end(), unitEnd);
			Unit secondUnit = unit(second.end(), end);
			if (unit.equals(Unit.ONE) || secondUnit.equals(Unit.ONE) || !unit.isCompatible(secondUnit)) {
				return Optional.empty();
			}
			BigDecimal converted = secondUnit.convert(Rational.of(second.value()), unit).toDecimal();
			return Optional.of(parsed(Interval.between(first.value(), converted, end), unit));
		} catch (QuantityFormatException e) {
			return Optional.empty();
		}
	}

	/** Reads a unit; a C that touches its number is the charge rate. */
	private Unit unit(int from, int to) {
		boolean touches = from < to && text.charAt(from) == 'C';
		return touches && text.substring(from, to).strip().equals("C") ? CHARGE_RATE : Unit.parse(text, from, to);
	}

	private Parsed parsed(Interval interval, Unit unit) {
		Kind kind = interval.kind();
		if (kind == null) {
			return new Parsed(interval.value(), unit, comparison.uncertainty(interval.value(), remark.n()));
		}
		if (comparison.isOneSided()) {
			throw new QuantityFormatException("A limit cannot have an interval as well", text, start);
		}
		Kind said = remark.kind();
		if (said != null && kind != Kind.RANGE) {
			kind = said;
		}
		double lower = interval.value().subtract(interval.below()).doubleValue();
		double upper = interval.value().add(interval.above()).doubleValue();
		return new Parsed(interval.value(), unit, new Uncertainty(kind, lower, upper, remark.n()));
	}

	private int skipSpaces(int from) {
		int at = from;
		while (at < end && UnitParser.isSpace(text.charAt(at))) {
			at++;
		}
		return at;
	}
}
