/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.numeric.Peak;
import org.glovebox.numeric.PeakFinder;
import org.glovebox.numeric.StraightLine;

/**
 * A peak of a sweep above the line between the lowest points on both sides of it.
 *
 * @param sweep number of the sweep, the first is 0
 * @param direction 1 anodic, -1 cathodic
 * @param scanRate V/s, NaN without a time
 * @param voltage V
 * @param current current at the peak, mA, signed
 * @param height current above the baseline, mA, positive
 * @param charge area above the baseline over the scan rate, mAh, positive; NaN without a time
 */
record SweepPeak(int sweep, int direction, double scanRate, double voltage, double current, double height, double charge) {

	private static final double SECONDS_PER_HOUR = 3600;

	/** Points of the smoothed curve in one width of smoothing. */
	private static final int POINTS = 4;

	private static final int FEWEST_ROWS = 3;

	/**
	 * Finds the peaks of a sweep.
	 *
	 * @param width width of smoothing, V; at least two distances of rows are taken
	 * @param prominence part of the range of the current, 0 to 1
	 */
	static List<SweepPeak> of(Sweep sweep, int number, double width, double prominence) {
		double spacing = spacing(sweep);
		double step = Math.max(width / POINTS, spacing);
		int points = (int) Math.floor(Math.abs(sweep.end() - sweep.start()) / step) + 1;
		double[] y = smoothed(sweep, Math.max(width, 2 * spacing), step, points);
		double range = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
		List<SweepPeak> peaks = new ArrayList<>();
		for (Peak peak : PeakFinder.find(y, prominence * range)) {
			double height = y[peak.index()] - chord(y, peak, peak.index());
			double area = 0;
			for (int i = peak.leftBase(); i < peak.rightBase(); i++) {
				area += 0.5 * step * (y[i] - chord(y, peak, i) + y[i + 1] - chord(y, peak, i + 1));
			}
			peaks.add(new SweepPeak(number, sweep.direction(), sweep.scanRate(),
					sweep.start() + sweep.direction() * step * peak.position(), sweep.direction() * y[peak.index()], height,
					area / sweep.scanRate() / SECONDS_PER_HOUR));
		}
		return peaks;
	}

	/** Mean distance of two rows, V. */
	static double spacing(Sweep sweep) {
		return Math.abs(sweep.end() - sweep.start()) / (sweep.size() - 1);
	}

	private static double chord(double[] y, Peak peak, int at) {
		double part = (double) (at - peak.leftBase()) / (peak.rightBase() - peak.leftBase());
		return y[peak.leftBase()] + part * (y[peak.rightBase()] - y[peak.leftBase()]);
	}

	/** Current in the direction of the sweep at equal distances of voltage, each from a line through the rows around it. */
	private static double[] smoothed(Sweep sweep, double width, double step, int points) {
		double[] y = new double[points];
		int from = 0;
		int to = 0;
		for (int k = 0; k < points; k++) {
			double volt = sweep.start() + sweep.direction() * k * step;
			while (from < sweep.size() - FEWEST_ROWS
					&& sweep.direction() * (sweep.voltage()[from] - volt) < -width / 2) {
				from++;
			}
			to = Math.max(to, from + FEWEST_ROWS);
			while (to < sweep.size() && sweep.direction() * (sweep.voltage()[to] - volt) <= width / 2) {
				to++;
			}
			int first = Math.min(from, to - FEWEST_ROWS);
			y[k] = sweep.direction() * at(sweep, first, to, volt);
		}
		return y;
	}

	private static double at(Sweep sweep, int from, int to, double volt) {
		double[] v = Arrays.copyOfRange(sweep.voltage(), from, to);
		double[] i = Arrays.copyOfRange(sweep.current(), from, to);
		double spread = Arrays.stream(v).max().orElse(0) - Arrays.stream(v).min().orElse(0);
		return spread > 0 ? StraightLine.fit(v, i, new double[0]).at(volt) : Arrays.stream(i).average().orElse(Double.NaN);
	}
}
