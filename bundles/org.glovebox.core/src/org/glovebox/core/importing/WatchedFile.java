/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Sha256;

/**
 * A file of a watched folder as it was when it was looked at last.
 *
 * @param path the file, absolute
 * @param size its size in bytes
 * @param modified when it had been written
 * @param headLength how many bytes from its beginning {@code head} is of
 * @param head hash of its beginning, by which it is known again
 * @param end offset behind its complete rows; 0 where its reader does not say
 * @param reader id of the importer that read it, "" for none
 * @param record the record that has it; empty where none has
 */
record WatchedFile(Path path, long size, Instant modified, int headLength, Sha256 head, long end, String reader,
		Optional<UUID> record) {

	/** One line, cells between tabs. */
	String text() {
		return String.join("\t", Long.toString(size), modified.toString(), Integer.toString(headLength), head.hex(),
				Long.toString(end), reader, record.map(UUID::toString).orElse(""), path.toString());
	}

	/** Reads {@link #text()}; empty where it is none. */
	static Optional<WatchedFile> parse(String text) {
		String[] cells = text.split("\t", 8);
		try {
			return Optional.of(new WatchedFile(Path.of(cells[7]), Long.parseLong(cells[0]), Instant.parse(cells[1]),
					Integer.parseInt(cells[2]), new Sha256(cells[3]), Long.parseLong(cells[4]), cells[5],
					cells[6].isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(cells[6]))));
		} catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
			return Optional.empty();
		}
	}
}
