/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.GaussianSmoothing;
import org.glovebox.numeric.Integration;
import org.glovebox.numeric.Peak;
import org.glovebox.numeric.PeakFinder;

/**
 * A peak of a differential capacity, or a shoulder on the flank of one.
 *
 * @param curve the curve
 * @param voltage place of its maximum, V; of a shoulder that of the strongest downward curvature
 * @param height modulus of dQ/dV there, mAh/V
 * @param area charge between the lowest points that separate it from its neighbours, or the ends of the curve, mAh; the
 *            areas of the peaks of a curve add up to its whole charge. Of a shoulder the charge between its inflection
 *            points, which is part of that of a peak
 * @param shoulder whether it is a shoulder
 */
record CurvePeak(Curve curve, double voltage, double height, double area, boolean shoulder) {

	/** A shoulder must bulge by so many times what the additional smoothing changes, which is noise for the most part. */
	private static final double ABOVE_NOISE = 3;
	/** Least width of that smoothing in distances of the voltages. */
	private static final double LEAST_WIDTH = 4;
	/** Least width of it in distances of rows. */
	private static final double LEAST_DISTANCES = 3;
	/** Between rows the curve is flat by construction: a shoulder must be made of so many. */
	private static final int FEWEST_ROWS = 6;

	/**
	 * The peaks and shoulders of a curve.
	 *
	 * @param prominence least prominence as part of the highest point, 0 to 1
	 * @param bulge how far a shoulder must rise above the line between its inflection points, as part of the highest point
	 * @param fwhm width in V of the Gaussian by which the curve is smoothed once more before shoulders are looked for
	 * @return by rising voltage
	 */
	static List<CurvePeak> of(Curve curve, double prominence, double bulge, double fwhm) {
		double[] density = curve.density();
		double highest = 0;
		for (double v : density) {
			highest = Math.max(highest, v);
		}
		double[] charge = Integration.cumulativeTrapezoid(curve.voltages(), density);
		List<Peak> found = PeakFinder.find(density, prominence * highest);
		List<CurvePeak> result = new ArrayList<>(peaks(curve, charge, found));
		if (bulge < 1) {
			result.addAll(shoulders(curve, charge, found, bulge * highest, fwhm));
			result.sort(Comparator.comparingDouble(CurvePeak::voltage));
		}
		return result;
	}

	private static List<CurvePeak> peaks(Curve curve, double[] charge, List<Peak> peaks) {
		double[] density = curve.density();
		List<CurvePeak> result = new ArrayList<>();
		int left = 0;
		for (int i = 0; i < peaks.size(); i++) {
			Peak peak = peaks.get(i);
			int right = i + 1 < peaks.size() ? lowest(density, peak.index(), peaks.get(i + 1).index()) : density.length - 1;
			double voltage = curve.from() + peak.position() * curve.spacing();
			result.add(new CurvePeak(curve, voltage, peak.height(), charge[right] - charge[left], false));
			left = right;
		}
		return result;
	}

	/** Stretches that are curved downwards, between two inflection points, without a peak. */
	private static List<CurvePeak> shoulders(Curve curve, double[] charge, List<Peak> peaks, double bulge, double fwhm) {
		double[] density = curve.density();
		double width = Math.max(Math.max(fwhm, LEAST_WIDTH * curve.spacing()), LEAST_DISTANCES * curve.rowDistance());
		double[] smooth = GaussianSmoothing.mirrored(density, curve.spacing(), width);
		int n = smooth.length;
		double least = Math.max(bulge, ABOVE_NOISE * changed(density, smooth));
		List<CurvePeak> result = new ArrayList<>();
		int from = -1;
		for (int i = 1; i < n; i++) {
			boolean downwards = i < n - 1 && smooth[i - 1] - 2 * smooth[i] + smooth[i + 1] < 0;
			if (downwards && from < 0) {
				from = i;
			} else if (!downwards && from >= 0) {
				int first = from - 1;
				int last = i;
				boolean inside = first > 0 && last < n - 1 && curve.rows()[last] - curve.rows()[first] >= FEWEST_ROWS;
				if (inside && peaks.stream().noneMatch(p -> p.index() >= first && p.index() <= last)) {
					shoulder(curve, charge, smooth, first, last, least).ifPresent(result::add);
				}
				from = -1;
			}
		}
		return result;
	}

	/** By how much smoothing changes a curve: the root of the mean square, weighted by the curve. */
	private static double changed(double[] density, double[] smooth) {
		double squares = 0;
		double sum = 0;
		for (int i = 0; i < density.length; i++) {
			squares += density[i] * (density[i] - smooth[i]) * (density[i] - smooth[i]);
			sum += density[i];
		}
		return sum > 0 ? Math.sqrt(squares / sum) : 0;
	}

	private static Optional<CurvePeak> shoulder(Curve curve, double[] charge, double[] smooth, int first, int last, double bulge) {
		double slope = (smooth[last] - smooth[first]) / (last - first);
		double highest = 0;
		int place = first + 1;
		double strongest = 0;
		for (int i = first + 1; i < last; i++) {
			highest = Math.max(highest, smooth[i] - smooth[first] - slope * (i - first));
			double curvature = smooth[i - 1] - 2 * smooth[i] + smooth[i + 1];
			if (curvature < strongest) {
				strongest = curvature;
				place = i;
			}
		}
		return highest < bulge ? Optional.empty()
				: Optional.of(new CurvePeak(curve, curve.from() + place * curve.spacing(), curve.density()[place],
						charge[last] - charge[first], true));
	}

	private static int lowest(double[] values, int from, int to) {
		int lowest = from;
		for (int i = from; i <= to; i++) {
			lowest = values[i] < values[lowest] ? i : lowest;
		}
		return lowest;
	}
}
