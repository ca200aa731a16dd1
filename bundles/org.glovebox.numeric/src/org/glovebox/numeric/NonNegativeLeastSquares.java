/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import java.util.Arrays;
import java.util.Optional;

/**
 * Least squares with numbers that may not be negative, from the normal equations, by block principal pivoting: J. J.
 * Júdice, F. M. Pires, Comput. Oper. Res. 21 (1994) 587; the exchange of single numbers that makes it end for certain is
 * that of K. G. Murty.
 */
public final class NonNegativeLeastSquares {

	private static final int PATIENCE = 3;
	/** Numbers and gradients this small beside the largest are zero. */
	private static final double PRECISION = 1e-10;

	private final double[][] normal;
	private final double[] right;
	private final double limit;

	private NonNegativeLeastSquares(double[][] normal, double[] right) {
		this.normal = normal;
		this.right = right;
		double largest = 0;
		for (double r : right) {
			largest = Math.max(largest, Math.abs(r));
		}
		this.limit = PRECISION * largest;
	}

	/**
	 * The x that makes x<sup>T</sup>A x / 2 - b<sup>T</sup>x smallest without a negative number.
	 *
	 * @param normal A, symmetric and positive definite
	 * @param right b
	 * @return a new array; empty where A is not positive definite
	 */
	public static Optional<double[]> solve(double[][] normal, double[] right) {
		return new NonNegativeLeastSquares(normal, right).run();
	}

	private Optional<double[]> run() {
		int n = right.length;
		boolean[] positive = new boolean[n];
		Arrays.fill(positive, true);
		int least = n + 1;
		int patience = PATIENCE;
		for (int round = 0; round < n + 20; round++) {
			Optional<double[]> solved = restricted(positive);
			if (solved.isEmpty()) {
				return Optional.empty();
			}
			double[] x = solved.get();
			boolean[] wrong = wrong(positive, x);
			int count = count(wrong);
			if (count == 0) {
				return Optional.of(clean(x));
			}
			if (count < least) {
				least = count;
				patience = PATIENCE;
				exchange(positive, wrong, false);
			} else if (patience > 0) {
				patience--;
				exchange(positive, wrong, false);
			} else {
				exchange(positive, wrong, true);
			}
		}
		return Optional.of(oneByOne());
	}

	/**
	 * One number after the other becomes positive, the one with the steepest gain first, and the rest is kept from turning
	 * negative (C. L. Lawson, R. J. Hanson, Solving Least Squares Problems (1974), 23.3). Slower, but rounding does not make
	 * it go round in circles.
	 */
	private double[] oneByOne() {
		int n = right.length;
		double[] x = new double[n];
		boolean[] positive = new boolean[n];
		for (int round = 0; round < 3 * n; round++) {
			int next = steepest(positive, x);
			if (next < 0) {
				break;
			}
			positive[next] = true;
			double[] wanted = restricted(positive).orElse(x);
			while (hasNegative(wanted, positive)) {
				approach(x, wanted, positive);
				wanted = restricted(positive).orElse(x);
			}
			x = wanted;
		}
		return clean(x);
	}

	private int steepest(boolean[] positive, double[] x) {
		int best = -1;
		double least = -limit;
		for (int i = 0; i < x.length; i++) {
			double gradient = positive[i] ? 0 : gradient(i, x);
			if (gradient < least) {
				least = gradient;
				best = i;
			}
		}
		return best;
	}

	private static boolean hasNegative(double[] x, boolean[] positive) {
		for (int i = 0; i < x.length; i++) {
			if (positive[i] && x[i] <= 0) {
				return true;
			}
		}
		return false;
	}

	/** Goes towards what is wanted until the first number is zero, which is then held there. */
	private static void approach(double[] x, double[] wanted, boolean[] positive) {
		double part = 1;
		for (int i = 0; i < x.length; i++) {
			if (positive[i] && wanted[i] <= 0) {
				part = Math.min(part, x[i] / (x[i] - wanted[i]));
			}
		}
		for (int i = 0; i < x.length; i++) {
			if (positive[i]) {
				boolean stops = wanted[i] <= 0 && x[i] + part * (wanted[i] - x[i]) <= 1e-15 * Math.abs(x[i]);
				x[i] = stops ? 0 : x[i] + part * (wanted[i] - x[i]);
				positive[i] = !stops;
			}
		}
	}

	private double gradient(int i, double[] x) {
		double gradient = -right[i];
		for (int j = 0; j < x.length; j++) {
			gradient += normal[i][j] * x[j];
		}
		return gradient;
	}

	/** The solution with the other numbers held at zero. */
	private Optional<double[]> restricted(boolean[] positive) {
		int[] index = new int[right.length];
		int count = 0;
		for (int i = 0; i < positive.length; i++) {
			if (positive[i]) {
				index[count++] = i;
			}
		}
		double[][] a = new double[count][count];
		double[] b = new double[count];
		for (int i = 0; i < count; i++) {
			b[i] = right[index[i]];
			for (int j = 0; j <= i; j++) {
				a[i][j] = normal[index[i]][index[j]];
			}
		}
		double[] x = new double[right.length];
		Optional<Cholesky> factor = Cholesky.of(a);
		if (factor.isEmpty()) {
			return Optional.empty();
		}
		double[] part = factor.get().solve(b);
		for (int i = 0; i < count; i++) {
			x[index[i]] = part[i];
		}
		return Optional.of(x);
	}

	/** Numbers that are negative, and numbers at zero that would make the sum smaller if they rose. */
	private boolean[] wrong(boolean[] positive, double[] x) {
		boolean[] wrong = new boolean[x.length];
		double largest = 0;
		for (double v : x) {
			largest = Math.max(largest, Math.abs(v));
		}
		for (int i = 0; i < x.length; i++) {
			if (positive[i]) {
				wrong[i] = x[i] < -PRECISION * largest;
				continue;
			}
			wrong[i] = gradient(i, x) < -limit;
		}
		return wrong;
	}

	private static int count(boolean[] flags) {
		int count = 0;
		for (boolean flag : flags) {
			count += flag ? 1 : 0;
		}
		return count;
	}

	private static void exchange(boolean[] positive, boolean[] wrong, boolean onlyLast) {
		for (int i = wrong.length - 1; i >= 0; i--) {
			if (wrong[i]) {
				positive[i] = !positive[i];
				if (onlyLast) {
					return;
				}
			}
		}
	}

	private static double[] clean(double[] x) {
		for (int i = 0; i < x.length; i++) {
			x[i] = Math.max(0, x[i]);
		}
		return x;
	}
}
