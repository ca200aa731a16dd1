/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.GrowingImporter.Growth;
import org.glovebox.core.drafting.AppliedMapping;
import org.glovebox.core.drafting.KeptFiles;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.importing.FolderWatch.Sighting;
import org.glovebox.core.importing.ImportLine.Mention;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadRequest;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.reading.StatedTime;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.characterization.Measurement;

/** Takes the files of a watched folder that are due: new ones as an import does, those known before by what has changed. */
final class WatchTaking {

	private static final int HEAD = 65_536;

	private final Notebook notebook;
	private final ImportRunner runner;
	private final String author;
	private final WatchedFolder folder;
	private final Monitor monitor;
	private final KeptWatches kept;

	WatchTaking(Notebook notebook, ImportRunner runner, String author, WatchedFolder folder, Monitor monitor) {
		this.notebook = notebook;
		this.runner = runner;
		this.author = author;
		this.folder = folder;
		this.monitor = monitor;
		this.kept = new KeptWatches(notebook);
	}

	/**
	 * A file that was looked at.
	 *
	 * @param file how it is known from now on
	 * @param line what is to be told; empty where nothing came of it
	 */
	record Taken(WatchedFile file, Optional<ImportLine> line) {
	}

	/** Takes files that no record has. */
	List<Taken> fresh(List<Sighting> sightings) {
		if (sightings.isEmpty()) {
			return List.of();
		}
		ImportChoices choices = ImportChoices.by(new KeptRules(notebook).rules())
				.of(folder.subject().isEmpty() ? Optional.empty() : notebook.find(folder.subject()));
		BulkImport bulk = new BulkImport(notebook, runner);
		List<PlannedFile> plan = bulk.plan(sightings.stream().map(Sighting::file).toList(), choices, monitor);
		ImportReport report = bulk.save(new ImportPlan(plan, List.of()), author, monitor);
		List<Taken> result = new ArrayList<>();
		for (int i = 0; i < sightings.size(); i++) {
			ImportLine line = report.lines().get(i);
			boolean stopped = report.cancelled() && plan.get(i).content().isPresent() && line.outcome() == Outcome.LEFT;
			if (!stopped) {
				String reader = plan.get(i).content().map(FileContent::reader).orElse("");
				remember(sightings.get(i), reader, -1, line.record().flatMap(Mention::uuid))
						.ifPresent(file -> result.add(new Taken(file, Optional.of(line))));
			}
		}
		return result;
	}

	/** How the file is known from now on; empty where it was removed meanwhile. */
	private Optional<WatchedFile> remember(Sighting seen, String reader, long end, Optional<UUID> record) {
		Path path = seen.file().path();
		try {
			int length = (int) Math.min(HEAD, seen.size());
			long rows = end >= 0 ? end
					: record.isEmpty() || reader.isEmpty() ? 0 : runner.grown(reader, path, 0, monitor).map(Growth::end).orElse(0L);
			WatchedFile file = new WatchedFile(path, seen.size(), seen.modified(), length, head(path, length), rows, reader, record);
			kept.keep(file);
			return Optional.of(file);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static Sha256 head(Path path, int length) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return Sha256.of(in.readNBytes(length));
		}
	}

	/** Looks at a file again that a record has; empty where it is another test under the same name. */
	Optional<Taken> again(WatchedFile before, Sighting seen) {
		UUID uuid = before.record().orElseThrow();
		Optional<Measurement> measurement = notebook.load(uuid).stored().map(Stored::record)
				.filter(Measurement.class::isInstance).map(Measurement.class::cast);
		try {
			boolean appended = seen.size() >= before.size() && head(before.path(), before.headLength()).equals(before.head());
			Optional<Growth> growth = appended && before.end() > 0
					? runner.grown(before.reader(), before.path(), before.end(), monitor)
					: Optional.empty();
			if (measurement.isEmpty()) {
				return Optional.empty();
			}
			return growth.isPresent() ? grown(before, seen, growth.get()) : anew(before, seen, measurement.get(), appended);
		} catch (IOException e) {
			return Optional.of(refused(before, seen, List.of(Message.error("it cannot be read: " + e.getMessage()))));
		}
	}

	private Optional<Taken> grown(WatchedFile before, Sighting seen, Growth growth) throws IOException {
		if (growth.rows() == 0) {
			return remember(seen, before.reader(), growth.end(), before.record()).map(f -> new Taken(f, Optional.empty()));
		}
		String what = growth.rows() == 1 ? "1 new row" : growth.rows() + " new rows";
		return longer(before, seen, growth.end(), Map.of(), Optional.empty(), what, List.of());
	}

	/** Reads a file as a whole whose reader cannot go on from where it ended, or that was written anew. */
	private Optional<Taken> anew(WatchedFile before, Sighting seen, Measurement measurement, boolean appended)
			throws IOException {
		ReadResult result = runner.read(ReadRequest.of(before.path())
				.by(Optional.of(before.reader()).filter(r -> !r.isEmpty())).as(AppliedMapping.of(measurement)), monitor);
		return switch (result) {
		case ReadResult.Unreadable unreadable -> appended ? Optional.of(refused(before, seen, unreadable.messages()))
				: Optional.empty();
		case ReadResult.Read read -> appended || isSameTest(read.dataset().metadata(), measurement)
				? longer(before, seen, -1, read.companions(), Optional.of(read.dataset().metadata()),
						"it was read again, " + read.dataset().rows() + " rows", read.messages())
				: Optional.empty();
		};
	}

	private static boolean isSameTest(Metadata metadata, Measurement measurement) {
		return measurement.getStarted() != null && metadata.text(Keys.STARTED).flatMap(StatedTime::of).map(StatedTime::instant)
				.filter(measurement.getStarted()::equals).isPresent();
	}

	private Optional<Taken> longer(WatchedFile before, Sighting seen, long end, Map<String, Path> companions,
			Optional<Metadata> metadata, String what, List<Message> messages) throws IOException {
		UUID record = before.record().orElseThrow();
		List<RawFile> files = KeptFiles.keep(notebook, before.path(), companions);
		Optional<String> problem = new LongerMeasurement(notebook, author).save(record, seen.file().name(), files.get(0),
				metadata, seen.file().name() + ": " + what);
		if (problem.isPresent()) {
			return Optional.of(refused(before, seen, List.of(Message.error(problem.get()))));
		}
		ImportLine line = new ImportLine(before.path(), Outcome.LONGER, notebook.summary(record).map(Mention::of),
				Optional.empty(), what, messages);
		return remember(seen, before.reader(), end, before.record()).map(f -> new Taken(f, Optional.of(line)));
	}

	/** It is tried again when it has changed again. */
	private Taken refused(WatchedFile before, Sighting seen, List<Message> messages) {
		WatchedFile file = new WatchedFile(before.path(), seen.size(), seen.modified(), before.headLength(), before.head(),
				before.end(), before.reader(), before.record());
		kept.keep(file);
		return new Taken(file, Optional.of(new ImportLine(before.path(), Outcome.REFUSED,
				notebook.summary(before.record().orElseThrow()).map(Mention::of), Optional.empty(), "", messages)));
	}
}
