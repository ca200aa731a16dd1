/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads numbers from the bytes of a text, rounded correctly. Numbers of up to 15 digits or so are calculated directly,
 * which is exact as both factors are exact (W. D. Clinger, PLDI 1990), longer ones by {@link NearestDouble}; the few that
 * are left go through the JDK. Keeps where it stopped and what it found in fields, so one instance serves one thread.
 */
public final class DecimalReader {

	/** Up to here whole numbers are doubles. */
	static final long EXACT = 1L << 53;
	/** So many digits fit into a {@code long}, whatever they are. */
	static final int MOST_DIGITS = 18;
	private static final int MOST_SIGNIFICANT = 19;
	private static final int LONGEST = 64;
	private static final double[] POWERS = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
			1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

	private final byte[] bytes;
	private final byte decimal;
	private int end;
	private boolean number;

	private long digits;
	private int count;
	private int scale;
	private boolean cut;

	/**
	 * @param bytes the text, in an encoding that keeps ASCII in one byte
	 * @param decimal the decimal sign, a point or a comma
	 */
	public DecimalReader(byte[] bytes, byte decimal) {
		this.bytes = bytes;
		this.decimal = decimal;
	}

	/** {@code digits} with so many of them behind the decimal sign; both at most {@link #EXACT} and 22. */
	static double exact(long digits, int decimals) {
		return digits / POWERS[decimals];
	}

	/** Behind the last number, where there was one. */
	public int end() {
		return end;
	}

	/** Whether the last call found a number. */
	public boolean found() {
		return number;
	}

	/** The number that begins at an offset and ends anywhere; {@code NaN} and {@link #found} false where none does. */
	public double read(int from, int limit) {
		int at = from;
		boolean negative = false;
		if (at < limit && (bytes[at] == '-' || bytes[at] == '+')) {
			negative = bytes[at] == '-';
			at++;
		}
		int first = at;
		at = mantissa(at, limit);
		number = at >= 0;
		if (!number) {
			end = from;
			return Double.NaN;
		}
		int behind = at;
		at = exponent(at, limit);
		end = at;
		if (count > MOST_DIGITS || digits > EXACT || scale < -22 || scale > 22) {
			return nearest(from, first, behind);
		}
		double value = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
		return negative ? -value : value;
	}

	/** Reads digits and the decimal sign; -1 where there is no digit. */
	private int mantissa(int from, int limit) {
		int at = from;
		long sum = 0;
		int c = 0;
		while (at < limit && (c = bytes[at] - '0') >= 0 && c <= 9) {
			sum = sum * 10 + c;
			at++;
		}
		int whole = at - from;
		int fraction = 0;
		if (at < limit && bytes[at] == decimal) {
			int first = ++at;
			while (at < limit && (c = bytes[at] - '0') >= 0 && c <= 9) {
				sum = sum * 10 + c;
				at++;
			}
			fraction = at - first;
		}
		digits = sum;
		count = whole + fraction;
		scale = -fraction;
		return count == 0 ? -1 : at;
	}

	/** A number of many digits or with a large exponent. */
	private double nearest(int from, int mantissa, int behind) {
		if (end - from > LONGEST) {
			number = false;
			return Double.NaN;
		}
		cut = false;
		if (count > MOST_DIGITS) {
			significant(mantissa, behind);
		}
		double value = NearestDouble.of(digits, scale);
		if (cut && value != NearestDouble.of(digits + 1, scale)) {
			value = Double.NaN;
		}
		if (Double.isNaN(value)) {
			String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
			return Double.parseDouble(text.replace((char) decimal, '.').replace('d', 'e').replace('D', 'e'));
		}
		return bytes[from] == '-' ? -value : value;
	}

	/** Reads the digits again, without leading zeros and only as many as fit; the others count in the scale. */
	private void significant(int from, int to) {
		digits = 0;
		int taken = 0;
		for (int at = from; at < to; at++) {
			boolean counts = bytes[at] != decimal && (taken > 0 || bytes[at] != '0');
			if (counts && taken < MOST_SIGNIFICANT) {
				digits = digits * 10 + (bytes[at] - '0');
				taken++;
			} else if (counts) {
				cut |= bytes[at] != '0';
				scale++;
			}
		}
	}

	/** Reads the exponent if there is one. */
	private int exponent(int from, int limit) {
		if (from >= limit || (bytes[from] | 0x20) != 'e' && (bytes[from] | 0x20) != 'd') {
			return from;
		}
		int at = from + 1;
		boolean negative = at < limit && bytes[at] == '-';
		if (at < limit && (bytes[at] == '-' || bytes[at] == '+')) {
			at++;
		}
		int first = at;
		int exponent = 0;
		while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
			exponent = Math.min(10_000, exponent * 10 + (bytes[at] - '0'));
			at++;
		}
		if (at == first) {
			return from;
		}
		scale += negative ? -exponent : exponent;
		return at;
	}

	/** Whether a text stands for a value that is missing or unbounded, as instruments and programs write them. */
	public static boolean isMissing(String text) {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
		case "", "nan", "-nan", "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan", "n/a", "#n/a", "na", "null", "none", "-",
				"--", "---", "inf", "+inf", "-inf", "infinity", "-infinity", "1.#inf", "-1.#inf", "∞", "+∞", "-∞", "#div/0!",
				"#value!" ->
			true;
		default -> false;
		};
	}

	/** The value of a text that {@link #isMissing}: an infinity where it says so, else {@code NaN}. */
	public static double missing(String text) {
		String lower = text.strip().toLowerCase(Locale.ROOT);
		boolean infinite = lower.contains("inf") || lower.contains("∞");
		return !infinite ? Double.NaN : lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
	}
}
