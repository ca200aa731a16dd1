/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/** Values between given points, by straight lines. */
public final class Interpolation {

	private Interpolation() {
	}

	/**
	 * The value at one place.
	 *
	 * @param x places, strictly increasing
	 * @param y values at {@code x}, of the same length
	 * @param at where, in the unit of {@code x}
	 * @return the value in the unit of {@code y}; NaN outside of {@code x}, there is no extrapolation
	 */
	public static double linear(double[] x, double[] y, double at) {
		requirePoints(x, y);
		int above = java.util.Arrays.binarySearch(x, at);
		if (above >= 0) {
			return y[above];
		}
		above = -above - 1;
		return above == 0 || above == x.length || Double.isNaN(at) ? Double.NaN : between(x, y, above, at);
	}

	/**
	 * The values at many places in one pass.
	 *
	 * @param x places, strictly increasing
	 * @param y values at {@code x}, of the same length
	 * @param at where, in the unit of {@code x}, non-decreasing
	 * @return one value for each of {@code at}; NaN outside of {@code x}
	 */
	public static double[] resample(double[] x, double[] y, double[] at) {
		requirePoints(x, y);
		double[] result = new double[at.length];
		int above = 0;
		for (int i = 0; i < at.length; i++) {
			if (i > 0 && !(at[i] >= at[i - 1])) {
				throw new IllegalArgumentException("the new places do not increase at " + i);
			}
			while (above < x.length && x[above] < at[i]) {
				above++;
			}
			if (above < x.length && x[above] == at[i]) {
				result[i] = y[above];
			} else {
				result[i] = above == 0 || above == x.length ? Double.NaN : between(x, y, above, at[i]);
			}
		}
		return result;
	}

	/**
	 * Equally spaced places.
	 *
	 * @param from first place
	 * @param to last place
	 * @param count how many, at least 2; both ends are exact
	 */
	public static double[] grid(double from, double to, int count) {
		if (count < 2) {
			throw new IllegalArgumentException("a grid needs at least 2 places, not " + count);
		}
		double[] places = new double[count];
		for (int i = 0; i < count; i++) {
			places[i] = from + (to - from) * i / (count - 1);
		}
		places[count - 1] = to;
		return places;
	}

	private static double between(double[] x, double[] y, int above, double at) {
		double part = (at - x[above - 1]) / (x[above] - x[above - 1]);
		return y[above - 1] + part * (y[above] - y[above - 1]);
	}

	private static void requirePoints(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(x.length + " places but " + y.length + " values");
		}
		for (int i = 1; i < x.length; i++) {
			if (!(x[i] > x[i - 1])) {
				throw new IllegalArgumentException("the places do not increase at " + i);
			}
		}
	}
}
