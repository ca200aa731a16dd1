/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.units.QuantityFormatException;

/**
 * An exponent read from a text: "-2", "⁻²", "^-2", "**2", "^0.5", "^(1/2)".
 *
 * @param thousandths the exponent in thousandths; 1000 where nothing was written
 * @param end the index after it
 */
record Exponent(int thousandths, int end) {

	private static final int LARGEST = 12;

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private static final Pattern PLAIN = Pattern.compile("[-+−–]?\\d{1,3}");

	private static final Pattern RAISED = Pattern.compile("[⁺⁻]?[⁰¹²³⁴-⁹]{1,3}");

	private static final Pattern MARKED = Pattern
			.compile("(?:\\^|\\*\\*)(?:\\(\\s*([-+−–]?\\d{1,3})\\s*/\\s*(\\d{1,3})\\s*\\)"
					+ "|\\(\\s*([-+−–]?\\d{1,3}(?:\\.\\d{1,3})?)\\s*\\)|([-+−–]?\\d{1,3}(?:\\.\\d{1,3})?))");

	static Exponent read(String text, int from, int to) {
		Matcher plain = PLAIN.matcher(text).region(from, to);
		if (plain.lookingAt()) {
			return whole(plain.group(), text, from, plain.end());
		}
		Matcher raised = RAISED.matcher(text).region(from, to);
		if (raised.lookingAt()) {
			return whole(lowered(raised.group()), text, from, raised.end());
		}
		if (from < to && (text.charAt(from) == '^' || text.startsWith("**", from))) {
			return marked(text, from, to);
		}
		return new Exponent(Exponents.UNIT, from);
	}

	private static Exponent marked(String text, int from, int to) {
		Matcher marked = MARKED.matcher(text).region(from, to);
		if (!marked.lookingAt()) {
			throw new QuantityFormatException("An exponent is expected after “^”", text, from);
		}
		BigDecimal value;
		if (marked.group(1) != null) {
			Rational ratio = ratio(marked.group(1), marked.group(2), text, from);
			value = ratio.toDecimal();
		} else {
			value = new BigDecimal(minus(marked.group(3) != null ? marked.group(3) : marked.group(4)));
		}
		return checked(value, text, from, marked.end());
	}

	private static Rational ratio(String numerator, String denominator, String text, int from) {
		BigDecimal divisor = new BigDecimal(denominator);
		if (divisor.signum() == 0) {
			throw new QuantityFormatException("The exponent divides by zero", text, from);
		}
		return Rational.of(new BigDecimal(minus(numerator))).over(Rational.of(divisor));
	}

	private static Exponent whole(String digits, String text, int from, int end) {
		return checked(new BigDecimal(minus(digits)), text, from, end);
	}

	private static Exponent checked(BigDecimal value, String text, int from, int end) {
		if (value.signum() == 0 || value.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
			throw new QuantityFormatException("The exponent must not be 0 nor beyond " + LARGEST, text, from);
		}
		BigDecimal thousandths = value.movePointRight(3);
		if (thousandths.stripTrailingZeros().scale() > 0) {
			throw new QuantityFormatException("Exponents have at most three decimals", text, from);
		}
		return new Exponent(thousandths.intValueExact(), end);
	}

	/** Reads any of the dashes that stand for a minus sign as one. */
	static String minus(String number) {
		return number.replace('−', '-').replace('–', '-');
	}

	/** Turns raised digits and signs into plain ones; leaves all else. */
	static String lowered(String raised) {
		StringBuilder result = new StringBuilder();
		for (char c : raised.toCharArray()) {
			int digit = SUPERSCRIPTS.indexOf(c);
			result.append(digit >= 0 ? (char) ('0' + digit) : c == '⁻' ? '-' : c == '⁺' ? '+' : c);
		}
		return result.toString();
	}
}
