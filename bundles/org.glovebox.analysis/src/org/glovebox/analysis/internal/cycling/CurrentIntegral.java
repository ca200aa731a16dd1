/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.Arrays;
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

	/** The integral where there is a current, or power and voltage, and a time. */
	static Optional<CurrentIntegral> of(CyclingRows rows, Steps steps) {
		boolean timed = rows.has(Columns.TIME) || rows.has(Columns.STEP_TIME);
		if (timed && rows.has(Columns.CURRENT)) {
			return Optional.of(integrate(rows.numbers(Columns.CURRENT), "integral of the current over time", rows, steps));
		}
		if (timed && rows.has(Columns.POWER) && rows.has(Columns.VOLTAGE)) {
			return Optional.of(integrate(quotient(rows.numbers(Columns.POWER), rows.numbers(Columns.VOLTAGE)),
					"integral over time of the current that follows from power over voltage", rows, steps));
		}
		return Optional.empty();
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
		return Arrays.stream(current).map(Math::abs).filter(v -> !Double.isNaN(v)).max().orElse(0);
	}
}
