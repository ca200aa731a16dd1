/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.numeric.Cholesky;

/**
 * Draws from the distribution that the numbers of a model have after the measurement: normal with the penalized normal
 * equations over the variance of the noise as precision, cut off where a number would be negative (F. Ciucci, C. Chen,
 * Electrochim. Acta 167 (2015) 439). The coordinates in which they are independent are drawn one by one (Y. Li, S. K. Ghosh,
 * J. Stat. Theory Pract. 9 (2015) 712).
 */
final class RelaxationSampler {

	private static final int BURN_IN = 100;
	private static final long SEED = 20140211;
	/** Numbers at zero are moved off it by this part of the largest, so that there is room to move. */
	private static final double FLOOR = 1e-4;

	private final double[][] directions;
	private final double[] mean;
	private final double[] x;

	/**
	 * Prepares draws.
	 *
	 * @param factor of the penalized normal equations
	 * @param mean the solution without limits
	 * @param start the solution without negative numbers
	 * @param deviation standard deviation of the weighted noise
	 */
	RelaxationSampler(Cholesky factor, double[] mean, double[] start, double deviation) {
		this.directions = factor.inverseFactor();
		this.mean = mean;
		this.x = start.clone();
		double largest = 0;
		for (double v : start) {
			largest = Math.max(largest, v);
		}
		for (int i = 0; i < x.length; i++) {
			x[i] = Math.max(x[i], FLOOR * largest);
			for (int j = 0; j <= i; j++) {
				directions[i][j] *= deviation;
			}
		}
	}

	/** So many draws. */
	List<double[]> draw(int count) {
		TruncatedNormal normal = new TruncatedNormal(SEED);
		double[] z = coordinates();
		List<double[]> draws = new ArrayList<>();
		for (int sweep = 0; sweep < BURN_IN + count; sweep++) {
			for (int i = 0; i < z.length; i++) {
				move(i, z, normal);
			}
			if (sweep >= BURN_IN) {
				draws.add(x.clone());
			}
		}
		return draws;
	}

	/** The z of x = mean + sum of z[i] times direction i; the directions form a triangle. */
	private double[] coordinates() {
		int n = x.length;
		double[] rest = new double[n];
		double[] z = new double[n];
		for (int j = 0; j < n; j++) {
			rest[j] = x[j] - mean[j];
		}
		for (int i = n - 1; i >= 0; i--) {
			z[i] = rest[i] / directions[i][i];
			for (int j = 0; j <= i; j++) {
				rest[j] -= z[i] * directions[i][j];
			}
		}
		return z;
	}

	private void move(int i, double[] z, TruncatedNormal normal) {
		double[] d = directions[i];
		double low = Double.NEGATIVE_INFINITY;
		double high = Double.POSITIVE_INFINITY;
		for (int j = 0; j <= i; j++) {
			if (d[j] > 0) {
				low = Math.max(low, -x[j] / d[j]);
			} else if (d[j] < 0) {
				high = Math.min(high, -x[j] / d[j]);
			}
		}
		double moved = normal.between(z[i] + low, z[i] + high);
		double step = Math.max(low, Math.min(high, moved - z[i]));
		z[i] += step;
		for (int j = 0; j <= i; j++) {
			x[j] = Math.max(0, x[j] + step * d[j]);
		}
	}
}
