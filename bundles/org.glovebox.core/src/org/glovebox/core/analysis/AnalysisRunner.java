/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.PluginCall;

/** Runs analyzers by id with settings from texts; a fault of a plugin is a refusal that names it. Keeps no state. */
public final class AnalysisRunner {

	private final AnalyzerRegistry analyzers;

	public AnalysisRunner(AnalyzerRegistry analyzers) {
		this.analyzers = analyzers;
	}

	/** The settings of an analyzer; empty where there is no such analyzer or it does not work. */
	public Optional<SettingsDescription> describe(String analyzerId) {
		return analyzers.find(analyzerId).flatMap(entry -> analyzers.create(entry).instance()
				.flatMap(a -> PluginCall.guard(entry.contribution(), () -> SettingsDescription.of(a.settingsType()))
						.result()));
	}

	/**
	 * Runs an analyzer.
	 *
	 * @param analyzerId id of the analyzer
	 * @param data what was measured
	 * @param givens numbers from the records behind the data
	 * @param settings texts by parameter name; what is not given takes its default
	 * @throws CancellationException where the user asked to stop
	 */
	public AnalysisRun run(String analyzerId, Dataset data, Givens givens, Map<String, String> settings,
			Monitor monitor) {
		Optional<AnalyzerRegistry.Entry> entry = analyzers.find(analyzerId);
		if (entry.isEmpty()) {
			List<String> ids = analyzers.all().stream().map(AnalyzerRegistry.Entry::id).toList();
			return AnalysisRun.Refused.because("there is no analyzer " + analyzerId
					+ NearestName.of(analyzerId, ids).map(n -> "; did you mean " + n + "?").orElse(""));
		}
		return switch (analyzers.create(entry.get())) {
		case Creation.Failed<Analyzer<?>>(var failure) -> AnalysisRun.Refused.because(failure.message());
		case Creation.Created<Analyzer<?>>(Analyzer<?> analyzer) -> guarded(entry.get(), analyzer,
				new Work(data, givens, settings, monitor));
		};
	}

	/**
	 * Runs an analyzer on several files or tests together, as {@link SourceSeries} puts them together; one that does not
	 * take several refuses them.
	 *
	 * @param sources at least one, in the order that the analyzer should see
	 * @param settings texts by parameter name; what is not given takes its default
	 * @throws CancellationException where the user asked to stop
	 */
	public AnalysisRun run(String analyzerId, List<AnalysisSource> sources, Map<String, String> settings,
			Monitor monitor) {
		if (sources.size() > 1 && analyzers.find(analyzerId).filter(e -> !e.takesSeveral()).isPresent()) {
			return AnalysisRun.Refused.because(analyzerId + " takes one file or test at a time; several are taken by "
					+ String.join(", ", analyzers.all().stream().filter(AnalyzerRegistry.Entry::takesSeveral)
							.map(AnalyzerRegistry.Entry::id).toList()));
		}
		return switch (SourceSeries.of(sources)) {
		case SourceSeries.Unfit(var reason) -> AnalysisRun.Refused.because(reason);
		case SourceSeries.Joined(var data, var givens, var messages) -> withMessages(
				run(analyzerId, data, givens, settings, monitor), messages);
		};
	}

	private static AnalysisRun withMessages(AnalysisRun run, List<Message> messages) {
		if (!(run instanceof AnalysisRun.Done done) || messages.isEmpty()) {
			return run;
		}
		List<Message> all = new ArrayList<>(messages);
		all.addAll(done.results().messages());
		return new AnalysisRun.Done(done.analyzer(), done.version(), done.settings(),
				new Results(done.results().quantities(), done.results().tables(), all));
	}

	private record Work(Dataset data, Givens givens, Map<String, String> settings, Monitor monitor) {
	}

	private static <S extends Record> AnalysisRun guarded(AnalyzerRegistry.Entry entry, Analyzer<S> analyzer,
			Work work) {
		return switch (PluginCall.guard(entry.contribution(), () -> analyze(entry, analyzer, work))) {
		case PluginCall.Returned<AnalysisRun>(AnalysisRun run) -> run;
		case PluginCall.Threw<AnalysisRun> fault -> AnalysisRun.Refused.because(fault.message());
		};
	}

	private static <S extends Record> AnalysisRun analyze(AnalyzerRegistry.Entry entry, Analyzer<S> analyzer,
			Work work) {
		Class<S> type = analyzer.settingsType();
		return switch (new SettingsBinder(SettingsDescription.of(type)).bind(work.settings())) {
		case SettingsOutcome.Invalid(var messages) -> new AnalysisRun.Refused(messages);
		case SettingsOutcome.Bound bound -> switch (analyzer.analyze(work.data(), work.givens(),
				type.cast(bound.settings()), work.monitor())) {
		case AnalysisOutcome.Done(var results) -> new AnalysisRun.Done(entry.id(), entry.version(), bound.texts(),
				results);
		case AnalysisOutcome.Refused(var messages) -> new AnalysisRun.Refused(messages);
		};
		};
	}
}
