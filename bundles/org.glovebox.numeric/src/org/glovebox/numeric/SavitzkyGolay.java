/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * Smoothing and differentiation of equally spaced values by a polynomial fitted to a moving window.
 * <p>
 * The weights come from Gram polynomials, which stay exact for wide windows and high orders where the normal equations
 * do not, and which give the weights at the ends of the data too. Source: A. Savitzky, M. J. E. Golay, Anal. Chem. 36
 * (1964) 1627, corrected by J. Steinier et al., Anal. Chem. 44 (1972) 1906; recursion: P. A. Gorry, Anal. Chem. 62
 * (1990) 570, equations 9 to 13.
 */
public final class SavitzkyGolay {

	private final int halfWidth;
	private final double[][] weights;

	private SavitzkyGolay(int halfWidth, double[][] weights) {
		this.halfWidth = halfWidth;
		this.weights = weights;
	}

	/**
	 * A filter.
	 *
	 * @param window number of values in the window, odd
	 * @param order order of the polynomial, below {@code window}
	 * @param derivative 0 for smoothing, 1 for the first derivative and so on, at most {@code order}
	 * @param spacing distance of two neighbouring values, in the unit that the derivative is to be taken to; 1 and
	 *            without effect for smoothing
	 * @throws IllegalArgumentException where the numbers contradict each other; the text says how
	 */
	public static SavitzkyGolay of(int window, int order, int derivative, double spacing) {
		if (window < 1 || window % 2 == 0) {
			throw new IllegalArgumentException("the window must be an odd number of values, not " + window);
		}
		if (order < 0 || order >= window) {
			throw new IllegalArgumentException("the order must be from 0 to " + (window - 1) + ", not " + order);
		}
		if (derivative < 0 || derivative > order) {
			throw new IllegalArgumentException("the derivative must be from 0 to " + order + ", not " + derivative);
		}
		if (!(spacing > 0) || Double.isInfinite(spacing)) {
			throw new IllegalArgumentException("the spacing must be positive and finite, not " + spacing);
		}
		int m = window / 2;
		double scale = Math.pow(spacing, -derivative);
		double[][] weights = new double[window][];
		for (int t = -m; t <= m; t++) {
			weights[t + m] = weights(m, order, derivative, t, scale);
		}
		return new SavitzkyGolay(m, weights);
	}

	/** A smoothing filter. */
	public static SavitzkyGolay smoothing(int window, int order) {
		return of(window, order, 0, 1);
	}

	/**
	 * Weights of the values in the window, a new array as long as the window.
	 *
	 * @param position the value in the window that the result stands for: 0 for its centre, negative to the left; used
	 *            off the centre at the ends of the data
	 */
	public double[] coefficients(int position) {
		return weights[position + halfWidth].clone();
	}

	/**
	 * Filters values. Where the window would reach beyond an end, the polynomial of the outermost full window is used, so
	 * that the result is as long as the input and polynomials up to the order pass unchanged up to the ends.
	 *
	 * @param values equally spaced, at least as many as the window holds; NaN spreads over one window
	 * @return a new array of the same length; the unit of {@code values} over that of the spacing to the power of the
	 *         derivative
	 */
	public double[] apply(double[] values) {
		int n = values.length;
		int window = weights.length;
		if (n < window) {
			throw new IllegalArgumentException("a window of " + window + " does not fit into " + n + " values");
		}
		double[] result = new double[n];
		for (int i = 0; i < n; i++) {
			int first = Math.clamp(i - halfWidth, 0, n - window);
			double[] weight = weights[i - first];
			double sum = 0;
			for (int j = 0; j < window; j++) {
				sum += weight[j] * values[first + j];
			}
			result[i] = sum;
		}
		return result;
	}

	private static double[] weights(int m, int order, int derivative, int position, double scale) {
		double[][] at = gram(position, m, order, derivative);
		double[] weight = new double[2 * m + 1];
		for (int i = -m; i <= m; i++) {
			double[][] of = gram(i, m, order, 0);
			double norm = 1.0 / (2 * m + 1);
			double sum = 0;
			for (int k = 0; k <= order; k++) {
				sum += (2 * k + 1) * norm * of[k][0] * at[k][derivative];
				norm *= (2.0 * m - k) / (2.0 * m + k + 2);
			}
			weight[i + m] = sum * scale;
		}
		return weight;
	}

	/** Gram polynomials of order 0 to n on 2m+1 points and their derivatives 0 to s, at point i; [order][derivative]. */
	private static double[][] gram(int i, int m, int n, int s) {
		double[][] p = new double[n + 1][s + 1];
		p[0][0] = 1;
		for (int k = 1; k <= n; k++) {
			double divisor = k * (2.0 * m - k + 1);
			double a = (4.0 * k - 2) / divisor;
			double b = (k - 1) * (2.0 * m + k) / divisor;
			for (int d = 0; d <= s; d++) {
				double lower = k > 1 ? p[k - 2][d] : 0;
				double slope = d > 0 ? d * p[k - 1][d - 1] : 0;
				p[k][d] = a * (i * p[k - 1][d] + slope) - b * lower;
			}
		}
		return p;
	}
}
