/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.Circuit;

/** Impedance data made from circuits with known parameters. */
public final class Circuits {

	/** From 1 MHz to 0.1 Hz, ten a decade. */
	public static final double[] FREQUENCIES = frequencies(1e6, 0.1);

	private Circuits() {
	}

	/** Falling frequencies in Hz, ten a decade. */
	public static double[] frequencies(double from, double to) {
		int count = 1 + (int) Math.round(10 * Math.log10(from / to));
		double[] f = new double[count];
		Arrays.setAll(f, i -> from * Math.pow(to / from, i / (count - 1.0)));
		return f;
	}

	/** A spectrum without noise. */
	public static Table spectrum(String name, String circuit, double... p) {
		return table(name, FREQUENCIES, Circuit.parse(circuit).impedance(FREQUENCIES, p));
	}

	/** A spectrum with normal noise of a part of |Z| in each part. */
	public static Table noisy(String name, double part, long seed, String circuit, double... p) {
		Random random = new Random(seed);
		Complex[] z = Circuit.parse(circuit).impedance(FREQUENCIES, p);
		for (int i = 0; i < z.length; i++) {
			double size = part * z[i].modulus();
			z[i] = z[i].plus(new Complex(size * random.nextGaussian(), size * random.nextGaussian()));
		}
		return table(name, FREQUENCIES, z);
	}

	/** A spectrum as a part of a data set. */
	public static Table table(String name, double[] frequency, Complex[] z) {
		return Table.of(name, Column.of(Columns.FREQUENCY, "Hz", frequency),
				Column.of(Columns.Z_REAL, "ohm", Arrays.stream(z).mapToDouble(Complex::re).toArray()),
				Column.of(Columns.Z_IMAG, "ohm", Arrays.stream(z).mapToDouble(Complex::im).toArray()));
	}

	/** The same with the same number in every row of a further column. */
	public static Table with(Table table, String column, String unit, double value) {
		double[] values = new double[table.rows()];
		Arrays.fill(values, value);
		List<Column> columns = new java.util.ArrayList<>(table.columns());
		columns.add(Column.of(column, unit, values));
		return new Table(table.name(), columns, Metadata.EMPTY);
	}

	public static Dataset data(Table... parts) {
		return new Dataset("generated", Technique.IMPEDANCE, List.of(parts), Metadata.EMPTY);
	}
}
