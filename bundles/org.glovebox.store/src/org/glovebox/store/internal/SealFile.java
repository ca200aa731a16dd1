/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.glovebox.core.store.LogEntry;

/**
 * Seals of the logbook in a file beside the database, a line for each save that is on disk. By them is seen when rows
 * were cut off at the end of the logbook, or when an older database was put in the place of the newer one.
 */
final class SealFile {

	static final String FILE = "logbook.seals";

	/** Each seal vouches for those before it, so that a few are as good as all. */
	private static final int MOST_LINES = 1000;

	private final Path file;

	/** Takes over a file; drops a line that was not written whole, and old ones where there are many. */
	SealFile(Path folder) throws IOException {
		this.file = folder.resolve(FILE);
		if (Files.exists(file)) {
			String text = text();
			int whole = text.lastIndexOf('\n') + 1;
			List<String> lines = text.substring(0, whole).lines().toList();
			if (lines.size() > MOST_LINES || whole < text.length()) {
				List<String> kept = lines.subList(Math.max(0, lines.size() - MOST_LINES / 2), lines.size());
				Disk.replace(file, kept.stream().reduce("", (a, b) -> a + b + '\n').getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	/** Notes the seal of an entry that is on disk. */
	synchronized void note(LogEntry entry) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			long end = channel.size();
			try {
				channel.position(end);
				ByteBuffer line = ByteBuffer.wrap((entry.seal() + '\n').getBytes(StandardCharsets.UTF_8));
				while (line.hasRemaining()) {
					channel.write(line);
				}
				channel.force(false);
			} catch (IOException e) {
				// half a line would make the next one unreadable
				channel.truncate(end);
			}
		} catch (IOException e) {
			// the save itself is on disk and must not be called lost; the next seal vouches for this entry too
			return;
		}
	}

	/** All seals, oldest first. */
	List<String> all() throws IOException {
		return Files.exists(file) ? text().lines().toList() : List.of();
	}

	/** Any byte is a character, so that a damaged one can be shown. */
	private String text() throws IOException {
		return Files.readString(file, StandardCharsets.ISO_8859_1);
	}
}
