/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedCell.Arrangement;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.reading.StatedTime;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.characterization.Measurement;

/** Reads the tests of a cell and runs analyzers on them, each once, whichever rules ask for its results. */
final class Examination {

	private static final Comparator<ExaminedTest> IN_TIME = Comparator.comparing(ExaminedTest::began,
			Comparator.comparing(b -> b.orElse(Instant.MAX)));

	private final ImportRunner imports;
	private final AnalyzerRegistry analyzers;
	private final AnalysisRunner analyses;
	private final Map<String, TestGivens> numbers = new LinkedHashMap<>();

	Examination(ImportRunner imports, AnalyzerRegistry analyzers, AnalysisRunner analyses) {
		this.imports = imports;
		this.analyzers = analyzers;
		this.analyses = analyses;
	}

	/** The numbers from records that the analyzers were given so far, by test. */
	Map<String, TestGivens> numbers() {
		return Map.copyOf(numbers);
	}

	/** A cell with its tests, the results of some analyzers among them. */
	ExaminedCell examine(Notebook notebook, Stored cell, List<Stored> tests, Set<String> wanted, Monitor monitor) {
		MeasurementData reading = new MeasurementData(notebook.blobs(), imports);
		Derivations derivations = new Derivations(notebook);
		List<ExaminedTest> examined = new ArrayList<>();
		Map<String, String> unreadable = new LinkedHashMap<>();
		for (int i = 0; i < tests.size(); i++) {
			Measurement test = (Measurement) tests.get(i).record();
			String name = CellTests.name(test);
			monitor.checkCancelled();
			monitor.progress((double) i / tests.size(), "looking at " + name);
			switch (reading.read(test, new Unseen(monitor))) {
			case ReadResult.Read read -> {
				TestGivens givens = derivations.givens(test);
				numbers.put(name, givens);
				examined.add(analyzed(test, read.dataset(), givens.givens(), wanted, monitor));
			}
			case ReadResult.Unreadable failed -> unreadable.put(name, reason(failed));
			}
		}
		examined.sort(IN_TIME);
		return new ExaminedCell(CellTests.name(cell.record()), arrangement((CellBuild) cell.record()),
				Givens.NONE, examined, unreadable);
	}

	private static String reason(ReadResult.Unreadable failed) {
		return failed.file().isEmpty() ? failed.messages().stream().map(Message::text).collect(Collectors.joining("; "))
				: failed.reason();
	}

	private ExaminedTest analyzed(Measurement test, Dataset data, Givens givens, Set<String> wanted, Monitor monitor) {
		Map<String, Results> results = new LinkedHashMap<>();
		Map<String, String> refusals = new LinkedHashMap<>();
		for (String id : wanted) {
			if (analyzers.find(id).filter(a -> !a.accepts(data.technique())).isPresent()) {
				continue;
			}
			monitor.checkCancelled();
			switch (analyses.run(id, data, givens, Map.of(), new Unseen(monitor))) {
			case AnalysisRun.Done done -> results.put(id, done.results());
			case AnalysisRun.Refused(var messages) -> refusals.put(id, messages.stream()
					.filter(m -> m.severity() == Severity.ERROR).map(Message::text).collect(Collectors.joining("; ")));
			}
		}
		return new ExaminedTest(CellTests.name(test), test.getTitle() == null ? "" : test.getTitle(), began(test, data), data,
				givens, results, refusals, test.isGenerated());
	}

	/** As the record says, else as the file does. */
	private static Optional<Instant> began(Measurement test, Dataset data) {
		return Optional.ofNullable(test.getStarted()).or(() -> data.metadata().text(Keys.STARTED)
				.or(() -> data.table().metadata().text(Keys.STARTED)).flatMap(StatedTime::of).map(StatedTime::instant));
	}

	private static Arrangement arrangement(CellBuild cell) {
		return switch (cell.getCellType()) {
		case FULL -> Arrangement.FULL;
		case HALF -> Arrangement.HALF;
		case SYMMETRIC -> Arrangement.SYMMETRIC;
		case BLOCKING -> Arrangement.BLOCKING;
		case THREE_ELECTRODE -> Arrangement.THREE_ELECTRODE;
		case UNSPECIFIED -> Arrangement.UNKNOWN;
		};
	}

	/** What a part of the work reports would make the progress of the whole jump. */
	private record Unseen(Monitor outer) implements Monitor {

		@Override
		public void progress(double fraction, String what) {
			// the whole tells which test it is at
		}

		@Override
		public boolean isCancelled() {
			return outer.isCancelled();
		}
	}
}
