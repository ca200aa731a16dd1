/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.glovebox.analysis.internal.impedance.PointSelection;
import org.glovebox.analysis.internal.impedance.PointSelection.Selected;
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
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.LinearKramersKronig;
import org.glovebox.numeric.impedance.MeasurementModel;

/**
 * Whether impedance spectra obey the relations of Kramers and Kronig, that is, come from a cell that was at rest, did not
 * change and answered linearly: by the linear test (M. Schönleber et al., Electrochim. Acta 131 (2014) 20) or a measurement
 * model (P. Agarwal et al., J. Electrochem. Soc. 142 (1995) 4159). Table {@code spectra} has a verdict for each,
 * {@code residuals} every point beside the model. Quantities are those of the first spectrum.
 */
public final class KramersKronig implements Analyzer<KramersKronigSettings> {

	private static final int MOST_OF_MEASUREMENT_MODEL = 20;

	@Override
	public Class<KramersKronigSettings> settingsType() {
		return KramersKronigSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, KramersKronigSettings settings, Monitor monitor) {
		return switch (settings.selection().of(data, true)) {
		case PointSelection.Nothing(var reason) -> AnalysisOutcome.Refused.because(reason);
		case PointSelection.Found(var spectra, var messages) -> test(spectra, messages, settings, monitor);
		};
	}

	private static AnalysisOutcome test(List<Selected> spectra, List<Message> messages, KramersKronigSettings settings,
			Monitor monitor) {
		Results.Builder results = Results.builder();
		messages.forEach(results::message);
		List<Comparison> comparisons = new ArrayList<>();
		for (Selected s : spectra) {
			monitor.checkCancelled();
			monitor.progress((double) comparisons.size() / spectra.size(), "spectrum " + s.number());
			Optional<Comparison> comparison = compare(s, settings);
			comparison.ifPresent(comparisons::add);
			if (comparison.isEmpty()) {
				results.message(Message.warning("spectrum " + s.number() + " has too few points and is left out"));
			}
		}
		if (comparisons.isEmpty()) {
			return AnalysisOutcome.Refused.because("no spectrum has enough points for a test");
		}
		double limit = settings.limit() / 100;
		comparisons.forEach(c -> results.message(Verdict.of(c, limit).message(c.selected().number())));
		quantities(comparisons.get(0), results);
		results.table(overview(comparisons, limit)).table(residuals(comparisons));
		return new AnalysisOutcome.Done(results.build());
	}

	private static Optional<Comparison> compare(Selected s, KramersKronigSettings settings) {
		ImpedanceData data = s.data();
		if (settings.method() == KramersKronigSettings.Method.LINEAR) {
			LinearKramersKronig test = new LinearKramersKronig(settings.cutoff(), settings.elements(), settings.capacitance(),
					settings.part());
			if (!test.isDetermined(data)) {
				return Optional.empty();
			}
			LinearKramersKronig.Result r = test.testThoroughly(data);
			return Optional.of(new Comparison(s, data, r.model(), r.elements(), r.mu(), r.ended()));
		}
		MeasurementModel model = new MeasurementModel(Math.min(MOST_OF_MEASUREMENT_MODEL, settings.elements()),
				settings.capacitance());
		if (!model.isDetermined(data)) {
			return Optional.empty();
		}
		MeasurementModel.Result r = model.fit(data);
		return Optional.of(new Comparison(s, data, r.fit().impedance(data.frequency()), r.elements(), Double.NaN, true));
	}

	private static void quantities(Comparison first, Results.Builder results) {
		String how = " of spectrum " + first.selected().number() + ", " + first.data().size() + " points";
		results.quantity("kramers_kronig_deviation", 100 * first.rootMeanSquare(), "%",
				"root of the mean square of |Z - model|/|Z|" + how);
		results.quantity("largest_kramers_kronig_deviation", 100 * Arrays.stream(first.size()).max().orElseThrow(), "%",
				"largest deviation of a real or imaginary part, over |Z|," + how);
		results.quantity("number_of_elements", first.elements(), "", "RC elements of the model" + how);
		if (!Double.isNaN(first.mu())) {
			results.quantity("kramers_kronig_mu", first.mu(), "", "1 - sum of |R| of negative over that of positive resistances"
					+ how + "; M. Schönleber et al., Electrochim. Acta 131 (2014) 20");
		}
		if (!first.ended()) {
			results.message(Message.info("spectrum " + first.selected().number() + ": mu did not come down to the cutoff with "
					+ first.elements() + " elements, as for data with little noise"));
		}
	}

	private static Table overview(List<Comparison> rows, double limit) {
		return new Table("spectra", List.of(whole(rows, "spectrum", c -> c.selected().number()),
				Column.of("part", rows.stream().map(c -> c.selected().spectrum().name()).toList()),
				whole(rows, "points", c -> c.data().size()), whole(rows, "elements", Comparison::elements),
				number(rows, "mu", "", Comparison::mu),
				number(rows, "root_mean_square", "%", c -> 100 * c.rootMeanSquare()),
				number(rows, "largest", "%", c -> 100 * Arrays.stream(c.size()).max().orElseThrow()),
				Column.of("verdict", rows.stream().map(c -> Verdict.of(c, limit).kind().text()).toList())), Metadata.EMPTY);
	}

	private static Table residuals(List<Comparison> comparisons) {
		return new Table("residuals", List.of(
				Column.of("spectrum", "", comparisons.stream()
						.flatMapToLong(c -> java.util.stream.LongStream.generate(c.selected()::number).limit(c.data().size()))
						.toArray()),
				all(comparisons, Columns.FREQUENCY, "Hz", c -> c.data().frequency()),
				all(comparisons, Columns.Z_REAL, "ohm", c -> c.data().real()),
				all(comparisons, "minus_z_imag", "ohm", c -> Arrays.stream(c.data().imaginary()).map(v -> 0 - v).toArray()),
				all(comparisons, "model_z_real", "ohm", c -> Arrays.stream(c.model()).mapToDouble(z -> z.re()).toArray()),
				all(comparisons, "model_minus_z_imag", "ohm",
						c -> Arrays.stream(c.model()).mapToDouble(z -> 0 - z.im()).toArray()),
				all(comparisons, "deviation_real", "%", c -> percent(c.realDeviation())),
				all(comparisons, "deviation_imag", "%", c -> percent(c.imaginaryDeviation()))), Metadata.EMPTY);
	}

	private static double[] percent(double[] parts) {
		return Arrays.stream(parts).map(v -> 100 * v).toArray();
	}

	private static Column all(List<Comparison> comparisons, String name, String unit,
			java.util.function.Function<Comparison, double[]> values) {
		return Column.of(name, unit, comparisons.stream().flatMapToDouble(c -> Arrays.stream(values.apply(c))).toArray());
	}

	private static Column whole(List<Comparison> rows, String name, ToLongFunction<Comparison> value) {
		return Column.of(name, "", rows.stream().mapToLong(value).toArray());
	}

	private static Column number(List<Comparison> rows, String name, String unit, ToDoubleFunction<Comparison> value) {
		return Column.of(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}
