/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.util.Arrays;

/**
 * What a line covers of each column of pixels, where it goes up and down so often that all between the lowest and the
 * highest place is covered. Places are in pixels; column c reaches from c to c + 1.
 */
final class ColumnSpans {

	private final int first;
	private final double[] low;
	private final double[] high;

	/** Columns from {@code first} to {@code last}, nothing in them. */
	ColumnSpans(int first, int last) {
		this.first = first;
		low = new double[Math.max(0, last - first + 1)];
		high = new double[low.length];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
	}

	int first() {
		return first;
	}

	int last() {
		return first + low.length - 1;
	}

	boolean isEmpty(int column) {
		return column < first || column > last() || low[column - first] > high[column - first];
	}

	double low(int column) {
		return low[column - first];
	}

	double high(int column) {
		return high[column - first];
	}

	/** Adds a straight line between two places. */
	void add(double x1, double y1, double x2, double y2) {
		if (x1 > x2) {
			add(x2, y2, x1, y1);
			return;
		}
		int from = (int) Math.max(first, Math.floor(x1));
		int to = (int) Math.min(last(), Math.floor(x2));
		for (int column = from; column <= to; column++) {
			include(column, at(Math.max(x1, column), x1, y1, x2, y2));
			include(column, at(Math.min(x2, column + 1.0), x1, y1, x2, y2));
		}
	}

	private static double at(double x, double x1, double y1, double x2, double y2) {
		if (x <= x1) {
			return y1;
		}
		return x >= x2 ? y2 : y1 + (y2 - y1) * (x - x1) / (x2 - x1);
	}

	private void include(int column, double y) {
		low[column - first] = Math.min(low[column - first], y);
		high[column - first] = Math.max(high[column - first], y);
	}

	/**
	 * How much of a column lines in another column cover on average, if they may be anywhere in theirs.
	 *
	 * @param distance of the two columns, 1 for neighbours
	 * @param half half of the width of the line
	 * @return 0 to 1
	 */
	static double spill(int distance, double half) {
		double free = distance - half;
		if (free >= 1) {
			return 0;
		}
		if (free >= 0) {
			return (1 - free) * (1 - free) / 2;
		}
		return free <= -1 ? 1 : 0.5 - free - free * free / 2;
	}
}
