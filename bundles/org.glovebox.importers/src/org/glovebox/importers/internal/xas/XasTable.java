/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;

/**
 * The columns of one spectrum under the names of the vocabulary; what the vocabulary does not know keeps the name of the
 * file. Where there is no absorption but the intensities that it follows from, it is computed, and a message says so.
 */
final class XasTable {

	/** h c in eV Å; CODATA 2018, exact. */
	private static final double HC = 12_398.419843320026;
	private static final double EV_PER_KEV = 1000;
	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("ev", "eV"), Map.entry("kev", "keV"),
			Map.entry("deg", "deg"), Map.entry("degrees", "deg"), Map.entry("degree", "deg"), Map.entry("s", "s"),
			Map.entry("sec", "s"), Map.entry("seconds", "s"), Map.entry("ms", "ms"), Map.entry("ma", "mA"),
			Map.entry("mm", "mm"), Map.entry("k", "K"));

	private final Notes notes;
	private final Map<String, Column> columns = new LinkedHashMap<>();

	XasTable(Notes notes) {
		this.notes = notes;
	}

	/**
	 * Takes all columns of a text.
	 *
	 * @param labels a label for each column
	 * @param units what the file says of their units, "" where it says nothing
	 * @param energy index of the column of the energy, or a negative number where the labels decide
	 */
	void take(NumberRows rows, List<String> labels, List<String> units, int energy) {
		for (int i = 0; i < rows.width(); i++) {
			String label = labels.get(i);
			Optional<XasRole> role = i == energy ? Optional.of(XasRole.ENERGY)
					: XasRole.of(label).filter(r -> energy < 0 || r != XasRole.ENERGY);
			add(label, units.get(i), role.filter(r -> !columns.containsKey(r.column())), rows.column(i));
		}
	}

	private void add(String label, String unit, Optional<XasRole> role, double[] values) {
		if (role.isEmpty()) {
			own(label, UNITS.getOrDefault(unit.toLowerCase(java.util.Locale.ROOT), ""), values);
			return;
		}
		if (XasRole.isConvention(label)) {
			notes.info("the column " + label + " was taken for " + role.get().column() + ", as is usual");
		}
		double[] converted = values;
		if (role.get() == XasRole.ENERGY && isKiloelectronvolt(label, unit)) {
			converted = scaled(values, EV_PER_KEV);
			notes.info("energies in keV were turned into eV");
		}
		put(Column.of(role.get().column(), role.get().unit(), converted));
	}

	private static boolean isKiloelectronvolt(String label, String unit) {
		return unit.equalsIgnoreCase("keV") || label.toLowerCase(java.util.Locale.ROOT).contains("kev");
	}

	private static double[] scaled(double[] values, double factor) {
		double[] scaled = values.clone();
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= factor;
		}
		return scaled;
	}

	/** A column under a name that the vocabulary does not know, or that is not what the vocabulary means. */
	void own(String label, String unit, double[] values) {
		String name = label.isBlank() ? "Column " + (columns.size() + 1) : label.strip();
		boolean reserved = org.glovebox.api.data.Vocabulary.columns().find(name).isPresent();
		String free = reserved || columns.containsKey(name) ? name + " (" + (columns.size() + 1) + ")" : name;
		columns.put(free, Column.of(free, unit, values));
	}

	/** A column of the vocabulary. */
	void put(Column column) {
		columns.put(column.name(), column);
	}

	Optional<double[]> values(String name) {
		return Optional.ofNullable(columns.get(name)).map(Column::numbers);
	}

	/** Computes the energy from the angle of the monochromator, where the file states only that. */
	void energyFromAngle(double latticeSpacing) {
		Optional<double[]> angle = values(Columns.MONO_ANGLE);
		if (columns.containsKey(Columns.ENERGY) || angle.isEmpty()) {
			return;
		}
		if (!(latticeSpacing > 0)) {
			notes.warning("the file holds angles of the monochromator, but not its lattice spacing; the energy is not known");
			return;
		}
		double[] energy = angle.get();
		for (int i = 0; i < energy.length; i++) {
			energy[i] = HC / (2 * latticeSpacing * Math.sin(Math.toRadians(energy[i])));
		}
		put(Column.of(Columns.ENERGY, "eV", energy));
		notes.info("the energy was computed from the angle of the monochromator and its lattice spacing of "
				+ latticeSpacing + " Å");
	}

	/** All columns, those of the vocabulary that were computed at the end. */
	List<Column> columns() {
		derive(Columns.ABSORPTION, Columns.I0, Columns.I_TRANSMITTED, true);
		derive(Columns.ABSORPTION_FLUORESCENCE, Columns.I_FLUORESCENCE, Columns.I0, false);
		derive(Columns.ABSORPTION_REFERENCE, Columns.I_TRANSMITTED, Columns.I_REFERENCE, true);
		return new ArrayList<>(columns.values());
	}

	private void derive(String name, String over, String under, boolean logarithm) {
		Optional<double[]> numerator = values(over);
		Optional<double[]> denominator = values(under);
		if (columns.containsKey(name) || numerator.isEmpty() || denominator.isEmpty()) {
			return;
		}
		double[] result = new double[numerator.get().length];
		for (int i = 0; i < result.length; i++) {
			double ratio = numerator.get()[i] / denominator.get()[i];
			double value = logarithm ? Math.log(ratio) : ratio;
			result[i] = Double.isFinite(value) ? value : Double.NaN;
		}
		put(Column.of(name, "", result));
		notes.info(name + " was computed as " + (logarithm ? "ln(" + over + " / " + under + ")" : over + " / " + under));
	}
}
