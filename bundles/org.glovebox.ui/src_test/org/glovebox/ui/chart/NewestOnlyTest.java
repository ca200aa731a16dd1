/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

class NewestOnlyTest {

	private final Deque<Runnable> worker = new ArrayDeque<>();
	private final Deque<Runnable> ui = new ArrayDeque<>();
	private final List<String> shown = new ArrayList<>();
	private Optional<Integer> state = Optional.of(0);

	private NewestOnly<Integer, String> loop(Function<Integer, Optional<String>> work) {
		return new NewestOnly<>(worker::add, ui::add, () -> state, work, shown::add);
	}

	private NewestOnly<Integer, String> loop() {
		return loop(n -> Optional.of("picture " + n));
	}

	private static void runAll(Deque<Runnable> queue) {
		while (!queue.isEmpty()) {
			queue.poll().run();
		}
	}

	private void settle() {
		while (!worker.isEmpty() || !ui.isEmpty()) {
			runAll(worker);
			runAll(ui);
		}
	}

	@Test
	void manyRequestsWhileOneIsDrawnAreAnsweredByOnePictureOfTheNewestState() {
		NewestOnly<Integer, String> loop = loop();
		loop.request();
		for (int i = 1; i <= 50; i++) {
			state = Optional.of(i);
			loop.request();
		}
		assertEquals(1, worker.size());
		settle();
		assertEquals(List.of("picture 0", "picture 50"), shown);
	}

	@Test
	void aRequestAfterwardsIsDrawnAgain() {
		NewestOnly<Integer, String> loop = loop();
		loop.request();
		settle();
		state = Optional.of(7);
		loop.request();
		settle();
		assertEquals(List.of("picture 0", "picture 7"), shown);
	}

	@Test
	void whatIsBeingDrawnKnowsThatItIsOutdated() {
		NewestOnly<Integer, String> loop = loop();
		loop.request();
		assertFalse(loop.isOutdated());
		loop.request();
		assertTrue(loop.isOutdated());
		settle();
		assertFalse(loop.isOutdated());
	}

	@Test
	void nothingIsShownAfterTheStop() {
		NewestOnly<Integer, String> loop = loop();
		loop.request();
		loop.stop();
		settle();
		loop.request();
		settle();
		assertEquals(List.of(), shown);
	}

	@Test
	void noStateMeansNoWork() {
		state = Optional.empty();
		loop().request();
		assertTrue(worker.isEmpty());
	}

	@Test
	void afterAFailureTheNextRequestIsAnswered() {
		NewestOnly<Integer, String> loop = loop(n -> {
			if (n == 0) {
				throw new IllegalStateException("bug");
			}
			return Optional.of("picture " + n);
		});
		loop.request();
		assertThrows(IllegalStateException.class, () -> runAll(worker));
		runAll(ui);
		state = Optional.of(1);
		loop.request();
		settle();
		assertEquals(List.of("picture 1"), shown);
	}
}
