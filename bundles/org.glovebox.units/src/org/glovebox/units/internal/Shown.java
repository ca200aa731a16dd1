/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computed numbers as they stand in an explanation: rounded, in a unit of handy size. */
public final class Shown {

	/** Five digits are what a balance gives. */
	private static final int DIGITS = 5;

	private static final int PLAIN_FROM = -4;

	private static final int PLAIN_TO = 7;

	private static final double THOUSAND = 1000;

	/** Where thousandths give way to millionths: late, so that the masses of a table share a unit. */
	private static final double LEAST_OF_THOUSANDTH = 1e-5;

	private Shown() {
	}

	/** Writes a number with five significant digits, fewer where the rest are zeros. */
	public static String number(double value) {
		return number(value, DIGITS);
	}

	/** Writes a number with so many significant digits, fewer where the rest are zeros. */
	public static String number(double value, int digits) {
		if (!Double.isFinite(value)) {
			return "—";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN))
				.stripTrailingZeros();
		int power = rounded.precision() - rounded.scale() - 1;
		if (rounded.signum() == 0) {
			return "0";
		}
		return power >= PLAIN_FROM && power <= PLAIN_TO ? rounded.toPlainString()
				: rounded.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
	}

	/** Writes a mass given in grams. */
	public static String mass(double grams) {
		return scaled(grams, "kg", "g", "mg", "µg");
	}

	/** Writes an amount of substance given in moles. */
	public static String amount(double moles) {
		return scaled(moles, "kmol", "mol", "mmol", "µmol");
	}

	/** Writes a ratio in percent. */
	public static String percent(double ratio) {
		return number(ratio * 100) + " %";
	}

	private static String scaled(double value, String thousand, String one, String thousandth, String millionth) {
		double size = Math.abs(value);
		if (size >= THOUSAND) {
			return number(value / THOUSAND) + " " + thousand;
		}
		if (size >= 1 || size == 0) {
			return number(value) + " " + one;
		}
		return size >= LEAST_OF_THOUSANDTH ? number(value * THOUSAND) + " " + thousandth
				: number(value * THOUSAND * THOUSAND) + " " + millionth;
	}
}
