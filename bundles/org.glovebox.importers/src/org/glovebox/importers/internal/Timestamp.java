/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as diffractometers and beamlines write them, as ISO 8601. Dates in figures alone are month first, as the programs
 * of Bruker and Rigaku write them whatever the computer is set to.
 */
public final class Timestamp {

	private static final List<DateTimeFormatter> LOCAL = List.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME,
			format("uuuu-MM-dd HH:mm:ss"), format("d-MMM-uuuu HH:mm:ss"), format("M/d/uuuu HH:mm:ss"),
			reduced("M/d/", " HH:mm:ss"), format("EEE MMM d HH:mm:ss uuuu"), format("d MMM uuuu HH:mm:ss"),
			format("M/d/uuuu h:mm:ss a"), format("uuuu/MM/dd HH:mm:ss"), format("d.M.uuuu HH:mm:ss"),
			format("d-MMM-uuuu HH:mm"), format("uuuu-MM-dd HH:mm"), format("d-M-uuuu HH:mm"), format("d.M.uuuu HH:mm"));
	private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
			.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);
	private static final int LONGEST = 60;

	private Timestamp() {
	}

	private static DateTimeFormatter format(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
				.optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd()
				.toFormatter(Locale.ENGLISH);
	}

	private static DateTimeFormatter reduced(String before, String behind) {
		return new DateTimeFormatterBuilder().appendPattern(before)
				.appendValueReduced(ChronoField.YEAR, 2, 2, 1970).appendPattern(behind).toFormatter(Locale.ENGLISH);
	}

	/** A time with the offset where the text states one; empty where it is no time that is known here. */
	public static Optional<String> iso(String text) {
		String plain = text.strip().replaceAll("\\s+", " ");
		if (plain.isEmpty() || plain.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			return Optional.of(OffsetDateTime.parse(plain).toString());
		} catch (DateTimeException e) {
			return LOCAL.stream().map(format -> local(plain, format)).flatMap(Optional::stream).findFirst();
		}
	}

	private static Optional<String> local(String text, DateTimeFormatter format) {
		try {
			return Optional.of(ISO.format(LocalDateTime.parse(text, format)));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
