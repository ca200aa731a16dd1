/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Reads one number of a text file from its bytes, rounded correctly. Numbers of up to 15 digits or so are calculated
 * directly, which is exact as both factors are exact (W. D. Clinger, PLDI 1990); the others go through the JDK. Keeps
 * what it found in fields, so one instance serves one thread.
 */
public final class NumberCell {

	private static final long EXACT = 1L << 53;
	private static final int MOST_DIGITS = 18;
	private static final double[] POWERS = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
			1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
	private static final int LONGEST = 64;

	private final ByteBuffer bytes;
	private boolean readable;
	private boolean comma;

	private int at;
	private long digits;
	private int count;
	private int scale;

	public NumberCell(ByteBuffer bytes) {
		this.bytes = bytes;
	}

	/** Whether the last cell held a number, or nothing. */
	public boolean readable() {
		return readable;
	}

	/** Whether the last number had a decimal comma. */
	public boolean comma() {
		return comma;
	}

	/** The number between two offsets; {@code NaN} for an empty cell and for what is no number. */
	public double read(int from, int to) {
		int first = from;
		int last = to;
		while (first < last && bytes.get(first) == ' ') {
			first++;
		}
		while (last > first && bytes.get(last - 1) == ' ') {
			last--;
		}
		comma = false;
		readable = first == last;
		return first == last ? Double.NaN : number(first, last);
	}

	private double number(int from, int to) {
		at = from;
		digits = 0;
		count = 0;
		scale = 0;
		byte sign = bytes.get(at);
		if (sign == '-' || sign == '+') {
			at++;
		}
		if (!mantissa(to) || !exponent(to)) {
			return notANumber(from, to);
		}
		readable = true;
		if (count > MOST_DIGITS || digits > EXACT || scale < -22 || scale > 22) {
			return slow(from, to);
		}
		double value = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
		return sign == '-' ? -value : value;
	}

	/** Reads digits and the decimal sign; false where there is no digit. */
	private boolean mantissa(int to) {
		boolean any = false;
		boolean fraction = false;
		for (; at < to; at++) {
			int c = bytes.get(at);
			if (c >= '0' && c <= '9') {
				any = true;
				if (count < MOST_DIGITS) {
					digits = digits * 10 + (c - '0');
				}
				count += digits > 0 ? 1 : 0;
				scale -= fraction ? 1 : 0;
			} else if ((c == '.' || c == ',') && !fraction) {
				fraction = true;
				comma = c == ',';
			} else {
				break;
			}
		}
		return any;
	}

	/** Reads the exponent if there is one; false where something else follows. */
	private boolean exponent(int to) {
		if (at == to) {
			return true;
		}
		int c = bytes.get(at++);
		if (c != 'E' && c != 'e' || at == to) {
			return false;
		}
		int sign = bytes.get(at) == '-' ? -1 : 1;
		if (bytes.get(at) == '-' || bytes.get(at) == '+') {
			at++;
		}
		int exponent = 0;
		int first = at;
		while (at < to && bytes.get(at) >= '0' && bytes.get(at) <= '9') {
			exponent = Math.min(10_000, exponent * 10 + (bytes.get(at) - '0'));
			at++;
		}
		scale += sign * exponent;
		return at == to && at > first;
	}

	private double slow(int from, int to) {
		if (to - from > LONGEST) {
			readable = false;
			return Double.NaN;
		}
		return Double.parseDouble(text(from, to).replace(',', '.'));
	}

	/** What instruments write for a missing or unbounded value is readable, everything else is not. */
	private double notANumber(int from, int to) {
		comma = false;
		String text = to - from > LONGEST ? "" : text(from, to).toLowerCase(Locale.ROOT);
		readable = text.contains("nan") || text.contains("inf");
		return text.equals("inf") || text.equals("+inf") || text.equals("infinity") ? Double.POSITIVE_INFINITY
				: text.equals("-inf") || text.equals("-infinity") ? Double.NEGATIVE_INFINITY : Double.NaN;
	}

	private String text(int from, int to) {
		char[] chars = new char[to - from];
		for (int i = 0; i < chars.length; i++) {
			chars[i] = (char) (bytes.get(from + i) & 0xFF);
		}
		return new String(chars);
	}
}
