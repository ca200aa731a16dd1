/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleChoiceTest {

	private static List<Long> of(String typed, int cycles) {
		return CycleChoice.parse(typed).orElseThrow().of(LongStream.rangeClosed(1, cycles).boxed().toList());
	}

	@Test
	void numbersAndRanges() {
		assertEquals(List.of(1L, 2L, 10L, 11L, 12L), of("1, 2,10-12, 99", 20));
	}

	@Test
	void everyNthAndTheFirst() {
		assertEquals(List.of(1L, 10L, 20L, 30L), of("every 10", 35));
		assertEquals(List.of(1L, 10L, 20L, 30L), of("Every 10th", 35));
	}

	@Test
	void allIsAll() {
		assertEquals(500, of("all", 500).size());
	}

	@Test
	void autoSpreadsEightFromTheFirstToTheLast() {
		assertEquals(List.of(1L, 2L, 3L), of("auto", 3));
		List<Long> some = of("auto", 500);
		assertEquals(8, some.size());
		assertEquals(1, some.get(0));
		assertEquals(500, some.get(7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "first", "1;2", "every 0", "every", "1-", "-3", "1,,2" })
	void whatIsNoChoiceIsNotGuessed(String typed) {
		assertTrue(CycleChoice.parse(typed).isEmpty());
	}
}
