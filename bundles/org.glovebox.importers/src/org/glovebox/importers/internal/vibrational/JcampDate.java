/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.importers.internal.Timestamp;

/** Dates of JCAMP-DX: year, month and day, of which the year may have two figures, and a time with or without an offset. */
final class JcampDate {

	private static final Pattern DATE = Pattern.compile("(\\d{2}|\\d{4})[/-](\\d{2})[/-](\\d{2})");
	private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,9})?\\s*([+-]\\d{2}:?\\d{2})?.*");
	/** The first version of the format is of 1988; files may tell of older spectra. */
	private static final int PIVOT = 70;

	private JcampDate() {
	}

	/** ISO 8601; empty where it is no date and time that is known here. */
	static Optional<String> iso(String date, String time) {
		String[] parts = (date.strip() + " " + time.strip()).strip().split("\\s+", 2);
		Matcher day = DATE.matcher(parts[0]);
		Matcher clock = TIME.matcher(parts.length > 1 ? parts[1] : "");
		if (!day.matches() || !clock.matches()) {
			return Timestamp.iso((date + " " + time).strip());
		}
		String year = day.group(1).length() == 4 ? day.group(1)
				: (Integer.parseInt(day.group(1)) < PIVOT ? "20" : "19") + day.group(1);
		String offset = clock.group(3) == null ? "" : clock.group(3).replaceFirst("(\\d{2}):?(\\d{2})$", "$1:$2");
		return Timestamp.iso(year + "-" + day.group(2) + "-" + day.group(3) + "T" + clock.group(1)
				+ (clock.group(2) == null ? "" : clock.group(2)) + offset);
	}
}
