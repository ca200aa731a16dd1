/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.function.DoubleUnaryOperator;

import org.glovebox.api.data.Column;

/** A column as EC-Lab labels it, before it gets its name and unit of the vocabulary. */
sealed interface RawColumn {

	/** EC-Lab's own label with unit, such as "Ewe/V". */
	String label();

	int size();

	double number(int row);

	/** The values unchanged under another name. */
	Column named(String name, String unit);

	/** The values after a calculation under another name; the values of this column are used up. */
	Column converted(String name, String unit, DoubleUnaryOperator calculation);

	/**
	 * Floating point values.
	 *
	 * @param single whether the file stores them in single precision
	 */
	record Numbers(String label, double[] values, boolean single) implements RawColumn {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public double number(int row) {
			return values[row];
		}

		@Override
		public Column named(String name, String unit) {
			return new Column.Numbers(name, unit, values, single);
		}

		@Override
		public Column converted(String name, String unit, DoubleUnaryOperator calculation) {
			for (int i = 0; i < values.length; i++) {
				values[i] = calculation.applyAsDouble(values[i]);
			}
			return new Column.Numbers(name, unit, values, false);
		}

		/** The values with their sign turned, which keeps single precision. */
		Column negated(String name, String unit) {
			for (int i = 0; i < values.length; i++) {
				values[i] = 0.0 - values[i];
			}
			return new Column.Numbers(name, unit, values, single);
		}
	}

	/** Whole numbers. */
	record Integers(String label, long[] values) implements RawColumn {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public double number(int row) {
			return values[row];
		}

		@Override
		public Column named(String name, String unit) {
			return new Column.Integers(name, unit, values);
		}

		@Override
		public Column converted(String name, String unit, DoubleUnaryOperator calculation) {
			double[] numbers = new double[values.length];
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = calculation.applyAsDouble(values[i]);
			}
			return new Column.Numbers(name, unit, numbers, false);
		}
	}

	/** These numbers as whole numbers where every one is whole, else as they are. */
	static RawColumn wholeIfPossible(String label, double[] values, boolean single) {
		long[] whole = new long[values.length];
		for (int i = 0; i < whole.length; i++) {
			whole[i] = (long) values[i];
			if (whole[i] != values[i]) {
				return new Numbers(label, values, single);
			}
		}
		return new Integers(label, whole);
	}
}
