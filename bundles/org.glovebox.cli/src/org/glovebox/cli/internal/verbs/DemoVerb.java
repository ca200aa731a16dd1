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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.notebook.Notebook;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox demo}: a notebook of a published cell with a cycling test, its analyses, figures and lineage. */
@Command(name = "demo")
public final class DemoVerb extends Verb {

	private static final String STUDY = "A";

	/** Name of a notebook that holds all of them. */
	private static final String ALL = "Five published studies";

	@Option(names = "--study", paramLabel = "A|B|C|D|E|all", defaultValue = STUDY,
			description = "The published study to put into the notebook; without it, study A.")
	private String study;

	@Option(names = "--data", paramLabel = "FILE",
			description = "The instrument file to import; without it, a generated one.")
	private Path data;

	/** Heeded by the start script, which opens the desktop after this verb. */
	@Option(names = "--no-window", description = "Do not open the desktop on the notebook afterwards.")
	private boolean withoutWindow;

	public DemoVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		Path folder = isNotebookNamed() ? folder() : program().demoNotebook().toAbsolutePath().normalize();
		DemoStudies studies = new DemoStudies(program(),
				new BundleFiles(FrameworkUtil.getBundle(DemoVerb.class).getBundleContext()));
		List<ContentRegistry.Entry> named = studies.named(study);
		Optional<ContentRegistry.Entry> measured = named.stream()
				.filter(entry -> DemoStudies.subject(entry).isPresent()).findFirst();
		if (data != null) {
			checkReadable(data);
			measured.orElseThrow(() -> new Refusal("study " + study + " names no cell that a file could be a test of; "
					+ "import the file with 'glovebox import FILE --of RECORD'"));
		}
		console().say("demo notebook: " + folder);
		try (Notebook open = notebook(folder, named.size() == 1 ? named.get(0).name() : ALL)) {
			studies.install(open, named);
			Supplier<DemoRun> runs = () -> new DemoRun(program(), open, folder, monitor());
			List<DemoReport> others = data == null ? studies.generated(named, runs) : List.of();
			if (measured.isPresent()) {
				tell(open, named, data == null ? studies.measured(runs.get(), measured.get())
						: runs.get().measured(DemoStudies.subject(measured.get()).orElseThrow(), data), others);
			} else {
				tell(open, folder, named, others);
			}
		}
	}

	private void tell(Notebook open, List<ContentRegistry.Entry> named, DemoReport report, List<DemoReport> others) {
		if (json()) {
			Json.write(console().out(), json -> report.write(json, open, names(named), others));
		} else {
			report.print(console(), open);
			others.forEach(other -> other.printBriefly(console()));
			printStudies(open, named);
		}
	}

	private void tell(Notebook open, Path folder, List<ContentRegistry.Entry> named, List<DemoReport> others) {
		if (json()) {
			Json.write(console().out(), json -> json.object(() -> {
				json.field("notebook", folder).field("studies", names(named)).field("records", open.counts());
				DemoReport.write(json, others);
			}));
		} else {
			others.forEach(other -> other.printBriefly(console()));
			printStudies(open, named);
		}
	}

	private static List<String> names(List<ContentRegistry.Entry> named) {
		return named.stream().map(ContentRegistry.Entry::id).toList();
	}

	private void printStudies(Notebook open, List<ContentRegistry.Entry> named) {
		console().print("");
		console().print("Studies in the notebook, published numbers as claims:");
		named.forEach(entry -> console().print("  " + entry.name()));
		open.counts().forEach((kind, count) -> console().print("  " + count + "  " + kind));
	}

	private static void checkReadable(Path file) throws Refusal {
		if (!Files.exists(file)) {
			throw new Refusal(file + ": there is no such file");
		}
		if (Files.isDirectory(file)) {
			throw new Refusal(file + ": it is a folder, not a file");
		}
		if (!Files.isReadable(file)) {
			throw new Refusal(file + ": permission denied");
		}
	}

	private Notebook notebook(Path folder, String name) throws Refusal, IOException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new Refusal(folder + ": it is a file; a notebook is a folder");
		}
		boolean there = Files.isDirectory(folder) && !isEmpty(folder);
		return there ? Notebooks.open(program(), folder) : Notebooks.create(program(), folder, name);
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (var entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}
}
