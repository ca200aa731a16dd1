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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;

/**
 * Drafts in a folder, one file for each record: {@code <uuid>.draft}. A file is a row of entries, each a length, a
 * CRC-32C and so many bytes: the time in microseconds since 1970, the length of the base revision's id (0 or 64), that
 * id, and the content. Entries are appended and forced to disk; what was cut off or damaged, and all after it, does not
 * count when reading.
 */
final class JournalFolder implements Journal {

	private static final String ENDING = ".draft";
	private static final int HEAD = 8;
	/** When a file has grown to this size, all but its newest entry is dropped. */
	private static final long COMPACT_AT = 1 << 20;

	private final Path folder;
	/** Where the next entry of a file goes, for files that were written or read before. */
	private final Map<UUID, Long> ends = new HashMap<>();

	JournalFolder(Path folder) throws IOException {
		this.folder = folder;
		Files.createDirectories(folder);
	}

	@Override
	public synchronized void append(Draft draft) {
		Path file = file(draft.record());
		byte[] entry = entry(draft);
		try {
			Long known = ends.remove(draft.record());
			long end = known == null ? validLength(file) : known;
			if (end > 0 && end + entry.length <= COMPACT_AT) {
				extend(file, end, entry);
				ends.put(draft.record(), end + entry.length);
			} else {
				Disk.replace(file, entry);
				ends.put(draft.record(), (long) entry.length);
			}
		} catch (IOException e) {
			throw failure("written", e);
		}
	}

	private static void extend(Path file, long end, byte[] entry) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.truncate(end).position(end);
			for (ByteBuffer buffer = ByteBuffer.wrap(entry); buffer.hasRemaining();) {
				channel.write(buffer);
			}
			channel.force(false);
		}
	}

	@Override
	public synchronized Optional<Draft> restore(UUID record) {
		try {
			Draft newest = null;
			for (ByteBuffer payload : entries(file(record))) {
				newest = draft(record, payload);
			}
			return Optional.ofNullable(newest);
		} catch (IOException e) {
			throw failure("read", e);
		}
	}

	@Override
	public synchronized List<Draft> drafts() {
		List<Draft> result = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				uuid(name.substring(0, name.length() - ENDING.length())).flatMap(this::restore).ifPresent(result::add);
			}
		} catch (IOException e) {
			throw failure("read", e);
		}
		result.sort(Comparator.comparing(Draft::time).reversed());
		return result;
	}

	@Override
	public synchronized void clear(UUID record) {
		try {
			ends.remove(record);
			if (Files.deleteIfExists(file(record))) {
				Disk.forceFolder(folder);
			}
		} catch (IOException e) {
			throw failure("removed", e);
		}
	}

	private static byte[] entry(Draft draft) {
		byte[] base = draft.base().map(Sha256::hex).orElse("").getBytes(StandardCharsets.US_ASCII);
		ByteBuffer payload = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + base.length + draft.content().length);
		payload.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, draft.time())).putInt(base.length).put(base)
				.put(draft.content()).flip();
		ByteBuffer entry = ByteBuffer.allocate(HEAD + payload.remaining());
		entry.putInt(payload.remaining()).putInt(checksum(payload.duplicate())).put(payload);
		return entry.array();
	}

	private static Draft draft(UUID record, ByteBuffer payload) {
		Instant time = Instant.EPOCH.plus(payload.getLong(), ChronoUnit.MICROS);
		byte[] base = new byte[payload.getInt()];
		payload.get(base);
		byte[] content = new byte[payload.remaining()];
		payload.get(content);
		return new Draft(record, Sha256.tryParse(new String(base, StandardCharsets.US_ASCII)), time, content);
	}

	private static long validLength(Path file) throws IOException {
		return entries(file).stream().mapToLong(e -> HEAD + e.remaining()).sum();
	}

	private static List<ByteBuffer> entries(Path file) throws IOException {
		List<ByteBuffer> result = new ArrayList<>();
		ByteBuffer all;
		try {
			all = ByteBuffer.wrap(Files.readAllBytes(file));
		} catch (NoSuchFileException e) {
			return result;
		}
		for (ByteBuffer entry = next(all); entry != null; entry = next(all)) {
			result.add(entry);
		}
		return result;
	}

	private static @Nullable ByteBuffer next(ByteBuffer all) {
		if (all.remaining() < HEAD) {
			return null;
		}
		int length = all.getInt();
		int checksum = all.getInt();
		if (length < Long.BYTES + Integer.BYTES || length > all.remaining()) {
			return null;
		}
		ByteBuffer payload = all.slice(all.position(), length);
		all.position(all.position() + length);
		return checksum(payload.duplicate()) == checksum ? payload : null;
	}

	private static int checksum(ByteBuffer payload) {
		CRC32C crc = new CRC32C();
		crc.update(payload);
		return (int) crc.getValue();
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private Path file(UUID record) {
		return folder.resolve(record + ENDING);
	}

	private StoreException failure(String verb, IOException e) {
		return new StoreException("A draft in " + folder + " cannot be " + verb + ": " + e, e);
	}
}
