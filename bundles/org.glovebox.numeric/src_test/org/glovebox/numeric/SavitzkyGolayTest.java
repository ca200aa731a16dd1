/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SavitzkyGolayTest {

	/** Savitzky and Golay 1964, table I (quadratic and cubic), and tables III and VI with the signs of Steinier 1972. */
	@Test
	void givesThePublishedWeights() {
		assertWeights(35, SavitzkyGolay.smoothing(5, 2), -3, 12, 17, 12, -3);
		assertWeights(21, SavitzkyGolay.smoothing(7, 3), -2, 3, 6, 7, 6, 3, -2);
		assertWeights(231, SavitzkyGolay.smoothing(9, 2), -21, 14, 39, 54, 59, 54, 39, 14, -21);
		assertWeights(231, SavitzkyGolay.smoothing(7, 4), 5, -30, 75, 131, 75, -30, 5);
		assertWeights(10, SavitzkyGolay.of(5, 2, 1, 1), -2, -1, 0, 1, 2);
		assertWeights(252, SavitzkyGolay.of(7, 3, 1, 1), 22, -67, -58, 0, 58, 67, -22);
		assertWeights(7, SavitzkyGolay.of(5, 2, 2, 1), 2, -1, -2, -1, 2);
	}

	/** scipy 1.17.1: savgol_coeffs(7, 3, pos=0, use="dot") * 42 and savgol_coeffs(7, 2, deriv=1, pos=0, use="dot") * 28. */
	@Test
	void givesTheWeightsAtTheEnds() {
		assertArrayEquals(new double[] { 39 / 42.0, 8 / 42.0, -4 / 42.0, -4 / 42.0, 1 / 42.0, 4 / 42.0, -2 / 42.0 },
				SavitzkyGolay.smoothing(7, 3).coefficients(-3), 1e-14);
		assertArrayEquals(new double[] { -13 / 28.0, -2 / 28.0, 5 / 28.0, 8 / 28.0, 7 / 28.0, 2 / 28.0, -7 / 28.0 },
				SavitzkyGolay.of(7, 2, 1, 1).coefficients(-3), 1e-14);
	}

	@Test
	void leavesPolynomialsUpToItsOrderUnchangedUpToTheEnds() {
		double h = 0.25;
		double[] x = IntStream.range(0, 40).mapToDouble(i -> i * h).toArray();
		double[] y = IntStream.range(0, 40).mapToDouble(i -> 1 - 2 * x[i] + 3 * x[i] * x[i] - Math.pow(x[i], 3)).toArray();
		double[] slope = IntStream.range(0, 40).mapToDouble(i -> -2 + 6 * x[i] - 3 * x[i] * x[i]).toArray();
		double[] curvature = IntStream.range(0, 40).mapToDouble(i -> 6 - 6 * x[i]).toArray();
		assertArrayEquals(y, SavitzkyGolay.smoothing(11, 3).apply(y), 1e-9);
		assertArrayEquals(slope, SavitzkyGolay.of(11, 3, 1, h).apply(y), 1e-9);
		assertArrayEquals(curvature, SavitzkyGolay.of(11, 3, 2, h).apply(y), 1e-8);
	}

	/** The window of 101 and order 5 that dQ/dV programs use; plain normal equations lose all digits there. */
	@Test
	void staysExactForWideWindowsAndHighOrders() {
		double[] ones = IntStream.range(0, 301).mapToDouble(i -> 1).toArray();
		assertArrayEquals(ones, SavitzkyGolay.smoothing(101, 5).apply(ones), 1e-12);
		double[] quintic = IntStream.range(0, 301).mapToDouble(i -> Math.pow(i / 300.0, 5)).toArray();
		assertArrayEquals(quintic, SavitzkyGolay.smoothing(101, 5).apply(quintic), 1e-12);
		assertArrayEquals(quintic, SavitzkyGolay.smoothing(301, 9).apply(quintic), 1e-9);
	}

	@Test
	void removesNoise() {
		java.util.Random random = new java.util.Random(1);
		double[] noisy = IntStream.range(0, 1000).mapToDouble(i -> Math.sin(i / 100.0) + 0.1 * random.nextGaussian()).toArray();
		double[] smooth = SavitzkyGolay.smoothing(51, 3).apply(noisy);
		double error = IntStream.range(0, 1000).mapToDouble(i -> Math.pow(smooth[i] - Math.sin(i / 100.0), 2)).sum();
		assertTrue(Math.sqrt(error / 1000) < 0.03, "rms error " + Math.sqrt(error / 1000));
	}

	@Test
	void refusesWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.smoothing(4, 2));
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.smoothing(5, 5));
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.of(5, 2, 3, 1));
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.of(5, 2, 1, 0));
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.smoothing(5, 2).apply(new double[4]));
	}

	@Test
	void worksOnDataJustAsLongAsTheWindow() {
		double[] line = { 1, 2, 3, 4, 5 };
		assertArrayEquals(line, SavitzkyGolay.smoothing(5, 1).apply(line), 1e-14);
		assertEquals(1, SavitzkyGolay.of(5, 1, 1, 1).apply(line)[0], 1e-14);
	}

	private static void assertWeights(double divisor, SavitzkyGolay filter, double... expected) {
		double[] scaled = java.util.Arrays.stream(expected).map(v -> v / divisor).toArray();
		assertArrayEquals(scaled, filter.coefficients(0), 1e-14);
	}
}
