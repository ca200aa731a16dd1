/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.analysis.internal.cycling.Cycle;
import org.glovebox.analysis.internal.cycling.CycleCount;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.analysis.internal.cycling.HalfCycleReading;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.numeric.Median;

/**
 * A charged cell at rest, and the charge that it lost: what was charged before, times the efficiency of the cycles without
 * storage, less what was discharged afterwards.
 *
 * @param cycle number of the cycle of the discharge
 * @param hours length of the rest, h
 * @param decay voltage at the end of the charge less that at the end of the rest, V
 * @param charged charge before, mAh
 * @param discharged discharge afterwards, mAh
 * @param efficiency median of discharge over charge of the pairs without storage, 1; 1 where there is none
 * @param efficiencyDeviation standard deviation of a pair without storage, 1; {@code NaN} with less than two
 * @param references number of pairs without storage
 * @param earlier discharge of the pair before, mAh; {@code NaN} where there is none
 * @param later discharge of the pair after, mAh; {@code NaN} where there is none
 */
record Storage(long cycle, double hours, double decay, double charged, double discharged, double efficiency,
		double efficiencyDeviation, int references, double earlier, double later) {

	private static final double SECONDS = 3600;

	/** A charge with the discharge after it. */
	private record Pair(long cycle, double hours, double decay, double charged, double discharged) {
		double efficiency() {
			return discharged / charged;
		}
	}

	/**
	 * Finds the storages of a test.
	 *
	 * @param shortest shortest storage, h
	 */
	static List<Storage> of(Segmentation segmentation, CycleCount count, double shortest) {
		List<Pair> pairs = pairs(segmentation, count);
		double[] without = pairs.stream().filter(p -> !(p.hours >= shortest)).mapToDouble(Pair::efficiency).sorted().toArray();
		double efficiency = without.length == 0 ? 1 : Median.of(without);
		double deviation = without.length < 2 ? Double.NaN : deviation(without);
		List<Storage> storages = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			Pair p = pairs.get(i);
			if (p.hours >= shortest) {
				storages.add(new Storage(p.cycle, p.hours, p.decay, p.charged, p.discharged, efficiency, deviation, without.length,
						i == 0 ? Double.NaN : pairs.get(i - 1).discharged,
						i + 1 == pairs.size() ? Double.NaN : pairs.get(i + 1).discharged));
			}
		}
		return storages;
	}

	private static List<Pair> pairs(Segmentation segmentation, CycleCount count) {
		List<HalfCycle> halves = count.halfCycles();
		Map<Integer, Long> cycles = new HashMap<>();
		count.cycles().forEach(c -> c.halfCycles().forEach(h -> cycles.put(h.number(), c.number())));
		Set<Integer> cutOff = count.cycles().stream().filter(c -> c.state() == Cycle.State.CUT_OFF)
				.map(c -> c.halfCycles().get(c.halfCycles().size() - 1).number()).collect(Collectors.toSet());
		List<Pair> pairs = new ArrayList<>();
		for (int i = 1; i < halves.size(); i++) {
			HalfCycle charge = halves.get(i - 1);
			HalfCycle discharge = halves.get(i);
			if (charge.direction() == Direction.CHARGE && discharge.direction() == Direction.DISCHARGE
					&& !cutOff.contains(discharge.number())) {
				HalfCycleReading reading = HalfCycleReading.of(segmentation, charge);
				pairs.add(new Pair(cycles.getOrDefault(discharge.number(), 0L), reading.rest() / SECONDS, -reading.relaxation(), charge.capacity(),
						discharge.capacity()));
			}
		}
		return pairs;
	}

	private static double deviation(double[] values) {
		double mean = Arrays.stream(values).average().orElseThrow();
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}

	/** Charge that was lost, mAh. */
	double lost() {
		return efficiency * charged - discharged;
	}

	/** Standard error of the lost charge: a pair without storage scatters by as much. */
	double lostError() {
		return efficiencyDeviation * charged;
	}

	/** Part of the charge that was lost, 1. */
	double part() {
		return lost() / (efficiency * charged);
	}

	double partError() {
		return lostError() / (efficiency * charged);
	}

	/** Lost charge over the length of the rest, mA. */
	double current() {
		return lost() / hours;
	}

	/** Discharge that did not come back in the next cycle, mAh. */
	double permanent() {
		return earlier - later;
	}
}
