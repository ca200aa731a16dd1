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

/** Dates of OPUS: day first or year first, and times with the offset from Greenwich in hours. */
final class OpusDate {

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})");
	private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,9})?\\s*(?:\\(GMT([+-])(\\d{1,2})(?::(\\d{2}))?\\))?");

	private OpusDate() {
	}

	/** ISO 8601; empty where it is no date and time that is known here. */
	static Optional<String> iso(String date, String time) {
		Matcher clock = TIME.matcher(time.strip());
		Matcher day = DAY_FIRST.matcher(date.strip());
		Matcher year = YEAR_FIRST.matcher(date.strip());
		if (!clock.matches() || !day.matches() && !year.matches()) {
			return Optional.empty();
		}
		String iso = day.matches() ? day.group(3) + "-" + day.group(2) + "-" + day.group(1) : date.strip().replace('/', '-');
		String offset = clock.group(3) == null ? ""
				: clock.group(3) + String.format("%2s", clock.group(4)).replace(' ', '0') + ":"
						+ (clock.group(5) == null ? "00" : clock.group(5));
		return Timestamp.iso(iso + "T" + clock.group(1) + (clock.group(2) == null ? "" : clock.group(2)) + offset);
	}
}
