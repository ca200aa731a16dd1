/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A span of days, in UTC: a year, a month, a day, or from one to another.
 *
 * @param from the first day
 * @param until the first day that is too late
 */
record Dates(LocalDate from, LocalDate until) {

	static final String EXAMPLES = "2024, 2024-05, 2024-05-17, 2024-05..2025, 2024.., today or yesterday";

	private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
	private static final LocalDate END = LocalDate.of(10_000, 1, 1);
	private static final String BETWEEN = "..";
	private static final Pattern YEAR = Pattern.compile("\\d{4}");
	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

	/** Reads a span with or without {@code ..}. */
	static Optional<Dates> parse(String text, Clock clock) {
		int dots = text.indexOf(BETWEEN);
		if (dots < 0) {
			return single(text, clock);
		}
		String first = text.substring(0, dots);
		String last = text.substring(dots + BETWEEN.length());
		Optional<Dates> from = first.isEmpty() ? Optional.of(new Dates(BEGINNING, BEGINNING)) : single(first, clock);
		Optional<Dates> until = last.isEmpty() ? Optional.of(new Dates(END, END)) : single(last, clock);
		return from.isEmpty() || until.isEmpty() || first.isEmpty() && last.isEmpty() ? Optional.empty()
				: Optional.of(new Dates(from.get().from, until.get().until));
	}

	/** Whether a text is a date that cannot be a plain number. */
	static boolean isDate(String text) {
		return text.contains("-") && !text.startsWith("-") && parse(text, Clock.systemUTC()).isPresent();
	}

	private static Optional<Dates> single(String text, Clock clock) {
		try {
			LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
			LocalDate first = switch (text.toLowerCase(Locale.ROOT)) {
			case "today" -> today;
			case "yesterday" -> today.minusDays(1);
			default -> YEAR.matcher(text).matches() ? Year.parse(text).atDay(1)
					: MONTH.matcher(text).matches() ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
			};
			LocalDate after = YEAR.matcher(text).matches() ? first.plusYears(1)
					: MONTH.matcher(text).matches() ? first.plusMonths(1) : first.plusDays(1);
			return Optional.of(new Dates(first, after));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** What a comparison with this span leaves: later than its end, from its beginning on, and so on. */
	Dates compared(String operator) {
		return switch (operator) {
		case ">" -> new Dates(until, END);
		case ">=", "\u2265" -> new Dates(from, END);
		case "<" -> new Dates(BEGINNING, from);
		case "<=", "\u2264" -> new Dates(BEGINNING, until);
		default -> this;
		};
	}

	/** Seconds since 1970 of its beginning. */
	double lower() {
		return from.toEpochDay() * 86_400.0;
	}

	/** Seconds since 1970 of its end. */
	double upper() {
		return until.toEpochDay() * 86_400.0;
	}
}
