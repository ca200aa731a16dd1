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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.drafting.FigureDrafter;
import org.glovebox.core.drafting.FileImport;
import org.glovebox.core.drafting.FileImport.Outcome;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.units.Quantity;

/** The main job from end to end: import a file for a cell, run what fits, draw what fits. */
final class DemoRun {

	private static final List<String> FORMATS = List.of("svg", "png", "pdf");
	private static final double PRINT_RESOLUTION = 300;

	private final Program program;
	private final Notebook notebook;
	private final Path folder;
	private final Monitor monitor;

	DemoRun(Program program, Notebook notebook, Path folder, Monitor monitor) {
		this.program = program;
		this.notebook = notebook;
		this.folder = folder;
		this.monitor = monitor;
	}

	/** Imports the file that comes with the demo, which is marked as generated. */
	DemoReport generated(String cell, Path file) throws Refusal, IOException {
		return run(cell, file, DemoRun::describeGenerated);
	}

	/** Imports a file that the user names. */
	DemoReport measured(String cell, Path file) throws Refusal, IOException {
		return run(cell, file, m -> m.setRemarks("File of the user, attached to the demo cell to show the way of the "
				+ "numbers; it was not measured on the published cell, and its specific capacities rest on the active "
				+ "mass of that cell."));
	}

	private static void describeGenerated(Measurement measurement) {
		measurement.setGenerated(true);
		measurement.setTitle("Cycling of S@C-NAS (generated data)");
		measurement.setRemarks("This curve is generated, not measured: no raw data of the study are published.");
		if (measurement instanceof GalvanostaticCycling cycling) {
			cycling.setCurrentDensity(Quantity.parse("0.127 mA/cm2"));
			cycling.setLowerVoltage(Quantity.parse("0.7 V"));
			cycling.setUpperVoltage(Quantity.parse("2.6 V"));
			cycling.setFirstDirection(CurrentDirection.DISCHARGE);
			cycling.setStackPressure(Quantity.parse("250 MPa"));
		}
	}

	private DemoReport run(String cell, Path file, Consumer<Measurement> adjust) throws Refusal, IOException {
		Stored subject = Notebooks.load(notebook, cell);
		Optional<Stored> before = earlier(file);
		Stored test = before.isPresent() ? before.get() : imported(file, subject, adjust);
		Subject found = Subjects.of(program, notebook, test, monitor);
		List<Message> messages = new ArrayList<>();
		List<AnalysisRun.Done> analyses = analyze(test, found, before.isEmpty(), messages);
		List<Path> figures = draw(test, found, before.isEmpty(), messages);
		return new DemoReport(folder, notebook.summary(test.revision().record()).orElseThrow(), found, analyses,
				figures, messages);
	}

	/** The test that was made from the same bytes, where the demo ran before. */
	private Optional<Stored> earlier(Path file) throws IOException {
		String hash = Sha256.of(Files.readAllBytes(file)).hex();
		for (RecordSummary summary : notebook.list(RecordFilter.ALL)) {
			Optional<Stored> stored = notebook.load(summary.uuid()).stored();
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
			program.console().say(file.getFileName().toString(), done.messages());
			yield Notebooks.load(notebook, done.revision().record().toString());
		}
		};
	}

	private List<AnalysisRun.Done> analyze(Stored test, Subject found, boolean keep, List<Message> messages)
			throws Refusal, IOException {
		AnalyzerRegistry registry = program.analyzers();
		AnalysisRunner runner = new AnalysisRunner(registry);
		List<AnalysisRun.Done> runs = new ArrayList<>();
		for (AnalyzerRegistry.Entry entry : registry.all()) {
			if (entry.accepts(found.data().technique())) {
				switch (runner.run(entry.id(), found.data(), found.givens(), Map.of(), monitor)) {
				case AnalysisRun.Done done -> {
					runs.add(done);
					if (keep) {
						Subjects.keep(program, notebook, test, found, done);
					}
				}
				case AnalysisRun.Refused refused -> refused.messages().forEach(messages::add);
				}
			}
		}
		return runs;
	}

	private List<Path> draw(Stored test, Subject found, boolean keep, List<Message> messages)
			throws Refusal, IOException {
		ChartRunner charts = program.charts();
		List<Path> written = new ArrayList<>();
		for (ChartKindRegistry.Entry kind : charts.fitting(found.data())) {
			ChartRunner.Request request = new ChartRunner.Request(found.data(), found.givens(), Map.of(), Map.of(),
					found.note());
			switch (charts.draw(kind.id(), request, monitor)) {
			case FigureOutcome.Drawn drawn -> {
				for (String format : FORMATS) {
					Path target = folder.resolve("figures")
							.resolve(test.record().getShortId() + '-' + kind.id() + '.' + format);
					FigureVerb.write(drawn, FigureVerb.writer(program, target), PRINT_RESOLUTION, target);
					written.add(target);
				}
				if (keep) {
					keep(test, kind);
				}
			}
			case FigureOutcome.Refused refused -> refused.messages().forEach(messages::add);
			}
		}
		return written;
	}

	private void keep(Stored test, ChartKindRegistry.Entry kind) throws Refusal {
		Measurement measurement = (Measurement) test.record();
		Notebooks.saved(notebook.save(
				Save.created(new FigureDrafter(program.author(), Instant.now()).draft(kind.id(),
						kind.name() + " of " + measurement.getShortId(), measurement, new LinkedHashMap<>())),
				"Drew " + kind.name(), program.author()));
	}
}
