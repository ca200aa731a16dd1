/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.cycling.Cycle;
import org.glovebox.analysis.internal.cycling.CycleCount;
import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.analysis.internal.cycling.Segment;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/** Finds rests: the rows without current of a test, and the whole of parts that measure a voltage and no current. */
final class Rests {

	private static final double SECONDS = 3600;
	/** With less than this part of its capacity a half cycle has not begun. */
	private static final double BEGUN = 1e-3;

	private Rests() {
	}

	/** Rests of a test with current. */
	static List<Rest> of(Segmentation segmentation, CycleCount count) {
		CyclingRows rows = segmentation.rows();
		double[] voltage = rows.numbers(Columns.VOLTAGE);
		double[] clock = running(rows.numbers(rows.has(Columns.UNIX_TIME) ? Columns.UNIX_TIME : Columns.TIME));
		double[] charge = netCharge(segmentation);
		List<Rest> rests = new ArrayList<>();
		int from = -1;
		List<Segment> segments = segmentation.segments();
		for (int i = 0; i <= segments.size(); i++) {
			boolean rest = i < segments.size() && segments.get(i).sign() == 0;
			if (rest && from < 0) {
				from = segments.get(i).from();
			} else if (!rest && from >= 0) {
				int to = i < segments.size() ? segments.get(i).from() : rows.size();
				Before before = Before.of(segmentation, count, from);
				rest(clock, voltage, from, to, new Rest(0, before.cycle, before.direction, (clock[from] - clock[0]) / SECONDS,
						charge[from], from > 0 ? voltage[from - 1] : Double.NaN, new double[1], new double[1])).ifPresent(rests::add);
				from = -1;
			}
		}
		return rests;
	}

	/** Rests of parts that measure no current. */
	static List<Rest> withoutCurrent(Dataset data) {
		List<Rest> rests = new ArrayList<>();
		double start = Double.NaN;
		for (Table part : data.parts()) {
			if (part.rows() == 0 || !isRestAlone(part)) {
				continue;
			}
			boolean absolute = part.find(Columns.UNIX_TIME).isPresent();
			double[] clock = running(part.column(absolute ? Columns.UNIX_TIME : Columns.TIME).numbers());
			start = Double.isNaN(start) || !absolute ? clock[0] : start;
			rest(clock, part.column(Columns.VOLTAGE).numbers(), 0, clock.length, new Rest(0, 0, Optional.empty(),
					(clock[0] - start) / SECONDS, Double.NaN, Double.NaN, new double[1], new double[1])).ifPresent(rests::add);
		}
		return rests;
	}

	private static boolean isRestAlone(Table part) {
		return part.find(Columns.VOLTAGE).isPresent() && part.find(Columns.TIME).isPresent()
				&& part.find(Columns.CURRENT).isEmpty() && part.find(Columns.CHARGE_CAPACITY).isEmpty()
				&& part.find(Columns.FREQUENCY).isEmpty();
	}

	/** Time as it goes on; where it runs back, as at the seam of two files, no time is counted in between. */
	private static double[] running(double[] time) {
		double[] clock = time.clone();
		double offset = 0;
		for (int i = 1; i < clock.length; i++) {
			offset += time[i] < time[i - 1] ? time[i - 1] - time[i] : 0;
			clock[i] = time[i] + offset;
		}
		return clock;
	}

	private static double[] netCharge(Segmentation segmentation) {
		double[] in = segmentation.charge().charged();
		double[] out = segmentation.charge().discharged();
		double[] net = new double[in.length];
		double sum = 0;
		for (int i = 0; i < net.length; i++) {
			sum += in[i] - out[i];
			net[i] = sum;
		}
		return net;
	}

	/** Cycle and direction of the half cycle that a row follows or lies in; one that has hardly begun does not count. */
	private record Before(long cycle, Optional<Direction> direction) {
		static Before of(Segmentation segmentation, CycleCount count, int row) {
			int low = 0;
			int high = count.halfCycles().size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (count.halfCycles().get(middle).firstRow() < row) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			if (low > 0 && passed(segmentation, count.halfCycles().get(low - 1), row) < BEGUN) {
				low--;
			}
			if (low == 0) {
				return new Before(0, Optional.empty());
			}
			HalfCycle half = count.halfCycles().get(low - 1);
			long cycle = count.cycles().stream().filter(c -> c.halfCycles().stream().anyMatch(h -> h.number() == half.number()))
					.map(Cycle::number).findFirst().orElse(0L);
			return new Before(cycle, Optional.of(half.direction()));
		}

		/** Part of the capacity of a half cycle that has passed before a row. */
		private static double passed(Segmentation segmentation, HalfCycle half, int row) {
			return half.segments().stream().filter(s -> s.from() < row)
					.mapToDouble(s -> s.flow().capacity(half.direction())).sum() / half.capacity();
		}
	}

	/** The rows of a rest that have a voltage and a time; empty where there are less than two. */
	private static Optional<Rest> rest(double[] clock, double[] voltage, int from, int to, Rest place) {
		int[] rows = IntStream.range(from, to).filter(i -> Double.isFinite(voltage[i]) && Double.isFinite(clock[i])).toArray();
		if (rows.length < 2 || !(clock[rows[rows.length - 1]] > clock[rows[0]])) {
			return Optional.empty();
		}
		double[] seconds = IntStream.of(rows).mapToDouble(i -> clock[i] - clock[rows[0]]).toArray();
		double[] volt = IntStream.of(rows).mapToDouble(i -> voltage[i]).toArray();
		return Optional.of(new Rest(place.number(), place.cycle(), place.after(), place.start(), place.charge(), place.before(),
				seconds, volt));
	}
}
