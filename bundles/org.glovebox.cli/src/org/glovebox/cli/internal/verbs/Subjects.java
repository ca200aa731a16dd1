/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.drafting.AnalysisDrafter;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.characterization.Measurement;

/** Finds what an argument means: a file that exists, else a record of the notebook, which is opened on first need. */
final class Subjects implements AutoCloseable {

	/** What charts of generated data say. */
	static final String GENERATED = "generated data";

	private final Program program;
	private final String location;
	private @Nullable Notebook notebook;

	Subjects(Program program, String location) {
		this.program = program;
		this.location = location;
	}

	/** Works on a notebook that is open already and stays open. */
	static Subject of(Program program, Notebook open, Stored stored, Monitor monitor) throws Refusal {
		if (!(stored.record() instanceof Measurement measurement)) {
			throw new Refusal(stored.record().getShortId() + " is no measurement; a test with its file is needed");
		}
		ReadResult result = new MeasurementData(open.blobs(), program.imports()).read(measurement, monitor);
		return new Subject(String.valueOf(measurement.getShortId()), data(measurement.getShortId(), result),
				new Derivations(open).givens(measurement), measurement.isGenerated() ? GENERATED : "", Optional.of(stored));
	}

	List<Subject> resolve(List<String> arguments, Monitor monitor) throws Refusal {
		List<Subject> found = new ArrayList<>();
		for (String argument : arguments) {
			found.add(resolve(argument, monitor));
		}
		return found;
	}

	Subject resolve(String argument, Monitor monitor) throws Refusal {
		Optional<Path> file = file(argument);
		if (file.isPresent()) {
			return Subject.file(String.valueOf(file.get().getFileName()), data(argument, program.imports().read(file.get(), monitor)));
		}
		if (isFolder(argument)) {
			throw new Refusal(argument + ": it is a folder, not a file");
		}
		if (!Notebooks.mayBeAt(location)) {
			throw new Refusal("there is no file " + argument + ", and no notebook at " + location);
		}
		return of(program, open(), Notebooks.load(open(), argument), monitor);
	}

	/** Saves what an analyzer found, linked to the tests; returns the short id of the record. */
	String keep(List<Subject> subjects, AnalysisRun.Done done) throws Refusal, IOException {
		List<AnalysisDrafter.Input> inputs = subjects.stream().flatMap(s -> s.test().stream()
				.map(test -> new AnalysisDrafter.Input(test, s.numbers()))).toList();
		if (inputs.size() < subjects.size()) {
			throw new Refusal("only results of a test in the notebook can be kept; import the file");
		}
		return keep(program, open(), inputs, done);
	}

	static String keep(Program program, Notebook open, Stored test, Subject subject, AnalysisRun.Done done)
			throws Refusal, IOException {
		return keep(program, open, List.of(new AnalysisDrafter.Input(test, subject.numbers())), done);
	}

	private static String keep(Program program, Notebook open, List<AnalysisDrafter.Input> inputs,
			AnalysisRun.Done done) throws Refusal, IOException {
		String name = program.analyzers().find(done.analyzer()).map(AnalyzerRegistry.Entry::name)
				.orElse(done.analyzer());
		String title = name + " of " + inputs.stream().map(i -> i.record().record().getShortId())
				.collect(Collectors.joining(", "));
		Analysis analysis = new AnalysisDrafter(open, program.author(), Instant.now()).draft(done, title, inputs);
		Notebooks.saved(open.save(Save.created(analysis), "Ran " + done.analyzer(), program.author()));
		return analysis.getShortId();
	}

	private Notebook open() throws Refusal {
		Notebook open = notebook;
		if (open == null) {
			open = Notebooks.open(program, location);
			notebook = open;
		}
		return open;
	}

	private static Optional<Path> file(String argument) {
		try {
			Path path = Path.of(argument);
			return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Whether an argument can only mean a folder; a record may be called like one. */
	private boolean isFolder(String argument) {
		try {
			return Files.isDirectory(Path.of(argument))
					&& (argument.contains("/") || argument.startsWith(".") || !Notebooks.mayBeAt(location));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	private static Dataset data(String name, ReadResult result) throws Refusal {
		return switch (result) {
		case ReadResult.Read read -> read.dataset();
		case ReadResult.Unreadable unreadable -> throw new Refusal(name, unreadable.messages());
		};
	}

	@Override
	public void close() {
		Notebook open = notebook;
		if (open != null) {
			open.close();
		}
	}
}
