/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glovebox.analysis.internal.PeakTracker;
import org.glovebox.analysis.internal.RowTable;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.StraightLine;

/**
 * Peaks and shoulders of all curves with their identity over the cycles.
 *
 * @param peaks in the order of the curves, by rising voltage within one
 */
record PeakTracks(List<Tracked> peaks) {

	private static final double MV_PER_V = 1000;
	private static final int FEWEST_FOR_A_LINE = 3;

	PeakTracks {
		peaks = List.copyOf(peaks);
	}

	/**
	 * A peak with the number of its track.
	 *
	 * @param track from 1, those of charges before those of discharges, each by the voltage at which they were first seen
	 */
	record Tracked(CurvePeak peak, int track) {
		double cycle() {
			return peak.curve().cycle();
		}
	}

	/** A track with its peaks in the order of the cycles. */
	private record Track(int number, List<Tracked> peaks) {
		CurvePeak first() {
			return peaks.get(0).peak();
		}

		CurvePeak last() {
			return peaks.get(peaks.size() - 1).peak();
		}

		/** Shift a cycle, mV, and its standard error; NaN with few peaks. */
		double[] shift() {
			double[] cycles = peaks.stream().mapToDouble(Tracked::cycle).toArray();
			if (peaks.size() < FEWEST_FOR_A_LINE || cycles[0] == cycles[cycles.length - 1]) {
				return new double[] { Double.NaN, Double.NaN };
			}
			StraightLine line = StraightLine.fit(cycles, peaks.stream().mapToDouble(t -> MV_PER_V * t.peak().voltage()).toArray(),
					new double[0]);
			return new double[] { line.slope(), line.slopeError() };
		}
	}

	/**
	 * Follows the peaks of the curves of each direction.
	 *
	 * @param limit how far a peak may move from one curve to the next, V
	 */
	static PeakTracks of(List<Curve> curves, List<CurvePeak> peaks, double limit) {
		Map<Curve, List<CurvePeak>> byCurve = new IdentityHashMap<>();
		peaks.forEach(p -> byCurve.computeIfAbsent(p.curve(), c -> new ArrayList<>()).add(p));
		Map<Direction, PeakTracker> trackers = new EnumMap<>(Direction.class);
		Map<String, CurvePeak> firsts = new HashMap<>();
		List<Map.Entry<CurvePeak, String>> keys = new ArrayList<>();
		for (Curve curve : curves) {
			List<CurvePeak> own = byCurve.getOrDefault(curve, List.of());
			Direction direction = curve.halfCycle().direction();
			int[] numbers = trackers.computeIfAbsent(direction, d -> new PeakTracker(limit)).next(
					own.stream().mapToDouble(CurvePeak::voltage).toArray(), own.stream().mapToDouble(CurvePeak::height).toArray());
			for (int i = 0; i < numbers.length; i++) {
				String key = direction + " " + numbers[i];
				firsts.putIfAbsent(key, own.get(i));
				keys.add(Map.entry(own.get(i), key));
			}
		}
		List<String> ordered = firsts.entrySet().stream().sorted(Comparator
				.comparing((Map.Entry<String, CurvePeak> e) -> e.getValue().curve().halfCycle().direction())
				.thenComparing(e -> e.getValue().voltage()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
		Map<String, Integer> numbers = new HashMap<>();
		ordered.forEach(k -> numbers.put(k, numbers.size() + 1));
		return new PeakTracks(keys.stream().map(e -> new Tracked(e.getKey(), numbers.getOrDefault(e.getValue(), 0))).toList());
	}

	/** One row a track. */
	Table table() {
		List<Track> tracks = peaks.stream().collect(Collectors.groupingBy(Tracked::track, TreeMap::new, Collectors.toList()))
				.entrySet().stream().map(e -> new Track(e.getKey(), e.getValue())).toList();
		return new RowTable<>("tracks", tracks).whole("track", Track::number)
				.text("direction", t -> t.first().curve().halfCycle().direction().text())
				.whole("curves", t -> t.peaks().size()).whole("shoulders", t -> t.peaks().stream().filter(p -> p.peak().shoulder()).count())
				.whole("first_cycle", t -> t.first().curve().cycle()).whole("last_cycle", t -> t.last().curve().cycle())
				.number("first_voltage", "V", t -> t.first().voltage()).number("last_voltage", "V", t -> t.last().voltage())
				.number("shift_per_cycle", "mV", t -> t.shift()[0]).number("shift_per_cycle_error", "mV", t -> t.shift()[1])
				.number("first_height", "mAh/V", t -> t.first().height()).number("last_height", "mAh/V", t -> t.last().height())
				.number("first_area", "mAh", t -> t.first().area()).number("last_area", "mAh", t -> t.last().area()).table();
	}
}
