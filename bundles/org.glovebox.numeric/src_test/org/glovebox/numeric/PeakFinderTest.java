/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class PeakFinderTest {

	/** scipy 1.17.1: find_peaks(values, prominence=0). */
	@Test
	void givesTheProminencesOfTheReferenceProgram() {
		double[] values = { 0, 2, 1, 3, 3, 1, 5, 2, 4, 4, 4, 0, 1, 0.5, 6, 5 };
		List<Peak> peaks = PeakFinder.find(values, 0);
		assertArrayEquals(new int[] { 1, 3, 6, 9, 12, 14 }, peaks.stream().mapToInt(Peak::index).toArray());
		assertArrayEquals(new double[] { 1, 2, 5, 2, 0.5, 1 }, peaks.stream().mapToDouble(Peak::prominence).toArray());
		assertArrayEquals(new int[] { 2, 5, 11, 11, 13, 15 }, peaks.stream().mapToInt(Peak::rightBase).toArray());
		assertArrayEquals(new int[] { 0, 0, 0, 7, 11, 11 }, peaks.stream().mapToInt(Peak::leftBase).toArray());
	}

	@Test
	void leavesOutWhatIsLessProminent() {
		double[] values = { 0, 2, 1, 3, 3, 1, 5, 2, 4, 4, 4, 0, 1, 0.5, 6, 5 };
		assertArrayEquals(new int[] { 3, 6, 9 }, PeakFinder.find(values, 2).stream().mapToInt(Peak::index).toArray());
	}

	@Test
	void placesTheMaximumBetweenTheSamples() {
		double[] parabola = new double[20];
		for (int i = 0; i < 20; i++) {
			parabola[i] = 10 - Math.pow(i - 7.3, 2);
		}
		assertEquals(7.3, PeakFinder.find(parabola, 0).get(0).position(), 1e-12);
	}

	@Test
	void takesNeitherEndForAPeak() {
		assertTrue(PeakFinder.find(new double[] { 5, 1, 1, 1, 5 }, 0).isEmpty());
		assertTrue(PeakFinder.find(new double[] { 1, 2, 2 }, 0).isEmpty());
		assertTrue(PeakFinder.find(new double[0], 0).isEmpty());
	}
}
