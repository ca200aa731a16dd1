/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.FigureOutcome;

/**
 * Spectra with their fits, as the analyzer circuit-fit gives them.
 *
 * @param number number of the spectrum
 * @param used points that were fitted
 * @param leftOut points that were not
 * @param curve the fit at close frequencies
 */
record FittedImpedance(long number, Spectrum used, Spectrum leftOut, Spectrum curve) {

	static final String ANALYZER = "circuit-fit";

	/** What came of choosing among the fitted spectra. */
	sealed interface Choice {
	}

	/** At least one. */
	record Chosen(List<FittedImpedance> spectra) implements Choice {
		Chosen {
			spectra = List.copyOf(spectra);
		}

		List<Long> numbers() {
			return spectra.stream().map(FittedImpedance::number).toList();
		}

		/** The points that were fitted, to choose units and sizes by. */
		List<Spectrum> points() {
			return spectra.stream().map(FittedImpedance::used).toList();
		}

		/** All points and curves, to choose axes by. */
		List<Spectrum> everything() {
			List<Spectrum> all = new ArrayList<>();
			spectra.forEach(s -> all.addAll(List.of(s.used(), s.leftOut(), s.curve())));
			return all.stream().filter(s -> s.size() > 0).toList();
		}
	}

	/** None, and why. */
	record None(FigureOutcome why) implements Choice {
	}

	static Optional<String> objection(Dataset data) {
		return SpectrumRows.objection(data);
	}

	/** The chosen ones of the spectra that were fitted. */
	static Choice of(ChartInput input, String spectra) {
		Optional<Table> fit = input.result(ANALYZER, "fit");
		Optional<Table> curve = input.result(ANALYZER, "fit_curve");
		Optional<CycleChoice> choice = CycleChoice.parse(spectra);
		if (fit.isEmpty() || curve.isEmpty()) {
			return new None(FigureOutcome.Refused.because("there is no fit: no results of " + ANALYZER));
		}
		if (choice.isEmpty()) {
			return new None(FigureOutcome.Refused.because(CycleChoice.complaint("spectra", spectra)));
		}
		SpectrumRows points = new SpectrumRows(fit.get());
		SpectrumRows lines = new SpectrumRows(curve.get());
		List<FittedImpedance> chosen = choice.get().of(points.numbers()).stream()
				.map(n -> new FittedImpedance(n, points.spectrum(n, "z_real", "minus_z_imag", points::isUsed),
						points.spectrum(n, "z_real", "minus_z_imag", i -> !points.isUsed(i)),
						lines.spectrum(n, "z_real", "minus_z_imag", i -> true)))
				.toList();
		return chosen.isEmpty() ? new None(FigureOutcome.Refused.because("of the spectra " + spectra + " none was fitted"))
				: new Chosen(chosen);
	}
}
