/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which one of several values a cell of the table shows. */
public enum Aggregate {
	/** The value where there is one, the mean of several quantities, several texts beside each other. */
	USUAL,
	/** The mean. */
	MEAN,
	/** The median. */
	MEDIAN,
	/** The standard deviation, with n - 1 in the denominator; missing where there is one value only. */
	SD("sd", "standardDeviation"),
	/** How many values there are. */
	N("n", "count"),
	/** The lowest value. */
	MIN("min", "lowest"),
	/** The highest value. */
	MAX("max", "highest"),
	/** The sum. */
	SUM,
	/** The value that was found first. */
	FIRST,
	/** The value that was found last. */
	LAST("last", "newest"),
	/** All values, beside each other. */
	ALL;

	private final List<String> names;

	Aggregate(String... names) {
		this.names = names.length == 0 ? List.of(name().toLowerCase(Locale.ROOT)) : List.of(names);
	}

	/** Its name as it is typed. */
	public String word() {
		return names.get(0);
	}

	/** The aggregate that a word names. */
	public static Optional<Aggregate> of(String word) {
		return Arrays.stream(values()).filter(a -> a != USUAL)
				.filter(a -> a.names.stream().anyMatch(n -> n.equalsIgnoreCase(word))).findFirst();
	}
}
