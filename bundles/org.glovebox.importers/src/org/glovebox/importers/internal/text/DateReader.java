/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads dates with times of day from the bytes of a text: {@code 2024-04-30 14:33:19.5}, {@code 2024-04-30T14:33:19Z},
 * {@code 04/30/2024 2:33:19 PM}, {@code 30.04.2024 14:33:19}, {@code 30-Apr-24}. The day is kept between calls, as most
 * rows of a file have that of the row before. One instance serves one thread.
 */
public final class DateReader {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");
	private static final double[] FRACTIONS = { 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
	private static final int[] DAYS = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	private static final int LONGEST = 40;

	private final byte[] bytes;
	private final DateOrder order;
	private int at;
	private int to;
	private boolean zoned;
	private final int[] fields = new int[3];
	private int monthField;
	/** Where the last day that was read stands with the character behind it, and what it is. */
	private int dayFrom;
	private int dayTo = -1;
	private long lastDay;

	/**
	 * @param order how dates of three numbers are read that do not begin with a year of four digits
	 */
	public DateReader(byte[] bytes, DateOrder order) {
		this.bytes = bytes;
		this.order = order;
	}

	/** Whether the last date stated its offset from universal time, which is then taken into account. */
	public boolean zoned() {
		return zoned;
	}

	/** Seconds since 1970-01-01 00:00 of a text; {@code NaN} where it is no date. */
	public static double seconds(String text, DateOrder order) {
		byte[] bytes = text.strip().getBytes(StandardCharsets.ISO_8859_1);
		return new DateReader(bytes, order).read(0, bytes.length);
	}

	/**
	 * Seconds since 1970-01-01 00:00, the local time taken as universal time where no offset is stated; {@code NaN}
	 * where the text from {@code from} to {@code until} is no date.
	 */
	public double read(int from, int until) {
		at = from;
		to = until;
		zoned = false;
		spaces();
		if (to - at < 6 || to - at > LONGEST) {
			return Double.NaN;
		}
		long day = sameDay() ? lastDay : nextDay();
		if (day == Long.MIN_VALUE) {
			return Double.NaN;
		}
		if (at < to && (bytes[at] == 'T' || bytes[at] == ',' || bytes[at] == '_')) {
			at++;
		}
		spaces();
		double time = at == to ? 0 : timeOfDay();
		spaces();
		return at == to ? day * 86_400.0 + time : Double.NaN;
	}

	/** Whether the day of the date before stands here again; then it is skipped. */
	private boolean sameDay() {
		int length = dayTo - dayFrom;
		if (length <= 0 || at + length > to || !Arrays.equals(bytes, dayFrom, dayTo, bytes, at, at + length)) {
			return false;
		}
		at += length - 1;
		return true;
	}

	private long nextDay() {
		int from = at;
		lastDay = day();
		boolean more = lastDay != Long.MIN_VALUE && at < to;
		dayFrom = from;
		dayTo = more ? at + 1 : -1;
		return lastDay;
	}

	private long day() {
		monthField = -1;
		int firstLength = 0;
		byte separator = 0;
		for (int i = 0; i < 3; i++) {
			int start = at;
			if (!field(i)) {
				return Long.MIN_VALUE;
			}
			firstLength = i == 0 ? at - start : firstLength;
			if (i < 2) {
				if (at >= to || !isSeparator(bytes[at]) || i == 1 && bytes[at] != separator) {
					return Long.MIN_VALUE;
				}
				separator = bytes[at++];
			}
		}
		return assemble(firstLength == 4 && monthField != 0, separator == '.');
	}

	private static boolean isSeparator(byte b) {
		return b == '-' || b == '/' || b == '.' || b == ' ';
	}

	/** Reads digits, or the name of a month. */
	private boolean field(int place) {
		int first = at;
		int value = 0;
		while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 5) {
			value = value * 10 + (bytes[at++] - '0');
		}
		if (at > first) {
			fields[place] = value;
			return at - first <= 4;
		}
		while (at < to && Character.isLetter(bytes[at])) {
			at++;
		}
		if (at - first < 3 || monthField >= 0) {
			return false;
		}
		String name = new String(bytes, first, 3, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		fields[place] = MONTHS.indexOf(name) + 1;
		monthField = place;
		return fields[place] > 0;
	}

	private long assemble(boolean yearFirst, boolean points) {
		int year = yearFirst ? fields[0] : fields[2];
		int month;
		int day;
		if (monthField >= 0) {
			month = fields[monthField];
			day = yearFirst ? fields[3 - monthField] : fields[1 - monthField % 2];
		} else {
			boolean monthBeforeDay = yearFirst || !points && order != DateOrder.DAY_FIRST;
			month = fields[yearFirst ? 1 : monthBeforeDay ? 0 : 1];
			day = fields[yearFirst ? 2 : monthBeforeDay ? 1 : 0];
		}
		int fullYear = year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
		boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1] && fullYear >= 1900
				&& fullYear < 2200;
		return valid ? epochDay(fullYear, month, day) : Long.MIN_VALUE;
	}

	/** Days since 1970-01-01 in the Gregorian calendar. */
	private static long epochDay(int year, int month, int day) {
		int y = month <= 2 ? year - 1 : year;
		int m = month <= 2 ? month + 9 : month - 3;
		long ofYear = (153L * m + 2) / 5 + day - 1;
		return 365L * y + y / 4 - y / 100 + y / 400 + ofYear - 719_468;
	}

	private double timeOfDay() {
		int plain = to - at == 8 ? ClockReader.plain(bytes, at) : -1;
		if (plain >= 0 && plain < 25 * 3600 && bytes[at + 3] < '6' && bytes[at + 6] < '6') {
			at = to;
			return plain;
		}
		int hours = number();
		if (hours < 0 || at >= to || bytes[at] != ':') {
			return Double.NaN;
		}
		at++;
		int minutes = number();
		int seconds = 0;
		double fraction = 0;
		if (at < to && bytes[at] == ':') {
			at++;
			seconds = number();
			fraction = fraction();
		}
		spaces();
		if (at + 2 <= to && (bytes[at + 1] | 0x20) == 'm') {
			boolean afternoon = (bytes[at] | 0x20) == 'p';
			hours = hours % 12 + (afternoon ? 12 : 0);
			at += 2;
		}
		boolean valid = hours <= 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds <= 60;
		return valid ? hours * 3600 + minutes * 60 + seconds + fraction - offset() : Double.NaN;
	}

	private double fraction() {
		if (at >= to || bytes[at] != '.' && bytes[at] != ',' && bytes[at] != ':') {
			return 0;
		}
		int first = ++at;
		long digits = 0;
		while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 9) {
			digits = digits * 10 + (bytes[at++] - '0');
		}
		return digits / FRACTIONS[at - first];
	}

	private double offset() {
		spaces();
		if (at < to && bytes[at] == 'Z') {
			at++;
			zoned = true;
			return 0;
		}
		if (at >= to || bytes[at] != '+' && bytes[at] != '-') {
			return 0;
		}
		int sign = bytes[at++] == '-' ? -1 : 1;
		int hours = number();
		at += at < to && bytes[at] == ':' ? 1 : 0;
		int minutes = at < to ? number() : 0;
		zoned = true;
		return sign * (hours * 3600.0 + Math.max(0, minutes) * 60.0);
	}

	/** One or two digits, or -1. */
	private int number() {
		int first = at;
		int value = 0;
		while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 2) {
			value = value * 10 + (bytes[at++] - '0');
		}
		return at == first ? -1 : value;
	}

	private void spaces() {
		while (at < to && bytes[at] == ' ') {
			at++;
		}
	}
}
