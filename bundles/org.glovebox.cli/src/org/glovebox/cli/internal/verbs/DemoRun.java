/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.verbs.SpecificCapacity.Kept;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.drafting.FileImport;
import org.glovebox.core.drafting.FileImport.Outcome;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.GeneratedMeasurement;
import org.glovebox.core.extension.GeneratedMeasurement.Work;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.characterization.Measurement;

/**
 * The main job from end to end: import a file for a cell, run what fits, draw what fits. A second run with the same file
 * finds what the first has saved, and does what the first could not finish.
 */
final class DemoRun {

	private static final List<String> FORMATS = List.of("svg", "png", "pdf");
	private static final double PRINT_RESOLUTION = 300;
	private static final String NOT_OF_THIS_CELL = "mass and area of the demo cell";

	private final Program program;
	private final Notebook notebook;
	private final Path folder;
	private final Monitor monitor;
	private final List<Message> messages = new ArrayList<>();

	DemoRun(Program program, Notebook notebook, Path folder, Monitor monitor) {
		this.program = program;
		this.notebook = notebook;
		this.folder = folder;
		this.monitor = monitor;
	}

	/** Imports the file that comes with the demo, which is marked as generated. */
	DemoReport generated(String cell, Path file) throws Refusal, IOException {
		return run(cell, file, DemoTest::describeGenerated, Subjects.GENERATED);
	}

	/** Imports one of the further made-up measurements of a study; runs and draws what the study names. */
	DemoReport generated(GeneratedMeasurement measurement, Path file) throws Refusal, IOException {
		return run(measurement.subject(), file, m -> DemoTest.describeGenerated(m, measurement.title()), Subjects.GENERATED,
				technique -> measurement.analyses(), technique -> measurement.figures());
	}

	/** Imports a file that the user names. */
	DemoReport measured(String cell, Path file) throws Refusal, IOException {
		DemoTest description = new DemoTest(program, monitor);
		return run(cell, file, m -> description.describeForeign(m, file), NOT_OF_THIS_CELL);
	}

	private DemoReport run(String cell, Path file, Consumer<Measurement> adjust, String note)
			throws Refusal, IOException {
		return run(cell, file, adjust, note, this::fittingAnalyses, this::fittingCharts);
	}

	private DemoReport run(String cell, Path file, Consumer<Measurement> adjust, String note,
			Function<Technique, List<Work>> analyses, Function<Technique, List<Work>> charts) throws Refusal, IOException {
		Stored subject = Notebooks.load(notebook, cell);
		Optional<Stored> before = earlier(file, subject);
		Stored test = before.isPresent() ? before.get() : imported(file, subject, adjust);
		Subject found = Subjects.of(program, notebook, test, monitor).withNote(note);
		KeptResults kept = new KeptResults(program, notebook, test);
		Technique technique = found.data().technique();
		List<Kept> results = analyze(found, kept, analyses.apply(technique));
		List<Path> figures = draw(test, found, kept, charts.apply(technique));
		RecordSummary summary = notebook.summary(test.revision().record()).orElseThrow();
		return new DemoReport(folder, summary, found, results, figures, messages);
	}

	/** The test of this cell that was made from the same bytes, where the demo ran before. */
	private Optional<Stored> earlier(Path file, Stored cell) throws IOException {
		String hash = Sha256.of(Files.readAllBytes(file)).hex();
		for (Lineage.Node node : notebook.lineage(List.of(cell.revision().record()), Direction.DOWN, 1).nodes()) {
			Optional<Stored> stored = notebook.load(node.record().uuid()).stored();
			if (stored.isPresent() && stored.get().record() instanceof Measurement m
					&& m.getRawFiles().stream().anyMatch(a -> hash.equals(a.getBlob()))) {
				return stored;
			}
		}
		return Optional.empty();
	}

	private Stored imported(Path file, Stored subject, Consumer<Measurement> adjust) throws Refusal, IOException {
		FileImport imports = new FileImport(notebook, program.imports(), program.author());
		return switch (imports.run(file, Optional.of(subject.record()), adjust, monitor)) {
		case Outcome.Refused refused -> throw new Refusal(file.toString(), refused.messages());
		case Outcome.Done done -> {
			program.console().say(String.valueOf(file.getFileName()), done.messages());
			yield Notebooks.load(notebook, done.revision().record().toString());
		}
		};
	}

	/** All analyzers for a technique; tells which there are for others. */
	private List<Work> fittingAnalyses(Technique technique) {
		List<AnalyzerRegistry.Entry> all = program.analyzers().all();
		tellUnfit("analyses", technique,
				all.stream().filter(e -> !e.accepts(technique)).map(AnalyzerRegistry.Entry::id).toList());
		return all.stream().filter(e -> e.accepts(technique)).map(e -> new Work(e.id(), Map.of())).toList();
	}

	/** All kinds of chart for a technique; tells which there are for others. */
	private List<Work> fittingCharts(Technique technique) {
		List<ChartKindRegistry.Entry> all = program.chartKinds().all();
		tellUnfit("charts", technique,
				all.stream().filter(e -> !e.accepts(technique)).map(ChartKindRegistry.Entry::id).toList());
		return all.stream().filter(e -> e.accepts(technique)).map(e -> new Work(e.id(), Map.of())).toList();
	}

	private List<Kept> analyze(Subject found, KeptResults kept, List<Work> works) throws Refusal, IOException {
		AnalysisRunner runner = program.analyses();
		List<Kept> runs = new ArrayList<>();
		for (Work work : works) {
			switch (runner.run(work.id(), found.data(), found.givens(), work.settings(), monitor)) {
			case AnalysisRun.Done done -> runs.add(new Kept(done, kept.keep(found, done)));
			case AnalysisRun.Refused refused -> tell("analysis " + work.id(), refused.messages());
			}
		}
		return runs;
	}

	private List<Path> draw(Stored test, Subject found, KeptResults kept, List<Work> works) throws Refusal, IOException {
		ChartRunner charts = program.charts();
		List<Path> written = new ArrayList<>();
		for (Work work : works) {
			ChartRunner.Request request = new ChartRunner.Request(found.data(), found.givens(), work.settings(), Map.of(),
					found.note());
			switch (charts.draw(work.id(), request, monitor)) {
			case FigureOutcome.Drawn drawn -> {
				written.addAll(write(test, work.id(), drawn));
				tell("chart " + work.id(), drawn.messages());
				kept.keep(work);
			}
			case FigureOutcome.Refused refused -> tell("no chart " + work.id(), refused.messages());
			}
		}
		return written;
	}

	private List<Path> write(Stored test, String kind, FigureOutcome.Drawn drawn)
			throws Refusal, IOException {
		List<Path> written = new ArrayList<>();
		String name = String.valueOf(test.record().getShortId()).replaceAll("[^\\p{L}\\p{N}._-]", "_");
		for (String format : FORMATS) {
			Path target = folder.resolve("figures").resolve(name + '-' + kind + '.' + format);
			FigureVerb.write(drawn, FigureVerb.writer(program, target), PRINT_RESOLUTION, target);
			written.add(target);
		}
		return written;
	}

	/** What does not suit a file is no error of the demo. */
	private void tell(String about, List<Message> told) {
		told.forEach(m -> messages.add(new Message(m.severity() == Severity.ERROR ? Severity.INFO : m.severity(),
				about + ": " + m.text(), m.position(), m.count())));
	}

	private void tellUnfit(String what, Technique technique, List<String> others) {
		if (!others.isEmpty()) {
			messages.add(Message.info(what + " that are not for " + technique.label().toLowerCase(Locale.ROOT)
					+ ": " + String.join(", ", others)));
		}
	}
}
