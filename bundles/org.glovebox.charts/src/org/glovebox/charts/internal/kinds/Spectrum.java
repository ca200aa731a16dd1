/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Trail;

/**
 * One impedance spectrum.
 *
 * @param number its place in the file, from 1
 * @param frequency Hz; {@code NaN} where it is not known
 * @param real real part, ohm
 * @param imaginary imaginary part with its sign, ohm
 */
record Spectrum(long number, double[] frequency, double[] real, double[] imaginary) {

	/** Between which electrodes an impedance is. */
	enum Electrode {
		WORKING(""), COUNTER("_ce"), CELL("_cell");

		private final String suffix;

		Electrode(String suffix) {
			this.suffix = suffix;
		}

		String column(String name) {
			return name + suffix;
		}
	}

	/** The spectra of a data set: every part that has an impedance. */
	static List<Spectrum> of(Dataset data, Electrode electrode) {
		List<Spectrum> spectra = new ArrayList<>();
		for (Table part : data.parts()) {
			if (has(part, electrode.column(Columns.Z_REAL)) && has(part, electrode.column(Columns.Z_IMAG))) {
				spectra.add(of(spectra.size() + 1L, part, electrode));
			}
		}
		return spectra;
	}

	static String complaint(Electrode electrode) {
		return switch (electrode) {
		case WORKING -> "there is no impedance in these data";
		case COUNTER -> "there is no impedance of the counter electrode in these data";
		case CELL -> "there is no impedance between working and counter electrode in these data";
		};
	}

	private static boolean has(Table part, String column) {
		return part.rows() > 0 && part.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	/** Rows of other techniques in the same part have no frequency; instruments write zeros there. */
	private static Spectrum of(long number, Table part, Electrode electrode) {
		double[] real = part.column(electrode.column(Columns.Z_REAL)).numbers();
		double[] imaginary = part.column(electrode.column(Columns.Z_IMAG)).numbers();
		double[] frequency = has(part, Columns.FREQUENCY) ? part.column(Columns.FREQUENCY).numbers()
				: new double[real.length];
		for (int i = 0; i < real.length; i++) {
			if (has(part, Columns.FREQUENCY) && !(frequency[i] > 0)) {
				real[i] = Double.NaN;
			}
			if (!(frequency[i] > 0)) {
				frequency[i] = Double.NaN;
			}
		}
		return new Spectrum(number, frequency, real, imaginary);
	}

	/** Where the frequencies are in a plane of impedances that are multiplied by a factor. */
	Trail trail(double factor) {
		return new Trail(Columns.FREQUENCY, real(factor), negativeImaginary(factor), frequency);
	}

	/** All points of two spectra of the same cell, such as those that a fit uses and those that it leaves out. */
	Spectrum and(Spectrum other) {
		return new Spectrum(number, joined(frequency, other.frequency), joined(real, other.real),
				joined(imaginary, other.imaginary));
	}

	private static double[] joined(double[] one, double[] other) {
		return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
	}

	int size() {
		return real.length;
	}

	/** −Z″ times a factor. */
	double[] negativeImaginary(double factor) {
		return each(i -> -factor * imaginary[i]);
	}

	/** Z′ times a factor. */
	double[] real(double factor) {
		return each(i -> factor * real[i]);
	}

	/** |Z| times a factor. */
	double[] modulus(double factor) {
		return each(i -> factor * Math.hypot(real[i], imaginary[i]));
	}

	/** −phase in degrees. */
	double[] negativePhase() {
		return each(i -> -Math.toDegrees(Math.atan2(imaginary[i], real[i])));
	}

	private double[] each(java.util.function.IntToDoubleFunction value) {
		double[] values = new double[size()];
		java.util.Arrays.setAll(values, value);
		return values;
	}
}
