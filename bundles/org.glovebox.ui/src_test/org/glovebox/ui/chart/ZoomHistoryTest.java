/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.glovebox.charts.DataWindow;
import org.glovebox.charts.DataWindow.Range;
import org.junit.jupiter.api.Test;

class ZoomHistoryTest {

	private static final Optional<DataWindow> HOME = Optional.empty();

	private final ZoomHistory history = new ZoomHistory();

	private static Optional<DataWindow> window(double width) {
		Range range = new Range(0, width);
		return Optional.of(new DataWindow(range, range, range));
	}

	@Test
	void goesBackStepByStepToAllData() {
		history.leave(HOME, 0);
		history.leave(window(5), 10_000);
		assertEquals(window(5), history.back());
		assertEquals(HOME, history.back());
		assertTrue(history.isEmpty());
	}

	@Test
	void notchesOfAWheelThatFollowEachOtherAreOneStep() {
		history.leave(HOME, 0);
		for (int notch = 1; notch < 20; notch++) {
			history.leave(window(100 - notch), 100L * notch);
		}
		assertEquals(HOME, history.back());
		assertTrue(history.isEmpty());
	}

	@Test
	void aNewGestureIsAStepOfItsOwnHoweverSoonItComes() {
		history.leave(HOME, 0);
		history.pause();
		history.leave(window(5), 1);
		assertEquals(window(5), history.back());
		assertEquals(HOME, history.back());
	}

	@Test
	void leavingTheSameViewTwiceIsOneStep() {
		history.leave(HOME, 0);
		history.pause();
		history.leave(HOME, 1);
		history.back();
		assertTrue(history.isEmpty());
	}

	@Test
	void forgetsTheOldestOfVeryMany() {
		for (int i = 1; i <= 1000; i++) {
			history.pause();
			history.leave(window(i), i);
		}
		int steps = 0;
		while (!history.isEmpty()) {
			history.back();
			steps++;
		}
		assertEquals(50, steps);
	}
}
