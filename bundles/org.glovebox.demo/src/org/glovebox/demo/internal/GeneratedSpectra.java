/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.util.function.DoubleUnaryOperator;

/** Made-up impedance spectra in one table: for each value of something that varies, a sweep from high to low frequency. */
final class GeneratedSpectra {

	/** Standard deviation of real and imaginary part over the modulus. */
	private static final double NOISE = 0.002;
	private static final int POINTS_PER_DECADE = 8;

	private final double highest;
	private final double lowest;

	/** Impedance in ohm. */
	interface Model {
		ComplexNumber at(double value, double frequency);
	}

	/** A sweep between two frequencies in Hz. */
	GeneratedSpectra(double highest, double lowest) {
		this.highest = highest;
		this.lowest = lowest;
	}

	/** One spectrum. */
	String one(String what, long seed, Model model) {
		GeneratedTable table = new GeneratedTable(what, seed, "frequency/Hz", "Re(Z)/ohm", "Im(Z)/ohm");
		sweep(table, 0, model, false);
		return table.toString();
	}

	/**
	 * A spectrum for each value.
	 *
	 * @param column label and unit of what varies
	 */
	String series(String what, long seed, String column, double[] values, Model model) {
		GeneratedTable table = new GeneratedTable(what, seed, column, "frequency/Hz", "Re(Z)/ohm", "Im(Z)/ohm");
		for (double value : values) {
			sweep(table, value, model, true);
		}
		return table.toString();
	}

	private void sweep(GeneratedTable table, double value, Model model, boolean varies) {
		int steps = (int) StrictMath.round(StrictMath.log10(highest / lowest) * POINTS_PER_DECADE);
		DoubleUnaryOperator frequency = i -> highest * StrictMath.pow(lowest / highest, i / steps);
		for (int i = 0; i <= steps; i++) {
			double f = frequency.applyAsDouble(i);
			ComplexNumber z = model.at(value, f);
			double size = NOISE * StrictMath.hypot(z.real(), z.imaginary());
			double real = z.real() + size * table.noise();
			double imaginary = z.imaginary() + size * table.noise();
			if (varies) {
				table.row(value, f, real, imaginary);
			} else {
				table.row(f, real, imaginary);
			}
		}
	}
}
