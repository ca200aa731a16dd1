/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import java.util.Optional;

import org.glovebox.numeric.StraightLine;

/**
 * Looks for the onset of a reaction on one sweep.
 *
 * @param sweep the sweep
 * @param baseline line of current against voltage where nothing reacts, mA against V
 * @param after first row after the baseline
 * @param width width over which slopes are taken, V
 */
record Onset(Sweep sweep, StraightLine baseline, int after, double width) {

	private static final int FEWEST_ROWS = 5;

	/** A rise that exceeds the baseline by less than this many times its scatter is none. */
	private static final double CLEAR = 10;

	/**
	 * Where a reaction begins.
	 *
	 * @param voltage V
	 * @param uncertainty standard deviation, V
	 */
	record Found(double voltage, double uncertainty) {
	}

	/**
	 * Fits the baseline.
	 *
	 * @param from part of the range at which it starts, 0 to 1
	 * @param to part of the range at which it ends, 0 to 1
	 * @return empty where too few rows are in it or after it
	 */
	static Optional<Onset> on(Sweep sweep, double from, double to, double width) {
		double range = sweep.end() - sweep.start();
		int first = sweep.rowAt(sweep.start() + from * range);
		int last = sweep.rowAt(sweep.start() + to * range);
		if (last - first < FEWEST_ROWS || sweep.size() - last < FEWEST_ROWS) {
			return Optional.empty();
		}
		return Optional.of(new Onset(sweep, sweep.line(first, last), last, width));
	}

	/** Current beyond the baseline in the direction of the sweep, mA. */
	private double excess(int row) {
		return sweep.direction() * (sweep.current()[row] - baseline.at(sweep.voltage()[row]));
	}

	/** Standard deviation of the rows about the baseline, mA. */
	double scatter() {
		return Math.sqrt(baseline.sumOfSquares() / (baseline.points() - 2));
	}

	/**
	 * First voltage from which on the current beyond the baseline exceeds a threshold over a whole width.
	 *
	 * @param threshold mA, positive
	 */
	Optional<Found> threshold(double threshold) {
		int from = -1;
		for (int row = after; row < sweep.size(); row++) {
			if (!(excess(row) > threshold)) {
				from = -1;
				continue;
			}
			from = from < 0 ? row : from;
			boolean last = row == sweep.size() - 1;
			if (last || Math.abs(sweep.voltage()[row] - sweep.voltage()[from]) >= width) {
				return Optional.of(crossing(from, threshold));
			}
		}
		return Optional.empty();
	}

	private Found crossing(int row, double threshold) {
		double before = excess(row - 1);
		double part = (threshold - before) / (excess(row) - before);
		double step = sweep.voltage()[row] - sweep.voltage()[row - 1];
		double voltage = sweep.voltage()[row - 1] + Math.min(1, Math.max(0, part)) * step;
		StraightLine rise = around(row);
		double slope = Math.abs(rise.slope() - baseline.slope());
		double error = Math.hypot(scatter(), baseline.errorAt(voltage));
		return new Found(voltage, Math.hypot(error / slope, step / Math.sqrt(12)));
	}

	/** Where the tangent at the steepest rise meets the baseline. */
	Optional<Found> tangent() {
		StraightLine steepest = baseline;
		double most = Double.NEGATIVE_INFINITY;
		for (int row = after; row < sweep.size(); row++) {
			most = Math.max(most, excess(row));
			StraightLine line = around(row);
			steepest = line.slope() > steepest.slope() || steepest == baseline ? line : steepest;
		}
		double steeper = steepest.slope() - baseline.slope();
		if (!(most > CLEAR * scatter()) || !(steeper > 0)) {
			return Optional.empty();
		}
		double voltage = (baseline.intercept() - steepest.intercept()) / steeper;
		return Optional.of(new Found(voltage, Math.hypot(baseline.errorAt(voltage), steepest.errorAt(voltage)) / steeper));
	}

	/** Line through the rows within half a width of one, at least five. */
	private StraightLine around(int row) {
		int from = row;
		int to = row + 1;
		while (from > 0 && (Math.abs(sweep.voltage()[from - 1] - sweep.voltage()[row]) <= width / 2
				|| to - from < FEWEST_ROWS && to == sweep.size())) {
			from--;
		}
		while (to < sweep.size() && (Math.abs(sweep.voltage()[to] - sweep.voltage()[row]) <= width / 2
				|| to - from < FEWEST_ROWS)) {
			to++;
		}
		return sweep.line(from, to);
	}
}
