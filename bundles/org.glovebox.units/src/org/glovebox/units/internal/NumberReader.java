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
 * Reads decimal numbers as people type them: "6e-5", "6×10⁻⁵", "−56", "0,5", "10 000", "1,234.5". A comma that could be
 * either a decimal sign or a thousands separator is refused.
 */
public final class NumberReader {

	/** Powers of ten beyond this are taken for a slip of the finger; every laboratory quantity is far inside. */
	private static final int LARGEST_POWER = 60;

	private static final int MOST_DIGITS = 40;

	private static final String GAP = "[ \\u00A0\\u2009\\u202F]";

	private static final Pattern DIGITS = Pattern.compile("([-+−–]?)((?:\\d{1,3}(?:" + GAP + "\\d{3})+(?!\\d)|\\d*+)"
			+ "(?:[.,]\\d++)*+(?:\\.(?![.\\d]))?)");

	private static final String SIGNED = "([-+−–]?\\d{1,4})";

	private static final String RAISED = "([⁺⁻]?[⁰¹²³⁴-⁹]{1,4})";

	private static final int RAISED_GROUP = 4;

	private static final Pattern POWER = Pattern.compile("[eE]" + SIGNED + "(?!\\d)"
			+ "|\\s*[×xX*·⋅]\\s*10(?:\\^\\(?" + SIGNED
			+ "\\)?|\\*\\*" + SIGNED + "|" + RAISED + "|([-−–]\\d{1,2}))");

	private static final Pattern POWER_OF_TEN = Pattern
			.compile("([-+−–]?)10(?:\\^\\(?" + SIGNED + "\\)?|" + RAISED + ")");

	/**
	 * A number found in a text.
	 *
	 * @param value the number with the decimals as typed
	 * @param end the index after it
	 */
	public record Found(BigDecimal value, int end) {
	}

	private NumberReader() {
	}

	/** Tells whether a number starts at a place in a text. */
	public static boolean isAt(String text, int from, int to) {
		int i = from;
		if (i < to && "-+−–".indexOf(text.charAt(i)) >= 0) {
			i++;
		}
		if (i < to && (text.charAt(i) == '.' || text.charAt(i) == ',')) {
			i++;
		}
		return i < to && isDigit(text.charAt(i));
	}

	/** Reads the number at a place in a text, with its power of ten. */
	public static Found read(String text, int from, int to) {
		Matcher ten = POWER_OF_TEN.matcher(text).region(from, to);
		if (ten.lookingAt()) {
			int power = power(ten.group(2) != null ? ten.group(2) : Exponent.lowered(ten.group(3)), text, from);
			boolean negative = !ten.group(1).isEmpty() && !ten.group(1).equals("+");
			BigDecimal one = negative ? BigDecimal.ONE.negate() : BigDecimal.ONE;
			return new Found(one.scaleByPowerOfTen(power), ten.end());
		}
		Found mantissa = mantissa(text, from, to);
		Found power = powerAt(text, mantissa.end(), to);
		return new Found(mantissa.value().scaleByPowerOfTen(power.value().intValue()), power.end());
	}

	/** Reads the digits only. */
	public static Found mantissa(String text, int from, int to) {
		Matcher digits = DIGITS.matcher(text).region(from, to);
		if (!isAt(text, from, to) || !digits.lookingAt()) {
			throw new QuantityFormatException("A number is expected here", text, from);
		}
		String token = digits.group(2).replaceAll(GAP, "");
		if (token.length() > MOST_DIGITS) {
			throw new QuantityFormatException("This number has too many digits", text, from);
		}
		String sign = digits.group(1).isEmpty() || digits.group(1).equals("+") ? "" : "-";
		boolean grouped = token.length() < digits.group(2).length();
		return new Found(new BigDecimal(sign + plain(token, grouped, text, from)), digits.end());
	}

	/** Reads "e-5" or "×10⁻⁵"; 0 where there is none. */
	public static Found powerAt(String text, int from, int to) {
		Matcher matcher = POWER.matcher(text).region(from, to);
		if (!matcher.lookingAt()) {
			return new Found(BigDecimal.ZERO, from);
		}
		for (int group = 1; group <= matcher.groupCount(); group++) {
			String digits = matcher.group(group);
			if (digits != null) {
				int power = power(group == RAISED_GROUP ? Exponent.lowered(digits) : digits, text, from);
				return new Found(BigDecimal.valueOf(power), matcher.end());
			}
		}
		throw new IllegalStateException(matcher.group());
	}

	private static int power(String digits, String text, int from) {
		int power = Integer.parseInt(Exponent.minus(digits));
		if (Math.abs(power) > LARGEST_POWER) {
			throw new QuantityFormatException("The power of ten is beyond ±" + LARGEST_POWER, text, from);
		}
		return power;
	}

	/** Resolves commas and points into one decimal point, or refuses. */
	private static String plain(String token, boolean grouped, String text, int from) {
		int commas = count(token, ',');
		int points = count(token, '.');
		if (commas == 0 && points <= 1) {
			return token;
		}
		if (commas == 1 && points == 0) {
			if (!grouped && token.matches("[1-9]\\d{0,2},\\d{3}")) {
				throw new QuantityFormatException("The comma in “" + token + "” may mean thousands or decimals; write “"
						+ token.replace(',', '.') + "” or “" + token.replace(",", "") + "”", text, from);
			}
			return token.replace(',', '.');
		}
		if (token.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
			return token.replace(",", "");
		}
		if (token.matches("\\d{1,3}(\\.\\d{3})+,\\d+")) {
			return token.replace(".", "").replace(',', '.');
		}
		throw new QuantityFormatException("The points and commas in “" + token + "” do not make a number", text, from);
	}

	private static int count(String token, char c) {
		return (int) token.chars().filter(each -> each == c).count();
	}

	public static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
