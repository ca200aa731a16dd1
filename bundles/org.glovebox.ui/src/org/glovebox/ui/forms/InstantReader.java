/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a point in time as it is told in the lab's own zone: "2025-01-13 10:02", "today 10:02", "10:02" for today,
 * "now"; or with its zone as "2025-01-13T10:02:00Z".
 */
record InstantReader(Clock clock) implements FieldReader {

	private static final Pattern DAY_AND_TIME = Pattern
			.compile("(?:(.*\\S)\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?");
	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
	private static final DateTimeFormatter PARTS = new DateTimeFormatterBuilder().append(SECONDS)
			.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).toFormatter(Locale.ROOT);
	private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

	@Override
	public FieldReading read(String typed) {
		if (typed.isBlank()) {
			return new FieldReading.Empty();
		}
		return instant(typed.strip()).<FieldReading>map(this::understood).orElseGet(
				() -> new FieldReading.Unreadable("This is no time; write 2025-01-13 10:02, 10:02 for today, or now."));
	}

	private FieldReading understood(Instant instant) {
		ZonedDateTime local = instant.atZone(clock.getZone());
		// the time of day stands in the field already
		return new FieldReading.Understood(instant,
				DateReader.spoken(local.toLocalDate()) + ", " + ZONE.format(local));
	}

	private Optional<Instant> instant(String text) {
		if (text.equalsIgnoreCase("now")) {
			return Optional.of(clock.instant().truncatedTo(ChronoUnit.MINUTES));
		}
		Matcher matcher = DAY_AND_TIME.matcher(text);
		if (!matcher.matches()) {
			return zoned(text);
		}
		String dayText = matcher.group(1);
		Optional<LocalDate> day = dayText == null ? Optional.of(LocalDate.now(clock))
				: new DateReader(clock).day(dayText);
		int hour = Integer.parseInt(matcher.group(2));
		int minute = Integer.parseInt(matcher.group(3));
		int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
		int nano = matcher.group(5) == null ? 0
				: new BigDecimal(matcher.group(5)).movePointRight(9).intValueExact();
		return day.filter(d -> hour < 24 && minute < 60 && second < 60)
				.map(d -> d.atTime(LocalTime.of(hour, minute, second, nano)).atZone(clock.getZone()).toInstant());
	}

	private static Optional<Instant> zoned(String text) {
		try {
			return Optional.of(ZonedDateTime.parse(text).toInstant());
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	@Override
	public String write(Object value) {
		ZonedDateTime local = ((Instant) value).atZone(clock.getZone());
		return local.getSecond() == 0 && local.getNano() == 0 ? MINUTES.format(local)
				: local.getNano() == 0 ? SECONDS.format(local) : PARTS.format(local);
	}

	@Override
	public String show(Object value) {
		return MINUTES.format(((Instant) value).atZone(clock.getZone()));
	}
}
