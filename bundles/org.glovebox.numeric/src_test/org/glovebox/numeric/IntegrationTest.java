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

import org.junit.jupiter.api.Test;

class IntegrationTest {

	@Test
	void isExactForStraightLines() {
		assertEquals(8, Integration.trapezoid(new double[] { 0, 1, 4 }, new double[] { 0, 1, 4 }), 1e-14);
		assertArrayEquals(new double[] { 0, 0.5, 8 },
				Integration.cumulativeTrapezoid(new double[] { 0, 1, 4 }, new double[] { 0, 1, 4 }), 1e-14);
	}

	/** Integral of sin over half a period is 2; the error of the rule is (b - a) h^2 f'' / 12. */
	@Test
	void convergesWithTheSquareOfTheStep() {
		assertEquals(2, sine(Math.PI, 1001), Math.PI * Math.pow(Math.PI / 1000, 2) / 12);
		assertEquals(100, (2 - sine(Math.PI, 101)) / (2 - sine(Math.PI, 1001)), 0.1);
	}

	@Test
	void keepsTheSignsApartAndCutsAtTheCrossing() {
		Integration.SignedArea area = Integration.signedTrapezoid(new double[] { 0, 4 }, new double[] { -1, 3 });
		assertEquals(4.5, area.positive(), 1e-14);
		assertEquals(-0.5, area.negative(), 1e-14);
		assertEquals(4, area.net(), 1e-14);
		double[] x = Interpolation.grid(0, 2 * Math.PI, 20001);
		Integration.SignedArea wave = Integration.signedTrapezoid(x, Arrays.stream(x).map(Math::sin).toArray());
		assertEquals(2, wave.positive(), 1e-7);
		assertEquals(-2, wave.negative(), 1e-7);
	}

	@Test
	void countsAStepBackNegative() {
		assertEquals(0, Integration.trapezoid(new double[] { 0, 1, 0 }, new double[] { 5, 5, 5 }), 1e-14);
	}

	@Test
	void isZeroForLessThanTwoSamples() {
		assertEquals(0, Integration.trapezoid(new double[1], new double[] { 7 }));
		assertThrows(IllegalArgumentException.class, () -> Integration.trapezoid(new double[1], new double[2]));
	}

	private static double sine(double to, int points) {
		double[] x = Interpolation.grid(0, to, points);
		return Integration.trapezoid(x, Arrays.stream(x).map(Math::sin).toArray());
	}
}
