/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.content.Content;
import org.glovebox.core.content.ContentInstaller;
import org.glovebox.core.content.ContentReader;
import org.glovebox.core.content.ContributedFiles;
import org.glovebox.core.drafting.FileImport;
import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.session.Registries;
import org.osgi.framework.FrameworkUtil;

/** The demo notebook in the user's home; made when it is first opened. */
public final class DemoNotebook {

	private final DesktopSession session;
	private final Path folder = Path.of(System.getProperty("user.home"), "Glovebox", "demo");

	/** Makes nothing yet. */
	public DemoNotebook(DesktopSession session) {
		this.session = session;
	}

	/** Opens the demo notebook. */
	public void open() {
		Optional<ContentRegistry.Entry> content = session.registries().contents().all().stream().findFirst();
		if (content.isEmpty()) {
			session.announcements().trouble("No installed plug-in brings a demo notebook.");
			return;
		}
		Registries registries = session.registries();
		String author = session.author();
		session.background().run("Making the demo notebook",
				monitor -> make(registries, content.get(), author, monitor), trouble -> trouble
						.ifPresentOrElse(session.announcements()::trouble, () -> session.open(folder)));
	}

	/** Makes the notebook where it is not there; tells why it could not. */
	private Optional<String> make(Registries registries, ContentRegistry.Entry entry, String author, Monitor monitor)
			throws IOException {
		if (filled()) {
			return Optional.empty();
		}
		ContributedFiles files = new BundleFiles(FrameworkUtil.getBundle(DemoNotebook.class).getBundleContext());
		Content content = new ContentReader(files).read(entry);
		monitor.checkCancelled();
		Files.createDirectories(folder.getParent());
		return switch (Notebook.create(registries.stores(), folder.toString(), entry.name())) {
		case NotebookOpening.Refused(var cause, String reason) -> Optional.of(reason);
		case NotebookOpening.Opened(Notebook notebook) -> {
			try (notebook) {
				Optional<String> trouble = trouble(new ContentInstaller(notebook).install(content, author,
						"Demo notebook"));
				Optional<String> file = entry.contribution().attribute("measurement");
				yield trouble.isPresent() || file.isEmpty() ? trouble
						: measure(new FileImport(notebook, registries.importRunner(), author), notebook,
								entry.contribution().attribute("subject"),
								() -> files.open(entry.contribution().plugin(), entry.folder() + '/' + file.get()),
								file.get(), monitor);
			}
		}
		};
	}

	/** Opens the file of the measurement that comes with the content. */
	private interface MeasurementFile {
		InputStream open() throws IOException;
	}

	/** Imports the generated measurement as a test of the cell that the content names. */
	private static Optional<String> measure(FileImport importing, Notebook notebook, Optional<String> subject,
			MeasurementFile source, String name, Monitor monitor) throws IOException {
		Path scratch = Files.createTempDirectory("glovebox-demo-");
		Path file = scratch.resolve(String.valueOf(Path.of(name).getFileName()));
		try {
			try (InputStream in = source.open()) {
				Files.copy(in, file);
			}
			Optional<Record> cell = subject.flatMap(id -> notebook.load(id).stored()).map(Stored::record);
			FileImport.Outcome outcome = importing.run(file, cell, test -> test.setGenerated(true), monitor);
			return outcome instanceof FileImport.Outcome.Refused(var messages)
					? Optional.of(messages.get(0).text())
					: Optional.empty();
		} finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(scratch);
		}
	}

	private boolean filled() throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isPresent();
		}
	}

	private static Optional<String> trouble(SaveOutcome outcome) {
		return switch (outcome) {
		case SaveOutcome.Saved saved -> Optional.empty();
		case SaveOutcome.Invalid invalid -> Optional.of(invalid.message());
		case SaveOutcome.Conflict conflict -> Optional.of(conflict.message());
		};
	}
}
