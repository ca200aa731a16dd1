/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.List;

/**
 * One cycle.
 *
 * @param number its number; 0 for what came before the first whole cycle
 * @param halfCycles its half cycles in order
 * @param flow what passed in all its segments
 * @param state whether it can be compared with others
 */
public record Cycle(long number, List<HalfCycle> halfCycles, Flow flow, State state) {

	/** Whether a cycle can be compared with others. */
	public enum State {
		/** It has a charge and a discharge, and the data go on after it or end where they should. */
		COMPLETE,
		/** It lacks a charge or a discharge. */
		ONE_SIDED,
		/** It is the first one and its charge only topped up a cell that was charged in part before. */
		TOPPED_UP,
		/** The data end before its last half cycle has come to its end. */
		CUT_OFF
	}

	public Cycle {
		halfCycles = List.copyOf(halfCycles);
	}

	public boolean isComplete() {
		return state == State.COMPLETE;
	}
}
