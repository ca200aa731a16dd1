/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.Arrays;

import org.glovebox.analysis.internal.Residuals;
import org.glovebox.numeric.StraightLine;

/**
 * How the voltage drifts at the end of a rest: the straight line through its last rows.
 *
 * @param rate slope, mV/h; {@code NaN} with too few rows
 * @param error its standard error, mV/h, wider where neighbouring rows deviate alike, as those of a curve do
 * @param hours length of the window, h
 * @param rows rows in it
 */
record Drift(double rate, double error, double hours, int rows) {

	private static final int FEWEST = 5;
	private static final double SECONDS = 3600;
	private static final double MV = 1000;

	/**
	 * Finds it.
	 *
	 * @param part last part of the time, 0 to 1
	 */
	static Drift of(Rest rest, double part) {
		double[] seconds = rest.seconds();
		double length = seconds[seconds.length - 1];
		int from = 0;
		while (from < seconds.length && seconds[from] < (1 - part) * length) {
			from++;
		}
		double[] hours = Arrays.stream(seconds, from, seconds.length).map(s -> s / SECONDS).toArray();
		int n = hours.length;
		double window = n == 0 ? 0 : hours[n - 1] - hours[0];
		if (n < FEWEST || !(window > 0)) {
			return new Drift(Double.NaN, Double.NaN, window, n);
		}
		double[] mv = Arrays.stream(rest.voltage(), from, seconds.length).map(v -> MV * v).toArray();
		StraightLine line = StraightLine.fit(hours, mv, new double[0]);
		double[] left = new double[n];
		for (int i = 0; i < n; i++) {
			left[i] = mv[i] - line.at(hours[i]);
		}
		return new Drift(line.slope(), line.slopeError() * Math.sqrt(Residuals.of(left).inflation()), window, n);
	}

	/** Whether it is at most a limit, mV/h. */
	boolean isWithin(double limit) {
		return Math.abs(rate) <= limit;
	}
}
