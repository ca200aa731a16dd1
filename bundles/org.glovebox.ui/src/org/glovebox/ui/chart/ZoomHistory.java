/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.glovebox.charts.DataWindow;

/**
 * What was looked at before, to go back to. Steps that follow each other quickly, as the notches of a wheel do, are one
 * step back.
 */
final class ZoomHistory {

	private static final int MOST = 50;
	private static final long ONE_GESTURE_MILLISECONDS = 700;

	private final Deque<Optional<DataWindow>> earlier = new ArrayDeque<>();
	private long last = Long.MIN_VALUE;

	/**
	 * Remembers a view that is about to be left.
	 *
	 * @param view its window; empty for all data
	 * @param now time in milliseconds
	 */
	void leave(Optional<DataWindow> view, long now) {
		boolean sameGesture = last != Long.MIN_VALUE && now - last < ONE_GESTURE_MILLISECONDS;
		last = now;
		if (!sameGesture && !view.equals(Optional.ofNullable(earlier.peek()).orElse(null))) {
			earlier.push(view);
			if (earlier.size() > MOST) {
				earlier.removeLast();
			}
		}
	}

	/** Ends a gesture: what comes next is a step of its own. */
	void pause() {
		last = Long.MIN_VALUE;
	}

	boolean isEmpty() {
		return earlier.isEmpty();
	}

	/** The view before, which is forgotten; all data where there was none. */
	Optional<DataWindow> back() {
		pause();
		return earlier.isEmpty() ? Optional.empty() : earlier.pop();
	}

	void clear() {
		earlier.clear();
		pause();
	}
}
