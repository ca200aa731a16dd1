/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Arrays;

import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;

/** Full points with labels where the frequency of a spectrum is a power of ten. */
final class DecadeMarks {

	/** A point is taken for a decade where its frequency is within this part of it. */
	private static final double NEAR_DECADE = 0.3;
	private static final int HIGHEST = 7;
	private static final int LOWEST = -5;

	private DecadeMarks() {
	}

	/** Adds the marks of a spectrum that is drawn times a factor. */
	static void add(Figure.Builder figure, Spectrum spectrum, double factor) {
		double[] x = spectrum.real(factor);
		double[] y = spectrum.negativeImaginary(factor);
		double[] marks = new double[HIGHEST - LOWEST + 1];
		double[] heights = new double[marks.length];
		int count = 0;
		for (int decade = HIGHEST; decade >= LOWEST; decade--) {
			int i = nearest(spectrum.frequency(), Math.pow(10, decade));
			if (i >= 0 && Double.isFinite(x[i]) && Double.isFinite(y[i])) {
				marks[count] = x[i];
				heights[count++] = y[i];
				figure.add(new Annotation.PointLabel(label(decade), x[i], y[i], Colour.BLACK));
			}
		}
		figure.add(Series.points("", Arrays.copyOf(marks, count), Arrays.copyOf(heights, count),
				Marker.full(Marker.Shape.CIRCLE), Colour.kind(0)));
	}

	/** Index of the point whose frequency is nearest to a decade, or -1 where none is near. */
	private static int nearest(double[] frequency, double decade) {
		int best = -1;
		double least = Math.log1p(NEAR_DECADE);
		for (int i = 0; i < frequency.length; i++) {
			double distance = Math.abs(Math.log(frequency[i] / decade));
			if (distance < least) {
				least = distance;
				best = i;
			}
		}
		return best;
	}

	/** "1 MHz", "100 kHz" ... "10 mHz". */
	private static String label(int decade) {
		int group = Math.floorDiv(decade, 3);
		String prefix = switch (group) {
		case 2 -> "M";
		case 1 -> "k";
		case -1 -> "m";
		case -2 -> "\u00b5";
		default -> "";
		};
		return Math.round(Math.pow(10, decade - 3.0 * group)) + " " + prefix + "Hz";
	}
}
