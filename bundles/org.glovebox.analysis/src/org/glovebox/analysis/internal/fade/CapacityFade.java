/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.Arrays;
import java.util.List;

import org.glovebox.analysis.internal.cycling.CycleSeries;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/**
 * How the discharge capacity of a long test falls: laws with their errors, when a part of it will be left, and whether
 * there is a knee. Table {@code cycles} has every cycle beside the laws, {@code laws} their numbers, {@code knees} what
 * both ways of looking for a knee found.
 */
public final class CapacityFade implements Analyzer<FadeSettings> {

	/** Fewer cycles show no law. */
	private static final int FEWEST = 8;

	@Override
	public Class<FadeSettings> settingsType() {
		return FadeSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, FadeSettings settings, Monitor monitor) {
		return switch (CycleSeries.of(data, givens, settings.cycleCounting(), settings.basis(), monitor)) {
		case CycleSeries.Unusable(var reason) -> AnalysisOutcome.Refused.because(reason);
		case CycleSeries.Found(var series) -> analyze(series, settings);
		};
	}

	private static AnalysisOutcome analyze(CycleSeries series, FadeSettings settings) {
		List<FadeCycle> cycles = FadeCycle.of(series.cycles(), settings);
		List<FadeCycle> counted = cycles.stream().filter(FadeCycle::counts).toList();
		if (counted.size() < FEWEST) {
			return AnalysisOutcome.Refused.because("a law of fade needs " + FEWEST + " comparable cycles at least; there are "
					+ counted.size() + " of " + cycles.size());
		}
		double[] number = counted.stream().mapToDouble(c -> c.point().number()).toArray();
		double[] capacity = counted.stream().mapToDouble(c -> c.point().discharge()).toArray();
		List<FadeFit> fits = Arrays.stream(FadeFit.Law.values()).map(l -> FadeFit.of(l, number, capacity)).toList();
		List<Knee> knees = Knee.isPossible(number.length)
				? List.of(Knee.twoLines(number, capacity), Knee.farthestFromChord(number, capacity))
				: List.of();
		Results.Builder results = Results.builder();
		series.messages().forEach(results::message);
		new FadeResults(series, cycles, new FadeChoice(fits), knees, settings).write(results);
		return new AnalysisOutcome.Done(results.build());
	}
}
