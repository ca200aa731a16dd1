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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadRequest;
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

	/** Reads the data of a measurement: of a file with several parts the one that the record names, else all. */
	public ReadResult read(Measurement measurement, Monitor monitor) {
		ReadResult result = whole(measurement, monitor);
		String wanted = measurement.getPart();
		return result instanceof ReadResult.Read read && wanted != null && !wanted.isBlank()
				&& read.dataset().parts().size() > 1 ? part(read, wanted.strip()) : result;
	}

	/** The part with a name or number, counted from 1; all parts where the file has none that is called so. */
	private static ReadResult part(ReadResult.Read read, String wanted) {
		Dataset whole = read.dataset();
		Optional<Table> named = whole.parts().stream().filter(t -> t.name().equalsIgnoreCase(wanted)).findFirst()
				.or(() -> numbered(whole, wanted));
		List<Message> messages = new ArrayList<>(read.messages());
		if (named.isEmpty()) {
			messages.add(Message.warning("the file has no part " + wanted + "; all " + whole.parts().size()
					+ " parts are shown"));
		}
		Dataset dataset = named.map(t -> new Dataset(whole.format(), whole.technique(), List.of(t), whole.metadata()))
				.orElse(whole);
		return new ReadResult.Read(read.file(), read.reader(), dataset, messages, read.ranking(), read.companions(),
				read.mapping());
	}

	private static Optional<Table> numbered(Dataset whole, String wanted) {
		try {
			int number = Integer.parseInt(wanted);
			return number >= 1 && number <= whole.parts().size() ? Optional.of(whole.parts().get(number - 1))
					: Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private ReadResult whole(Measurement measurement, Monitor monitor) {
		Optional<Attachment> file = rawFile(measurement);
		String name = file.map(Attachment::getFileName).orElse("");
		if (file.map(Attachment::getBlob).flatMap(Sha256::tryParse).isEmpty()) {
			return unreadable(name, "the record has no raw file");
		}
		Optional<String> reader = Optional.ofNullable(measurement.getReader()).filter(r -> !r.isBlank());
		try (Borrowed borrowed = new Borrowed(blobs)) {
			Map<String, Path> beside = new LinkedHashMap<>();
			for (Attachment other : measurement.getRawFiles()) {
				if (other != file.get() && other.getFileName() != null) {
					beside.putIfAbsent(other.getFileName(), borrowed.intact(other));
				}
			}
			return runner.read(ReadRequest.of(borrowed.intact(file.get())).named(name).by(reader)
					.as(AppliedMapping.of(measurement)).with(beside), monitor);
		} catch (IOException e) {
			return unreadable(name, String.valueOf(e.getMessage()));
		}
	}

	/** Files of a store on this machine's disk; importers want them there, so a store that is elsewhere lends copies. */
	private record Borrowed(BlobStore blobs, List<Path> copies) implements AutoCloseable {

		Borrowed(BlobStore blobs) {
			this(blobs, new ArrayList<>());
		}

		/** A file that is not what the record names must not pass for a measurement. */
		Path intact(Attachment attachment) throws IOException {
			Sha256 blob = Sha256.tryParse(String.valueOf(attachment.getBlob()))
					.orElseThrow(() -> new IOException("the record names no file for " + attachment.getFileName()));
			Optional<Path> here = blobs.path(blob);
			Path path = here.isPresent() ? here.get() : copy(blob);
			try (InputStream in = Files.newInputStream(path)) {
				if (!Sha256.of(in).equals(blob)) {
					throw new IOException("the notebook's file " + blob.abbreviated()
							+ "\u2026 is damaged: its bytes do not have the SHA-256 that the record names");
				}
			}
			return path;
		}

		private Path copy(Sha256 blob) throws IOException {
			Path copy = Files.createTempFile("glovebox-blob-", ".tmp");
			copies.add(copy);
			try (InputStream in = blobs.open(blob)) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			return copy;
		}

		@Override
		public void close() throws IOException {
			for (Path copy : copies) {
				Files.deleteIfExists(copy);
			}
		}
	}

	private static ReadResult unreadable(String name, String reason) {
		return new ReadResult.Unreadable(name, Optional.empty(), List.of(Message.error(reason)), List.of());
	}
}
