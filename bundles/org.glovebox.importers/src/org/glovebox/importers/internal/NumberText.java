/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.OptionalDouble;

/** Numbers in the texts of headers and lists. */
public final class NumberText {

	private static final int LONGEST = 64;

	private NumberText() {
	}

	/** A text that is one number and nothing else; a decimal comma counts as a point. */
	public static OptionalDouble of(String text) {
		String plain = text.strip();
		int end = end(plain);
		return end > 0 && end == plain.length() ? OptionalDouble.of(parse(plain)) : OptionalDouble.empty();
	}

	/** The number that a text begins with, such as 40 of "40 kV". */
	public static OptionalDouble leading(String text) {
		String plain = text.strip();
		int end = end(plain);
		return end > 0 ? OptionalDouble.of(parse(plain.substring(0, end))) : OptionalDouble.empty();
	}

	/** Where the number ends that a text begins with; 0 where it begins with none. */
	private static int end(String text) {
		int at = sign(text, 0);
		int before = digits(text, at);
		boolean separator = before < text.length() && (text.charAt(before) == '.' || text.charAt(before) == ',');
		int mantissa = separator ? digits(text, before + 1) : before;
		int count = mantissa - at - (separator ? 1 : 0);
		if (count == 0 || mantissa > LONGEST) {
			return 0;
		}
		if (mantissa < text.length() && "eEdD".indexOf(text.charAt(mantissa)) >= 0) {
			int exponent = sign(text, mantissa + 1);
			int end = digits(text, exponent);
			return end > exponent && end - exponent <= 4 ? end : mantissa;
		}
		return mantissa;
	}

	private static int sign(String text, int at) {
		return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
	}

	private static int digits(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
			at++;
		}
		return at;
	}

	private static double parse(String number) {
		return Double.parseDouble(number.replace(',', '.').replace('d', 'e').replace('D', 'e'));
	}
}
