/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day: 2025-01-13, 13.1.2025, today, yesterday. With slashes it could be taken two ways and is refused. */
record DateReader(Clock clock) implements FieldReader {

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
	private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

	@Override
	public FieldReading read(String typed) {
		if (typed.isBlank()) {
			return new FieldReading.Empty();
		}
		return day(typed.strip()).<FieldReading>map(day -> new FieldReading.Understood(day, spoken(day)))
				.orElseGet(() -> new FieldReading.Unreadable(typed.contains("/")
						? "With slashes day and month can be mixed up; write 2025-01-13."
						: "This is no day; write 2025-01-13, 13.1.2025 or today."));
	}

	/** The day that a text names. */
	Optional<LocalDate> day(String text) {
		switch (text.toLowerCase(Locale.ROOT)) {
		case "today":
			return Optional.of(LocalDate.now(clock));
		case "yesterday":
			return Optional.of(LocalDate.now(clock).minusDays(1));
		case "tomorrow":
			return Optional.of(LocalDate.now(clock).plusDays(1));
		default:
			Matcher year = YEAR_FIRST.matcher(text);
			Matcher day = DAY_FIRST.matcher(text);
			return year.matches() ? of(year.group(1), year.group(2), year.group(3))
					: day.matches() ? of(day.group(3), day.group(2), day.group(1)) : Optional.empty();
		}
	}

	private static Optional<LocalDate> of(String year, String month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** A day with its day of the week. */
	static String spoken(LocalDate day) {
		return SPOKEN.format(day);
	}

	@Override
	public String write(Object value) {
		return value.toString();
	}
}
