/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Lines with known numbers. */
class StraightLineTest {

	private static final double[] X = { 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5 };
	private static final double[] Y = { 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68 };

	/** F. J. Anscombe, Am. Stat. 27 (1973) 17, first data set with its printed standard errors. */
	@Test
	void agreesWithAPublishedRegression() {
		StraightLine line = StraightLine.fit(X, Y, new double[0]);
		assertEquals(3.0001, line.intercept(), 1e-4);
		assertEquals(0.5001, line.slope(), 1e-4);
		assertEquals(1.1247, line.interceptError(), 1e-4);
		assertEquals(0.1179, line.slopeError(), 1e-4);
		assertEquals(0.6665, line.determination(), 1e-4);
		assertEquals(Math.sqrt(line.sumOfSquares() / 9 / 11), line.errorAt(9), 1e-9, "smallest at the mean of x");
	}

	/** A point with ten times the error counts as a hundredth. */
	@Test
	void weighsPointsByTheirErrors() {
		double[] x = { 0, 1, 2, 3 };
		double[] y = { 0, 1, 2, 30 };
		assertTrue(StraightLine.fit(x, y, new double[0]).slope() > 8);
		assertEquals(1, StraightLine.fit(x, y, new double[] { 1, 1, 1, 1000 }).slope(), 1e-4);
		assertEquals(StraightLine.fit(x, y, new double[0]), StraightLine.fit(x, y, new double[] { 7, 7, 7, 7 }));
	}

	@Test
	void needsTwoPlaces() {
		assertThrows(IllegalArgumentException.class,
				() -> StraightLine.fit(new double[] { 1, 1 }, new double[] { 1, 2 }, new double[0]));
		assertTrue(Double.isNaN(StraightLine.fit(new double[] { 1, 2 }, new double[] { 1, 2 }, new double[0]).slopeError()));
	}
}
