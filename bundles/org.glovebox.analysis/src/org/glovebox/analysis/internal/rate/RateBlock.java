/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.analysis.internal.cycling.CycleSeries.Point;
import org.glovebox.analysis.internal.cycling.Direction;

/**
 * Successive cycles at one current.
 *
 * @param number running number, the first is 1
 * @param rate number of its rate by rising current, the slowest is 1
 * @param direction whose current and capacity it tells of
 * @param cycles all its cycles
 * @param counted those that its means are made of
 */
public record RateBlock(int number, int rate, Direction direction, List<Point> cycles, List<Point> counted) {

	public RateBlock {
		cycles = List.copyOf(cycles);
		counted = List.copyOf(counted);
	}

	/**
	 * Cuts a series of cycles whose currents are known into blocks.
	 *
	 * @param same part up to which two currents are one rate
	 * @param settling cycles left out at the start of each block where more follow
	 */
	public static List<RateBlock> of(List<Point> cycles, Direction direction, double same, int settling) {
		double[] rates = rates(cycles, direction, same);
		List<RateBlock> blocks = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= cycles.size(); i++) {
			int rate = nearest(rates, cycles.get(from).current(direction));
			if (i == cycles.size() || nearest(rates, cycles.get(i).current(direction)) != rate) {
				List<Point> of = cycles.subList(from, i);
				List<Point> counted = of.size() > settling ? of.subList(settling, of.size()) : of;
				blocks.add(new RateBlock(blocks.size() + 1, rate + 1, direction, of, counted));
				from = i;
			}
		}
		return blocks;
	}

	/** The different currents, rising: a new one begins where the next is larger by more than the part. */
	private static double[] rates(List<Point> cycles, Direction direction, double same) {
		double[] sorted = cycles.stream().mapToDouble(p -> p.current(direction)).sorted().toArray();
		List<Double> rates = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= sorted.length; i++) {
			if (i == sorted.length || sorted[i] > sorted[i - 1] * (1 + same)) {
				rates.add(sorted[(from + i - 1) / 2]);
				from = i;
			}
		}
		return rates.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static int nearest(double[] rates, double current) {
		int nearest = 0;
		for (int i = 1; i < rates.length; i++) {
			nearest = Math.abs(rates[i] - current) < Math.abs(rates[nearest] - current) ? i : nearest;
		}
		return nearest;
	}

	long first() {
		return cycles.get(0).number();
	}

	long last() {
		return cycles.get(cycles.size() - 1).number();
	}

	/** Median current of the block, mA. */
	double current() {
		double[] sorted = cycles.stream().mapToDouble(p -> p.current(direction)).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	/** Mean capacity, mAh. */
	double mean() {
		return counted.stream().mapToDouble(p -> p.capacity(direction)).average().orElse(Double.NaN);
	}

	/** Standard deviation of the capacities, mAh; NaN for one cycle. */
	double deviation() {
		double mean = mean();
		double squares = counted.stream().mapToDouble(p -> p.capacity(direction) - mean).map(d -> d * d).sum();
		return counted.size() > 1 ? Math.sqrt(squares / (counted.size() - 1)) : Double.NaN;
	}

	/** Standard error of the mean, mAh; NaN for one cycle. */
	double error() {
		return deviation() / Math.sqrt(counted.size());
	}

	/** Mean coulombic efficiency, %. */
	double efficiency() {
		return Arrays.stream(counted.stream().mapToDouble(Point::efficiency).toArray()).average().orElse(Double.NaN);
	}

	/** Its mean over that of another block, %. */
	double over(RateBlock other) {
		return 100 * mean() / other.mean();
	}

	/** Standard error of {@link #over}, %; NaN where a block has one cycle. */
	double errorOver(RateBlock other) {
		return over(other) * Math.hypot(error() / mean(), other.error() / other.mean());
	}
}
