/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/**
 * One searchable statement of a record's newest revision.
 *
 * @param feature where in the record, as a path such as {@code steps[3]/actual/segments[0]/temperature}
 * @param name what it is in words, outermost first, for search: "steps heat segments temperature"
 * @param text value as text, as typed
 * @param dimension name of the physical dimension, {@link #DATE} for a time, "" where the value is neither
 * @param lower lower end of the value in the canonical unit of the dimension, of a time in seconds since 1970 (UTC),
 *            {@code NaN} where it is neither
 * @param upper upper end, equal to {@code lower} for a single number
 */
public record Fact(String feature, String name, String text, String dimension, double lower, double upper) {

	/** The dimension of times. */
	public static final String DATE = "date";

	public Fact {
		// a negative zero would not survive every database
		lower += 0.0;
		upper += 0.0;
	}

	/** A statement in words. */
	public static Fact text(String feature, String name, String text) {
		return new Fact(feature, name, text, "", Double.NaN, Double.NaN);
	}
}
