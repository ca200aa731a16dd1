/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import org.glovebox.charts.DataWindow.Range;

/**
 * Where the values of an axis lie.
 *
 * @param log whether it is logarithmic to base ten
 * @param range the values at its ends
 * @param start place of the lowest value, in points from the left or upper edge of the figure
 * @param end place of the highest value
 */
public record AxisScale(boolean log, Range range, double start, double end) {

	public AxisScale {
		if (log && range.min() <= 0) {
			throw new IllegalArgumentException("a logarithmic axis starts at " + range.min());
		}
	}

	/** Place of a value; {@code NaN} where a logarithm does not exist. */
	public double position(double value) {
		return start + fraction(value) * (end - start);
	}

	/** The value at a place. */
	public double value(double position) {
		double fraction = (position - start) / (end - start);
		if (log) {
			double low = Math.log10(range.min());
			return Math.pow(10, low + fraction * (Math.log10(range.max()) - low));
		}
		return range.min() + fraction * range.length();
	}

	/** What the first end stands for on an even scale: its value, or the logarithm of it. */
	public double first() {
		return log ? Math.log10(range.min()) : range.min();
	}

	/** What the second end stands for on an even scale. */
	public double last() {
		return log ? Math.log10(range.max()) : range.max();
	}

	/** Length of the axis in points. */
	public double length() {
		return Math.abs(end - start);
	}

	/** The same values between other places. */
	public AxisScale between(double newStart, double newEnd) {
		return new AxisScale(log, range, newStart, newEnd);
	}

	/** Values at the edges of columns of equal width, one more than there are columns, rising. */
	public double[] edges(int columns) {
		double[] edges = new double[columns + 1];
		for (int i = 0; i <= columns; i++) {
			edges[i] = value(start + (end - start) * i / columns);
		}
		edges[0] = range.min();
		edges[columns] = range.max();
		return edges;
	}

	private double fraction(double value) {
		if (log) {
			double low = Math.log10(range.min());
			return value > 0 ? (Math.log10(value) - low) / (Math.log10(range.max()) - low) : Double.NaN;
		}
		return (value - range.min()) / range.length();
	}
}
