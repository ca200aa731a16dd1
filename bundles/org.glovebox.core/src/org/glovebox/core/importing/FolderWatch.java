/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.ImportRunner;

/**
 * Looks into a folder again and again: new files are taken once they have settled, files that have grown give their
 * record a new revision. What it knows of the files is in the notebook, so that nothing is taken twice after a restart.
 * Folders are listed, not listened to, since network drives tell nothing. For one thread.
 */
public final class FolderWatch {

	private final WatchedFolder folder;
	private final Map<Path, WatchedFile> known;
	private final Map<Path, Sighting> seen = new HashMap<>();
	private Optional<String> trouble = Optional.empty();

	/** Begins to watch, from what the notebook knows of the folder's files. */
	public FolderWatch(WatchedFolder folder, Notebook notebook) {
		this.folder = folder;
		this.known = new KeptWatches(notebook).files(folder.path());
	}

	/**
	 * A file that has changed since it was taken.
	 *
	 * @param unchangedSince when it was first seen as it is
	 * @param waitingSince when it was first seen changed
	 */
	record Sighting(GatheredFile file, long size, Instant modified, Instant unchangedSince, Instant waitingSince) {
	}

	public WatchedFolder folder() {
		return folder;
	}

	/** Why the folder cannot be looked into, where that is so. */
	public Optional<String> trouble() {
		return trouble;
	}

	/** How many files have changed and are not due yet. */
	public int waiting() {
		return seen.size();
	}

	/**
	 * Lists the folder and looks at no file. Needs no notebook.
	 *
	 * @return whether there are files to be taken
	 * @throws CancellationException where the user asked to stop
	 */
	public boolean look(Instant now, Monitor monitor) {
		if (!Files.isDirectory(folder.path())) {
			trouble = Optional.of("the folder " + folder.path() + " is not there");
			return false;
		}
		FileGathering gathering = FileGathering.of(List.of(folder.path()), monitor);
		trouble = gathering.messages().stream().map(Message::text).filter(t -> t.contains("cannot")).findFirst();
		Map<Path, Sighting> before = Map.copyOf(seen);
		seen.clear();
		gathering.files().forEach(file -> see(file, Optional.ofNullable(before.get(file.path())), now));
		return seen.values().stream().anyMatch(s -> isDue(s, now));
	}

	private void see(GatheredFile file, Optional<Sighting> before, Instant now) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
			long size = attributes.size();
			Instant modified = attributes.lastModifiedTime().toInstant();
			WatchedFile taken = known.get(file.path());
			if (size == 0 || taken != null && taken.size() == size && taken.modified().equals(modified)) {
				return;
			}
			boolean same = before.filter(s -> s.size() == size && s.modified().equals(modified)).isPresent();
			seen.put(file.path(), new Sighting(file, size, modified, same ? before.get().unchangedSince() : now,
					before.map(Sighting::waitingSince).orElse(now)));
		} catch (IOException e) {
			// it was removed or renamed since the folder was listed
			seen.remove(file.path());
		}
	}

	private boolean isDue(Sighting s, Instant now) {
		boolean settled = Duration.between(s.modified(), now).compareTo(folder.settle()) >= 0
				|| Duration.between(s.unchangedSince(), now).compareTo(folder.settle()) >= 0;
		return settled || Duration.between(s.waitingSince(), now).compareTo(folder.every()) >= 0;
	}

	/**
	 * Takes the files that are due. The notebook keeps the report, unless it tells only of files that went on.
	 *
	 * @param runner reads them
	 * @param author who imports
	 * @return what came of them
	 * @throws CancellationException where the user asked to stop
	 */
	public ImportReport take(Notebook notebook, ImportRunner runner, String author, Instant now, Monitor monitor) {
		List<Sighting> due = seen.values().stream().filter(s -> isDue(s, now))
				.sorted((a, b) -> a.file().path().compareTo(b.file().path())).toList();
		WatchTaking taking = new WatchTaking(notebook, runner, author, folder, monitor);
		List<Sighting> fresh = new ArrayList<>();
		List<ImportLine> lines = new ArrayList<>();
		for (Sighting sighting : due) {
			WatchedFile before = known.get(sighting.file().path());
			Optional<WatchTaking.Taken> taken = before == null || before.record().isEmpty() ? Optional.empty()
					: taking.again(before, sighting);
			if (taken.isEmpty()) {
				fresh.add(sighting);
			} else {
				taken.get().line().ifPresent(lines::add);
				remember(taken.get().file());
			}
		}
		for (WatchTaking.Taken taken : taking.fresh(fresh)) {
			taken.line().ifPresent(lines::add);
			remember(taken.file());
		}
		ImportReport report = new ImportReport(now, author, true, false, lines, List.of());
		if (lines.stream().anyMatch(line -> line.outcome() != ImportLine.Outcome.LONGER)) {
			new KeptReports(notebook).keep(report);
		}
		return report;
	}

	private void remember(WatchedFile file) {
		known.put(file.path(), file);
		seen.remove(file.path());
	}
}
