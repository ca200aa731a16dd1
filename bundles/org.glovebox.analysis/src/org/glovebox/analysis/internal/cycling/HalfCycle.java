/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.List;

/**
 * A charge or a discharge, from its first to its last row that carries current, with the rests and blips within.
 *
 * @param number running number, the first is 1
 * @param direction its direction
 * @param segments its segments in order, the first and the last in its direction
 */
public record HalfCycle(int number, Direction direction, List<Segment> segments) {

	public HalfCycle {
		segments = List.copyOf(segments);
	}

	/** First row, counted from 0. */
	public int firstRow() {
		return segments.get(0).from();
	}

	/** Last row, counted from 0. */
	public int lastRow() {
		return segments.get(segments.size() - 1).to() - 1;
	}

	/** What passed. */
	public Flow flow() {
		return segments.stream().map(Segment::flow).reduce(Flow.ZERO, Flow::plus);
	}

	/** Charge in its direction, mAh. */
	public double capacity() {
		return flow().capacity(direction);
	}
}
