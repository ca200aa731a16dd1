/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;

/** Reads the data behind a measurement again: from its raw file, with the importer that its record names. */
public final class MeasurementData {

	private final BlobStore blobs;
	private final ImportRunner runner;

	public MeasurementData(BlobStore blobs, ImportRunner runner) {
		this.blobs = blobs;
		this.runner = runner;
	}

	/** The file that holds the data of a measurement: the first one that is marked as raw data, else the first one. */
	public static Optional<Attachment> rawFile(Measurement measurement) {
		List<Attachment> files = measurement.getRawFiles();
		return files.stream().filter(a -> a.getRole() == AttachmentRole.RAW_DATA).findFirst()
				.or(() -> files.stream().findFirst());
	}

	/** Reads the data of a measurement. */
	public ReadResult read(Measurement measurement, Monitor monitor) {
		Optional<Attachment> file = rawFile(measurement);
		String name = file.map(Attachment::getFileName).orElse("");
		Optional<Sha256> blob = file.map(Attachment::getBlob).flatMap(Sha256::tryParse);
		if (blob.isEmpty()) {
			return unreadable(name, "the record has no raw file");
		}
		Optional<String> reader = Optional.ofNullable(measurement.getReader()).filter(r -> !r.isBlank());
		Optional<Path> path = blobs.path(blob.get());
		try {
			return path.isPresent() ? readIntact(path.get(), blob.get(), name, reader, monitor)
					: readCopy(blob.get(), name, reader, monitor);
		} catch (IOException e) {
			return unreadable(name, String.valueOf(e.getMessage()));
		}
	}

	/** A file that is not what the record names must not pass for a measurement. */
	private ReadResult readIntact(Path path, Sha256 blob, String name, Optional<String> reader, Monitor monitor)
			throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			if (!Sha256.of(in).equals(blob)) {
				return unreadable(name, "the notebook's file " + blob.abbreviated()
						+ "\u2026 is damaged: its bytes do not have the SHA-256 that the record names");
			}
		}
		return runner.read(path, name, reader, monitor);
	}

	/** Importers want a file on disk; a store that is elsewhere lends a copy. */
	private ReadResult readCopy(Sha256 blob, String name, Optional<String> reader, Monitor monitor)
			throws IOException {
		Path copy = Files.createTempFile("glovebox-blob-", ".tmp");
		try {
			try (InputStream in = blobs.open(blob)) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			return readIntact(copy, blob, name, reader, monitor);
		} finally {
			Files.deleteIfExists(copy);
		}
	}

	private static ReadResult unreadable(String name, String reason) {
		return new ReadResult.Unreadable(name, Optional.empty(), List.of(Message.error(reason)), List.of());
	}
}
