/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

/**
 * Counts cycles where a file does not: a cycle begins with each change to the direction of the first step that charges
 * or discharges. This is how Neware's own software counts such files, as comparisons of fastnda with its exports show.
 */
final class CycleCounter {

	private CycleCounter() {
	}

	/** Cycle number of each row, from 1, by the codes of the step types. */
	static long[] count(int[] stepTypes) {
		long[] result = new long[stepTypes.length];
		int first = 0;
		int last = 0;
		long cycle = 1;
		for (int row = 0; row < result.length; row++) {
			int direction = StepType.of(stepTypes[row]).direction();
			if (direction != 0) {
				first = first == 0 ? direction : first;
				if (last != 0 && direction == first && last != first) {
					cycle++;
				}
				last = direction;
			}
			result[row] = cycle;
		}
		return result;
	}
}
