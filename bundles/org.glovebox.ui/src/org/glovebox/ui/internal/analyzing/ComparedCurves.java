/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.analysis.FigureOverlay;
import org.glovebox.core.analysis.SourceSeries;
import org.glovebox.core.drafting.AnalysisRerun;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.ImportRunner;

/** The curves of several analyses in one chart. */
final class ComparedCurves {

	private final AnalysisRunner analyses;
	private final ChartRunner charts;
	private final ImportRunner imports;
	private final List<ChartKindRegistry.Entry> kinds;

	/**
	 * What was drawn.
	 *
	 * @param figure all curves; empty where there are none
	 * @param messages which analyses are lacking, and why
	 */
	record Drawn(Optional<Figure> figure, List<String> messages) {
	}

	ComparedCurves(String analyzer) {
		IExtensionRegistry registry = Platform.getExtensionRegistry();
		ChartKindRegistry all = new ChartKindRegistry(registry);
		AnalyzerRegistry analyzers = new AnalyzerRegistry(registry);
		analyses = new AnalysisRunner(analyzers);
		charts = new ChartRunner(all, analyses);
		imports = new ImportRunner(new ImporterRegistry(registry));
		kinds = Stream.concat(all.all().stream().filter(kind -> charts.analyses(kind.id()).contains(analyzer)),
				all.all().stream().filter(kind -> charts.analyses(kind.id()).isEmpty() && analyzers.find(analyzer)
						.filter(entry -> entry.techniques().stream().anyMatch(kind::accepts)).isPresent()))
				.toList();
	}

	/** The kinds of charts that show what the analyzer finds, then those of the data that it takes. */
	List<ChartKindRegistry.Entry> kinds() {
		return kinds;
	}

	/**
	 * Draws all, from the data and with the settings of then.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	Drawn draw(Notebook notebook, List<UUID> ids, String kind, Monitor monitor) {
		AnalysisRerun rerun = new AnalysisRerun(notebook, analyses, imports);
		List<FigureOverlay.Named> figures = new ArrayList<>();
		List<String> messages = new ArrayList<>();
		for (UUID id : ids) {
			switch (rerun.inputs(id, monitor)) {
			case AnalysisRerun.Inputs.Unknown(var why) -> messages.add(first(why));
			case AnalysisRerun.Inputs.Known known -> draw(known, kind, figures, messages, monitor);
			}
		}
		Optional<FigureOverlay> overlay = FigureOverlay.of(figures);
		overlay.map(FigureOverlay::leftOut).filter(names -> !names.isEmpty()).ifPresent(names -> messages.add(
				String.join(", ", names) + ": not drawn, the axes are in another unit"));
		return new Drawn(overlay.map(FigureOverlay::figure), messages);
	}

	private void draw(AnalysisRerun.Inputs.Known known, String kind, List<FigureOverlay.Named> figures,
			List<String> messages, Monitor monitor) {
		switch (SourceSeries.of(known.sources())) {
		case SourceSeries.Unfit(var reason) -> messages.add(known.name() + ": " + reason);
		case SourceSeries.Joined(var data, var givens, var said) -> {
			ChartRunner.Request request = new ChartRunner.Request(data, givens, Map.of(),
					Map.of(known.analyzer(), known.settings()), "");
			switch (charts.draw(kind, request, monitor)) {
			case FigureOutcome.Drawn drawn -> figures.add(new FigureOverlay.Named(known.name(), drawn.figure()));
			case FigureOutcome.Refused(var why) -> messages.add(known.name() + ": " + first(why));
			}
		}
		}
	}

	private static String first(List<Message> messages) {
		return messages.isEmpty() ? "" : messages.get(0).text();
	}
}
