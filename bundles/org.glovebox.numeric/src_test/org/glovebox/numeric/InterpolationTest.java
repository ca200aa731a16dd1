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

import org.junit.jupiter.api.Test;

class InterpolationTest {

	private static final double[] X = { 0, 1, 4 };
	private static final double[] Y = { 10, 20, -10 };

	@Test
	void drawsStraightLinesBetweenThePoints() {
		assertEquals(15, Interpolation.linear(X, Y, 0.5));
		assertEquals(20, Interpolation.linear(X, Y, 1));
		assertEquals(0, Interpolation.linear(X, Y, 3), 1e-14);
		assertEquals(-10, Interpolation.linear(X, Y, 4));
	}

	@Test
	void neverExtrapolates() {
		assertEquals(Double.NaN, Interpolation.linear(X, Y, -1e-9));
		assertEquals(Double.NaN, Interpolation.linear(X, Y, 4.1));
		assertEquals(Double.NaN, Interpolation.linear(X, Y, Double.NaN));
		assertArrayEquals(new double[] { Double.NaN, 10, 12, Double.NaN },
				Interpolation.resample(X, Y, new double[] { -1, 0, 0.2, 5 }), 1e-14);
	}

	@Test
	void resamplesAsItInterpolates() {
		double[] grid = Interpolation.grid(0, 4, 81);
		double[] values = Interpolation.resample(X, Y, grid);
		for (int i = 0; i < grid.length; i++) {
			assertEquals(Interpolation.linear(X, Y, grid[i]), values[i], 1e-13);
		}
		assertEquals(4, grid[80]);
	}

	@Test
	void refusesPlacesThatDoNotIncrease() {
		assertThrows(IllegalArgumentException.class, () -> Interpolation.linear(new double[] { 0, 0 }, new double[2], 0));
		assertThrows(IllegalArgumentException.class, () -> Interpolation.linear(new double[] { 0, 1 }, new double[3], 0));
		assertThrows(IllegalArgumentException.class, () -> Interpolation.resample(X, Y, new double[] { 1, 0 }));
		assertThrows(IllegalArgumentException.class, () -> Interpolation.grid(0, 1, 1));
	}
}
