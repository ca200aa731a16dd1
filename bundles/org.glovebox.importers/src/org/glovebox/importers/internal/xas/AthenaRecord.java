/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.Tally;
import org.glovebox.importers.internal.text.DecimalReader;

/**
 * One group of an Athena project: arrays and parameters.
 *
 * @param group the program's own name of the group
 * @param arrays x, y, i0, signal, stddev ... as in the file
 * @param args the parameters
 */
record AthenaRecord(String group, Map<String, List<?>> arrays, Map<String, Object> args) {

	static AthenaRecord named(String group) {
		return new AthenaRecord(group, new LinkedHashMap<>(), new LinkedHashMap<>());
	}

	/** The name that the user gave the group. */
	String label() {
		String label = text("label").strip();
		return label.isEmpty() ? group : label;
	}

	private String text(String name) {
		Object value = args.get(name);
		return value == null ? "" : value.toString();
	}

	private boolean is(String name) {
		return NumberText.of(text(name)).orElse(0) != 0;
	}

	private boolean isChi() {
		return is("is_chi") || text("recordtype").toLowerCase(Locale.ROOT).startsWith("chi");
	}

	/** The spectrum; empty where the group has no arrays of numbers. */
	Optional<Table> table(Notes notes) {
		double[] x = numbers("x", notes);
		double[] y = numbers("y", notes);
		if (x.length == 0 || y.length == 0) {
			notes.warning("the group " + label() + " has no spectrum; it was left out");
			return Optional.empty();
		}
		int rows = Math.min(x.length, y.length);
		if (x.length != y.length) {
			notes.warning(String.format("the group %s has %d energies and %d values; the first %d of each were read", label(),
					x.length, y.length, rows));
		}
		XasTable table = new XasTable(notes);
		table.put(column(isChi() ? XasRole.WAVENUMBER : XasRole.ENERGY, x, rows));
		table.put(column(isChi() ? XasRole.CHI : is("is_nor") ? XasRole.NORMALIZED : XasRole.MU, y, rows));
		others(table, rows, notes);
		double shift = NumberText.of(text("bkg_eshift")).orElse(0);
		if (shift != 0 && !isChi()) {
			double[] shifted = java.util.Arrays.copyOf(x, rows);
			for (int i = 0; i < rows; i++) {
				shifted[i] += shift;
			}
			table.put(Column.of(Columns.ENERGY_CALIBRATED, "eV", shifted));
		}
		return Optional.of(new Table(label(), table.columns(), facts(shift)));
	}

	private static Column column(XasRole role, double[] values, int rows) {
		return Column.of(role.column(), role.unit(), values.length == rows ? values : java.util.Arrays.copyOf(values, rows));
	}

	private void others(XasTable table, int rows, Notes notes) {
		for (String name : arrays.keySet()) {
			double[] values = name.equals("x") || name.equals("y") ? new double[0] : numbers(name, notes);
			if (values.length == rows) {
				if (name.equals("i0")) {
					table.put(column(XasRole.I0, values, rows));
				} else {
					table.own(name, "", values);
				}
			} else if (values.length > 0) {
				notes.warning(String.format("the array %s of the group %s has %d values for %d energies; it was left out", name,
						label(), values.length, rows));
			}
		}
	}

	private double[] numbers(String name, Notes notes) {
		List<?> list = arrays.getOrDefault(name, List.of());
		if (list instanceof NumberList numbers) {
			return numbers.values();
		}
		double[] values = new double[list.size()];
		Tally unreadable = new Tally();
		for (int i = 0; i < values.length; i++) {
			values[i] = number(String.valueOf(list.get(i)));
			if (Double.isNaN(values[i])) {
				unreadable.at(i + 1L);
			}
		}
		unreadable.warn(notes, "values of the array " + name + " of the group " + label()
				+ " are no numbers; they are empty, the first is number");
		return values;
	}

	/** A number as projects hold thousands of, or whatever else is one. */
	private static double number(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		DecimalReader reader = new DecimalReader(bytes, (byte) '.');
		double value = reader.read(0, bytes.length);
		return reader.found() && reader.end() == bytes.length ? value : NumberText.of(text).orElse(Double.NaN);
	}

	private Metadata facts(double shift) {
		Facts facts = new Facts();
		facts.put(Keys.SAMPLE, label());
		facts.put(Keys.ELEMENT, text("bkg_z"));
		String edge = text("fft_edge").strip();
		facts.put(Keys.EDGE, edge.isEmpty() ? "" : edge.substring(0, 1).toUpperCase(Locale.ROOT) + edge.substring(1));
		facts.positive(Keys.EDGE_ENERGY, NumberText.of(text("bkg_e0")).orElse(Double.NaN));
		facts.put(Keys.BEAMLINE, text("beamline"));
		if (shift != 0) {
			facts.number(Keys.ENERGY_SHIFT, java.util.OptionalDouble.of(shift));
		}
		facts.original("group", group);
		args.forEach((name, value) -> facts.original(name, plain(value)));
		return facts.build();
	}

	private static Object plain(Object value) {
		return switch (value) {
		case Map<?, ?> group -> {
			Facts inner = new Facts();
			group.forEach((k, v) -> inner.original(String.valueOf(k), plain(v)));
			yield inner.build().group(Keys.ORIGINAL);
		}
		case List<?> list -> list.isEmpty() ? "" : list.stream().map(AthenaRecord::plain).toList();
		default -> value.toString();
		};
	}
}
