/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.Words;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Attachment;

/**
 * A file of which a record has an earlier, shorter version: the same name, and the same bytes as far as they went.
 *
 * @param record the record
 * @param attachment name of the shorter file in it
 */
record GrownFile(RecordSummary record, String attachment) {

	private static final int MOST_CANDIDATES = 20;
	private static final int CHUNK = 1 << 16;

	/** Finds the record that has an earlier version of a file. */
	static Optional<GrownFile> find(Notebook notebook, GatheredFile file) {
		List<String> words = Words.of(file.name());
		if (words.isEmpty() || !(notebook.search('"' + String.join(" ", words) + '"', MOST_CANDIDATES) instanceof SearchOutcome.Found found)) {
			return Optional.empty();
		}
		for (RecordSummary record : found.records()) {
			Optional<Attachment> earlier = notebook.load(record.uuid()).stored().map(Stored::record)
					.filter(Measurement.class::isInstance).flatMap(r -> earlier(notebook, (Measurement) r, file));
			if (earlier.isPresent()) {
				return Optional.of(new GrownFile(record, earlier.get().getFileName()));
			}
		}
		return Optional.empty();
	}

	private static Optional<Attachment> earlier(Notebook notebook, Measurement measurement, GatheredFile file) {
		return measurement.getRawFiles().stream().filter(a -> file.name().equals(a.getFileName()))
				.filter(a -> Sha256.tryParse(String.valueOf(a.getBlob())).filter(b -> begins(notebook, b, file.path())).isPresent())
				.findFirst();
	}

	/** Whether a longer file begins with all bytes of a file of the notebook. */
	private static boolean begins(Notebook notebook, Sha256 earlier, Path longer) {
		try {
			long size = notebook.blobs().size(earlier).orElse(Long.MAX_VALUE);
			if (size == 0 || size >= Files.size(longer)) {
				return false;
			}
			try (InputStream before = notebook.blobs().open(earlier);
					InputStream now = new BufferedInputStream(Files.newInputStream(longer), CHUNK)) {
				return isPrefix(before, now);
			}
		} catch (IOException e) {
			// a file that cannot be compared is not known to be the same
			return false;
		}
	}

	private static boolean isPrefix(InputStream before, InputStream now) throws IOException {
		byte[] chunk = new byte[CHUNK];
		for (int n = before.readNBytes(chunk, 0, CHUNK); n > 0; n = before.readNBytes(chunk, 0, CHUNK)) {
			byte[] other = now.readNBytes(n);
			if (other.length < n || !Arrays.equals(chunk, 0, n, other, 0, n)) {
				return false;
			}
		}
		return true;
	}
}
