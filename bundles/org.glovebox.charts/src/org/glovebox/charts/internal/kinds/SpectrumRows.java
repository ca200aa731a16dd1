/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.charts.internal.kinds.Spectrum.Electrode;

/** Results of analyzers of impedance that hold several spectra in one table, told apart by the column {@code spectrum}. */
final class SpectrumRows {

	private final Table table;

	SpectrumRows(Table table) {
		this.table = table;
	}

	/** Why data hold no spectra with frequencies; empty where they do. */
	static Optional<String> objection(Dataset data) {
		boolean fits = Spectrum.of(data, Electrode.WORKING).stream()
				.anyMatch(s -> Arrays.stream(s.frequency()).anyMatch(f -> f > 0));
		return fits ? Optional.empty() : Optional.of("there is no impedance with frequencies in these data");
	}

	/** The numbers of the spectra, rising. */
	List<Long> numbers() {
		Column column = table.column("spectrum");
		return IntStream.range(0, column.size()).mapToObj(i -> (long) column.number(i)).distinct().sorted().toList();
	}

	/** Values of a column for one spectrum, and for rows of which something holds. */
	double[] values(long spectrum, String column, LongPredicate row) {
		Column number = table.column("spectrum");
		Column values = table.column(column);
		return IntStream.range(0, number.size()).filter(i -> (long) number.number(i) == spectrum && row.test(i))
				.mapToDouble(values::number).toArray();
	}

	double[] values(long spectrum, String column) {
		return values(spectrum, column, i -> true);
	}

	/** One spectrum of columns of real and negative imaginary part. */
	Spectrum spectrum(long number, String real, String minusImaginary, LongPredicate row) {
		double[] imaginary = values(number, minusImaginary, row);
		Arrays.setAll(imaginary, i -> 0 - imaginary[i]);
		return new Spectrum(number, values(number, Columns.FREQUENCY, row), values(number, real, row), imaginary);
	}

	/** Whether a row of the table was used. */
	boolean isUsed(long row) {
		return table.find("used").map(c -> c.number((int) row) != 0).orElse(true);
	}
}
