/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import java.util.Optional;

/** Factorization A = L L<sup>T</sup> of a symmetric positive definite matrix. */
public final class Cholesky {

	private final double[][] lower;

	private Cholesky(double[][] lower) {
		this.lower = lower;
	}

	/**
	 * Factorizes a matrix.
	 *
	 * @param symmetric n rows of n numbers; only the lower half is read
	 * @return empty where the matrix is not positive definite
	 */
	public static Optional<Cholesky> of(double[][] symmetric) {
		int n = symmetric.length;
		double[][] l = new double[n][n];
		for (int i = 0; i < n; i++) {
			double[] row = l[i];
			for (int j = 0; j <= i; j++) {
				double[] other = l[j];
				double sum = symmetric[i][j];
				for (int k = 0; k < j; k++) {
					sum -= row[k] * other[k];
				}
				if (j < i) {
					row[j] = sum / other[j];
				} else if (sum > 0) {
					row[i] = Math.sqrt(sum);
				} else {
					return Optional.empty();
				}
			}
		}
		return Optional.of(new Cholesky(l));
	}

	/** The x of A x = b, a new array. */
	public double[] solve(double[] b) {
		double[] x = forward(b);
		for (int i = x.length - 1; i >= 0; i--) {
			x[i] /= lower[i][i];
			for (int k = 0; k < i; k++) {
				x[k] -= lower[i][k] * x[i];
			}
		}
		return x;
	}

	private double[] forward(double[] b) {
		double[] x = b.clone();
		for (int i = 0; i < x.length; i++) {
			double[] row = lower[i];
			double sum = x[i];
			for (int k = 0; k < i; k++) {
				sum -= row[k] * x[k];
			}
			x[i] = sum / row[i];
		}
		return x;
	}

	/** L<sup>-1</sup> in its lower half, a new array. */
	public double[][] inverseFactor() {
		int n = lower.length;
		double[][] inverse = new double[n][n];
		for (int i = 0; i < n; i++) {
			double[] row = inverse[i];
			row[i] = 1;
			for (int k = 0; k < i; k++) {
				double factor = lower[i][k];
				double[] from = inverse[k];
				for (int j = 0; j <= k; j++) {
					row[j] -= factor * from[j];
				}
			}
			for (int j = 0; j <= i; j++) {
				row[j] /= lower[i][i];
			}
		}
		return inverse;
	}

	/** A<sup>-1</sup>, a new array. */
	public double[][] inverse() {
		double[][] factor = inverseFactor();
		int n = factor.length;
		double[][] inverse = new double[n][n];
		for (int k = 0; k < n; k++) {
			double[] row = factor[k];
			for (int i = 0; i <= k; i++) {
				double[] into = inverse[i];
				for (int j = 0; j <= i; j++) {
					into[j] += row[i] * row[j];
				}
			}
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				inverse[j][i] = inverse[i][j];
			}
		}
		return inverse;
	}
}
