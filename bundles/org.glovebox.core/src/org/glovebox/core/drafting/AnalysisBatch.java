/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.Results;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.AnalysisSource;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;

/**
 * Runs one analyzer with the same settings on several measurements, each by itself or all together as one series, and
 * makes a record of every result. Reads files; not for the UI thread.
 */
public final class AnalysisBatch {

	private final Notebook notebook;
	private final AnalyzerRegistry analyzers;
	private final AnalysisRunner runner;
	private final MeasurementData data;

	/**
	 * @param notebook holds the measurements; receives the tables of results
	 * @param analyzers what can be run
	 * @param imports reads the files of measurements
	 */
	public AnalysisBatch(Notebook notebook, AnalyzerRegistry analyzers, ImportRunner imports) {
		this.notebook = notebook;
		this.analyzers = analyzers;
		this.runner = new AnalysisRunner(analyzers);
		this.data = new MeasurementData(notebook.blobs(), imports);
	}

	/**
	 * What is to be done.
	 *
	 * @param analyzer id of the analyzer
	 * @param settings texts by name; what is not given takes its default
	 * @param measurements what is analyzed, in the order that the analyzer should see
	 * @param together whether all make one analysis; else each makes its own
	 */
	public record Order(String analyzer, Map<String, String> settings, List<UUID> measurements, boolean together) {
		public Order {
			settings = Map.copyOf(settings);
			measurements = List.copyOf(measurements);
		}
	}

	/**
	 * What came of one analysis.
	 *
	 * @param of the measurements that went in, by name
	 * @param save the record, to be saved by the caller; empty where nothing came of it
	 * @param quantities what was found
	 * @param messages why nothing came of it, or what should be known
	 */
	public record Line(String of, Optional<Save> save, Map<String, Results.Value> quantities, List<Message> messages) {
		public Line {
			quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
			messages = List.copyOf(messages);
		}

		static Line failed(String of, List<Message> messages) {
			return new Line(of, Optional.empty(), Map.of(), messages);
		}

		static Line failed(String of, String reason) {
			return failed(of, List.of(Message.error(reason)));
		}
	}

	private sealed interface Reading {
	}

	/** A measurement with its data. */
	private record Taken(String name, Stored record, AnalysisSource source, TestGivens givens) implements Reading {
	}

	private record Unread(Line why) implements Reading {
	}

	/**
	 * Does it. A measurement that cannot be read or analyzed is told in its line, and the others go on; all together need
	 * all.
	 *
	 * @param author who runs it
	 * @param now when it is run
	 * @throws CancellationException where the user asked to stop
	 */
	public List<Line> run(Order order, String author, Instant now, Monitor monitor) {
		AnalysisDrafter drafter = new AnalysisDrafter(notebook, author, now);
		List<Line> lines = new ArrayList<>();
		List<Taken> taken = new ArrayList<>();
		for (UUID measurement : order.measurements()) {
			monitor.progress((double) (lines.size() + taken.size()) / order.measurements().size(), name(measurement));
			if (monitor.isCancelled()) {
				throw new CancellationException();
			}
			switch (read(measurement, monitor)) {
			case Unread(Line why) -> lines.add(why);
			case Taken one when order.together() -> taken.add(one);
			case Taken one -> lines.add(analyze(order, List.of(one), drafter, monitor));
			}
		}
		return order.together() && lines.isEmpty() && !taken.isEmpty()
				? List.of(analyze(order, taken, drafter, monitor)) : lines;
	}

	private String name(UUID measurement) {
		return notebook.summary(measurement).map(s -> s.name()).orElse("");
	}

	private Reading read(UUID measurement, Monitor monitor) {
		return switch (notebook.load(measurement)) {
		case Loading.Missing(String reason) -> new Unread(Line.failed(name(measurement), reason));
		case Loading.Unreadable(String reason) -> new Unread(Line.failed(name(measurement), reason));
		case Loading.Loaded(Stored stored) -> stored.record() instanceof Measurement record ? read(stored, record, monitor)
				: new Unread(Line.failed(name(measurement), "it is no measurement"));
		};
	}

	private Reading read(Stored stored, Measurement record, Monitor monitor) {
		String name = RecordLabels.shortName(record);
		return switch (data.read(record, monitor)) {
		case ReadResult.Unreadable unreadable -> new Unread(Line.failed(name, unreadable.messages()));
		case ReadResult.Read read -> {
			TestGivens givens = new Derivations(notebook).givens(record);
			yield new Taken(name, stored, new AnalysisSource(name, read.dataset(), givens.givens()), givens);
		}
		};
	}

	private Line analyze(Order order, List<Taken> inputs, AnalysisDrafter drafter, Monitor monitor) {
		String of = inputs.stream().map(Taken::name).collect(Collectors.joining(", "));
		AnalysisRun run = runner.run(order.analyzer(), inputs.stream().map(Taken::source).toList(), order.settings(), monitor);
		return switch (run) {
		case AnalysisRun.Refused(var messages) -> Line.failed(of, messages);
		case AnalysisRun.Done done -> draft(done, of, inputs, drafter);
		};
	}

	private Line draft(AnalysisRun.Done done, String of, List<Taken> inputs, AnalysisDrafter drafter) {
		String analyzer = analyzers.find(done.analyzer()).map(AnalyzerRegistry.Entry::name).orElse(done.analyzer());
		String called = inputs.size() > 1 ? inputs.get(0).name() + " to " + inputs.get(inputs.size() - 1).name() : of;
		try {
			Save save = Save.created(drafter.draft(done, analyzer + " of " + called,
					inputs.stream().map(t -> new AnalysisDrafter.Input(t.record(), t.givens())).toList()));
			return new Line(of, Optional.of(save), done.results().quantities(),
					done.results().messages().stream().filter(m -> m.severity() != Severity.INFO).toList());
		} catch (IOException e) {
			return Line.failed(of, String.valueOf(e.getMessage()));
		}
	}
}
