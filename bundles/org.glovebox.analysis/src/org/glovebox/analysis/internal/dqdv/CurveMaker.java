/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.analysis.internal.cycling.Segment;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.data.Columns;
import org.glovebox.numeric.GaussianSmoothing;
import org.glovebox.numeric.GridDensity;

/**
 * Makes dQ/dV by counting: the charge that passed between two different voltages is spread evenly over the voltages
 * between them, and the density so found is smoothed by a Gaussian, each step by itself. Nothing is differentiated, so
 * that noise, voltages in steps of the instrument's resolution and voltages that turn back do no harm, and the integral
 * over the voltage is the charge. The counting follows the level evaluation analysis of X. Feng et al., eTransportation 3
 * (2020) 100051; the Gaussian, and its mirror at the ends of a step, take the place of their filter.
 */
final class CurveMaker {

	/** Points of the grid on which a step is smoothed for each of the curve. */
	private static final double FINER = 2;

	private final Segmentation segmentation;
	private final Holds holds;
	private final double[] voltage;
	private final double fwhm;
	private final double step;

	/**
	 * Prepares curves.
	 *
	 * @param fwhm full width at half maximum of the smoothing, V; 0 for none
	 * @param step distance of the voltages of the curve, V
	 * @param holdLimit voltages within this many V of each other are the same
	 */
	CurveMaker(Segmentation segmentation, double fwhm, double step, double holdLimit) {
		this.segmentation = segmentation;
		this.holds = new Holds(segmentation, holdLimit);
		this.voltage = segmentation.rows().numbers(Columns.VOLTAGE);
		this.fwhm = fwhm;
		this.step = step;
	}

	/** Successive rows of one step, not at constant voltage: first row and row after the last. */
	private record Stretch(int from, int to, double low, double high) {
	}

	/** The curve of a half cycle, empty where its voltages span less than the smoothing or two steps. */
	Optional<Curve> curve(HalfCycle halfCycle, long cycle) {
		double[] charge = halfCycle.direction().sign() > 0 ? segmentation.charge().charged()
				: segmentation.charge().discharged();
		List<Stretch> stretches = new ArrayList<>();
		double held = 0;
		for (Segment segment : halfCycle.segments()) {
			if (segment.sign() == halfCycle.direction().sign()) {
				BitSet heldRows = holds.in(segment);
				held += heldRows.stream().mapToDouble(row -> charge[row]).sum();
				addStretches(segment, heldRows, stretches);
			}
		}
		double low = stretches.stream().mapToDouble(Stretch::low).min().orElse(0);
		double high = stretches.stream().mapToDouble(Stretch::high).max().orElse(0);
		if (high - low < Math.max(fwhm, 2 * step)) {
			return Optional.empty();
		}
		int points = 1 + (int) Math.ceil((high - low) / step);
		GridDensity density = new GridDensity(low, (high - low) / (points - 1), points);
		double used = 0;
		for (Stretch stretch : stretches) {
			used += add(stretch, charge, density);
		}
		return Optional.of(new Curve(halfCycle, cycle, low, high, density.density(), used, rows(stretches, low, high, points),
				rowDistance(stretches, charge), held));
	}

	private double rowDistance(List<Stretch> stretches, double[] charge) {
		double sum = 0;
		double total = 0;
		for (Stretch stretch : stretches) {
			for (int i = stretch.from() + 1; i < stretch.to(); i++) {
				double distance = Math.abs(voltage[i] - voltage[i - 1]);
				if (distance >= 0) {
					sum += distance * charge[i];
					total += charge[i];
				}
			}
		}
		return total > 0 ? sum / total : 0;
	}

	/** Number of rows below each point of the grid. */
	private int[] rows(List<Stretch> stretches, double low, double high, int points) {
		int[] rows = new int[points];
		for (Stretch stretch : stretches) {
			for (int i = stretch.from(); i < stretch.to(); i++) {
				if (!Double.isNaN(voltage[i])) {
					rows[(int) Math.ceil((voltage[i] - low) / (high - low) * (points - 1))]++;
				}
			}
		}
		for (int i = 1; i < points; i++) {
			rows[i] += rows[i - 1];
		}
		return rows;
	}

	private void addStretches(Segment segment, BitSet held, List<Stretch> stretches) {
		int from = held.nextClearBit(segment.from());
		while (from < segment.to()) {
			int next = held.nextSetBit(from);
			int to = next < 0 ? segment.to() : next;
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (int i = from; i < to; i++) {
				low = voltage[i] < low ? voltage[i] : low;
				high = voltage[i] > high ? voltage[i] : high;
			}
			if (low <= high) {
				stretches.add(new Stretch(from, to, low, high));
			}
			from = held.nextClearBit(to);
		}
	}

	/** Adds the smoothed density of a stretch, found on a finer grid that ends where the stretch ends; returns its charge. */
	private double add(Stretch stretch, double[] charge, GridDensity total) {
		double width = stretch.high() - stretch.low();
		if (width == 0) {
			double used = IntStream.range(stretch.from(), stretch.to()).mapToDouble(row -> charge[row]).sum();
			total.add(stretch.low(), stretch.low(), used);
			return used;
		}
		int points = 1 + (int) Math.ceil(FINER * width / step);
		double spacing = width / (points - 1);
		GridDensity fine = new GridDensity(stretch.low(), spacing, points);
		double used = count(stretch, charge, fine);
		double[] smooth = GaussianSmoothing.mirrored(fine.density(), spacing, fwhm);
		for (int i = 1; i < points; i++) {
			double right = stretch.low() + i * spacing;
			total.add(right - spacing, right, 0.5 * spacing * (smooth[i - 1] + smooth[i]));
		}
		return used;
	}

	/** Charge that passed at an unchanging voltage is kept until the voltage moves on, so that its steps leave no trace. */
	private double count(Stretch stretch, double[] charge, GridDensity density) {
		double used = 0;
		double waiting = 0;
		double at = Double.NaN;
		for (int i = stretch.from(); i < stretch.to(); i++) {
			used += charge[i];
			waiting += charge[i];
			double now = voltage[i];
			if (Double.isNaN(now) || now == at) {
				continue;
			}
			density.add(Double.isNaN(at) ? now : at, now, waiting);
			waiting = 0;
			at = now;
		}
		density.add(at, at, waiting);
		return used;
	}
}
