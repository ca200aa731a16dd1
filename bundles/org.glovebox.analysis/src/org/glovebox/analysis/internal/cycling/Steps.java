/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Columns;

/**
 * Where the steps of the test procedure start. The instrument's running step number decides where there is one; else a
 * change of anything that only changes with a step. The clock running back and the start of a part always start a step,
 * since a merged or restarted test may go on under the same number.
 */
final class Steps {

	/** A counter that falls below this part of itself was restarted; noise never does that. */
	static final double RESTARTED_BELOW = 0.5;

	private static final List<String> SIGNS_OF_A_STEP = List.of(Columns.STEP_INDEX, Columns.MODE, Columns.HALF_CYCLE,
			Columns.CYCLE);

	private final int[] starts;
	private final BitSet named;
	private final String origin;
	private final Clock clock;

	private Steps(int[] starts, BitSet named, String origin, Clock clock) {
		this.starts = starts;
		this.named = named;
		this.origin = origin;
		this.clock = clock;
	}

	/** How often the time runs back, and the first row where it does. */
	private record Clock(int rows, int backward, int first) {

		/** More than one row in a hundred: these are not the jitters of a clock or the seams of merged files. */
		boolean isShuffled() {
			return backward > Math.max(10, rows / 100);
		}
	}

	/** Finds the steps of at least one row. */
	static Steps of(CyclingRows rows) {
		BitSet marks = new BitSet(rows.size());
		List<String> used = new ArrayList<>();
		if (rows.has(Columns.STEP)) {
			markChanges(rows.numbers(Columns.STEP), marks);
			used.add(Columns.STEP);
		} else {
			SIGNS_OF_A_STEP.stream().filter(rows::has).forEach(c -> {
				markChanges(rows.numbers(c), marks);
				used.add(c);
			});
			if (rows.hasText(Columns.STEP_TYPE)) {
				markChanges(rows.codes(Columns.STEP_TYPE), marks);
				used.add(Columns.STEP_TYPE);
			}
		}
		if (used.isEmpty()) {
			markRestarts(rows.numbers(Columns.CHARGE_CAPACITY), marks);
			markRestarts(rows.numbers(Columns.DISCHARGE_CAPACITY), marks);
		}
		String origin = used.isEmpty() ? "restarts of the counters" : "column " + String.join(", ", used);
		BitSet named = (BitSet) marks.clone();
		Clock clock = markBackwardClock(rows, marks);
		for (int start : rows.partStarts()) {
			marks.set(start);
		}
		return new Steps(marks.stream().toArray(), named, origin, clock);
	}

	/** First rows of the steps, ascending, the first is 0. Shared, never change them. */
	int[] starts() {
		return starts;
	}

	/** What the steps were found by. */
	String origin() {
		return origin;
	}

	/**
	 * Whether the instrument says that a step starts at this row; false at the seam of two parts and where the clock runs
	 * back, where counters may or may not restart.
	 */
	boolean isNamed(int row) {
		return row == 0 || named.get(row);
	}

	/** Why the rows cannot be in the order in which they were measured, where they cannot. */
	Optional<String> disorder() {
		return clock.isShuffled() ? Optional.of("the rows are not in the order of time: the column time runs back "
				+ clock.backward + " times, first at row " + clock.first + " (counted from 0)") : Optional.empty();
	}

	List<Message> messages() {
		return clock.backward == 0 ? List.of() : List.of(Message.warning("the time runs back, first at row " + clock.first
				+ " (counted from 0); a new step is taken to start there and no time is counted in between")
				.at(clock.first).times(clock.backward));
	}

	/** Row after the last of the step that starts at {@code starts()[step]}. */
	int end(int step, int rows) {
		return step + 1 < starts.length ? starts[step + 1] : rows;
	}

	/** First row of the step that a row belongs to. */
	int startOf(int row) {
		int place = Arrays.binarySearch(starts, row);
		return starts[place >= 0 ? place : -place - 2];
	}

	private static Clock markBackwardClock(CyclingRows rows, BitSet marks) {
		double[] time = rows.numbers(Columns.TIME);
		int[] seams = rows.partStarts();
		int count = 0;
		int first = -1;
		for (int i = 1; i < time.length; i++) {
			if (time[i] < time[i - 1] && Arrays.binarySearch(seams, i) < 0) {
				marks.set(i);
				first = count++ == 0 ? i : first;
			}
		}
		return new Clock(rows.size(), count, first);
	}

	private static void markChanges(double[] labels, BitSet marks) {
		for (int i = 1; i < labels.length; i++) {
			if (labels[i] != labels[i - 1] && !(Double.isNaN(labels[i]) && Double.isNaN(labels[i - 1]))) {
				marks.set(i);
			}
		}
	}

	private static void markChanges(int[] labels, BitSet marks) {
		for (int i = 1; i < labels.length; i++) {
			if (labels[i] != labels[i - 1]) {
				marks.set(i);
			}
		}
	}

	private static void markRestarts(double[] counter, BitSet marks) {
		for (int i = 1; i < counter.length; i++) {
			if (counter[i] < RESTARTED_BELOW * counter[i - 1]) {
				marks.set(i);
			}
		}
	}
}
