/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dvdq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.analysis.internal.cycling.Segment;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.data.Columns;
import org.glovebox.numeric.GaussianSmoothing;
import org.glovebox.numeric.GridDensity;
import org.glovebox.numeric.Integration;
import org.glovebox.numeric.Interpolation;
import org.glovebox.numeric.PeakFinder;

/**
 * Differential voltage of one half cycle. The change of the voltage between two rows is spread evenly over the charge that
 * passed between them, and the density so found is smoothed by a Gaussian: dQ/dV by counting with the two exchanged, so that
 * its integral over the capacity is the change of the voltage under current.
 *
 * @param halfCycle the half cycle
 * @param cycle number of its cycle
 * @param capacity charge of the half cycle, mAh
 * @param density dV/dQ of a charge, -dV/dQ of a discharge, on equally spaced capacities from 0, V/mAh; owned by the record,
 *            never change it
 * @param change change of the voltage that it is made of, V; without the jumps of rests within
 */
record VoltageCurve(HalfCycle halfCycle, long cycle, double capacity, double[] density, double change) {

	/** Points for one width of the smoothing. */
	private static final double POINTS_IN_WIDTH = 5;
	private static final int MOST_POINTS = 2000;
	private static final int FEWEST_POINTS = 200;
	/** So much of a curve lies below its usual height: the steep rise at its ends is no measure for the height of peaks. */
	private static final double USUAL = 0.9;

	/** The curve of a half cycle; empty where nothing passes or its voltage does not change. */
	static Optional<VoltageCurve> of(Segmentation segmentation, HalfCycle halfCycle, long cycle, double fwhmPart) {
		double capacity = halfCycle.capacity();
		if (!(capacity > 0)) {
			return Optional.empty();
		}
		int points = 1 + (fwhmPart > 0
				? (int) Math.clamp(Math.ceil(POINTS_IN_WIDTH / fwhmPart), FEWEST_POINTS, MOST_POINTS) : MOST_POINTS);
		double spacing = capacity / (points - 1);
		GridDensity density = new GridDensity(0, spacing, points);
		double change = count(segmentation, halfCycle, density);
		double[] smooth = GaussianSmoothing.mirrored(density.density(), spacing, fwhmPart * capacity);
		return change > 0 ? Optional.of(new VoltageCurve(halfCycle, cycle, capacity, smooth, change)) : Optional.empty();
	}

	private static double count(Segmentation segmentation, HalfCycle halfCycle, GridDensity density) {
		int sign = halfCycle.direction().sign();
		double[] charge = sign > 0 ? segmentation.charge().charged() : segmentation.charge().discharged();
		double[] voltage = segmentation.rows().numbers(Columns.VOLTAGE);
		double passed = 0;
		double change = 0;
		for (Segment segment : halfCycle.segments()) {
			double from = passed;
			double before = Double.NaN;
			for (int i = segment.from(); i < segment.to() && segment.sign() == sign; i++) {
				passed += charge[i];
				if (Double.isNaN(voltage[i])) {
					continue;
				}
				if (!Double.isNaN(before)) {
					density.add(from, passed, sign * (voltage[i] - before));
					change += sign * (voltage[i] - before);
				}
				before = voltage[i];
				from = passed;
			}
		}
		return change;
	}

	/** The capacities, rising from 0, a new array. */
	double[] capacities() {
		return Interpolation.grid(0, capacity, density.length);
	}

	/** Distance of two capacities, mAh. */
	double spacing() {
		return capacity / (density.length - 1);
	}

	/** Integral over the capacity, V. */
	double area() {
		return Integration.trapezoid(capacities(), density);
	}

	/** Height that nine tenths of the curve lie below. */
	double usual() {
		double[] sorted = density.clone();
		Arrays.sort(sorted);
		return Math.max(0, sorted[(int) (USUAL * (sorted.length - 1))]);
	}

	/** The peaks, by rising capacity. */
	List<VoltagePeak> peaks(double prominence) {
		List<VoltagePeak> peaks = new ArrayList<>();
		PeakFinder.find(density, prominence * usual())
				.forEach(p -> peaks.add(new VoltagePeak(this, p.position() * spacing(), p.height())));
		return peaks;
	}
}
