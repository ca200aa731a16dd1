/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.relaxation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.impedance.PointSelection;
import org.glovebox.analysis.internal.impedance.PointSelection.Selected;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.RelaxationPeak;
import org.glovebox.numeric.impedance.RelaxationTimes;

/**
 * Distribution of relaxation times by Tikhonov regularization with Gaussian basis functions, without negative parts: T. H.
 * Wan et al., Electrochim. Acta 184 (2015) 483; with a credible band: F. Ciucci, C. Chen, Electrochim. Acta 167 (2015) 439.
 * Table {@code distribution} has gamma over ln tau with its 95 % band, {@code peaks} time constant, resistance and
 * capacitance of each peak, {@code strengths} what smoothing does. Quantities are those of the first spectrum.
 */
public final class RelaxationAnalysis implements Analyzer<RelaxationSettings> {

	@Override
	public Class<RelaxationSettings> settingsType() {
		return RelaxationSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, RelaxationSettings settings, Monitor monitor) {
		return switch (settings.selection().of(data, settings.inductance())) {
		case PointSelection.Nothing(var reason) -> AnalysisOutcome.Refused.because(reason);
		case PointSelection.Found(var spectra, var messages) -> analyze(spectra, messages, givens, settings, monitor);
		};
	}

	private static AnalysisOutcome analyze(List<Selected> spectra, List<Message> messages, Givens givens,
			RelaxationSettings settings, Monitor monitor) {
		Results.Builder results = Results.builder();
		messages.forEach(results::message);
		List<Distribution> distributions = new ArrayList<>();
		for (int i = 0; i < spectra.size(); i++) {
			monitor.checkCancelled();
			monitor.progress((double) i / spectra.size(), "spectrum " + spectra.get(i).number());
			Optional<Distribution> found = find(spectra.get(i), settings);
			found.ifPresent(distributions::add);
			if (found.isEmpty()) {
				results.message(Message.warning("spectrum " + spectra.get(i).number()
						+ " has too few points, or points that contradict the model, and is left out"));
			}
		}
		if (distributions.isEmpty()) {
			return AnalysisOutcome.Refused.because("no spectrum has enough points for a distribution of relaxation times");
		}
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		Divisor.Choice thickness = Divisor.choose("thickness", settings.thickness(), Givens.THICKNESS, "cm", givens);
		area.messages().forEach(results::message);
		thickness.messages().forEach(results::message);
		distributions.forEach(d -> judge(d, results));
		quantities(distributions.get(0), results);
		RelaxationTables tables = new RelaxationTables(distributions, area.divisor(), thickness.divisor());
		results.table(tables.distributions()).table(tables.peaks()).table(tables.spectra()).table(tables.strengths())
				.table(tables.fit());
		return new AnalysisOutcome.Done(results.build());
	}

	private static Optional<Distribution> find(Selected selected, RelaxationSettings settings) {
		RelaxationTimes method = new RelaxationTimes(settings.setup());
		ImpedanceData data = selected.data();
		return method.isDetermined(data)
				? method.of(data, settings.prominence() / 100).map(r -> new Distribution(selected, data, r))
				: Optional.empty();
	}

	private static void judge(Distribution d, Results.Builder results) {
		String which = "spectrum " + d.selected().number() + ": ";
		if (d.isOpenAtTheEnd()) {
			results.message(Message.warning(which + "the distribution is high at its long end: a process is slower than the "
					+ "lowest frequency, or the electrode blocks; the last peak is not complete"));
		}
		if (d.deviation() > 0.05) {
			results.message(Message.warning(which + "the distribution describes the spectrum only within "
					+ Digits.shown(Math.round(1000 * d.deviation()) / 10.0) + " %; test it by Kramers and Kronig first"));
		}
	}

	private static void quantities(Distribution first, Results.Builder results) {
		RelaxationTimes.Result r = first.result();
		String how = "spectrum " + first.selected().number() + ", strength of smoothing " + Digits.shown(r.lambda());
		results.quantity("number_of_relaxations", r.peaks().size(), "", "peaks of the distribution; " + how);
		results.quantity("series_resistance", r.seriesResistance(), "ohm", "resistance in series with the distribution; " + how);
		results.quantity("polarization_resistance", r.polarization(), "ohm",
				"integral of the distribution over ln tau; " + how);
		results.quantity("mean_deviation", 100 * first.deviation(), "%",
				"root of the mean square of |Z - model|/|Z|; " + how);
		r.peaks().stream().max(Comparator.comparingDouble(RelaxationPeak::resistance)).ifPresent(p -> {
			String peak = "of the peak with the largest resistance, " + Digits.shown(p.resistance(), "ohm") + "; " + how;
			results.quantity("time_constant", p.tau(), "s", p.tauError(), "time constant at the top " + peak);
			results.quantity("capacitance", p.capacitance(), "F", "time constant over resistance " + peak);
		});
	}
}
