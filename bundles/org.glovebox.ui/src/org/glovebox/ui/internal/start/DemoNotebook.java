/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.content.Content;
import org.glovebox.core.content.ContentInstaller;
import org.glovebox.core.content.ContentReader;
import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.ui.internal.session.DesktopSession;
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
		StoreRegistry stores = session.registries().stores();
		String author = session.author();
		session.background().run("Making the demo notebook",
				monitor -> make(stores, content.get(), author, monitor), trouble -> trouble
						.ifPresentOrElse(session.announcements()::trouble, () -> session.open(folder)));
	}

	/** Makes the notebook where it is not there; tells why it could not. */
	private Optional<String> make(StoreRegistry stores, ContentRegistry.Entry entry, String author, Monitor monitor)
			throws IOException {
		if (filled()) {
			return Optional.empty();
		}
		Content content = new ContentReader(new BundleFiles(FrameworkUtil.getBundle(DemoNotebook.class)
				.getBundleContext())).read(entry);
		monitor.checkCancelled();
		Files.createDirectories(folder.getParent());
		return switch (Notebook.create(stores, folder.toString(), entry.name())) {
		case NotebookOpening.Refused(var cause, String reason) -> Optional.of(reason);
		case NotebookOpening.Opened(Notebook notebook) -> {
			try (notebook) {
				yield trouble(new ContentInstaller(notebook).install(content, author, "Demo notebook"));
			}
		}
		};
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
