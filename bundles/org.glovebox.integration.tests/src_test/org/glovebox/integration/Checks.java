/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/** Comparisons of one data set with what else is known of its file, counted by what was compared. */
final class Checks {

	/** Numbers in single precision, or printed with eight digits. */
	static final double SINGLE = 1e-6;

	private final Dataset data;
	private final Map<String, Integer> made = new LinkedHashMap<>();

	Checks(Dataset data) {
		this.data = data;
	}

	Dataset data() {
		return data;
	}

	/** How many comparisons were made. */
	int count() {
		return made.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** What was compared, with how often. */
	@Override
	public String toString() {
		return made.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " " + e.getValue())
				.collect(Collectors.joining(", "));
	}

	private void count(String what) {
		made.merge(what, 1, Integer::sum);
	}

	/** All parts one below the other. */
	double[] column(String name) {
		return data.parts().stream().flatMap(p -> p.find(name).stream()).flatMapToDouble(c -> Arrays.stream(c.numbers()))
				.toArray();
	}

	/** Of a spectrum or pattern its intensity, where it measures something else its second column. */
	double[] ordinate(Table part) {
		return part.find(Columns.INTENSITY).orElse(part.columns().get(1)).numbers();
	}

	double[] abscissa(Table part) {
		return part.columns().get(0).numbers();
	}

	Checks same(String what, Object expected, Object found) {
		assertEquals(expected, found, what);
		count(what);
		return this;
	}

	/** Two numbers; nothing is compared where the first is not known. */
	Checks near(String what, double expected, double found, double relative) {
		if (!Double.isNaN(expected)) {
			assertEquals(expected, found, Math.abs(expected) * relative + 1e-12, what);
			count(what);
		}
		return this;
	}

	Checks within(String what, double expected, double found, double tolerance) {
		if (!Double.isNaN(expected)) {
			assertEquals(expected, found, tolerance, what);
			count(what);
		}
		return this;
	}

	Checks holds(String what, boolean condition) {
		assertTrue(condition, what);
		count(what);
		return this;
	}

	Checks rows(double expected) {
		return near("rows", expected, data.rows(), 0);
	}

	/** Ends of a column. */
	Checks ends(String what, Json expected, double[] found) {
		if (!expected.list().isEmpty()) {
			near(what + " first", expected.list().get(0).number(), found[0], SINGLE);
			near(what + " last", expected.list().get(1).number(), found[found.length - 1], SINGLE);
		}
		return this;
	}

	/** Least and greatest value of a column, where they are known. */
	Checks range(String column, double least, double greatest) {
		double[] values = column(column);
		near("min", least, Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN), SINGLE);
		return near("max", greatest, Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN), SINGLE);
	}

	/** Place of the greatest value. */
	static int top(double[] values) {
		int top = 0;
		for (int i = 1; i < values.length; i++) {
			top = values[i] > values[top] ? i : top;
		}
		return top;
	}

	static double sum(double[] values) {
		return Arrays.stream(values).sum();
	}

	/** The same numbers as another reading of the same measurement has, one by one. */
	Checks pair(String column, double[] other, double relative, double absolute) {
		double[] own = column(column);
		assertEquals(other.length, own.length, "rows of the pair");
		for (int i = 0; i < own.length; i++) {
			assertEquals(other[i], own[i], Math.abs(other[i]) * relative + absolute, column + " row " + i);
		}
		count("pair " + column);
		return this;
	}

	/** Energy at which an absorption rises most steeply, over three points. */
	double edge(Table part) {
		double[] energy = part.column(Columns.ENERGY).numbers();
		double[] absorption = part.column(Columns.ABSORPTION).numbers();
		double steepest = Double.NEGATIVE_INFINITY;
		double at = Double.NaN;
		for (int i = 1; i < energy.length - 1; i++) {
			double slope = (absorption[i + 1] - absorption[i - 1]) / (energy[i + 1] - energy[i - 1]);
			if (slope > steepest) {
				steepest = slope;
				at = energy[i];
			}
		}
		return at;
	}
}
