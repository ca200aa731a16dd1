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

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class GaussianSmoothingTest {

	@Test
	void leavesConstantsUnchanged() {
		double[] x = { 0, 0.1, 0.1, 3, 3.2, 9 };
		double[] five = { 5, 5, 5, 5, 5, 5 };
		assertArrayEquals(five, GaussianSmoothing.irregular(x, five, 0.5), 1e-14);
		assertArrayEquals(five, GaussianSmoothing.mirrored(five, 0.1, 0.5), 1e-14);
	}

	/** Two Gaussians folded give a Gaussian whose variance is the sum of theirs. */
	@Test
	void addsTheVariances() {
		double[] x = Interpolation.grid(-5, 5, 2001);
		double sigma = 0.4;
		double[] smooth = GaussianSmoothing.mirrored(gaussian(x, 0.3), 0.005, sigma * GaussianSmoothing.FWHM_OVER_SIGMA);
		assertArrayEquals(gaussian(x, 0.5), smooth, 1e-7);
	}

	@Test
	void givesTheSameOnAnIrregularAxis() {
		Random random = new Random(3);
		double[] x = random.doubles(40_000, -5, 5).sorted().toArray();
		double[] smooth = GaussianSmoothing.irregular(x, gaussian(x, 0.3), 0.4 * GaussianSmoothing.FWHM_OVER_SIGMA);
		assertEquals(gaussian(new double[] { 0 }, 0.5)[0], Interpolation.linear(x, smooth, 0), 0.01);
		assertEquals(gaussian(new double[] { 1 }, 0.5)[0], Interpolation.linear(x, smooth, 1), 0.01);
	}

	@Test
	void keepsTheAreaAlsoNextToTheEnds() {
		double[] x = Interpolation.grid(0, 1, 101);
		double[] density = new Random(5).doubles(101, 0, 1).toArray();
		density[0] = 40;
		density[98] = 70;
		for (double fwhm : new double[] { 0.001, 0.03, 0.2, 5 }) {
			double[] smooth = GaussianSmoothing.mirrored(density, 0.01, fwhm);
			assertEquals(Integration.trapezoid(x, density), Integration.trapezoid(x, smooth), 1e-12, "at width " + fwhm);
		}
	}

	@Test
	void spreadsASpikeOverTheStatedWidth() {
		double[] spike = new double[201];
		spike[100] = 1;
		double[] smooth = GaussianSmoothing.mirrored(spike, 1, 20);
		assertEquals(0.5, smooth[110] / smooth[100], 1e-9);
		assertEquals(0.5, smooth[90] / smooth[100], 1e-9);
	}

	@Test
	void takesAWidthOfZeroAsNoSmoothing() {
		double[] values = { 1, 5, 2 };
		assertArrayEquals(values, GaussianSmoothing.mirrored(values, 1, 0));
		assertArrayEquals(values, GaussianSmoothing.irregular(new double[] { 0, 1, 2 }, values, 0));
	}

	@Test
	void refusesWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> GaussianSmoothing.mirrored(new double[2], 1, -1));
		assertThrows(IllegalArgumentException.class, () -> GaussianSmoothing.mirrored(new double[2], 0, 1));
		assertThrows(IllegalArgumentException.class,
				() -> GaussianSmoothing.irregular(new double[] { 1, 0 }, new double[2], 1));
	}

	private static double[] gaussian(double[] x, double sigma) {
		return Arrays.stream(x).map(v -> Math.exp(-0.5 * v * v / sigma / sigma) / sigma / Math.sqrt(2 * Math.PI)).toArray();
	}
}
