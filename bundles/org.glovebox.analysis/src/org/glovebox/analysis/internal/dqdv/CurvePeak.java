/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.numeric.Integration;
import org.glovebox.numeric.Peak;
import org.glovebox.numeric.PeakFinder;

/**
 * A peak of a differential capacity.
 *
 * @param curve the curve
 * @param voltage place of its maximum, V
 * @param height modulus of dQ/dV there, mAh/V
 * @param area charge between the lowest points that separate it from its neighbours, or the ends of the curve, mAh; the
 *            areas of the peaks of a curve add up to its whole charge
 */
record CurvePeak(Curve curve, double voltage, double height, double area) {

	/**
	 * The peaks of a curve.
	 *
	 * @param prominence least prominence as part of the highest point, 0 to 1
	 * @return peaks by rising voltage
	 */
	static List<CurvePeak> of(Curve curve, double prominence) {
		double[] density = curve.density();
		double highest = 0;
		for (double v : density) {
			highest = Math.max(highest, v);
		}
		List<Peak> peaks = PeakFinder.find(density, prominence * highest);
		double[] voltages = curve.voltages();
		double[] charge = Integration.cumulativeTrapezoid(voltages, density);
		List<CurvePeak> result = new ArrayList<>();
		int left = 0;
		for (int i = 0; i < peaks.size(); i++) {
			Peak peak = peaks.get(i);
			int right = i + 1 < peaks.size() ? lowest(density, peak.index(), peaks.get(i + 1).index()) : density.length - 1;
			double voltage = curve.from() + peak.position() * curve.spacing();
			result.add(new CurvePeak(curve, voltage, peak.height(), charge[right] - charge[left]));
			left = right;
		}
		return result;
	}

	private static int lowest(double[] values, int from, int to) {
		int lowest = from;
		for (int i = from; i <= to; i++) {
			lowest = values[i] < values[lowest] ? i : lowest;
		}
		return lowest;
	}
}
