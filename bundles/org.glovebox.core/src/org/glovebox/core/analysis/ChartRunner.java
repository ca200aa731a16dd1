/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.PluginCall;

/**
 * Makes figures by kind: runs the analyzers that the kind draws from, then the kind itself. A fault of a plugin is a
 * refusal that names it. Keeps no state.
 */
public final class ChartRunner {

	private final ChartKindRegistry kinds;
	private final AnalysisRunner analyses;

	public ChartRunner(ChartKindRegistry kinds, AnalysisRunner analyses) {
		this.kinds = kinds;
		this.analyses = analyses;
	}

	/**
	 * What is to be drawn.
	 *
	 * @param data what was measured
	 * @param givens numbers from the records behind the data
	 * @param settings settings of the kind, texts by parameter name; those of an analyzer that it draws from begin with
	 *        its id and a dot, such as "arrhenius.thickness"
	 * @param analyzerSettings settings of the analyzers by analyzer id; defaults for those that are not named
	 * @param note what must be printed on the chart, such as "generated data"; "" for nothing
	 */
	public record Request(Dataset data, Givens givens, Map<String, String> settings,
			Map<String, Map<String, String>> analyzerSettings, String note) {

		/** The same with the settings that begin with the id of one of these analyzers given to that one. */
		private Request split(List<String> analyzers) {
			Map<String, String> own = new LinkedHashMap<>();
			Map<String, Map<String, String>> theirs = new LinkedHashMap<>(analyzerSettings);
			settings.forEach((name, value) -> {
				int dot = name.indexOf('.');
				String analyzer = name.substring(0, Math.max(0, dot));
				if (analyzers.contains(analyzer)) {
					Map<String, String> given = new LinkedHashMap<>(theirs.getOrDefault(analyzer, Map.of()));
					given.put(name.substring(dot + 1), value);
					theirs.put(analyzer, given);
				} else {
					own.put(name, value);
				}
			});
			return new Request(data, givens, own, theirs, note);
		}

		/** Draws with default settings and without a note. */
		public static Request of(Dataset data, Givens givens) {
			return new Request(data, givens, Map.of(), Map.of(), "");
		}
	}

	/** The settings of a kind; empty where there is no such kind or it does not work. */
	public Optional<SettingsDescription> describe(String kindId) {
		return kinds.find(kindId).flatMap(entry -> kinds.create(entry).instance()
				.flatMap(k -> PluginCall.guard(entry.contribution(), () -> SettingsDescription.of(k.settingsType()))
						.result()));
	}

	/** Ids of the analyzers that a kind draws from; empty where there is no such kind or it does not work. */
	public List<String> analyses(String kindId) {
		return kinds.find(kindId).flatMap(entry -> kinds.create(entry).instance()
				.flatMap(k -> PluginCall.guard(entry.contribution(), k::analyses).result())).orElse(List.of());
	}

	/** The kinds that can draw these data, by id. */
	public List<ChartKindRegistry.Entry> fitting(Dataset data) {
		return kinds.all().stream().filter(e -> e.accepts(data.technique()))
				.filter(e -> kinds.create(e).instance().flatMap(k -> PluginCall
						.guard(e.contribution(), () -> k.objection(data).isEmpty()).result()).orElse(false))
				.toList();
	}

	/**
	 * Makes a figure.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public FigureOutcome draw(String kindId, Request request, Monitor monitor) {
		return draw(kindId, request, Map.of(), monitor);
	}

	/**
	 * Makes a figure from results that are known.
	 *
	 * @param known results by analyzer, found in these data with the settings of the analyzers in the request; the others
	 *            are computed
	 * @throws CancellationException where the user asked to stop
	 */
	public FigureOutcome draw(String kindId, Request request, Map<String, Results> known, Monitor monitor) {
		Optional<ChartKindRegistry.Entry> entry = kinds.find(kindId);
		if (entry.isEmpty()) {
			List<String> ids = kinds.all().stream().map(ChartKindRegistry.Entry::id).toList();
			return FigureOutcome.Refused.because("there is no kind of chart " + kindId
					+ NearestName.of(kindId, ids).map(n -> "; did you mean " + n + "?").orElse(""));
		}
		return switch (kinds.create(entry.get())) {
		case Creation.Failed<ChartKind<?>>(var failure) -> FigureOutcome.Refused.because(failure.message());
		case Creation.Created<ChartKind<?>>(ChartKind<?> kind) -> switch (PluginCall.guard(entry.get().contribution(),
				() -> draw(kind, request, known, monitor))) {
		case PluginCall.Returned<FigureOutcome>(FigureOutcome outcome) -> outcome;
		case PluginCall.Threw<FigureOutcome> fault -> FigureOutcome.Refused.because(fault.message());
		};
		};
	}

	private <S extends Record> FigureOutcome draw(ChartKind<S> kind, Request request, Map<String, Results> known,
			Monitor monitor) {
		Optional<String> objection = kind.objection(request.data());
		if (objection.isPresent()) {
			return FigureOutcome.Refused.because(objection.get());
		}
		Class<S> type = kind.settingsType();
		Request split = request.split(kind.analyses());
		return switch (new SettingsBinder(SettingsDescription.of(type)).bind(split.settings())) {
		case SettingsOutcome.Invalid(var messages) -> new FigureOutcome.Refused(messages);
		case SettingsOutcome.Bound bound -> {
			List<Message> refusals = new ArrayList<>();
			Map<String, Results> results = analyze(kind.analyses(), split, unchanged(known, request, split), refusals, monitor);
			ChartInput input = new ChartInput(request.data(), results, request.givens(), request.note());
			yield withRefusals(kind.draw(input, type.cast(bound.settings())), refusals);
		}
		};
	}

	/** Results of analyzers that the settings of the kind do not say otherwise for. */
	private static Map<String, Results> unchanged(Map<String, Results> known, Request request, Request split) {
		Map<String, Results> same = new LinkedHashMap<>(known);
		same.keySet().removeIf(id -> !Objects.equals(request.analyzerSettings().get(id), split.analyzerSettings().get(id)));
		return same;
	}

	private Map<String, Results> analyze(List<String> ids, Request request, Map<String, Results> known,
			List<Message> refusals, Monitor monitor) {
		Map<String, Results> results = new LinkedHashMap<>();
		for (String id : ids) {
			if (known.containsKey(id)) {
				results.put(id, known.get(id));
				continue;
			}
			Map<String, String> settings = request.analyzerSettings().getOrDefault(id, Map.of());
			switch (analyses.run(id, request.data(), request.givens(), settings, monitor)) {
			case AnalysisRun.Done done -> results.put(id, done.results());
			case AnalysisRun.Refused(var messages) -> messages.stream()
					.map(m -> new Message(Severity.WARNING, id + ": " + m.text(), m.position(), m.count()))
					.forEach(refusals::add);
			}
		}
		return results;
	}

	/** A figure that lacks an analysis, or is refused for that, says why the analysis is lacking. */
	private static FigureOutcome withRefusals(FigureOutcome outcome, List<Message> refusals) {
		List<Message> all = new ArrayList<>(refusals);
		return switch (outcome) {
		case FigureOutcome.Drawn drawn -> {
			all.addAll(0, drawn.messages());
			yield new FigureOutcome.Drawn(drawn.figure(), all);
		}
		case FigureOutcome.Refused refused -> {
			all.addAll(0, refused.messages());
			yield new FigureOutcome.Refused(all);
		}
		};
	}
}
