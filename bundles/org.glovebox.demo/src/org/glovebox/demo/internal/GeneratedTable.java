/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes a made-up measurement as a table of text that begins with a line saying that it is generated. Every call
 * writes the same text: numbers are rounded, and the noise is a series with a fixed begin.
 */
final class GeneratedTable {

	private final StringBuilder text = new StringBuilder();
	private final Random noise;

	/**
	 * @param what what is made up, for the first line
	 * @param seed begin of the noise
	 * @param columns labels with units
	 */
	GeneratedTable(String what, long seed, String... columns) {
		text.append("# ").append(GeneratedCyclingFile.REMARK).append(": ").append(what).append('\n');
		text.append(String.join(",", columns)).append('\n');
		noise = new Random(seed);
	}

	/** Adds a row of numbers, each with six digits. */
	void row(double... numbers) {
		text.append(Arrays.stream(numbers).mapToObj(GeneratedTable::digits).collect(Collectors.joining(","))).append('\n');
	}

	/** A draw from the normal distribution with a standard deviation of 1. */
	double noise() {
		return noise.nextGaussian();
	}

	private static String digits(double number) {
		if (number == StrictMath.rint(number) && StrictMath.abs(number) < 1e9) {
			return Long.toString((long) number);
		}
		return String.format(Locale.ROOT, "%.6g", number);
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
