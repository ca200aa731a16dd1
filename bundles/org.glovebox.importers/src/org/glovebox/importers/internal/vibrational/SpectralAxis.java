/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.Locale;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Technique;
import org.glovebox.api.data.Vocabulary;

/**
 * What a spectrum is recorded against.
 *
 * @param column name of the column
 * @param unit unit of the column
 * @param factor by what values of the file are multiplied to be in that unit
 */
record SpectralAxis(String column, String unit, double factor) {

	static final SpectralAxis RAMAN_SHIFT = new SpectralAxis(Columns.RAMAN_SHIFT, "1/cm", 1);
	static final SpectralAxis WAVENUMBER = new SpectralAxis(Columns.WAVENUMBER, "1/cm", 1);
	static final SpectralAxis WAVELENGTH = new SpectralAxis(Columns.WAVELENGTH, "nm", 1);
	static final SpectralAxis MICROMETRES = new SpectralAxis(Columns.WAVELENGTH, "nm", 1000);
	static final SpectralAxis ENERGY = new SpectralAxis(Columns.ENERGY, "eV", 1);
	static final SpectralAxis SHIFT = new SpectralAxis(Columns.CHEMICAL_SHIFT, "ppm", 1);
	static final SpectralAxis HERTZ = new SpectralAxis(Columns.FREQUENCY, "Hz", 1);
	static final SpectralAxis SECONDS = new SpectralAxis(Columns.TIME, "s", 1);

	/** Numbers that the vocabulary has no name for; one that has a name of the vocabulary by chance is told apart. */
	static SpectralAxis other(String label) {
		String name = label.isBlank() ? "x" : label.strip();
		return new SpectralAxis(Vocabulary.columns().find(name).isPresent() ? name + " (file)" : name, "", 1);
	}

	/** An axis by its label or unit, such as "1/CM", "Raman shift / cm-1", "NANOMETERS". */
	static SpectralAxis of(String label) {
		String plain = label.toLowerCase(Locale.ROOT).replace(" ", "").replace("^", "").replace('\u00b5', 'u')
				.replace('\u03bc', 'u').replace("\u207b\u00b9", "-1");
		if (plain.contains("ramanshift")) {
			return RAMAN_SHIFT;
		}
		if (plain.contains("1/cm") || plain.contains("cm-1") || plain.contains("wavenumber")) {
			return WAVENUMBER;
		}
		if (plain.contains("nanomet") || plain.equals("nm") || plain.contains("(nm)") || plain.contains("/nm")) {
			return WAVELENGTH;
		}
		if (plain.contains("micromet") || plain.equals("um") || plain.contains("(um)")) {
			return MICROMETRES;
		}
		return switch (plain) {
		case "ppm" -> SHIFT;
		case "hz", "hertz" -> HERTZ;
		case "s", "sec", "seconds", "second" -> SECONDS;
		case "ev" -> ENERGY;
		default -> other(label);
		};
	}

	/** The column of these values, which are changed where their unit is not that of the column. */
	Column of(double[] values, boolean single) {
		if (factor != 1) {
			for (int i = 0; i < values.length; i++) {
				values[i] *= factor;
			}
		}
		return new Column.Numbers(column, unit, values, single && factor == 1);
	}

	/** The technique of a file that says no more than its axis. */
	Technique technique() {
		return switch (column) {
		case Columns.RAMAN_SHIFT -> Technique.RAMAN;
		case Columns.WAVENUMBER -> Technique.INFRARED;
		case Columns.CHEMICAL_SHIFT -> Technique.NMR;
		default -> Technique.OTHER;
		};
	}

	/** Equal steps from the first to the last value, both included. */
	static double[] steps(double first, double last, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = i == count - 1 && count > 1 ? last : first + i * (last - first) / Math.max(1, count - 1);
		}
		return values;
	}
}
