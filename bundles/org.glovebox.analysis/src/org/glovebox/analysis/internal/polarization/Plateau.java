/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.polarization;

import java.util.Arrays;
import java.util.Optional;

import org.glovebox.numeric.StraightLine;

/**
 * The end of a step of constant voltage.
 *
 * @param voltage mean voltage in the window, V
 * @param current mean current in the window, mA
 * @param uncertainty standard deviation of it from scatter and drift, mA
 * @param drift change of the fitted line over the window, as part of the mean current
 * @param start start of the window, s
 * @param end end of the window, s
 * @param rows rows in the window
 */
record Plateau(double voltage, double current, double uncertainty, double drift, double start, double end, int rows) {

	/** Fewer rows show no drift. */
	private static final int FEWEST_ROWS = 5;

	/**
	 * The end of the rows of one step.
	 *
	 * @param part last part of the time, 0 to 1
	 * @return empty with too few rows in the window
	 */
	static Optional<Plateau> of(double[] time, double[] voltage, double[] current, double part) {
		int n = time.length;
		double from = time[n - 1] - part * (time[n - 1] - time[0]);
		int first = 0;
		while (first < n && time[first] < from) {
			first++;
		}
		int rows = n - first;
		if (rows < FEWEST_ROWS || !(time[n - 1] > time[first])) {
			return Optional.empty();
		}
		double[] t = Arrays.copyOfRange(time, first, n);
		double[] i = Arrays.copyOfRange(current, first, n);
		StraightLine line = StraightLine.fit(t, i, new double[0]);
		double width = t[rows - 1] - t[0];
		double change = line.slope() * width;
		double mean = line.at(Arrays.stream(t).average().orElse(Double.NaN));
		double scatter = line.sumOfSquares() / (rows - 2) / rows;
		return Optional.of(new Plateau(Arrays.stream(voltage, first, n).average().orElse(Double.NaN), mean,
				Math.sqrt(scatter + change * change / 12), change / Math.abs(mean), t[0], t[rows - 1], rows));
	}

	/** Whether the current changes by no more than a part over the window. */
	boolean isSteady(double limit) {
		return Math.abs(drift) <= limit;
	}
}
