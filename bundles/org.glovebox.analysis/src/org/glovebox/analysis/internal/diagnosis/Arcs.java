/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glovebox.api.data.Table;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Mark;

/**
 * The resistances of one spectrum as the fit of circuits assigned them.
 *
 * @param test the test that the spectrum is of
 * @param number number of the spectrum in it, from 1
 * @param row its row in the table {@code series} of the fit
 * @param temperature temperature, °C; NaN where unknown
 * @param electrolyte what is in series, bulk and grain boundaries, ohm
 * @param electrolyteError its standard error, ohm
 * @param interfaces interphase, charge transfer and electrode reactions, ohm
 * @param interfacesError its standard error, ohm
 */
record Arcs(ExaminedTest test, int number, int row, double temperature, double electrolyte, double electrolyteError,
		double interfaces, double interfacesError) {

	static final String ANALYZER = "circuit-fit";
	private static final Set<String> ELECTROLYTE = Set.of("bulk", "grain boundary");
	/** Spectra of one series at temperatures further apart, K, tell of temperature and not of age. */
	private static final double SAME_TEMPERATURE = 3;

	/** The spectra of a cell in the order of time. */
	static List<Arcs> of(ExaminedCell cell) {
		List<Arcs> all = new ArrayList<>();
		cell.with(ANALYZER).forEach(test -> test.table(ANALYZER, "series").ifPresent(series -> test
				.table(ANALYZER, "arcs").ifPresent(arcs -> {
					for (int row = 0; row < series.rows(); row++) {
						all.add(of(test, series, row, arcs));
					}
				})));
		return all;
	}

	private static Arcs of(ExaminedTest test, Table series, int row, Table arcs) {
		int number = (int) series.column("spectrum").number(row);
		double electrolyte = series.find("R0").map(c -> c.number(row)).orElse(0.0);
		double electrolyteSquare = series.find("R0_error").map(c -> c.number(row)).map(e -> e * e).orElse(0.0);
		double interfaces = 0;
		double square = 0;
		for (int i = 0; i < arcs.rows(); i++) {
			if (arcs.column("spectrum").number(i) == number) {
				double resistance = arcs.column("resistance").number(i);
				double error = arcs.column("resistance_error").number(i);
				boolean inside = ELECTROLYTE.contains(arcs.column("assignment").text(i));
				electrolyte += inside ? resistance : 0;
				electrolyteSquare += inside ? error * error : 0;
				interfaces += inside ? 0 : resistance;
				square += inside ? 0 : error * error;
			}
		}
		return new Arcs(test, number, row, series.find("temperature").map(c -> c.number(row)).orElse(Double.NaN), electrolyte,
				Math.sqrt(electrolyteSquare), interfaces, Math.sqrt(square));
	}

	/** Whether all were measured at about one temperature, as far as is known. */
	static boolean isIsothermal(List<Arcs> spectra) {
		double[] known = spectra.stream().mapToDouble(Arcs::temperature).filter(Double::isFinite).sorted().toArray();
		return known.length == 0 || known[known.length - 1] - known[0] <= SAME_TEMPERATURE;
	}

	/** Those that were measured at about the temperature of the first, and on the same test where there are several there. */
	static List<Arcs> comparable(List<Arcs> spectra) {
		if (spectra.isEmpty() || isIsothermal(spectra)) {
			return spectra;
		}
		double first = spectra.get(0).temperature();
		return spectra.stream().filter(s -> !(Math.abs(s.temperature() - first) > SAME_TEMPERATURE)).toList();
	}

	/** What is missing where the order of the spectra is not known from their times. */
	static Optional<String> undated(List<Arcs> spectra) {
		List<ExaminedTest> tests = spectra.stream().map(Arcs::test).distinct().toList();
		return tests.size() > 1 && tests.stream().anyMatch(t -> t.began().isEmpty())
				? Optional.of("when each spectrum was measured; those without a time are taken as the last")
				: Optional.empty();
	}

	/** Marks the spectrum in the Nyquist plot of its test. */
	Mark mark(String label) {
		Table fit = test.table(ANALYZER, "fit").orElseThrow();
		int first = -1;
		int last = -1;
		for (int i = 0; i < fit.rows(); i++) {
			if (fit.column("spectrum").number(i) == number) {
				first = first < 0 ? i : first;
				last = i;
			}
		}
		return new Mark(test.name(), ANALYZER, "fit", "z_real", "minus_z_imag", first, last, label);
	}

	String name() {
		return test.data().parts().size() > 1 || number > 1 ? "spectrum " + number + " of " + test.name() : test.name();
	}
}
