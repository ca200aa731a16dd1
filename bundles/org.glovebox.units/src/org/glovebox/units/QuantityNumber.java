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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.Uncertainty.Kind;
import org.glovebox.units.internal.Rational;

/**
 * The number of a quantity in some unit as it is written, with what was said about it: sign of comparison, both ends of a
 * range, width of an interval.
 *
 * @param quantity the quantity
 * @param target the unit, compatible with that of the quantity
 * @param most how many significant digits are written at most
 */
record QuantityNumber(Quantity quantity, Unit target, int most) {

	private static final int EVEN = 10;

	private static final int DIGITS_OF_DEVIATION = 2;

	private static final int MOST_DECIMALS = 6;

	/** What the ends of an interval may be off by, over their size. */
	private static final double ROUNDING = 1e-15;

	/** So many digits before the point stay as they are: 1672 mAh/g is not 1670 mAh/g. */
	private static final int MOST_WHOLE = 4;

	/** The number in another unit, with the digits that were typed. */
	static QuantityNumber converted(Quantity quantity, Unit target) {
		return new QuantityNumber(quantity, target, EVEN);
	}

	/** What stands before a number that was typed as a limit or as approximate: "~", "&lt; ", "≥ "; else "". */
	static String sign(Quantity quantity) {
		return switch (quantity.uncertainty().map(Uncertainty::kind).orElse(Kind.RANGE)) {
		case LESS_THAN -> isStrict(quantity, '<') ? "< " : "≤ ";
		case GREATER_THAN -> isStrict(quantity, '>') ? "> " : "≥ ";
		case APPROXIMATE -> quantity.isApproximate() ? "~" : "";
		default -> "";
		};
	}

	private static boolean isStrict(Quantity quantity, char sign) {
		String text = quantity.text().strip();
		return text.charAt(0) == sign && !text.startsWith("=", 1);
	}

	/** The whole text, which reads back as the same quantity. */
	String text() {
		return withRemarks(written());
	}

	/** The whole text with the number rounded to its standard deviation; empty where none is known. */
	Optional<String> roundedToDeviation() {
		Uncertainty known = quantity.uncertainty().orElse(null);
		if (known == null || known.kind() != Kind.STANDARD_DEVIATION || !isSymmetric(known) || !(known.halfWidth() > 0)) {
			return Optional.empty();
		}
		BigDecimal deviation = BigDecimal.valueOf(known.halfWidth()).stripTrailingZeros();
		BigDecimal error = deviation.round(new MathContext(DIGITS_OF_DEVIATION, RoundingMode.HALF_EVEN));
		int decimals = Math.max(0, error.scale());
		if (quantity.value().scale() <= decimals && deviation.precision() <= DIGITS_OF_DEVIATION) {
			return Optional.of(quantity.text());
		}
		BigDecimal rounded = quantity.value().setScale(Math.min(decimals, Math.max(0, quantity.value().scale())),
				RoundingMode.HALF_EVEN);
		String number = QuantityWriter.number(rounded);
		BigDecimal plus = error.setScale(decimals, RoundingMode.HALF_EVEN);
		// as long as the decimals can be counted at a glance, a power of ten would have to be worked out by the reader
		boolean plain = decimals <= MOST_DECIMALS && !number.contains("e");
		return Optional.of(withRemarks(plain ? number + " ± " + plus.toPlainString()
				: scientific(rounded) + " ± " + scientific(plus)));
	}

	/** "2.69905e-4", with all digits that it has. */
	private static String scientific(BigDecimal number) {
		int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
		String digits = number.movePointLeft(exponent).toPlainString();
		return exponent == 0 ? digits : digits + "e" + exponent;
	}

	private String withRemarks(String written) {
		String number = QuantityWriter.withUnit(written, target);
		List<String> remarks = new ArrayList<>();
		Uncertainty known = quantity.uncertainty().orElse(null);
		if (known != null && known.kind() == Kind.TOLERANCE && isSymmetric(known)) {
			remarks.add("tol.");
		}
		if (known != null && known.n().isPresent()) {
			remarks.add("n=" + known.n().getAsInt());
		}
		return remarks.isEmpty() ? number : number + " (" + String.join(", ", remarks) + ")";
	}

	/** The number, without unit and remarks. */
	String written() {
		Uncertainty known = quantity.uncertainty().orElse(null);
		if (known == null) {
			return one(quantity.value());
		}
		return switch (known.kind()) {
		case RANGE -> range(end(known.lower()), end(known.upper()));
		case STANDARD_DEVIATION, TOLERANCE -> one(quantity.value()) + widths(known);
		default -> sign(quantity) + one(quantity.value());
		};
	}

	private String end(double end) {
		return one(BigDecimal.valueOf(end).stripTrailingZeros());
	}

	/** Both ends of a range; "~" where they are the same. */
	static String range(String lower, String upper) {
		boolean plain = lower.matches("[\\d.]+") && upper.matches("[\\d.]+");
		return lower.equals(upper) ? "~" + lower : lower + (plain ? "-" : " to ") + upper;
	}

	private String widths(Uncertainty known) {
		BigDecimal below = quantity.value().subtract(BigDecimal.valueOf(known.lower()));
		BigDecimal above = BigDecimal.valueOf(known.upper()).subtract(quantity.value());
		return isSymmetric(known) ? " ± " + width(below) : " +" + width(above) + "/-" + width(below);
	}

	private boolean isSymmetric(Uncertainty known) {
		BigDecimal sum = BigDecimal.valueOf(known.lower()).add(BigDecimal.valueOf(known.upper()));
		BigDecimal difference = sum.subtract(quantity.value().multiply(BigDecimal.valueOf(2))).abs();
		// both ends are rounded to binary digits; what people type differs by more
		return difference.doubleValue() <= ROUNDING * Math.max(Math.abs(known.lower()), Math.abs(known.upper()));
	}

	private String width(BigDecimal width) {
		Rational converted = quantity.unit().differenceToCanonical(Rational.of(width))
				.over(target.differenceToCanonical(Rational.ONE));
		return QuantityWriter.number(converted.toDecimal().round(new MathContext(most)).stripTrailingZeros());
	}

	private String one(BigDecimal typed) {
		BigDecimal exact = quantity.unit().convert(Rational.of(typed), target).toDecimal();
		int whole = Math.min(MOST_WHOLE, exact.precision() - exact.scale());
		BigDecimal bare = exact.round(new MathContext(Math.max(most, whole))).stripTrailingZeros();
		// zeros at the end were meant where they were typed, not where rounding leaves them
		int missing = most < EVEN ? 0 : Math.min(digits(typed), most) - bare.precision();
		boolean shifted = quantity.unit().toCanonical(0) != 0 || target.toCanonical(0) != 0;
		return QuantityWriter.number(missing > 0 && !shifted && bare.signum() != 0
				? bare.setScale(bare.scale() + missing) : bare);
	}

	/** How many digits were meant: the zeros at the end of 1200 may only fill up. */
	private static int digits(BigDecimal typed) {
		return typed.scale() > 0 ? typed.precision() : typed.stripTrailingZeros().precision();
	}
}
