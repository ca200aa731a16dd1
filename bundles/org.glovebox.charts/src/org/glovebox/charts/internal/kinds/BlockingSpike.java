/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.List;
import java.util.OptionalDouble;

import org.glovebox.api.Message;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;

/**
 * The spike of blocking electrodes in a Nyquist plot. It rises at low frequency as far as one measures, and would make
 * everything else too small to be seen; so the view ends where its foot can be read.
 */
final class BlockingSpike {

	/** The end rises more steeply than 60°. */
	private static final double STEEP = 1.7;
	/** The spike is as many times higher than its foot is away from the origin. */
	private static final double RULES = 3;
	private static final double SHOWN_WIDTH = 2.5;
	private static final double SHOWN_HEIGHT = 1.5;
	private static final double RATIO = 0.68;

	private BlockingSpike() {
	}

	/**
	 * Real part of the foot that is farthest from the origin; empty where not all spectra end in a spike that rules the
	 * plot.
	 */
	static OptionalDouble foot(List<Spectrum> spectra) {
		double farthest = Double.NaN;
		for (Spectrum spectrum : spectra) {
			double foot = foot(spectrum.real(1), spectrum.negativeImaginary(1));
			if (Double.isNaN(foot)) {
				return OptionalDouble.empty();
			}
			farthest = Double.isNaN(farthest) ? foot : Math.max(farthest, foot);
		}
		return Double.isNaN(farthest) ? OptionalDouble.empty() : OptionalDouble.of(farthest);
	}

	/** The foot: the last point, from low frequency on, before the curve rises again or ends. */
	private static double foot(double[] real, double[] upwards) {
		int last = real.length - 1;
		while (last > 0 && !(Double.isFinite(real[last]) && Double.isFinite(upwards[last]))) {
			last--;
		}
		int foot = last;
		while (foot > 0 && (upwards[foot - 1] <= upwards[foot] || !(upwards[foot - 1] > 0)) && upwards[foot] > 0) {
			foot--;
		}
		if (last - foot < 2 || !(real[foot] > 0)) {
			return Double.NaN;
		}
		double height = upwards[last] - upwards[foot];
		boolean steep = height > STEEP * Math.abs(real[last] - real[foot]);
		return steep && height > RULES * real[foot] ? real[foot] : Double.NaN;
	}

	/** Cuts a Nyquist plot off above the foot of the spike. */
	static void cut(Figure.Builder figure, Figure whole, double foot) {
		FigureStyle style = FigureStyle.SINGLE_COLUMN;
		figure.x(whole.x().range(0, SHOWN_WIDTH * foot)).y(whole.y().range(0, SHOWN_HEIGHT * foot))
				.style(style.sized(style.width(), RATIO * style.width()));
	}

	/** What must be known about such a plot. */
	static List<Message> said() {
		return List.of(Message.info("the spike of the blocking electrode goes on above what is shown; choose Whole spike, or "
				+ "zoom out, to see all of it"));
	}
}
