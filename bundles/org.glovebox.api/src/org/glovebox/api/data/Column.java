/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One immutable column of a {@link Table}. Values are read by row; a missing number is {@code NaN} in a
 * {@link Numbers} column and does not occur in the other two kinds.
 */
public sealed interface Column permits Column.Numbers, Column.Integers, Column.Texts {

	/** Name from the vocabulary ({@link Vocabulary}), or the file's own name for what the vocabulary does not know. */
	String name();

	/** Unit as plain text in the normal form of {@code org.glovebox.units}, such as "mA h" ("" for none). */
	String unit();

	/** Number of rows. */
	int size();

	/** The value in a row as a number; {@code NaN} for texts and for missing values. */
	double number(int row);

	/** The value in a row as text, numbers in the shortest form that reads back the same. */
	String text(int row);

	/** "number", "integer" or "text". */
	String type();

	/** The same values under another name and unit; the values are not converted. */
	Column named(String newName, String newUnit);

	/** The rows {@code from} (inclusive) to {@code to} (exclusive), as a copy. */
	Column slice(int from, int to);

	/** All values as numbers, a new array of length {@link #size()}. */
	default double[] numbers() {
		double[] result = new double[size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = number(i);
		}
		return result;
	}

	static Column of(String name, String unit, double... values) {
		return new Numbers(name, unit, values, false);
	}

	/**
	 * A column of values that the instrument stored in single precision; they are written in the shortest decimal form
	 * that reads back to the same single-precision number.
	 */
	static Column ofSingles(String name, String unit, float... values) {
		double[] wide = new double[values.length];
		for (int i = 0; i < wide.length; i++) {
			wide[i] = values[i];
		}
		return new Numbers(name, unit, wide, true);
	}

	static Column of(String name, String unit, long... values) {
		return new Integers(name, unit, values);
	}

	static Column of(String name, List<String> values) {
		String[] distinct = values.stream().distinct().toArray(String[]::new);
		java.util.Map<String, Integer> index = new java.util.HashMap<>();
		for (int i = 0; i < distinct.length; i++) {
			index.put(distinct[i], i);
		}
		int[] codes = new int[values.size()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = index.get(values.get(i));
		}
		return new Texts(name, distinct, codes);
	}

	/**
	 * Floating point values.
	 *
	 * @param name column name
	 * @param unit unit of the values
	 * @param values one value a row; owned by the column, never change it afterwards
	 * @param single whether every value is exactly a single-precision number, which shortens its text
	 */
	record Numbers(String name, String unit, double[] values, boolean single) implements Column {

		@Override
		public int size() {
			return values.length;
		}

		@Override
		public double number(int row) {
			return values[row];
		}

		@Override
		public String text(int row) {
			double v = values[row];
			return Double.isNaN(v) ? "" : single ? Float.toString((float) v) : Double.toString(v);
		}

		@Override
		public String type() {
			return "number";
		}

		@Override
		public Column named(String newName, String newUnit) {
			return new Numbers(newName, newUnit, values, single);
		}

		@Override
		public Column slice(int from, int to) {
			return new Numbers(name, unit, Arrays.copyOfRange(values, from, to), single);
		}

		@Override
		public double[] numbers() {
			return values.clone();
		}
	}

	/**
	 * Whole numbers.
	 *
	 * @param name column name
	 * @param unit unit of the values, usually ""
	 * @param values one value a row; owned by the column, never change it afterwards
	 */
	record Integers(String name, String unit, long[] values) implements Column {

		@Override
		public int size() {
			return values.length;
		}

		@Override
		public double number(int row) {
			return values[row];
		}

		@Override
		public String text(int row) {
			return Long.toString(values[row]);
		}

		@Override
		public String type() {
			return "integer";
		}

		@Override
		public Column named(String newName, String newUnit) {
			return new Integers(newName, newUnit, values);
		}

		@Override
		public Column slice(int from, int to) {
			return new Integers(name, unit, Arrays.copyOfRange(values, from, to));
		}
	}

	/**
	 * Texts, stored once each.
	 *
	 * @param name column name
	 * @param distinct the distinct texts
	 * @param codes index into {@code distinct}, one a row; owned by the column, never change it afterwards
	 */
	record Texts(String name, String[] distinct, int[] codes) implements Column {

		@Override
		public String unit() {
			return "";
		}

		@Override
		public int size() {
			return codes.length;
		}

		@Override
		public double number(int row) {
			return Double.NaN;
		}

		@Override
		public String text(int row) {
			return distinct[codes[row]];
		}

		@Override
		public String type() {
			return "text";
		}

		@Override
		public Column named(String newName, String newUnit) {
			if (!newUnit.isEmpty()) {
				throw new IllegalArgumentException(
						String.format(Locale.ROOT, "text column %s cannot have the unit %s", newName, newUnit));
			}
			return new Texts(newName, distinct, codes);
		}

		@Override
		public Column slice(int from, int to) {
			return new Texts(name, distinct, Arrays.copyOfRange(codes, from, to));
		}
	}
}
