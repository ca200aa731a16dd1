/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** Factorizations, least squares without negative numbers, Student's distribution, complex functions. */
class LinearAlgebraTest {

	/** Wampler1 of the NIST Statistical Reference Datasets: y = 1 + x + ... + x^5 for x = 0 to 20; all coefficients are 1. */
	@Test
	void solvesTheIllConditionedPolynomialOfWampler() {
		double[][] columns = new double[6][21];
		double[] y = new double[21];
		for (int x = 0; x <= 20; x++) {
			for (int k = 0; k < 6; k++) {
				columns[k][x] = Math.pow(x, k);
				y[x] += columns[k][x];
			}
		}
		double[] ones = new double[6];
		Arrays.fill(ones, 1);
		assertArrayEquals(ones, QrFactorization.of(columns).solve(y), 1e-8);
	}

	@Test
	void invertsNormalEquationsInTwoWays() {
		double[][] columns = random(4, 9);
		double[][] normal = new double[4][4];
		for (int i = 0; i < 4; i++) {
			for (int j = 0; j < 4; j++) {
				for (int k = 0; k < 9; k++) {
					normal[i][j] += columns[i][k] * columns[j][k];
				}
			}
		}
		double[][] byQr = QrFactorization.of(columns).normalInverse();
		double[][] byCholesky = Cholesky.of(normal).orElseThrow().inverse();
		for (int i = 0; i < 4; i++) {
			assertArrayEquals(byCholesky[i], byQr[i], 1e-9);
			double[] unit = new double[4];
			unit[i] = 1;
			assertArrayEquals(byQr[i], Cholesky.of(normal).orElseThrow().solve(unit), 1e-9);
		}
	}

	@Test
	void tellsDependentColumnsAndIndefiniteMatrices() {
		assertFalse(QrFactorization.of(new double[] { 1, 2, 3 }, new double[] { 2, 4, 6 }).hasFullRank());
		assertTrue(QrFactorization.of(new double[] { 1, 2, 3 }, new double[] { 2, 4, 7 }).hasFullRank());
		assertTrue(Cholesky.of(new double[][] { { 1, 2 }, { 2, 1 } }).isEmpty());
		assertThrows(IllegalArgumentException.class, () -> QrFactorization.of(new double[] { 1 }, new double[] { 2 }));
	}

	/** What must hold at the minimum (Karush, Kuhn, Tucker): no negative number, no gain by any number that rises. */
	@Test
	void findsTheMinimumWithoutNegativeNumbers() {
		for (int seed = 0; seed < 50; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			int n = 1 + random.nextInt(30);
			double[][] a = random(n, n + 5, random);
			double[][] normal = new double[n][n];
			double[] right = random.doubles(n, -1, 1).toArray();
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					for (int k = 0; k < n + 5; k++) {
						normal[i][j] += a[i][k] * a[j][k];
					}
				}
			}
			double[] x = NonNegativeLeastSquares.solve(normal, right).orElseThrow();
			for (int i = 0; i < n; i++) {
				double gradient = -right[i];
				for (int j = 0; j < n; j++) {
					gradient += normal[i][j] * x[j];
				}
				assertTrue(x[i] >= 0 && gradient >= -1e-9 && Math.abs(x[i] * gradient) < 1e-9, "seed " + seed);
			}
		}
	}

	/** Percentage points as printed in tables of Student's t for two-sided 95 %. */
	@Test
	void givesTabulatedPointsOfStudent() {
		assertEquals(12.7062, new StudentDistribution(1).twoSided(0.95), 1e-4);
		assertEquals(2.22814, new StudentDistribution(10).twoSided(0.95), 1e-5);
		assertEquals(1.97993, new StudentDistribution(120).twoSided(0.95), 1e-5);
		assertEquals(0.5, new StudentDistribution(1).within(1), 1e-9);
	}

	@Test
	void calculatesWithComplexNumbers() {
		Complex z = new Complex(-1.5, 2);
		near(z, z.sqrt().times(z.sqrt()));
		near(z, z.log().exp());
		near(Complex.ONE, z.times(z.inverse()));
		near(z.exp().minus(z.negative().exp()).over(z.exp().plus(z.negative().exp())), z.tanh());
		near(z.exp().minus(z.negative().exp()).times(0.5).inverse(), z.cosech());
		near(Complex.ONE, new Complex(800, 3).tanh());
		near(Complex.ZERO, new Complex(-800, 3).cosech());
		near(new Complex(0, Math.sqrt(2)), new Complex(-2, 0).sqrt());
	}

	private static void near(Complex expected, Complex actual) {
		assertEquals(expected.re(), actual.re(), 1e-13);
		assertEquals(expected.im(), actual.im(), 1e-13);
	}

	private static double[][] random(int columns, int rows) {
		return random(columns, rows, new SplittableRandom(1));
	}

	private static double[][] random(int columns, int rows, SplittableRandom random) {
		double[][] a = new double[columns][];
		Arrays.setAll(a, k -> random.doubles(rows, -1, 1).toArray());
		return a;
	}
}
