/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds peaks by their prominence, the vertical distance to the higher of the two lowest values that separate a peak
 * from higher ground (as topographers define it; the same definition as {@code scipy.signal.peak_prominences}).
 */
public final class PeakFinder {

	private PeakFinder() {
	}

	/**
	 * All peaks of at least a prominence.
	 *
	 * @param values equally spaced samples; the two ends are never peaks, comparisons with NaN are false
	 * @param minimumProminence in the unit of {@code values}
	 * @return peaks in the order of the samples
	 */
	public static List<Peak> find(double[] values, double minimumProminence) {
		List<Peak> peaks = new ArrayList<>();
		int i = 1;
		while (i < values.length - 1) {
			int end = i;
			if (values[i] > values[i - 1]) {
				while (end < values.length - 1 && values[end + 1] == values[i]) {
					end++;
				}
				if (end < values.length - 1 && values[end + 1] < values[i]) {
					Peak peak = peak(values, i, end);
					if (peak.prominence() >= minimumProminence) {
						peaks.add(peak);
					}
				}
			}
			i = end + 1;
		}
		return List.copyOf(peaks);
	}

	private static Peak peak(double[] values, int first, int last) {
		int index = (first + last) / 2;
		double height = values[index];
		int left = index;
		for (int j = index; j >= 0 && values[j] <= height; j--) {
			left = values[j] < values[left] ? j : left;
		}
		int right = index;
		for (int j = index; j < values.length && values[j] <= height; j++) {
			right = values[j] < values[right] ? j : right;
		}
		double prominence = height - Math.max(values[left], values[right]);
		double position = first == last ? index + vertex(values[index - 1], height, values[index + 1]) : index;
		return new Peak(index, position, height, prominence, left, right);
	}

	/** Place of the maximum of the parabola through three samples, relative to the middle one. */
	private static double vertex(double left, double centre, double right) {
		double curvature = left - 2 * centre + right;
		return curvature < 0 ? 0.5 * (left - right) / curvature : 0;
	}
}
