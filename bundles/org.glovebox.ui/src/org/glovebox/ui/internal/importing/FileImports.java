/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Record;

/** Reads files, then takes those that could be read into the notebook in one transaction. Works without a window. */
final class FileImports {

	private FileImports() {
	}

	/**
	 * Reads files, those in folders included.
	 *
	 * @throws IOException where a folder cannot be listed
	 */
	static List<ReadFile> read(ImportRunner runner, List<Path> paths, Monitor monitor) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path path : paths) {
			try (Stream<Path> below = Files.isDirectory(path) ? Files.walk(path) : Stream.of(path)) {
				below.filter(p -> !Files.isDirectory(p) && !String.valueOf(p.getFileName()).startsWith("."))
						.sorted().forEach(files::add);
			}
		}
		List<ReadFile> result = new ArrayList<>();
		for (Path file : files) {
			monitor.checkCancelled();
			monitor.progress((double) result.size() / files.size(),
					"reading " + (result.size() + 1) + " of " + files.size() + ": " + file.getFileName());
			result.add(new ReadFile(file, runner.read(file, monitor)));
		}
		return result;
	}

	/**
	 * Saves files and records of measurements, all or none.
	 *
	 * @param files files that could be read
	 * @param subject what was measured
	 * @param author who imports
	 * @throws IOException where a file cannot be copied
	 */
	static SaveOutcome save(Notebook notebook, List<ReadFile> files, Optional<UUID> subject, String author,
			Monitor monitor) throws IOException {
		MeasurementDrafter drafter = new MeasurementDrafter(author, Instant.now());
		Optional<Record> measured = subject.flatMap(uuid -> notebook.load(uuid).stored()).map(Stored::record);
		List<Save> saves = new ArrayList<>();
		for (ReadFile file : files) {
			monitor.checkCancelled();
			monitor.progress((double) saves.size() / files.size(), "keeping " + file.name());
			if (file.result() instanceof ReadResult.Read read) {
				RawFile raw = new RawFile(file.name(), notebook.addFile(file.path()), Files.size(file.path()));
				Measurement measurement = drafter.draft(read.reader(), read.dataset(), raw).record();
				measured.ifPresent(record -> {
					measurement.setSubject(record);
					measurement.setProject(record.getProject());
				});
				saves.add(Save.created(measurement));
			}
		}
		String message = files.size() == 1 ? "Imported " + files.get(0).name() : "Imported " + files.size() + " files";
		return notebook.saveAll(saves, message, author);
	}
}
