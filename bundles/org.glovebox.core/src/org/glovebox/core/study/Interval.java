/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * Between what a number lies that was put together from several ones, some of which may be limits, ranges or approximate.
 * Every way of putting together grows with each of the numbers, so that its ends follow from their ends.
 *
 * @param lower the lower end in some unit, negative infinity where there is none
 * @param upper the upper end, positive infinity where there is none
 * @param sign "~" where one of the numbers is approximate; "< " or "> " where all limits are strict, else "≤ " or "≥ "
 */
record Interval(double lower, double upper, String sign) {

	private static final MathContext DIGITS = new MathContext(10);

	/** What several numbers make, put together in a unit. */
	static Interval of(Aggregate how, List<Quantity> numbers, Unit unit) {
		double lower = together(how, ends(numbers, unit, true));
		double upper = together(how, ends(numbers, unit, false));
		boolean one = how == Aggregate.MIN || how == Aggregate.MAX;
		boolean about = numbers.stream().filter(Quantity::isApproximate)
				.anyMatch(q -> !one || q.in(unit) == lower || q.in(unit) == upper);
		boolean strict = numbers.stream().filter(Quantity::isLimit).allMatch(q -> q.numberIn(unit).matches("[<>].*"));
		String sign = Double.isInfinite(lower) ? strict ? "< " : "\u2264 "
				: Double.isInfinite(upper) ? strict ? "> " : "\u2265 " : about ? "~" : "";
		return new Interval(lower, upper, sign);
	}

	private static double together(Aggregate how, double[] numbers) {
		double[] sorted = numbers.clone();
		Arrays.sort(sorted);
		return switch (how) {
		case MEDIAN -> (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
		case MIN -> sorted[0];
		case MAX -> sorted[sorted.length - 1];
		case SUM -> Arrays.stream(sorted).sum();
		default -> Arrays.stream(sorted).average().orElseThrow();
		};
	}

	private static double[] ends(List<Quantity> numbers, Unit unit, boolean lower) {
		return numbers.stream().mapToDouble(q -> end(q, unit, lower)).toArray();
	}

	/** The end of a limit or a range; a standard deviation belongs to its value and moves no end. */
	private static double end(Quantity number, Unit unit, boolean lower) {
		double end = lower ? number.canonicalLower() : number.canonicalUpper();
		return !number.isBetween() ? number.in(unit) : Double.isInfinite(end) ? end : unit.fromCanonical(end);
	}

	/** The number in the unit; empty where nothing at all is known of it. */
	Optional<Quantity> quantity(Unit unit) {
		if (Double.isInfinite(lower) && Double.isInfinite(upper) || Double.isNaN(lower) || Double.isNaN(upper)) {
			return Optional.empty();
		}
		double low = rounded(Double.isInfinite(lower) ? upper : lower);
		double high = rounded(Double.isInfinite(upper) ? lower : upper);
		return Optional.of(low == high ? Quantity.parse(sign + Quantity.of(low, unit).text())
				: Quantity.range(low, high, unit));
	}

	private static double rounded(double value) {
		return new BigDecimal(value, DIGITS).doubleValue();
	}
}
