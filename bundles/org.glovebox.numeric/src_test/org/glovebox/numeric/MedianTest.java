/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MedianTest {

	@Test
	void isTheValueInTheMiddle() {
		assertEquals(2, Median.of(3, 1, 2));
		assertEquals(2.5, Median.of(4, 1, 3, 2));
		assertEquals(7, Median.of(7));
	}

	@Test
	void leavesOutWhatIsNotFinite() {
		assertEquals(2, Median.of(Double.NaN, 1, Double.POSITIVE_INFINITY, 2, 3));
		assertEquals(Double.NaN, Median.of());
		assertEquals(Double.NaN, Median.of(Double.NaN));
	}

	@Test
	void leavesTheOrderAsItIs() {
		double[] values = { 3, 1, 2 };
		Median.of(values);
		assertArrayEquals(new double[] { 3, 1, 2 }, values);
	}
}
