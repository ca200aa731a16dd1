/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class MonotoneEnvelopeTest {

	@Test
	void keepsTheRunningExtreme() {
		double[] wobbling = { 2, 1, 3, 3, 2.5, 4 };
		assertArrayEquals(new double[] { 2, 2, 3, 3, 3, 4 }, MonotoneEnvelope.rising(wobbling));
		assertArrayEquals(new double[] { 2, 1, 1, 1, 1, 1 }, MonotoneEnvelope.falling(wobbling));
	}

	@Test
	void bridgesMissingValues() {
		double[] gaps = { Double.NaN, 1, Double.NaN, 0, 2 };
		assertArrayEquals(new double[] { Double.NaN, 1, 1, 1, 2 }, MonotoneEnvelope.rising(gaps));
		assertArrayEquals(new double[] { Double.NaN, 1, 1, 0, 0 }, MonotoneEnvelope.falling(gaps));
	}
}
