/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * Impedance spectra as they are looked at: real and negative imaginary part, modulus and phase, also times the area.
 * Tables {@code spectrum_1}, {@code spectrum_2} ... hold the points by falling frequency, {@code spectra} one row a
 * spectrum. The numbers of points and frequencies are those of all spectra together.
 */
public final class ImpedanceView implements Analyzer<ImpedanceViewSettings> {

	@Override
	public Class<ImpedanceViewSettings> settingsType() {
		return ImpedanceViewSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, ImpedanceViewSettings settings, Monitor monitor) {
		List<Table> parts = data.parts().stream().filter(Spectrum::isIn).toList();
		if (parts.isEmpty()) {
			return AnalysisOutcome.Refused.because("the data hold no impedance; needed are the columns " + Spectrum.needed());
		}
		Results.Builder results = Results.builder();
		List<Spectrum> spectra = new ArrayList<>();
		int skipped = 0;
		for (int i = 0; i < parts.size(); i++) {
			monitor.checkCancelled();
			monitor.progress((double) i / parts.size(), "part " + (i + 1));
			Spectrum.InPart found = Spectrum.of(parts.get(i));
			spectra.addAll(found.spectra());
			skipped += found.skipped();
			if (found.spectra().size() > 1) {
				results.message(Message.info("the frequency jumps back within a part, which is taken apart into "
						+ found.spectra().size() + " spectra"));
			}
		}
		if (spectra.isEmpty()) {
			return AnalysisOutcome.Refused.because("no row has a frequency and an impedance");
		}
		tellWhatWasLeftOut(data.parts().size() - parts.size(), skipped, results);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		area.messages().forEach(results::message);
		quantities(spectra, area.divisor(), results);
		for (int i = 0; i < spectra.size(); i++) {
			results.table(points(spectra.get(i), i + 1, area.divisor()));
		}
		results.table(overview(spectra, area.divisor()));
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static void tellWhatWasLeftOut(int parts, int rows, Results.Builder results) {
		if (parts > 0) {
			results.message(Message.info("parts without an impedance spectrum are left out").times(parts));
		}
		if (rows > 0) {
			results.message(Message.info("rows without a frequency or an impedance are left out").times(rows));
		}
	}

	private static void quantities(List<Spectrum> spectra, Optional<Divisor> area, Results.Builder results) {
		String all = spectra.size() == 1 ? "" : " of all " + spectra.size() + " spectra";
		results.quantity("number_of_spectra", spectra.size(), "", "sweeps of the frequency in the data");
		results.quantity("number_of_points", spectra.stream().mapToInt(Spectrum::points).sum(), "",
				"points with a frequency and an impedance" + all);
		results.quantity("minimum_frequency",
				spectra.stream().mapToDouble(s -> s.frequency()[s.points() - 1]).min().orElseThrow(), "Hz",
				"lowest frequency" + all);
		results.quantity("maximum_frequency", spectra.stream().mapToDouble(s -> s.frequency()[0]).max().orElseThrow(), "Hz",
				"highest frequency" + all);
		results.quantity("inductive_points", spectra.stream().mapToInt(Spectrum::inductivePoints).sum(), "",
				"points with a positive imaginary part" + all + "; cables and cell holders make them at high frequency");
		intercept(spectra.get(0), spectra.size(), area, results);
	}

	private static void intercept(Spectrum spectrum, int count, Optional<Divisor> area, Results.Builder results) {
		String which = count == 1 ? "the spectrum" : "spectrum 1 of " + count;
		Optional<Spectrum.Intercept> found = spectrum.highFrequencyIntercept();
		if (found.isEmpty()) {
			String how = spectrum.inductivePoints() == spectrum.points() ? " is inductive throughout"
					: " is capacitive at its highest frequency, " + Digits.shown(spectrum.frequency()[0], "Hz");
			results.message(Message.info("high_frequency_intercept is not given: " + which + how
					+ ", and its imaginary part nowhere turns from inductive to capacitive; a fit can extrapolate"));
			return;
		}
		double resistance = found.get().resistance();
		String origin = "real part where the imaginary part of " + which + " turns from inductive to capacitive, near "
				+ Digits.shown(found.get().frequency(), "Hz") + ", by a straight line between the two points beside it";
		results.quantity("high_frequency_intercept", resistance, "ohm", origin);
		area.ifPresent(a -> results.quantity("high_frequency_intercept_areal", resistance * a.value(), "ohm cm2",
				Digits.shown(resistance, "ohm") + " (" + origin + ") \u00d7 " + a.origin()));
	}

	private static Table points(Spectrum spectrum, int number, Optional<Divisor> area) {
		double[] minusImaginary = spectrum.minusImaginary();
		List<Column> columns = new ArrayList<>(List.of(Column.of(Columns.FREQUENCY, "Hz", spectrum.frequency()),
				Column.of(Columns.Z_REAL, "ohm", spectrum.real()), Column.of("minus_z_imag", "ohm", minusImaginary),
				Column.of("modulus", "ohm", spectrum.modulus()), Column.of("phase", "deg", spectrum.phase())));
		area.ifPresent(a -> {
			columns.add(Column.of("z_real_areal", "ohm cm2", times(spectrum.real(), a.value())));
			columns.add(Column.of("minus_z_imag_areal", "ohm cm2", times(minusImaginary, a.value())));
			columns.add(Column.of("modulus_areal", "ohm cm2", times(spectrum.modulus(), a.value())));
		});
		return new Table("spectrum_" + number, columns, Metadata.builder().put("part", spectrum.name()).build());
	}

	private static double[] times(double[] values, double factor) {
		return Arrays.stream(values).map(v -> v * factor).toArray();
	}

	private static Table overview(List<Spectrum> spectra, Optional<Divisor> area) {
		ToDoubleFunction<Spectrum> intercept = s -> s.highFrequencyIntercept().map(Spectrum.Intercept::resistance)
				.orElse(Double.NaN);
		List<Column> columns = new ArrayList<>(List.of(
				Column.of("spectrum", "", LongStream.rangeClosed(1, spectra.size()).toArray()),
				Column.of("part", spectra.stream().map(Spectrum::name).toList()),
				Column.of("points", "", spectra.stream().mapToLong(Spectrum::points).toArray()),
				Column.of("inductive_points", "", spectra.stream().mapToLong(Spectrum::inductivePoints).toArray()),
				number(spectra, "minimum_frequency", "Hz", s -> s.frequency()[s.points() - 1]),
				number(spectra, "maximum_frequency", "Hz", s -> s.frequency()[0]),
				number(spectra, "high_frequency_intercept", "ohm", intercept)));
		area.ifPresent(a -> columns.add(number(spectra, "high_frequency_intercept_areal", "ohm cm2",
				s -> intercept.applyAsDouble(s) * a.value())));
		return new Table("spectra", columns, Metadata.EMPTY);
	}

	private static Column number(List<Spectrum> spectra, String name, String unit, ToDoubleFunction<Spectrum> value) {
		return Column.of(name, unit, spectra.stream().mapToDouble(value).toArray());
	}
}
