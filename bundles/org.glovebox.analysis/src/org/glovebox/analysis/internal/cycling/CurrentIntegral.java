/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Columns;
import org.glovebox.numeric.Integration;

/**
 * The integral of the current over time, row by row, by the trapezoid rule within each step. At the first row of a step
 * the current of that row is taken to have flowed since the step started.
 *
 * @param current current of each row, mA; owned by the record, never change it
 * @param charged charge in charging direction since the row before, mAh; owned by the record, never change it
 * @param discharged charge in discharging direction since the row before, mAh; owned by the record, never change it
 * @param origin what was integrated, for explanations
 * @param messages gaps that were not integrated over
 */
record CurrentIntegral(double[] current, double[] charged, double[] discharged, String origin, List<Message> messages) {

	private static final double SECONDS_PER_HOUR = 3600;

	/** Between two steps a wait longer than this many times the usual one of the step is a gap in the record. */
	private static final double GAP = 10;

	/** Waits up to this many seconds between two steps are never a gap. */
	private static final double SHORT = 1;

	/** A current that differs by more than this part from that of the row before has changed. */
	private static final double CHANGE = 1e-3;

	/** Agreement of numbers in single precision. */
	private static final double EXACT = 2e-6;

	private static final int FEWEST_CHANGES = 3;
	private static final double MOST = 0.9;

	/** The integral where there is a current, or power and voltage, and a time. */
	static Optional<CurrentIntegral> of(CyclingRows rows, Steps steps) {
		if (isTimed(rows) && rows.has(Columns.CURRENT)) {
			double[] current = withoutSpectra(rows.numbers(Columns.CURRENT), rows);
			return Optional.of(integrate(current, "integral of the current over time", rows, steps));
		}
		return ofPower(rows, steps);
	}

	/** The integral of power over voltage, where there are both and a time. */
	static Optional<CurrentIntegral> ofPower(CyclingRows rows, Steps steps) {
		if (!isTimed(rows) || !rows.has(Columns.POWER) || !rows.has(Columns.VOLTAGE)) {
			return Optional.empty();
		}
		double[] current = withoutSpectra(quotient(rows.numbers(Columns.POWER), rows.numbers(Columns.VOLTAGE)), rows);
		return Optional.of(integrate(current, "integral over time of the current that follows from power over voltage", rows,
				steps));
	}

	private static boolean isTimed(CyclingRows rows) {
		return rows.has(Columns.TIME) || rows.has(Columns.STEP_TIME);
	}

	/** In the rows of an impedance spectrum the current is that of the excitation, which takes no charge anywhere. */
	private static double[] withoutSpectra(double[] current, CyclingRows rows) {
		double[] frequency = rows.numbers(Columns.FREQUENCY);
		double[] direct = current;
		for (int i = 0; i < frequency.length; i++) {
			if (frequency[i] > 0) {
				direct = direct == current ? current.clone() : direct;
				direct[i] = 0;
			}
		}
		return direct;
	}

	/**
	 * Whether the current was computed from the charge, as the mean since the row before: then it fits the charge far
	 * better than a measured current can wherever it changes, and its integral proves nothing.
	 */
	boolean followsFrom(ChargeFlow charge, CyclingRows rows, Steps steps) {
		double[] time = rows.numbers(Columns.TIME);
		int changes = 0;
		int fits = 0;
		for (int i = 1; i < time.length; i++) {
			double flow = charge.charged()[i] - charge.discharged()[i];
			if (flow != 0 && Math.abs(current[i] - current[i - 1]) > CHANGE * Math.abs(current[i]) && steps.startOf(i) != i) {
				double mean = current[i] * (time[i] - time[i - 1]) / SECONDS_PER_HOUR;
				changes++;
				fits += Math.abs(mean - flow) <= EXACT * Math.abs(flow) ? 1 : 0;
			}
		}
		return changes >= FEWEST_CHANGES && fits >= MOST * changes;
	}

	private static double[] quotient(double[] power, double[] voltage) {
		double[] current = new double[power.length];
		for (int i = 0; i < current.length; i++) {
			current[i] = power[i] == 0 ? 0 : voltage[i] == 0 ? Double.NaN : power[i] / voltage[i];
		}
		return current;
	}

	private static CurrentIntegral integrate(double[] current, String origin, CyclingRows rows, Steps steps) {
		double[] time = rows.numbers(Columns.TIME);
		double[] stepTime = rows.numbers(Columns.STEP_TIME);
		double[] clock = time.length > 0 ? time : stepTime;
		double[] charged = new double[current.length];
		double[] discharged = new double[current.length];
		int gaps = 0;
		int firstGap = -1;
		int[] starts = steps.starts();
		for (int s = 0; s < starts.length; s++) {
			int start = starts[s];
			int end = steps.end(s, current.length);
			double wait = firstWait(start, end, time, stepTime);
			if (wait < 0) {
				firstGap = gaps++ == 0 ? start : firstGap;
			} else {
				put(wait, current[start], current[start], start, charged, discharged);
			}
			for (int i = start + 1; i < end; i++) {
				put(clock[i] - clock[i - 1], current[i - 1], current[i], i, charged, discharged);
			}
		}
		List<Message> messages = new ArrayList<>();
		if (gaps > 0) {
			messages.add(Message.info("the integral of the current leaves out gaps between two steps, first at row "
					+ firstGap + " (counted from 0)").at(firstGap).times(gaps));
		}
		return new CurrentIntegral(current, charged, discharged, origin, List.copyOf(messages));
	}

	private static void put(double seconds, double before, double now, int row, double[] charged, double[] discharged) {
		if (!(seconds > 0) || Double.isNaN(before) || Double.isNaN(now)) {
			return;
		}
		double hours = seconds / SECONDS_PER_HOUR;
		double positive = Integration.positivePart(hours, before, now);
		charged[row] = positive;
		discharged[row] = positive - 0.5 * hours * (before + now);
	}

	/** Seconds from the start of a step to its first row; negative where that cannot be known. */
	private static double firstWait(int start, int end, double[] time, double[] stepTime) {
		double sinceLast = start > 0 && time.length > 0 ? Math.max(0, time[start] - time[start - 1]) : Double.NaN;
		if (stepTime.length > 0 && stepTime[start] >= 0) {
			return Double.isNaN(sinceLast) ? stepTime[start] : Math.min(sinceLast, stepTime[start]);
		}
		if (Double.isNaN(sinceLast)) {
			return 0;
		}
		double usual = end - start > 1 ? (time[end - 1] - time[start]) / (end - start - 1) : 0;
		return sinceLast <= Math.max(SHORT, GAP * usual) || end - start == 1 ? sinceLast : -1;
	}

	/** Largest modulus of the current, mA. */
	double largest() {
		double largest = 0;
		for (double v : current) {
			double size = Math.abs(v);
			largest = size > largest ? size : largest;
		}
		return largest;
	}
}
