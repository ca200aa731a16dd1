/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.glovebox.ui.chart.UnitText;

/** Numbers that were found, as people read them. */
final class ResultText {

	private static final int DIGITS = 4;
	private static final double SMALLEST_PLAIN = 1e-3;
	private static final double LARGEST_PLAIN = 1e6;

	private ResultText() {
	}

	/** The name of a quantity for people: "First discharge capacity" for first_discharge_capacity. */
	static String label(String name) {
		String words = name.replace('_', ' ').replaceAll("\\bce\\b", "CE").replaceAll("\\bdq dv\\b", "dQ/dV");
		return MessageText.sentence(words);
	}

	/**
	 * A number with its uncertainty and unit: "1234 ± 5 mAh g⁻¹".
	 *
	 * @param value may be {@code NaN} for a number that cannot be given
	 * @param uncertainty standard deviation, {@code NaN} where unknown
	 */
	static String value(double value, double uncertainty, String unit) {
		String number = number(value, uncertainty);
		String shown = UnitText.of(unit);
		return shown.isEmpty() ? number : number + '\u00a0' + shown;
	}

	private static String number(double value, double uncertainty) {
		if (!Double.isFinite(value)) {
			return "\u2013";
		}
		if (uncertainty > 0 && Double.isFinite(uncertainty)) {
			return isPlain(Math.max(Math.abs(value), uncertainty)) ? withUncertainty(value, uncertainty) : scaled(value, uncertainty);
		}
		return plain(value);
	}

	private static boolean isPlain(double size) {
		return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
	}

	/** "(2.6991 ± 0.0010) × 10⁻⁴", as 0.00026991 ± 0.00000010 takes too much room. */
	private static String scaled(double value, double uncertainty) {
		int exponent = (int) Math.floor(Math.log10(Math.max(Math.abs(value), uncertainty)));
		double power = Math.pow(10, exponent);
		return "(" + withUncertainty(value / power, uncertainty / power) + ") \u00d7 10"
				+ UnitText.superscript(Integer.toString(exponent));
	}

	private static String withUncertainty(double value, double uncertainty) {
		BigDecimal error = new BigDecimal(uncertainty).round(new MathContext(2, RoundingMode.HALF_EVEN));
		int decimals = Math.max(0, error.scale());
		BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
		return minus(rounded.toPlainString()) + "\u00a0\u00b1\u00a0"
				+ error.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
	}

	private static String plain(double value) {
		double size = Math.abs(value);
		if (value == Math.rint(value) && size < LARGEST_PLAIN) {
			return minus(Long.toString((long) value));
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
		if (isPlain(size)) {
			return minus(rounded.toPlainString());
		}
		int exponent = rounded.precision() - rounded.scale() - 1;
		return minus(rounded.movePointLeft(exponent).toPlainString()) + " \u00d7 10"
				+ UnitText.superscript(Integer.toString(exponent));
	}

	private static String minus(String number) {
		return number.replace('-', '\u2212');
	}
}
