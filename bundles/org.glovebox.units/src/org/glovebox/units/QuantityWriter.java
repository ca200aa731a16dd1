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

/** Writes computed quantities so that they read back the same, and says what a typed one means. */
final class QuantityWriter {

	private static final int PLAIN_FROM = -4;

	private static final int PLAIN_TO = 15;

	private static final int LEAST_DIGITS = 3;

	/** More digits than this come from a division, such as in C/3, and not from a keyboard. */
	private static final int MOST_DIGITS = 17;

	private QuantityWriter() {
	}

	static String write(double value, Unit unit) {
		return withUnit(number(value), unit);
	}

	static String write(double value, double standardDeviation, Unit unit) {
		return withUnit(number(value) + " ± " + number(standardDeviation), unit);
	}

	/** A number followed by its unit; a C-rate touches its number. */
	static String withUnit(String number, Unit unit) {
		if (unit.dimension().exponent(BaseQuantity.CHARGE_RATE) == 1 && unit.symbol().equals("C-rate")) {
			return number + "C";
		}
		return unit.text().isEmpty() ? number : number + " " + unit.text();
	}

	/** Returns the shortest decimal that reads back as the same double. */
	static String number(double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("not a finite number: " + value);
		}
		return number(BigDecimal.valueOf(value).stripTrailingZeros());
	}

	/** Writes a decimal with its digits, in scientific form where it is very small or large. */
	static String number(BigDecimal decimal) {
		int power = decimal.precision() - decimal.scale() - 1;
		if (decimal.signum() == 0) {
			return "0";
		}
		return power >= PLAIN_FROM && power <= PLAIN_TO ? decimal.toPlainString() : scientific(decimal);
	}

	private static String scientific(BigDecimal decimal) {
		String digits = decimal.unscaledValue().abs().toString();
		int power = decimal.precision() - decimal.scale() - 1;
		String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
		return (decimal.signum() < 0 ? "-" : "") + mantissa + "e" + power;
	}

	static String describe(Quantity quantity) {
		String meaning = meaning(quantity);
		String n = quantity.uncertainty().filter(u -> u.n().isPresent()).map(u -> ", n = " + u.n().getAsInt())
				.orElse("");
		return meaning + n;
	}

	private static String meaning(Quantity quantity) {
		String unit = unitName(quantity);
		String value = canonical(quantity, quantity.value());
		Uncertainty uncertainty = quantity.uncertainty().orElse(null);
		if (uncertainty == null) {
			return "= " + value + unit;
		}
		return switch (uncertainty.kind()) {
		case APPROXIMATE -> "≈ " + value + unit;
		case LESS_THAN, GREATER_THAN -> QuantityNumber.sign(quantity) + value + unit;
		case RANGE -> "= " + end(quantity, uncertainty.lower()) + " to " + end(quantity, uncertainty.upper()) + unit;
		case STANDARD_DEVIATION, TOLERANCE -> "= " + value + unit + ", " + width(quantity, uncertainty, unit);
		};
	}

	private static String unitName(Quantity quantity) {
		String unit = quantity.dimension().canonicalUnit().pretty();
		String basis = String.join(", ", quantity.unit().basis().stream().sorted().toList()).replace('_', ' ');
		return (unit.isEmpty() ? "" : " " + unit) + (basis.isEmpty() ? "" : " (" + basis + ")");
	}

	private static String width(Quantity quantity, Uncertainty uncertainty, String unit) {
		BigDecimal lower = BigDecimal.valueOf(uncertainty.lower());
		BigDecimal upper = BigDecimal.valueOf(uncertainty.upper());
		String label = uncertainty.kind().label() + " ";
		if (upper.add(lower).compareTo(quantity.value().multiply(BigDecimal.valueOf(2))) == 0) {
			return label + difference(quantity, BigDecimal.valueOf(uncertainty.halfWidth())) + unit;
		}
		return label + "+" + difference(quantity, upper.subtract(quantity.value())) + "/-"
				+ difference(quantity, quantity.value().subtract(lower)) + unit;
	}

	private static String end(Quantity quantity, double end) {
		return canonical(quantity, BigDecimal.valueOf(end));
	}

	private static String difference(Quantity quantity, BigDecimal width) {
		double canonical = quantity.unit().toCanonical(width.doubleValue()) - quantity.unit().toCanonical(0);
		return rounded(canonical, Math.max(1, width.stripTrailingZeros().precision()));
	}

	/** A temperature keeps its decimals, since two digits of °C are more than two digits of K. */
	private static String canonical(Quantity quantity, BigDecimal number) {
		Unit unit = quantity.unit();
		double canonical = unit.toCanonical(number.doubleValue());
		if (unit.toCanonical(0) != 0) {
			BigDecimal kelvin = new BigDecimal(canonical).setScale(Math.max(2, number.scale()), RoundingMode.HALF_EVEN);
			return kelvin.stripTrailingZeros().toPlainString();
		}
		return rounded(canonical, number.precision());
	}

	/**
	 * Keeps the digits that were typed, and one or two more where the conversion needs them: 2 °C/min is 0.0333 K/s.
	 */
	private static BigDecimal trimmed(BigDecimal value, int typed) {
		BigDecimal result = value.round(new MathContext(Math.max(typed, LEAST_DIGITS), RoundingMode.HALF_EVEN));
		BigDecimal bare = result.stripTrailingZeros();
		int missing = typed - bare.precision();
		return missing > 0 ? bare.setScale(bare.scale() + missing) : bare;
	}

	private static String rounded(double canonical, int digits) {
		BigDecimal decimal = trimmed(new BigDecimal(canonical), digits > MOST_DIGITS ? LEAST_DIGITS : digits);
		int power = decimal.precision() - decimal.scale() - 1;
		if (decimal.signum() == 0) {
			return "0";
		}
		if (power >= -3 && power < 4 && decimal.scale() >= 0) {
			return decimal.toPlainString();
		}
		return scientific(decimal);
	}
}
