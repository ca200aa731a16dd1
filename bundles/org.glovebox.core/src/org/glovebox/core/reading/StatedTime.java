/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A point in time as files state it in ISO 8601.
 *
 * @param instant the point; without a time zone it is taken as UTC
 * @param zoned whether the file states a time zone
 */
public record StatedTime(Instant instant, boolean zoned) {

	/** Reads a text; empty where it is no time. */
	public static Optional<StatedTime> of(String text) {
		String plain = text.strip();
		try {
			return Optional.of(new StatedTime(OffsetDateTime.parse(plain).toInstant(), true));
		} catch (DateTimeException e) {
			return local(plain);
		}
	}

	private static Optional<StatedTime> local(String text) {
		try {
			return Optional.of(new StatedTime(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC), false));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
