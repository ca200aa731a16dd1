/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.content.Content;
import org.glovebox.core.content.ContentInstaller;
import org.glovebox.core.content.ContentReader;
import org.glovebox.core.content.ContributedFiles;
import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordReading;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox demo}: a notebook of a published cell with a cycling test, its analyses, figures and lineage. */
@Command(name = "demo", description = "Make a demo notebook, import a cycling file, analyze and draw it.")
public final class DemoVerb extends Verb {

	private static final String CONTENT = "study-a";
	private static final String CELL = "CELL-01";

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
		ContributedFiles files = new BundleFiles(FrameworkUtil.getBundle(DemoVerb.class).getBundleContext());
		ContentRegistry.Entry content = new ContentRegistry(program().registry()).find(CONTENT)
				.orElseThrow(() -> new Refusal("the demo notebook " + CONTENT + " is not installed"));
		if (data != null) {
			checkReadable(data);
		}
		console().say("demo notebook: " + folder);
		try (Notebook open = notebook(folder, content)) {
			install(open, new ContentReader(files).read(content), content.name());
			DemoRun run = new DemoRun(program(), open, folder, monitor());
			DemoReport report = data == null ? generated(run, files, content) : run.measured(CELL, data);
			if (json()) {
				Json.write(console().out(), json -> report.write(json, open));
			} else {
				report.print(console(), open);
			}
		}
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

	/** Puts the records of the demo into a notebook that is empty; one that has them is left as it is. */
	private void install(Notebook open, Content content, String name) throws Refusal, IOException {
		if (isInstalled(open, content)) {
			return;
		}
		if (!open.counts().isEmpty()) {
			throw new Refusal("the notebook " + open.info().location() + " has records that are not of the demo, and "
					+ "nothing can be taken out of a notebook again; name a new folder with --notebook DIR");
		}
		Notebooks.saved(new ContentInstaller(open).install(content, program().author(), "Installed the demo " + name));
	}

	private static boolean isInstalled(Notebook open, Content content) {
		Optional<RecordSummary> cell = open.find(CELL);
		return cell.isPresent() && content.records().stream().map(RecordFormat::read)
				.anyMatch(r -> r instanceof RecordReading.Read read
						&& cell.get().uuid().toString().equals(read.record().getUuid()));
	}

	private Notebook notebook(Path folder, ContentRegistry.Entry content) throws Refusal, IOException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new Refusal(folder + ": it is a file; a notebook is a folder");
		}
		boolean there = Files.isDirectory(folder) && !isEmpty(folder);
		return there ? Notebooks.open(program(), folder) : Notebooks.create(program(), folder, content.name());
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (var entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	private static DemoReport generated(DemoRun run, ContributedFiles files, ContentRegistry.Entry content)
			throws Refusal, IOException {
		Optional<String> measurement = content.contribution().attribute("measurement");
		if (measurement.isEmpty()) {
			throw new Refusal("the demo " + content.name() + " brings no measurement; name one with --data FILE");
		}
		Path scratch = Files.createTempDirectory("glovebox-demo-");
		Path file = scratch.resolve(Path.of(measurement.get()).getFileName().toString());
		try {
			try (InputStream in = files.open(content.contribution().plugin(),
					content.folder() + '/' + measurement.get())) {
				Files.copy(in, file);
			}
			return run.generated(CELL, file);
		} finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(scratch);
		}
	}
}
