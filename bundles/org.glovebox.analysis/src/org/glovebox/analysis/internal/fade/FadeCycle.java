/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.cycling.CycleSeries.Point;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.analysis.internal.rate.RateBlock;

/**
 * A cycle of a long test, and whether it counts for the fade.
 *
 * @param point the cycle
 * @param reason why it does not count, "" where it does
 */
record FadeCycle(Point point, String reason) {

	/** A cycle stands out where it deviates from the median of five by more than this many times the usual deviation. */
	private static final double STANDS_OUT = 5;
	/** And by more than this part of the capacity. */
	private static final double CLEARLY = 0.02;
	private static final double MAD_TO_DEVIATION = 1.4826;
	private static final int BESIDE = 2;

	boolean counts() {
		return reason.isEmpty();
	}

	/** Judges every cycle. */
	static List<FadeCycle> of(List<Point> cycles, FadeSettings settings) {
		boolean known = cycles.stream().allMatch(p -> p.chargeCurrent() > 0 && p.dischargeCurrent() > 0);
		double same = settings.sameCurrent() / 100;
		List<FadeCycle> judged = new ArrayList<>();
		Map<Long, Boolean> charge = known ? usual(cycles, Direction.CHARGE, same) : Map.of();
		Map<Long, Boolean> discharge = known ? usual(cycles, Direction.DISCHARGE, same) : Map.of();
		for (Point p : cycles) {
			boolean other = known && !(charge.get(p.number()) && discharge.get(p.number()));
			boolean outside = p.number() < settings.firstCycle() || settings.lastCycle() > 0 && p.number() > settings.lastCycle();
			judged.add(new FadeCycle(p, outside ? "outside the settings" : other ? "another current" : ""));
		}
		return withoutOutliers(judged);
	}

	/** For each cycle whether its current is that of most. */
	private static Map<Long, Boolean> usual(List<Point> cycles, Direction direction, double same) {
		List<RateBlock> blocks = RateBlock.of(cycles, direction, same, 0);
		Map<Integer, Integer> counts = blocks.stream()
				.collect(Collectors.toMap(RateBlock::rate, b -> b.cycles().size(), Integer::sum));
		int most = counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
		return blocks.stream().flatMap(b -> b.cycles().stream().map(p -> Map.entry(p.number(), b.rate() == most)))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Single cycles that stand out from those beside them, as after a pause or a power failure. */
	private static List<FadeCycle> withoutOutliers(List<FadeCycle> judged) {
		int[] counted = IntStream.range(0, judged.size()).filter(i -> judged.get(i).counts()).toArray();
		if (counted.length < 2 * BESIDE + 1) {
			return judged;
		}
		double[] capacity = Arrays.stream(counted).mapToDouble(i -> judged.get(i).point().discharge()).toArray();
		double[] off = IntStream.range(0, capacity.length).mapToDouble(i -> Math.abs(capacity[i] - middle(capacity, i))).toArray();
		double usual = MAD_TO_DEVIATION * median(off);
		List<FadeCycle> result = new ArrayList<>(judged);
		for (int i = 0; i < capacity.length; i++) {
			if (off[i] > STANDS_OUT * usual && off[i] > CLEARLY * capacity[i]) {
				result.set(counted[i], new FadeCycle(judged.get(counted[i]).point(), "stands out from the cycles beside it"));
			}
		}
		return result;
	}

	private static double middle(double[] values, int at) {
		int from = Math.clamp(at - BESIDE, 0, values.length - 2 * BESIDE - 1);
		return median(Arrays.copyOfRange(values, from, from + 2 * BESIDE + 1));
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
