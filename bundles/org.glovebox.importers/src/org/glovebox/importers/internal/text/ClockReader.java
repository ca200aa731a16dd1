/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

/**
 * Reads spans of time such as {@code 144:02:18}, {@code 0:05:00.250}, {@code 3d 18:47:23.42}, {@code 1-02:03:04},
 * {@code 2.05:00:00} and {@code 12:30} (hours and minutes) from the bytes of a text. Keeps its place in a field, so one
 * instance serves one thread.
 */
final class ClockReader {

	private static final double[] FRACTIONS = { 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };

	private final byte[] bytes;
	private int at;
	private int to;

	ClockReader(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Seconds of a text of eight characters such as 12:34:56; -1 where it is not written so. */
	static int plain(byte[] bytes, int from) {
		boolean colons = bytes[from + 2] == ':' && bytes[from + 5] == ':';
		int hours = pair(bytes, from);
		int minutes = pair(bytes, from + 3);
		int seconds = pair(bytes, from + 6);
		return colons && (hours | minutes | seconds) >= 0 ? hours * 3600 + minutes * 60 + seconds : -1;
	}

	/** Two digits as a number; negative where they are none. */
	private static int pair(byte[] bytes, int at) {
		int tens = bytes[at] - '0';
		int ones = bytes[at + 1] - '0';
		return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
	}

	/** The span in seconds; {@code NaN} where the text from {@code from} to {@code until} is none. */
	double read(int from, int until) {
		int plain = until - from == 8 ? plain(bytes, from) : -1;
		return plain >= 0 ? plain : general(from, until);
	}

	private double general(int from, int until) {
		at = from;
		to = until;
		spaces();
		boolean negative = at < to && bytes[at] == '-';
		at += negative ? 1 : 0;
		long first = whole();
		long days = 0;
		if (first >= 0 && days()) {
			days = first;
			first = whole();
		}
		double seconds = first < 0 || days > 1_000_000 ? Double.NaN : clock(first);
		spaces();
		double span = at == to ? days * 86_400.0 + seconds : Double.NaN;
		return negative ? -span : span;
	}

	/** Whether what was read are days: a d, or a hyphen or point before the hours. */
	private boolean days() {
		int mark = at;
		if (at < to && (bytes[at] | 0x20) == 'd') {
			at++;
			while (at < to && Character.isLetter(bytes[at])) {
				at++;
			}
			spaces();
			return true;
		}
		if (at < to && (bytes[at] == '-' || bytes[at] == '.' || bytes[at] == ' ')) {
			at++;
			spaces();
			int digits = at;
			if (whole() >= 0 && at < to && bytes[at] == ':') {
				at = digits;
				return true;
			}
		}
		at = mark;
		return false;
	}

	private double clock(long hours) {
		if (at >= to || bytes[at] != ':') {
			return Double.NaN;
		}
		at++;
		long minutes = whole();
		if (minutes < 0) {
			return Double.NaN;
		}
		if (at >= to || bytes[at] != ':') {
			return hours * 3600.0 + minutes * 60.0;
		}
		at++;
		long seconds = whole();
		return seconds < 0 ? Double.NaN : hours * 3600 + minutes * 60 + seconds + fraction();
	}

	private double fraction() {
		if (at >= to || bytes[at] != '.' && bytes[at] != ',' && bytes[at] != ':') {
			return 0;
		}
		int first = ++at;
		long digits = whole();
		int length = at - first;
		return digits < 0 || length > 9 ? digits < 0 ? 0 : Double.NaN : digits / FRACTIONS[length];
	}

	/** Digits as a number, or -1 where there are none or more than nine. */
	private long whole() {
		int first = at;
		long value = 0;
		while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 10) {
			value = value * 10 + (bytes[at] - '0');
			at++;
		}
		return at == first || at - first > 9 ? -1 : value;
	}

	private void spaces() {
		while (at < to && bytes[at] == ' ') {
			at++;
		}
	}
}
