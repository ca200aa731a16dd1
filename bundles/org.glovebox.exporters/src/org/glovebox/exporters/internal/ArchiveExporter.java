/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.exporting.WholeFile;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.Record;

/**
 * Records with their files as one zip: {@code records/<short id>.xmi} as stored, {@code files/<sha-256>/<name>} for each
 * file that a record names, and {@code MANIFEST.tsv} with the SHA-256 of every member. Equal records give equal bytes.
 */
public final class ArchiveExporter implements Exporter {

	/** The first moment that a zip can state; a true time would make equal content differ. */
	private static final long FIRST_ZIP_TIME = 315_532_800_000L;

	@Override
	public ExportOutcome export(ExportRequest request, Path target, Monitor monitor) throws IOException {
		List<Message> messages = new ArrayList<>();
		WholeFile.write(target, out -> write(request, out, messages, monitor));
		return new ExportOutcome.Written(List.of(target), messages);
	}

	private static void write(ExportRequest request, OutputStream out, List<Message> messages, Monitor monitor)
			throws IOException {
		Map<String, String> manifest = new LinkedHashMap<>();
		Map<Sha256, String> files = new LinkedHashMap<>();
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		int done = 0;
		for (UUID uuid : request.records()) {
			monitor.checkCancelled();
			monitor.progress((double) done++ / request.records().size(), "writing records");
			switch (request.notebook().load(uuid)) {
			case Loading.Loaded(var stored) -> {
				RevisionInfo info = stored.revision();
				Optional<Revision> revision = request.notebook().revision(info.id());
				if (revision.isPresent()) {
					String name = "records/" + fileName(stored.record()) + ".xmi";
					manifest.put(name, add(zip, name, revision.get().content()).toString());
				}
				attachments(stored.record(), files);
			}
			case Loading.Missing(String reason) -> messages.add(Message.warning(reason));
			case Loading.Unreadable(String reason) -> messages.add(Message.warning(uuid + ": " + reason));
			}
		}
		for (Map.Entry<Sha256, String> file : files.entrySet()) {
			monitor.checkCancelled();
			String name = "files/" + file.getKey() + '/' + file.getValue();
			copy(request, zip, name, file.getKey(), messages).ifPresent(h -> manifest.put(name, h.toString()));
		}
		StringBuilder lines = new StringBuilder();
		manifest.forEach((name, hash) -> lines.append(hash).append('\t').append(name).append('\n'));
		add(zip, "MANIFEST.tsv", lines.toString().getBytes(StandardCharsets.UTF_8));
		zip.finish();
	}

	private static String fileName(Record record) {
		String id = record.getShortId() == null ? record.getUuid() : record.getShortId();
		return id.replaceAll("[^A-Za-z0-9._-]", "_");
	}

	private static void attachments(Record record, Map<Sha256, String> files) {
		record.eAllContents().forEachRemaining(part -> {
			if (part instanceof Attachment attachment && attachment.getBlob() != null) {
				String name = attachment.getFileName() == null ? "file" : attachment.getFileName();
				Sha256.tryParse(attachment.getBlob())
						.ifPresent(blob -> files.putIfAbsent(blob, name.replaceAll("[/\\\\:]", "_")));
			}
		});
	}

	private static Sha256 add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		start(zip, name);
		zip.write(bytes);
		zip.closeEntry();
		return Sha256.of(bytes);
	}

	private static Optional<Sha256> copy(ExportRequest request, ZipOutputStream zip, String name, Sha256 blob,
			List<Message> messages) throws IOException {
		if (request.notebook().blobs().size(blob).isEmpty()) {
			messages.add(Message.warning("the notebook has no file " + blob + "; it is left out"));
			return Optional.empty();
		}
		start(zip, name);
		try (InputStream in = request.notebook().blobs().open(blob)) {
			in.transferTo(zip);
		}
		zip.closeEntry();
		return Optional.of(blob);
	}

	private static void start(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(FIRST_ZIP_TIME);
		zip.putNextEntry(entry);
	}
}
