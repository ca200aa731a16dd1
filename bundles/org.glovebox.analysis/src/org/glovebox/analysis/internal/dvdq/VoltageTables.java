/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dvdq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.PeakTracker;
import org.glovebox.analysis.internal.RowTable;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * The tables of the differential voltage.
 *
 * @param of the curves
 * @param tracked their peaks in the same order
 * @param mass active mass in mg, where it is known
 */
record VoltageTables(List<VoltageCurve> of, List<Tracked> tracked, Optional<Divisor> mass) {

	private static final double MG_PER_G = 1000;

	/** A peak with the number of its track within its direction, from 1 in the order in which they were first seen. */
	record Tracked(VoltagePeak peak, int track) {
	}

	/** Two neighbouring peaks of a curve. */
	private record Distance(Tracked from, Tracked to) {
		double capacity() {
			return to.peak.capacity() - from.peak.capacity();
		}
	}

	static VoltageTables of(List<VoltageCurve> curves, double prominence, double tracking, Optional<Divisor> mass) {
		Map<Direction, PeakTracker> trackers = new EnumMap<>(Direction.class);
		List<Tracked> tracked = new ArrayList<>();
		for (VoltageCurve curve : curves) {
			List<VoltagePeak> peaks = curve.peaks(prominence);
			int[] numbers = trackers.computeIfAbsent(curve.halfCycle().direction(), d -> new PeakTracker(tracking)).next(
					peaks.stream().mapToDouble(VoltagePeak::part).toArray(), peaks.stream().mapToDouble(VoltagePeak::height).toArray());
			for (int i = 0; i < numbers.length; i++) {
				tracked.add(new Tracked(peaks.get(i), numbers[i] + 1));
			}
		}
		return new VoltageTables(List.copyOf(curves), List.copyOf(tracked), mass);
	}

	private static String direction(VoltageCurve curve) {
		return curve.halfCycle().direction().text();
	}

	private double perGram(double milliampereHours) {
		return milliampereHours / (mass.orElseThrow().value() / MG_PER_G);
	}

	/** The curves one after the other, each from the start of its half cycle. */
	Table curves() {
		int rows = of.stream().mapToInt(c -> c.density().length).sum();
		long[] halfCycle = new long[rows];
		long[] cycle = new long[rows];
		int[] direction = new int[rows];
		double[] capacity = new double[rows];
		double[] dvdq = new double[rows];
		double[] normalized = new double[rows];
		int row = 0;
		for (VoltageCurve curve : of) {
			double[] capacities = curve.capacities();
			for (int i = 0; i < capacities.length; i++, row++) {
				halfCycle[row] = curve.halfCycle().number();
				cycle[row] = curve.cycle();
				direction[row] = curve.halfCycle().direction().ordinal();
				capacity[row] = capacities[i];
				dvdq[row] = curve.density()[i];
				normalized[row] = curve.capacity() * curve.density()[i];
			}
		}
		String[] directions = Arrays.stream(Direction.values()).map(Direction::text).toArray(String[]::new);
		List<Column> columns = new ArrayList<>(List.of(Column.of("half_cycle", "", halfCycle), Column.of("cycle", "", cycle),
				new Column.Texts("direction", directions, direction), Column.of("capacity", "mAh", capacity),
				Column.of("dvdq", "V/mAh", dvdq), Column.of("dvdq_times_capacity", "V", normalized)));
		if (mass.isPresent()) {
			columns.add(Column.of("specific_capacity", "mAh/g", Arrays.stream(capacity).map(this::perGram).toArray()));
			columns.add(Column.of("dvdq_specific", "V g/mAh", Arrays.stream(dvdq).map(v -> v / perGram(1)).toArray()));
		}
		return new Table("dvdq", columns, Metadata.EMPTY);
	}

	/** One row a peak. */
	Table peaks() {
		RowTable<Tracked> table = new RowTable<>("peaks", tracked).whole("half_cycle", t -> t.peak.curve().halfCycle().number())
				.whole("cycle", t -> t.peak.curve().cycle()).text("direction", t -> direction(t.peak.curve()))
				.whole("track", Tracked::track).number("capacity", "mAh", t -> t.peak.capacity())
				.number("part_of_capacity", "%", t -> 100 * t.peak.part()).number("height", "V/mAh", t -> t.peak.height());
		mass.ifPresent(m -> table.number("specific_capacity", "mAh/g", t -> perGram(t.peak.capacity())));
		return table.table();
	}

	private List<Distance> neighbours() {
		List<Distance> distances = new ArrayList<>();
		for (int i = 1; i < tracked.size(); i++) {
			if (tracked.get(i).peak.curve() == tracked.get(i - 1).peak.curve()) {
				distances.add(new Distance(tracked.get(i - 1), tracked.get(i)));
			}
		}
		return distances;
	}

	/** One row for two neighbouring peaks. */
	Table distances() {
		RowTable<Distance> table = new RowTable<>("distances", neighbours())
				.whole("cycle", d -> d.from.peak.curve().cycle()).text("direction", d -> direction(d.from.peak.curve()))
				.whole("from_track", d -> d.from.track).whole("to_track", d -> d.to.track)
				.number("distance", "mAh", Distance::capacity);
		mass.ifPresent(m -> table.number("specific_distance", "mAh/g", d -> perGram(d.capacity())));
		return table.table();
	}

	/** One row a curve: what it is made of, and its integral. */
	Table areas() {
		return new RowTable<>("areas", of).whole("half_cycle", c -> c.halfCycle().number()).whole("cycle", VoltageCurve::cycle)
				.text("direction", VoltageTables::direction).number("capacity", "mAh", VoltageCurve::capacity)
				.number("voltage_change", "V", VoltageCurve::change).number("area", "V", VoltageCurve::area).table();
	}

	/** Capacity between the first and the last peak of the first curve of a direction. */
	void outermost(Direction direction, Results.Builder results) {
		Optional<VoltageCurve> first = of.stream().filter(c -> c.halfCycle().direction() == direction).findFirst();
		if (first.isEmpty()) {
			return;
		}
		List<Tracked> own = tracked.stream().filter(t -> t.peak.curve() == first.get()).toList();
		String name = direction.text() + "_peak_distance";
		String where = direction.text() + " of cycle " + first.get().cycle();
		if (own.size() < 2) {
			results.message(Message.info(name + " is not given: the " + where + " has "
					+ (own.isEmpty() ? "no peak" : "one peak alone") + " of dV/dQ"));
			return;
		}
		double distance = new Distance(own.get(0), own.get(own.size() - 1)).capacity();
		String text = "capacity between the first and the last of " + own.size() + " peaks of dV/dQ in the " + where;
		results.quantity(name, mass.isPresent() ? perGram(distance) : distance, mass.isPresent() ? "mAh/g" : "mAh",
				mass.map(m -> text + " / " + m.origin()).orElse(text));
	}
}
