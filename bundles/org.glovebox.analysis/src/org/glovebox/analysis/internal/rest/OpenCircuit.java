/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.cycling.CycleCount;
import org.glovebox.analysis.internal.cycling.CycleCounter;
import org.glovebox.analysis.internal.cycling.CycleCounting;
import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.analysis.internal.cycling.EfficiencyConvention;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;

/**
 * The voltage without current: how it relaxes to its equilibrium, how it drifts, and what a charged cell loses in storage.
 * Table {@code rests} has one row a rest, {@code storage} one a storage, {@code relaxation} the voltages with their fit.
 */
public final class OpenCircuit implements Analyzer<OpenCircuitSettings> {

	private static final double PERCENT = 100;
	private static final double MINUTES = 60;
	private static final double BLIP_PART = 0.05;

	/** What a test with current shows. */
	private record Cycled(List<Rest> rests, List<Storage> storages, List<Message> messages) {
		static final Cycled NOTHING = new Cycled(List.of(), List.of(), List.of());
	}

	@Override
	public Class<OpenCircuitSettings> settingsType() {
		return OpenCircuitSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, OpenCircuitSettings settings, Monitor monitor) {
		Cycled cycled = cycled(data, givens, settings, monitor);
		List<Rest> found = new ArrayList<>(cycled.rests);
		found.addAll(Rests.withoutCurrent(data));
		List<Rest> all = found.stream().sorted(Comparator.comparingDouble(Rest::start)).toList();
		if (all.isEmpty()) {
			return AnalysisOutcome.Refused.because("there is no rest: no successive rows with " + Columns.TIME + " and "
					+ Columns.VOLTAGE + " in which no current flows");
		}
		List<Rest> rests = new ArrayList<>();
		all.stream().filter(r -> r.hours() * MINUTES >= settings.shortest())
				.forEach(r -> rests.add(r.numbered(rests.size() + 1)));
		if (rests.isEmpty()) {
			double longest = all.stream().mapToDouble(Rest::hours).max().orElseThrow();
			return AnalysisOutcome.Refused.because("no rest is as long as " + Digits.shown(settings.shortest(), "min")
					+ "; the longest of " + all.size() + " takes " + Digits.rounded(longest * MINUTES, "min"));
		}
		Results.Builder results = Results.builder();
		cycled.messages.forEach(results::message);
		if (rests.size() < all.size()) {
			results.message(Message.info("rests shorter than " + Digits.shown(settings.shortest(), "min") + " are left out")
					.times(all.size() - rests.size()));
		}
		new OpenCircuitResults(judged(rests, settings, monitor), cycled.storages, settings).write(results);
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static Cycled cycled(Dataset data, Givens givens, OpenCircuitSettings settings, Monitor monitor) {
		CyclingRows rows = CyclingRows.of(data);
		if (!rows.has(Columns.VOLTAGE) || !rows.has(Columns.TIME)
				|| !(Segmentation.of(rows, Double.NaN, monitor) instanceof Segmentation.Cut(var segmentation))) {
			return Cycled.NOTHING;
		}
		CycleCount count = CycleCounter.count(segmentation, CycleCounting.AUTO, EfficiencyConvention.AUTO, BLIP_PART, givens);
		List<Message> messages = new ArrayList<>(segmentation.messages());
		if (!count.halfCycles().isEmpty()) {
			messages.addAll(count.messages());
		}
		return new Cycled(Rests.of(segmentation, count), Storage.of(segmentation, count, settings.storage()), messages);
	}

	private static List<OpenCircuitResults.Judged> judged(List<Rest> rests, OpenCircuitSettings settings, Monitor monitor) {
		List<OpenCircuitResults.Judged> judged = new ArrayList<>();
		for (Rest rest : rests) {
			monitor.checkCancelled();
			monitor.progress(0.6 + 0.4 * judged.size() / rests.size(), "rest " + rest.number());
			Optional<VoltageRelaxation> relaxation = VoltageRelaxation.of(rest);
			judged.add(new OpenCircuitResults.Judged(rest, Drift.of(rest, settings.window() / PERCENT), relaxation));
		}
		return judged;
	}
}
