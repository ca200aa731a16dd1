/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as EC-Lab writes them: month first, with the separators that the computer was set to, in the local
 * time of that computer.
 */
final class EcLabTime {

	private static final Pattern DATE = Pattern.compile("(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{2,4})");
	private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,9}))?");
	private static final LocalDateTime OLE_EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
	private static final double MS_PER_DAY = 86_400_000;
	/** Years 1990 to 2149, in days since 1899-12-30: EC-Lab did not exist before. */
	private static final double FIRST_DAY = 32_874;
	private static final double LAST_DAY = 91_313;

	private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
			.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

	private EcLabTime() {
	}

	/** A date such as "01/10/24" or "01.10.2024"; where the first number cannot be a month, the second is taken. */
	static Optional<LocalDate> date(String text) {
		Matcher matcher = DATE.matcher(text.strip());
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		int a = Integer.parseInt(matcher.group(1));
		int b = Integer.parseInt(matcher.group(2));
		int c = Integer.parseInt(matcher.group(3));
		if (matcher.group(1).length() == 4) {
			return date(a, b, c);
		}
		int year = matcher.group(3).length() > 2 ? c : c < 90 ? 2000 + c : 1900 + c;
		return a > 12 ? date(year, b, a) : date(year, a, b);
	}

	private static Optional<LocalDate> date(int year, int month, int day) {
		try {
			return Optional.of(LocalDate.of(year, month, day));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** A date with a time such as "01/10/2024 11:02:29.886". */
	static Optional<LocalDateTime> dateTime(String text) {
		Matcher time = TIME.matcher(text);
		Optional<LocalDate> date = date(text);
		if (date.isEmpty() || !time.find()) {
			return Optional.empty();
		}
		String fraction = time.group(4) == null ? "0" : time.group(4);
		try {
			return Optional.of(date.get().atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)),
					Integer.parseInt(time.group(3)), Integer.parseInt((fraction + "00000000").substring(0, 9))));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** The time of an OLE automation date (days since 1899-12-30), to the millisecond. */
	static Optional<LocalDateTime> ole(double days) {
		return days > FIRST_DAY && days < LAST_DAY
				? Optional.of(OLE_EPOCH.plus(Math.round(days * MS_PER_DAY), ChronoUnit.MILLIS))
				: Optional.empty();
	}

	/** Seconds since 1970-01-01 00:00 in the same local time. */
	static double seconds(LocalDateTime time) {
		return time.toEpochSecond(ZoneOffset.UTC) + time.getNano() * 1e-9;
	}

	/** ISO 8601 without an offset, as the files state none. */
	static String iso(LocalDateTime time) {
		return ISO.format(time);
	}
}
