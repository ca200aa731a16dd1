/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/** The tables of the differential capacity. */
final class CurveTables {

	private static final double MG_PER_G = 1000;

	private final List<Curve> curves;
	private final List<PeakTracks.Tracked> tracked;
	private final List<CurvePeak> peaks;
	private final Optional<Divisor> mass;

	CurveTables(List<Curve> curves, PeakTracks tracks, Optional<Divisor> mass) {
		this.curves = curves;
		this.tracked = tracks.peaks();
		this.peaks = tracked.stream().map(PeakTracks.Tracked::peak).toList();
		this.mass = mass;
	}

	/** The curves one after the other, each in the direction in which the voltage went. */
	Table curves() {
		int rows = curves.stream().mapToInt(c -> c.density().length).sum();
		long[] halfCycle = new long[rows];
		long[] cycle = new long[rows];
		int[] direction = new int[rows];
		double[] voltage = new double[rows];
		double[] dqdv = new double[rows];
		String[] directions = Arrays.stream(Direction.values()).map(Direction::text).toArray(String[]::new);
		int row = 0;
		for (Curve curve : curves) {
			double[] density = curve.density();
			double[] voltages = curve.voltages();
			boolean charge = curve.halfCycle().direction() == Direction.CHARGE;
			for (int i = 0; i < density.length; i++, row++) {
				int from = charge ? i : density.length - 1 - i;
				halfCycle[row] = curve.halfCycle().number();
				cycle[row] = curve.cycle();
				direction[row] = curve.halfCycle().direction().ordinal();
				voltage[row] = voltages[from];
				dqdv[row] = curve.halfCycle().direction().sign() * density[from];
			}
		}
		List<Column> columns = new ArrayList<>(List.of(Column.of("half_cycle", "", halfCycle), Column.of("cycle", "", cycle),
				new Column.Texts("direction", directions, direction), Column.of("voltage", "V", voltage),
				Column.of("dqdv", "mAh/V", dqdv)));
		mass.ifPresent(m -> columns.add(Column.of("dqdv_specific", "mAh/(g V)", perGram(dqdv, m))));
		return new Table("dqdv", columns, Metadata.EMPTY);
	}

	private static double[] perGram(double[] values, Divisor mass) {
		double[] specific = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			specific[i] = values[i] / (mass.value() / MG_PER_G);
		}
		return specific;
	}

	/** One row a peak or shoulder; heights with the sign of their curve. */
	Table peaks() {
		List<Column> columns = new ArrayList<>(List.of(
				whole(peaks, "half_cycle", p -> p.curve().halfCycle().number()),
				whole(peaks, "cycle", p -> p.curve().cycle()),
				Column.of("direction", peaks.stream().map(p -> p.curve().halfCycle().direction().text()).toList()),
				Column.of("kind", peaks.stream().map(p -> p.shoulder() ? "shoulder" : "peak").toList()),
				whole(tracked, "track", PeakTracks.Tracked::track), number(peaks, "voltage", "V", CurvePeak::voltage),
				number(peaks, "height", "mAh/V", p -> p.curve().halfCycle().direction().sign() * p.height()),
				number(peaks, "area", "mAh", CurvePeak::area)));
		return new Table("peaks", columns, Metadata.EMPTY);
	}

	/** One row a curve: its charge, what was left out, and its integral. */
	Table areas() {
		return new Table("areas", List.of(whole(curves, "half_cycle", c -> c.halfCycle().number()),
				whole(curves, "cycle", Curve::cycle),
				Column.of("direction", curves.stream().map(c -> c.halfCycle().direction().text()).toList()),
				number(curves, "capacity", "mAh", c -> c.halfCycle().capacity()),
				number(curves, "constant_voltage_charge", "mAh", Curve::held),
				number(curves, "counted_charge", "mAh", Curve::used), number(curves, "area", "mAh", Curve::area)),
				Metadata.EMPTY);
	}

	/** The highest peak of the first curve in each direction. */
	void mainPeaks(Results.Builder results) {
		for (Direction direction : Direction.values()) {
			Optional<Curve> first = curves.stream().filter(c -> c.halfCycle().direction() == direction).findFirst();
			if (first.isEmpty()) {
				continue;
			}
			Optional<CurvePeak> main = peaks.stream().filter(p -> p.curve() == first.get() && !p.shoulder())
					.max(Comparator.comparingDouble(CurvePeak::height));
			String name = "main_" + direction.text() + "_peak";
			String where = direction.text() + " of cycle " + first.get().cycle();
			if (main.isEmpty()) {
				results.message(Message.info(name + " is not given: the " + where + " has no peak"));
			} else {
				results.quantity(name, main.get().voltage(), "V", "voltage of the highest peak of dQ/dV in the " + where
						+ ", " + Digits.shown(main.get().height(), "mAh/V") + " high; place by a parabola through three points");
			}
		}
	}

	private static <T> Column whole(List<T> rows, String name, ToLongFunction<T> value) {
		return Column.of(name, "", rows.stream().mapToLong(value).toArray());
	}

	private static <T> Column number(List<T> rows, String name, String unit, ToDoubleFunction<T> value) {
		return Column.of(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}
