/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Sha256;

/** The folders that a notebook watches, and how their files were when they were looked at last. */
public final class KeptWatches {

	private static final String FOLDER = "import.watch.folder.";
	private static final String FILE = "import.watch.file.";

	private final Notebook notebook;

	public KeptWatches(Notebook notebook) {
		this.notebook = notebook;
	}

	/** The folders, by path. */
	public List<WatchedFolder> folders() {
		List<WatchedFolder> result = new ArrayList<>();
		notebook.keptTexts(FOLDER).values().forEach(text -> folder(text).ifPresent(result::add));
		result.sort((a, b) -> a.path().compareTo(b.path()));
		return result;
	}

	private static Optional<WatchedFolder> folder(String text) {
		String[] cells = text.split("\t", 4);
		try {
			return Optional.of(new WatchedFolder(Path.of(cells[3]), Duration.parse(cells[0]), Duration.parse(cells[1]), cells[2]));
		} catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
			return Optional.empty();
		}
	}

	/** Watches a folder from now on. */
	public void keep(WatchedFolder folder) {
		notebook.keepText(FOLDER + key(folder.path()), Optional.of(String.join("\t", folder.settle().toString(),
				folder.every().toString(), folder.subject(), folder.path().toString())));
	}

	/** Does not watch a folder any more; what is known of its files is kept, so that none is taken twice later. */
	public boolean forget(Path folder) {
		String name = FOLDER + key(folder.toAbsolutePath().normalize());
		boolean known = notebook.keptText(name).isPresent();
		notebook.keepText(name, Optional.empty());
		return known;
	}

	/** The files below a folder that are known. */
	Map<Path, WatchedFile> files(Path folder) {
		Map<Path, WatchedFile> result = new HashMap<>();
		notebook.keptTexts(FILE).values().forEach(text -> WatchedFile.parse(text)
				.filter(file -> file.path().startsWith(folder)).ifPresent(file -> result.put(file.path(), file)));
		return result;
	}

	void keep(WatchedFile file) {
		notebook.keepText(FILE + key(file.path()), Optional.of(file.text()));
	}

	private static String key(Path path) {
		return Sha256.of(path.toString().getBytes(StandardCharsets.UTF_8)).hex();
	}
}
