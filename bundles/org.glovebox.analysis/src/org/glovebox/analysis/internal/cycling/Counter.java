/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import org.glovebox.api.Message;

/**
 * A counter column turned into what arrived with each row. Instruments restart their counters at every step, at every
 * half cycle, or never; which of these a column does is read from the column itself.
 */
final class Counter {

	/** A column restarts at every step where it goes on over at most this part of the boundaries. */
	private static final double MOST_BOUNDARIES = 0.05;

	private final double[] increments;
	private final boolean restartsAtSteps;
	private final int restartsInside;
	private final int firstInside;

	private Counter(double[] increments, boolean restartsAtSteps, int restartsInside, int firstInside) {
		this.increments = increments;
		this.restartsAtSteps = restartsAtSteps;
		this.restartsInside = restartsInside;
		this.firstInside = firstInside;
	}

	/**
	 * Takes a counter apart.
	 *
	 * @param values what the counter showed at each row, never negative but for noise; NaN where it shows nothing
	 */
	static Counter of(double[] values, Steps steps) {
		boolean atSteps = restartsAtSteps(values, steps);
		double[] increments = new double[values.length];
		int inside = 0;
		int firstInside = -1;
		int step = 0;
		int[] starts = steps.starts();
		double before = 0;
		for (int i = 0; i < values.length; i++) {
			boolean start = step < starts.length && starts[step] == i;
			step += start ? 1 : 0;
			double now = Double.isNaN(values[i]) && !start ? before : orZero(values[i]);
			if (start) {
				increments[i] = now - baseAtStart(before, now, i, atSteps, steps);
			} else if (now < Steps.RESTARTED_BELOW * before) {
				increments[i] = now;
				firstInside = inside++ == 0 ? i : firstInside;
			} else {
				increments[i] = now - before;
			}
			before = now;
		}
		return new Counter(increments, atSteps, inside, firstInside);
	}

	/** What arrived with each row, in the unit of the counter. Shared, never change it. */
	double[] increments() {
		return increments;
	}

	/** Whether the counter starts at zero with each step. */
	boolean restartsAtSteps() {
		return restartsAtSteps;
	}

	double total() {
		double sum = 0;
		for (double v : increments) {
			sum += v;
		}
		return sum;
	}

	/** What to tell of restarts where no step starts; empty where there were none. */
	java.util.Optional<Message> message(String column) {
		return restartsInside == 0 ? java.util.Optional.empty() : java.util.Optional.of(Message.warning("the counter "
				+ column + " falls to less than half within a step, first at row " + firstInside
				+ " (counted from 0), and is taken to have been restarted there").at(firstInside).times(restartsInside));
	}

	private static double baseAtStart(double before, double now, int row, boolean atSteps, Steps steps) {
		if (row == 0) {
			return atSteps ? 0 : now;
		}
		if (atSteps && steps.isNamed(row)) {
			return 0;
		}
		return now >= before || !atSteps && now >= Steps.RESTARTED_BELOW * before ? before : 0;
	}

	private static boolean restartsAtSteps(double[] values, Steps steps) {
		int goesOn = 0;
		int boundaries = 0;
		for (int start : steps.starts()) {
			if (start > 0 && steps.isNamed(start) && values[start - 1] > 0) {
				boundaries++;
				goesOn += values[start] >= values[start - 1] ? 1 : 0;
			}
		}
		return goesOn <= MOST_BOUNDARIES * boundaries;
	}

	private static double orZero(double value) {
		return Double.isNaN(value) ? 0 : value;
	}
}
