/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/** Smoothing by a Gaussian whose full width at half maximum is given in the unit of the axis. */
public final class GaussianSmoothing {

	/** Full width at half maximum over standard deviation: 2 sqrt(2 ln 2). */
	public static final double FWHM_OVER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

	/** The kernel is cut where it has fallen below 2e-8 of its height. */
	private static final double REACH_IN_SIGMA = 6;

	private GaussianSmoothing() {
	}

	/**
	 * Smooths values on an irregular axis: the mean of the values around, weighted by the kernel and by the stretch of
	 * axis that each value stands for, so that densely sampled stretches do not weigh more. Source: E. A. Nadaraya, Theory
	 * Probab. Appl. 9 (1964) 141, with the sample spacing as weight.
	 *
	 * @param x places, non-decreasing
	 * @param y values at {@code x}, of the same length
	 * @param fwhm full width at half maximum in the unit of {@code x}; 0 returns the values as they are
	 * @return a new array in the unit of {@code y}; constants pass unchanged
	 */
	public static double[] irregular(double[] x, double[] y, double fwhm) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(x.length + " places but " + y.length + " values");
		}
		requireWidth(fwhm);
		double[] stretch = stretches(x);
		double[] result = y.clone();
		double sigma = fwhm / FWHM_OVER_SIGMA;
		double reach = REACH_IN_SIGMA * sigma;
		int first = 0;
		for (int i = 0; i < x.length && fwhm > 0; i++) {
			while (x[first] < x[i] - reach) {
				first++;
			}
			double sum = 0;
			double total = 0;
			for (int j = first; j < x.length && x[j] <= x[i] + reach; j++) {
				double u = (x[j] - x[i]) / sigma;
				double weight = stretch[j] * Math.exp(-0.5 * u * u);
				sum += weight * y[j];
				total += weight;
			}
			result[i] = total > 0 ? sum / total : y[i];
		}
		return result;
	}

	/**
	 * Smooths a density on a regular grid and keeps its area: beyond the ends the density is continued as its mirror image
	 * about the end points, so that the trapezoid integral over the grid is the same before and after, to rounding.
	 *
	 * @param density values on equally spaced places
	 * @param spacing distance of two places
	 * @param fwhm full width at half maximum in the unit of {@code spacing}; 0 returns the values as they are
	 * @return a new array of the same length and unit
	 */
	public static double[] mirrored(double[] density, double spacing, double fwhm) {
		requireWidth(fwhm);
		double[] kernel = halfKernel(spacing, fwhm);
		int n = density.length;
		if (n < 2 || kernel.length == 1) {
			return density.clone();
		}
		double[] result = new double[n];
		int reach = kernel.length - 1;
		for (int i = 0; i < n; i++) {
			boolean inside = i >= reach && i + reach < n;
			result[i] = inside ? inner(density, kernel, i) : outer(density, kernel, i);
		}
		return result;
	}

	private static double inner(double[] density, double[] kernel, int i) {
		double sum = kernel[0] * density[i];
		for (int k = 1; k < kernel.length; k++) {
			sum += kernel[k] * (density[i - k] + density[i + k]);
		}
		return sum;
	}

	private static double outer(double[] density, double[] kernel, int i) {
		double sum = kernel[0] * density[i];
		for (int k = 1; k < kernel.length; k++) {
			sum += kernel[k] * (density[mirror(i - k, density.length)] + density[mirror(i + k, density.length)]);
		}
		return sum;
	}

	private static int mirror(int index, int n) {
		int period = 2 * (n - 1);
		int folded = Math.floorMod(index, period);
		return folded < n ? folded : period - folded;
	}

	/** Centre and right half of the kernel on the grid; centre plus twice the rest is 1. */
	private static double[] halfKernel(double spacing, double fwhm) {
		if (!(spacing > 0)) {
			throw new IllegalArgumentException("the spacing must be positive, not " + spacing);
		}
		double sigma = fwhm / FWHM_OVER_SIGMA / spacing;
		double[] kernel = new double[1 + (int) Math.ceil(REACH_IN_SIGMA * sigma)];
		kernel[0] = 1;
		double total = 1;
		for (int k = 1; k < kernel.length; k++) {
			kernel[k] = Math.exp(-0.5 * (k / sigma) * (k / sigma));
			total += 2 * kernel[k];
		}
		for (int k = 0; k < kernel.length; k++) {
			kernel[k] /= total;
		}
		return kernel;
	}

	private static double[] stretches(double[] x) {
		int n = x.length;
		double[] stretch = new double[n];
		for (int i = 0; i < n; i++) {
			if (i > 0 && !(x[i] >= x[i - 1])) {
				throw new IllegalArgumentException("the places do not increase at " + i);
			}
			stretch[i] = 0.5 * (x[Math.min(i + 1, n - 1)] - x[Math.max(i - 1, 0)]);
		}
		return stretch;
	}

	private static void requireWidth(double fwhm) {
		if (!(fwhm >= 0) || Double.isInfinite(fwhm)) {
			throw new IllegalArgumentException("the width must be finite and not negative, not " + fwhm);
		}
	}
}
