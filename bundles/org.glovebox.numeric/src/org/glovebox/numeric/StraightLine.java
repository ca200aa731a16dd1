/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * A straight line y = intercept + slope x through points with errors of y. Standard errors are from the scatter about the
 * line; given errors only weigh the points against each other.
 *
 * @param intercept y at x = 0
 * @param slope its slope
 * @param interceptError standard error of the intercept, {@code NaN} with two points
 * @param slopeError standard error of the slope, {@code NaN} with two points
 * @param covariance covariance of the two
 * @param sumOfSquares weighted sum of the squared deviations; weights are 1 on average
 * @param determination 1 less the deviations over the scatter about the mean (R²)
 * @param points number of points
 */
public record StraightLine(double intercept, double slope, double interceptError, double slopeError, double covariance,
		double sumOfSquares, double determination, int points) {

	/**
	 * Fits a line.
	 *
	 * @param errors standard errors of y, positive; empty for equal weights
	 * @throws IllegalArgumentException for less than two different x
	 */
	public static StraightLine fit(double[] x, double[] y, double[] errors) {
		int n = x.length;
		double[] weight = weights(n, errors);
		double[] mean = { mean(x, weight), mean(y, weight) };
		double sxx = 0;
		double sxy = 0;
		double syy = 0;
		for (int i = 0; i < n; i++) {
			sxx += weight[i] * (x[i] - mean[0]) * (x[i] - mean[0]);
			sxy += weight[i] * (x[i] - mean[0]) * (y[i] - mean[1]);
			syy += weight[i] * (y[i] - mean[1]) * (y[i] - mean[1]);
		}
		if (!(sxx > 0)) {
			throw new IllegalArgumentException("a line needs two different values of x");
		}
		double slope = sxy / sxx;
		double rest = Math.max(0, syy - slope * sxy);
		double variance = n > 2 ? rest / (n - 2) : Double.NaN;
		double slopeVariance = variance / sxx;
		return new StraightLine(mean[1] - slope * mean[0], slope, Math.sqrt(variance / n + slopeVariance * mean[0] * mean[0]),
				Math.sqrt(slopeVariance), -mean[0] * slopeVariance, rest, syy > 0 ? 1 - rest / syy : 1, n);
	}

	private static double[] weights(int n, double[] errors) {
		double[] weight = new double[n];
		double sum = 0;
		for (int i = 0; i < n; i++) {
			weight[i] = errors.length == 0 ? 1 : 1 / (errors[i] * errors[i]);
			sum += weight[i];
		}
		for (int i = 0; i < n; i++) {
			weight[i] *= n / sum;
		}
		return weight;
	}

	private static double mean(double[] values, double[] weight) {
		double sum = 0;
		for (int i = 0; i < values.length; i++) {
			sum += weight[i] * values[i];
		}
		return sum / values.length;
	}

	public double at(double x) {
		return intercept + slope * x;
	}

	/** Standard error of the line at x. */
	public double errorAt(double x) {
		return Math.sqrt(interceptError * interceptError + x * x * slopeError * slopeError + 2 * x * covariance);
	}

	/** Schwarz's criterion with so many numbers looked for in all; smaller is better. */
	public static double bic(double sumOfSquares, int points, int numbers) {
		return points * StrictMath.log(Math.max(sumOfSquares, Double.MIN_NORMAL) / points)
				+ numbers * StrictMath.log(points);
	}
}
