/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * Factorization A = Q R by Householder reflections, for least squares without squaring the condition of the problem.
 * Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), algorithm 5.2.1.
 */
public final class QrFactorization {

	/** Diagonal elements below this part of the largest one count as zero. */
	private static final double RANK_LIMIT = 1e-13;

	private final double[][] columns;
	private final double[] diagonal;
	private final double[] factor;
	private final int rows;

	private QrFactorization(double[][] columns, double[] diagonal, double[] factor, int rows) {
		this.columns = columns;
		this.diagonal = diagonal;
		this.factor = factor;
		this.rows = rows;
	}

	/**
	 * Factorizes a matrix.
	 *
	 * @param columns the columns of the matrix, at least as long as there are columns; they are not changed
	 */
	public static QrFactorization of(double[]... columns) {
		double[][] a = new double[columns.length][];
		for (int k = 0; k < a.length; k++) {
			a[k] = columns[k].clone();
		}
		return using(a);
	}

	/** As {@link #of}, with the columns as working space: they hold something else afterwards. */
	public static QrFactorization using(double[][] a) {
		int rows = a.length == 0 ? 0 : a[0].length;
		if (rows < a.length) {
			throw new IllegalArgumentException(rows + " equations do not determine " + a.length + " numbers");
		}
		double[] diagonal = new double[a.length];
		double[] factor = new double[a.length];
		for (int k = 0; k < a.length; k++) {
			reflect(a, k, diagonal, factor);
		}
		return new QrFactorization(a, diagonal, factor, rows);
	}

	private static void reflect(double[][] a, int k, double[] diagonal, double[] factor) {
		double[] v = a[k];
		double norm = 0;
		for (int i = k; i < v.length; i++) {
			norm += v[i] * v[i];
		}
		norm = Math.sqrt(norm);
		diagonal[k] = v[k] > 0 ? -norm : norm;
		v[k] -= diagonal[k];
		double square = -diagonal[k] * v[k];
		factor[k] = square > 0 ? 1 / square : 0;
		for (int j = k + 1; j < a.length; j++) {
			apply(v, k, factor[k], a[j]);
		}
	}

	private static void apply(double[] v, int k, double factor, double[] to) {
		double sum = 0;
		for (int i = k; i < v.length; i++) {
			sum += v[i] * to[i];
		}
		sum *= factor;
		for (int i = k; i < v.length; i++) {
			to[i] -= sum * v[i];
		}
	}

	/** Whether the columns are independent within the precision of the numbers. */
	public boolean hasFullRank() {
		double largest = 0;
		for (double d : diagonal) {
			largest = Math.max(largest, Math.abs(d));
		}
		for (double d : diagonal) {
			if (!(Math.abs(d) > RANK_LIMIT * largest)) {
				return false;
			}
		}
		return true;
	}

	/** Q<sup>T</sup> b, a new array as long as b. */
	public double[] transformed(double[] b) {
		if (b.length != rows) {
			throw new IllegalArgumentException(b.length + " right-hand sides for " + rows + " equations");
		}
		double[] y = b.clone();
		for (int k = 0; k < columns.length; k++) {
			apply(columns[k], k, factor[k], y);
		}
		return y;
	}

	/** Element of R in row {@code i} and column {@code j}, for {@code i <= j}. */
	public double r(int i, int j) {
		return i == j ? diagonal[i] : columns[j][i];
	}

	/** The x that makes |A x - b| smallest, a new array; columns that depend on those before them get 0. */
	public double[] solve(double[] b) {
		return backward(transformed(b));
	}

	private double[] backward(double[] y) {
		double[] x = new double[columns.length];
		for (int i = x.length - 1; i >= 0; i--) {
			double sum = y[i];
			for (int j = i + 1; j < x.length; j++) {
				sum -= columns[j][i] * x[j];
			}
			x[i] = diagonal[i] == 0 ? 0 : sum / diagonal[i];
		}
		return x;
	}

	/** (A<sup>T</sup>A)<sup>-1</sup>, a new array; infinite where the rank is not full. */
	public double[][] normalInverse() {
		int n = columns.length;
		double[][] inverse = new double[n][];
		for (int k = 0; k < n; k++) {
			inverse[k] = inverseColumn(k);
		}
		double[][] product = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				for (int k = Math.max(i, j); k < n; k++) {
					product[i][j] += inverse[k][i] * inverse[k][j];
				}
			}
		}
		return product;
	}

	private double[] inverseColumn(int k) {
		double[] x = new double[columns.length];
		for (int i = k; i >= 0; i--) {
			double sum = i == k ? 1 : 0;
			for (int j = i + 1; j <= k; j++) {
				sum -= columns[j][i] * x[j];
			}
			x[i] = sum / diagonal[i];
		}
		return x;
	}
}
