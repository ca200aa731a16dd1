/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.numeric.Peak;
import org.glovebox.numeric.PeakFinder;

/**
 * A peak of a distribution of relaxation times.
 *
 * @param tau time constant at its top, s
 * @param tauError standard deviation of the time constant, s; not below that of the grid on which it is looked for
 * @param resistance integral over ln tau between the lowest points beside it, ohm; those of all peaks add up to the
 *            whole, but for what rises towards the ends of the curve
 * @param resistanceError standard deviation of the resistance between the same points, ohm, for the given smoothness
 * @param height gamma at its top, ohm
 */
public record RelaxationPeak(double tau, double tauError, double resistance, double resistanceError, double height) {

	/** tau over resistance, F. */
	public double capacitance() {
		return tau / resistance;
	}

	/** The peaks of a curve on equally spaced logarithms, with the spread that drawn curves give them. */
	static List<RelaxationPeak> of(double[] logarithm, double[] gamma, double[][] drawn, double prominence) {
		double highest = 0;
		for (double g : gamma) {
			highest = Math.max(highest, g);
		}
		double step = logarithm[1] - logarithm[0];
		List<Peak> peaks = highest > 0 ? PeakFinder.find(gamma, prominence * highest) : List.of();
		List<RelaxationPeak> result = new ArrayList<>();
		int left = peaks.isEmpty() ? 0 : lowest(gamma, 0, peaks.get(0).index());
		for (int i = 0; i < peaks.size(); i++) {
			Peak peak = peaks.get(i);
			int right = lowest(gamma, peak.index(), i + 1 < peaks.size() ? peaks.get(i + 1).index() : gamma.length - 1);
			double tau = StrictMath.exp(logarithm[0] + peak.position() * step);
			double[] areas = new double[drawn.length];
			double[] tops = new double[drawn.length];
			for (int k = 0; k < drawn.length; k++) {
				areas[k] = area(drawn[k], left, right, step);
				tops[k] = logarithm[top(drawn[k], left, right)];
			}
			result.add(new RelaxationPeak(tau, tau * Math.max(spread(tops), step / Math.sqrt(12)), area(gamma, left, right, step), spread(areas),
					peak.height()));
			left = right;
		}
		return List.copyOf(result);
	}

	private static int lowest(double[] values, int from, int to) {
		int lowest = from;
		for (int i = from; i <= to; i++) {
			lowest = values[i] < values[lowest] ? i : lowest;
		}
		return lowest;
	}

	private static int top(double[] values, int from, int to) {
		int top = from;
		for (int i = from; i <= to; i++) {
			top = values[i] > values[top] ? i : top;
		}
		return top;
	}

	private static double area(double[] values, int from, int to, double step) {
		double sum = -0.5 * (values[from] + values[to]);
		for (int i = from; i <= to; i++) {
			sum += values[i];
		}
		return sum * step;
	}

	private static double spread(double[] values) {
		double mean = 0;
		for (double v : values) {
			mean += v / values.length;
		}
		double sum = 0;
		for (double v : values) {
			sum += (v - mean) * (v - mean);
		}
		return values.length > 1 ? Math.sqrt(sum / (values.length - 1)) : Double.NaN;
	}
}
