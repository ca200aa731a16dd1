/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.glovebox.integration.Checks.SINGLE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;

/** How to compare with what other programs read from a file. */
final class Peers {

	/** Columns of EC-Lab, with the factor to ours. */
	private static final Map<String, Map.Entry<String, Double>> EC_LAB = Map.ofEntries(ecLab("time/s", Columns.TIME, 1),
			ecLab("Ewe/V", Columns.VOLTAGE, 1), ecLab("<Ewe>/V", Columns.VOLTAGE, 1), ecLab("I/mA", Columns.CURRENT, 1),
			ecLab("<I>/mA", Columns.CURRENT, 1), ecLab("Ns", Columns.STEP_INDEX, 1), ecLab("half cycle", "half_cycle", 1),
			ecLab("cycle number", Columns.CYCLE, 1), ecLab("P/W", "power", 1000),
			ecLab("(Q-Qo)/mA.h", Columns.NET_CHARGE, 1), ecLab("(Q-Qo)/C", Columns.NET_CHARGE, 1000.0 / 3600),
			ecLab("Q charge/discharge/mA.h", "half_cycle_charge", 1), ecLab("freq/Hz", Columns.FREQUENCY, 1),
			ecLab("Re(Z)/Ohm", Columns.Z_REAL, 1), ecLab("-Im(Z)/Ohm", Columns.Z_IMAG, -1),
			ecLab("|Z|/Ohm", Columns.Z_MODULUS, 1), ecLab("Phase(Z)/deg", "z_phase", 1));

	private static final Map<String, BiConsumer<Checks, Json>> BY_PROGRAM = Map.ofEntries(
			Map.entry("galvani", Peers::ecLab), Map.entry("numbers in the published .mpt export", Peers::ecLab),
			Map.entry("fastnda", Peers::fastnda), Map.entry("NewareNDA 2025.02", (c, e) -> c.rows(e.get("rows").number())),
			Map.entry("NewareNDA 2026.06", (c, e) -> c.rows(e.get("rows").number())), Map.entry("navani", Peers::navani),
			Map.entry("half cycles (independent)", Peers::halfCycles), Map.entry("impedance.py", Peers::impedance),
			Map.entry("independent reader", Peers::diffraction), Map.entry("py-wdf-reader", Peers::wdf),
			Map.entry("rohanisaac/spc", Peers::spc), Map.entry("independent / brukeropus", Peers::jcamp),
			Map.entry("xraylarch", Peers::larch), Map.entry("rosettasciio", Peers::rosetta),
			Map.entry("independent", Peers::independent));

	private Peers() {
	}

	private static Map.Entry<String, Map.Entry<String, Double>> ecLab(String label, String column, double factor) {
		return Map.entry(label, Map.entry(column, factor));
	}

	/** Compares with everything that a file's entry states. */
	static void compare(Checks checks, Json file) {
		if (file.value() instanceof Map<?, ?> programs) {
			for (Object program : programs.keySet()) {
				Json stated = file.get((String) program);
				List<Json> runs = stated.list();
				Optional.ofNullable(BY_PROGRAM.get(program))
						.ifPresent(compare -> compare.accept(checks, runs.isEmpty() ? stated : runs.get(0)));
			}
		}
	}

	private static void ecLab(Checks checks, Json peer) {
		checks.rows(peer.get("rows").number());
		EC_LAB.forEach((label, column) -> {
			List<Json> expected = peer.get("first_last_min_max").get(label).list();
			double[] found = checks.column(column.getKey());
			if (!expected.isEmpty() && found.length > 0) {
				double[] values = expected.stream().mapToDouble(v -> v.number() * column.getValue()).toArray();
				checks.near("first", values[0], found[0], SINGLE).near("last", values[1], found[found.length - 1], SINGLE);
				checks.range(column.getKey(), Math.min(values[2], values[3]), Math.max(values[2], values[3]));
			}
		});
	}

	private static void fastnda(Checks checks, Json peer) {
		checks.rows(peer.get("rows").number());
		checks.range(Columns.CURRENT, peer.get("I_min_mA").number(), peer.get("I_max_mA").number());
		checks.range(Columns.VOLTAGE, peer.get("V_min").number(), peer.get("V_max").number());
		double[] time = checks.column(Columns.TIME);
		double[] step = checks.column(Columns.STEP);
		checks.near("last time", peer.get("total_time_s").number(), time[time.length - 1], SINGLE);
		checks.near("steps", peer.get("steps").number(), step[step.length - 1], 0);
	}

	private static void navani(Checks checks, Json peer) {
		List<Json> voltage = peer.get("V").list();
		checks.rows(peer.get("rows").number());
		checks.range(Columns.VOLTAGE, voltage.get(0).number(), voltage.get(1).number());
	}

	private static void halfCycles(Checks checks, Json peer) {
		double[] time = checks.column(Columns.TIME);
		double[] voltage = checks.column(Columns.VOLTAGE);
		checks.rows(peer.get("rows").number());
		checks.near("last time", peer.get("t_end").number(), time[time.length - 1], 1e-12);
		checks.near("last voltage", peer.get("V_last").number(), voltage[voltage.length - 1], 0);
		checks.near("half cycles", peer.get("half_cycles_all").number(),
				Arrays.stream(checks.column("half_cycle")).distinct().count(), 0);
	}

	/** The peer orders some files by frequency, so ends are looked up by their real part. */
	private static void impedance(Checks checks, Json peer) {
		double[] frequency = checks.column(Columns.FREQUENCY);
		double[] real = checks.column(Columns.Z_REAL);
		double[] imaginary = checks.column(Columns.Z_IMAG);
		checks.near("points", peer.get("n").number(), Arrays.stream(frequency).filter(f -> f > 0).count(), 0);
		checks.near("f min", peer.get("f_min").number(), Arrays.stream(frequency).filter(f -> f > 0).min().orElseThrow(), SINGLE);
		checks.near("f max", peer.get("f_max").number(), Arrays.stream(frequency).max().orElseThrow(), SINGLE);
		for (String end : List.of("Z_first", "Z_last")) {
			double[] z = peer.get(end).list().stream().mapToDouble(Json::number).toArray();
			boolean there = java.util.stream.IntStream.range(0, real.length).anyMatch(
					i -> Math.abs(real[i] - z[0]) <= SINGLE * z[0] && Math.abs(imaginary[i] - z[1]) <= SINGLE * Math.abs(z[1]));
			checks.holds(end, there);
		}
	}

	private static void diffraction(Checks checks, Json peer) {
		Table part = checks.data().table();
		checks.near("ranges", peer.get("ranges").number(), checks.data().parts().size(), 0);
		checks.near("rows", peer.get("total_rows").number(), checks.data().rows(), 0);
		double all = Checks.sum(checks.column(Columns.INTENSITY));
		checks.near("sum of all", peer.get("sum_last_col_all").number(), all, SINGLE).near("sum of all", peer.get("sum").number(),
				all, SINGLE);
		if (peer.get("n").isMissing()) {
			return;
		}
		double[] x = part.column(Columns.TWO_THETA).numbers();
		double[] y = part.column(Columns.INTENSITY).numbers();
		checks.near("points", peer.get("n").number(), x.length, 0).near("x first", peer.get("x_first").number(), x[0], SINGLE)
				.near("x last", peer.get("x_last").number(), x[x.length - 1], SINGLE)
				.near("sum", peer.get("y_sum").number(), Checks.sum(y), SINGLE)
				.near("max", peer.get("y_max").number(), y[Checks.top(y)], SINGLE)
				.within("x at max", peer.get("x_at_max").number(), x[Checks.top(y)], 1e-5);
		for (int i = 0; i < peer.get("y_first5").list().size(); i++) {
			checks.near("first values", peer.get("y_first5").list().get(i).number(), y[i], SINGLE);
		}
		for (Json peak : peer.get("peaks").list()) {
			checks.within("peaks", peak.get("apex_deg").number(), apex(x, y, peak.get("apex_deg").number()), 0.05);
		}
	}

	/** Position of the greatest intensity within a tenth of a degree. */
	private static double apex(double[] x, double[] y, double near) {
		int best = -1;
		for (int i = 0; i < x.length; i++) {
			if (Math.abs(x[i] - near) <= 0.1 && (best < 0 || y[i] > y[best])) {
				best = i;
			}
		}
		return best < 0 ? Double.NaN : x[best];
	}

	private static void wdf(Checks checks, Json peer) {
		Table first = checks.data().table();
		double[] y = checks.ordinate(first);
		checks.near("spectra", peer.get("count").number(), checks.data().parts().size(), 0)
				.near("points", peer.get("points").number(), first.rows(), 0)
				.near("sum", peer.get("sum_all").number(), Checks.sum(checks.column(Columns.INTENSITY)), SINGLE)
				.near("max", peer.get("y_max_spec0").number(), y[Checks.top(y)], SINGLE)
				.near("x at max", peer.get("x_at_max_spec0").number(), checks.abscissa(first)[Checks.top(y)], SINGLE)
				.ends("x", peer.get("x_first_last"), checks.abscissa(first)).ends("y", peer.get("y0_first_last"), y);
	}

	private static void spc(Checks checks, Json peer) {
		Table first = checks.data().table();
		checks.near("spectra", peer.get("subfiles").number(), checks.data().parts().size(), 0)
				.near("points", peer.get("npts0").number(), first.rows(), 0)
				.near("sum", peer.get("sum0").number(), Checks.sum(checks.ordinate(first)), SINGLE)
				.ends("x", peer.get("x"), checks.abscissa(first)).ends("y", peer.get("y0"), checks.ordinate(first));
		Map<String, String> names = Map.of("a", "Absorbance", "rf", "Reference, single channel", "igrf",
				"Reference, interferogram");
		names.forEach((key, name) -> checks.data().parts().stream().filter(p -> p.name().equals(name)).findFirst()
				.ifPresent(part -> checks.near("points", peer.get(key).get("n").number(), part.rows(), 0)
						.near("sum", peer.get(key).get("sum").number(), Checks.sum(checks.ordinate(part)), SINGLE)
						.ends("x", peer.get(key).get("x"), checks.abscissa(part))
						.ends("y", peer.get(key).get("y"), checks.ordinate(part))));
	}

	/** The peer takes a squeezed E for an exponent; the file itself states how many values it has. */
	private static void jcamp(Checks checks, Json peer) {
		if (peer.get("NPOINTS").isMissing()) {
			return;
		}
		double[] y = checks.ordinate(checks.data().table());
		checks.rows(Double.parseDouble(peer.get("NPOINTS").text()));
		checks.near("first", peer.get("first_y").number(), y[0], 0).near("max", peer.get("max_y").number(), y[Checks.top(y)], 0);
		if (peer.get("n").number() == y.length) {
			checks.near("sum", peer.get("sum_y").number(), Checks.sum(y), SINGLE);
		}
	}

	private static void larch(Checks checks, Json peer) {
		Json shape = peer.get("shape");
		if (!shape.isMissing()) {
			// rows first for XDI, columns first for all others
			boolean rowsFirst = shape.list().get(0).number() == checks.data().rows();
			checks.near("rows", shape.list().get(rowsFirst ? 0 : 1).number(), checks.data().rows(), 0).near("columns",
					shape.list().get(rowsFirst ? 1 : 0).number() + (isComputed(checks.data().table(), peer.get("cols")) ? 1 : 0),
					checks.data().table().columns().size(), 0);
		}
		if (!peer.get("groups").isMissing()) {
			checks.near("groups", peer.get("groups").number(), checks.data().parts().size(), 0);
		}
		String name = peer.get("group0").isMissing() ? "" : peer.get("group0").text().replace('_', ' ');
		Table part = checks.data().parts().stream().filter(p -> p.name().equals(name)).findFirst().orElse(checks.data().table());
		if (part.find(Columns.ABSORPTION).isPresent() && !peer.get("mu_first").isMissing()) {
			double[] energy = part.column(Columns.ENERGY).numbers();
			double[] absorption = part.column(Columns.ABSORPTION).numbers();
			checks.near("points", peer.get("n").number(), energy.length, 0)
					.near("energy first", peer.get("e_min").number(), energy[0], SINGLE)
					.near("energy last", peer.get("e_max").number(), energy[energy.length - 1], SINGLE)
					.near("absorption first", peer.get("mu_first").number(), absorption[0], SINGLE)
					.near("absorption last", peer.get("mu_last").number(), absorption[absorption.length - 1], SINGLE)
					.within("edge", peer.get("e0").number(), checks.edge(part), 1.5);
		}
		List<Json> labels = peer.get("columns_first_row").list();
		for (int i = 0; i < labels.size(); i++) {
			checks.near("first row", labels.get(i).number(), part.columns().get(i).number(0), SINGLE);
		}
		if (peer.get("cols").value() instanceof Map<?, ?> columns) {
			columns.forEach((label, place) -> {
				String own = part.columns().get(((Double) place).intValue()).name();
				checks.holds("names", Vocabulary.columns().find(own).isPresent() || own.equalsIgnoreCase((String) label));
			});
		}
	}

	/** Whether the last column is an absorption that the file does not hold. */
	private static boolean isComputed(Table table, Json columns) {
		return !columns.isMissing() && columns.get("mutrans").isMissing()
				&& table.columns().get(table.columns().size() - 1).name().equals(Columns.ABSORPTION);
	}

	private static void rosetta(Checks checks, Json peer) {
		double[] y = checks.data().parts().stream().flatMapToDouble(p -> Arrays.stream(checks.ordinate(p))).toArray();
		checks.near("sum", peer.get("sum").number(), Checks.sum(y), SINGLE);
		checks.near("laser", peer.get("instrument").get("Laser").get("wavelength").number(),
				checks.data().metadata().number("laserWavelength_nm").orElse(Double.NaN), SINGLE);
	}

	private static void independent(Checks checks, Json peer) {
		Table table = checks.data().table();
		int header = peer.get("max_G").isMissing() ? 0 : 1;
		boolean text = peer.get("row1").isMissing() || peer.get("last").isMissing();
		checks.near("rows", text ? peer.get("rows").number() - header : leading(peer.get("last").text()), checks.data().rows(), 0)
				.near("rows", peer.get("data_lines").number(), checks.data().rows(), 0);
		if (!peer.get("x_at_max").isMissing()) {
			double[] y = checks.ordinate(table);
			checks.near("sum", peer.get("sum").number(), Checks.sum(y), SINGLE)
					.near("max", peer.get("y_max").number(), y[Checks.top(y)], SINGLE)
					.near("x at max", peer.get("x_at_max").number(), checks.abscissa(table)[Checks.top(y)], SINGLE)
					.ends("x", peer.get("x"), checks.abscissa(table));
		}
		if (!peer.get("max_G").isMissing()) {
			double[] g = checks.column(Columns.PAIR_DISTRIBUTION);
			checks.within("max", peer.get("max_G").number(), g[Checks.top(g)], 1e-5).within("x at max",
					peer.get("r_at_max").number(), checks.column(Columns.DISTANCE)[Checks.top(g)], 1e-9);
		}
		if (!peer.get("col_max").list().isEmpty()) {
			checks.rows(peer.get("rows_numeric").number());
			checks.range(Columns.TEMPERATURE, Double.NaN, peer.get("col_max").list().get(1).number());
			checks.range(Columns.MASS, Double.NaN, peer.get("col_max").list().get(2).number());
		}
		if (!peer.get("head").isMissing()) {
			checks.rows(leading(peer.get("last").text()));
		}
		if (!peer.get("header").isMissing() && !text) {
			lastLine(checks, peer);
		}
	}

	/** The last line of an export, split without knowing anything of the format, of columns that keep their unit. */
	private static void lastLine(Checks checks, Json peer) {
		String[] labels = peer.get("header").text().split(",");
		String[] last = peer.get("last").text().split(",");
		Map<String, String> columns = Map.of("DataPoint", Columns.INDEX, "Cycle Index", Columns.CYCLE, "Step Index",
				Columns.STEP_INDEX, "Voltage(V)", Columns.VOLTAGE);
		for (int i = 0; i < Math.min(labels.length, last.length); i++) {
			double[] values = columns.containsKey(labels[i]) ? checks.column(columns.get(labels[i])) : new double[0];
			if (values.length > 0) {
				checks.near("last " + labels[i], Double.parseDouble(last[i]), values[values.length - 1], 0);
			}
		}
	}

	/** The number that a line begins with, which is how many there are. */
	private static double leading(String line) {
		return Double.parseDouble(line.replaceFirst("\\D.*", ""));
	}
}
