/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.cycling.CycleSeries;
import org.glovebox.analysis.internal.cycling.CycleSeries.Point;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.analysis.internal.rate.RateSettings.RateDirection;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/**
 * Capacity at the rates of a rate test. Rates are found from the currents. Table {@code blocks} has one row for successive
 * cycles at one rate, {@code rates} one a rate from its first block, {@code cycles} one a cycle.
 */
public final class RateCapability implements Analyzer<RateSettings> {

	private static final double PERCENT = 100;

	@Override
	public Class<RateSettings> settingsType() {
		return RateSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, RateSettings settings, Monitor monitor) {
		return switch (CycleSeries.of(data, givens, settings.cycleCounting(), settings.basis(), monitor)) {
		case CycleSeries.Unusable(var reason) -> AnalysisOutcome.Refused.because(reason);
		case CycleSeries.Found(var series) -> analyze(series, settings);
		};
	}

	private static AnalysisOutcome analyze(CycleSeries series, RateSettings settings) {
		double same = settings.sameCurrent() / PERCENT;
		List<Point> known = series.cycles().stream().filter(p -> p.chargeCurrent() > 0 && p.dischargeCurrent() > 0).toList();
		if (known.isEmpty()) {
			return AnalysisOutcome.Refused.because("the current of the cycles is not known");
		}
		Direction direction = direction(known, settings.direction(), same);
		List<RateBlock> blocks = RateBlock.of(known, direction, same, settings.settling());
		Optional<RateBlock> slowest = blocks.stream().min(Comparator.comparingInt(RateBlock::rate));
		if (blocks.size() < 2 || slowest.isEmpty()) {
			return AnalysisOutcome.Refused.because("this is no rate test: all " + known.size() + " cycles have the same "
					+ direction.text() + " current");
		}
		Results.Builder results = Results.builder();
		series.messages().forEach(results::message);
		if (known.size() < series.cycles().size()) {
			results.message(Message.info("cycles without a known current are left out")
					.times(series.cycles().size() - (long) known.size()));
		}
		new RateResults(series, blocks, slowest.get()).write(results);
		return new AnalysisOutcome.Done(results.build());
	}

	/** The discharge, or the charge where only its current changes. */
	private static Direction direction(List<Point> cycles, RateDirection wanted, double same) {
		if (wanted != RateDirection.AUTO) {
			return wanted == RateDirection.CHARGE ? Direction.CHARGE : Direction.DISCHARGE;
		}
		boolean charge = RateBlock.of(cycles, Direction.DISCHARGE, same, 0).size() == 1
				&& RateBlock.of(cycles, Direction.CHARGE, same, 0).size() > 1;
		return charge ? Direction.CHARGE : Direction.DISCHARGE;
	}
}
