/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps two processes from opening the same notebook. The operating system releases the lock however the process ends.
 * Who holds it is written to a file beside the locked one, since a locked file cannot be read on Windows, and since
 * closing a file that was only read would release the lock elsewhere.
 */
final class FolderLock implements Closeable {

	private static final String LOCK = "notebook.lock";
	private static final String OWNER = "notebook.owner";

	private final FileChannel channel;
	private final Path owner;

	private FolderLock(FileChannel channel, Path owner) {
		this.channel = channel;
		this.owner = owner;
	}

	/**
	 * Who holds a notebook open.
	 *
	 * @param process its number in the operating system
	 * @param user who runs it, "" where that is not known
	 * @param since when it opened the notebook, ISO 8601
	 */
	record Owner(String process, String user, String since) {

		static Owner current() {
			return new Owner(Long.toString(ProcessHandle.current().pid()), System.getProperty("user.name", ""),
					Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		}

		String json() {
			Map<String, String> values = new LinkedHashMap<>();
			values.put("process", process);
			values.put("user", user);
			values.put("since", since);
			return JsonFile.write(values);
		}

		String describe() {
			return "process " + process + (user.isEmpty() ? "" : " of " + user)
					+ (since.isEmpty() ? "" : ", since " + since);
		}
	}

	/** Locks a folder; empty where another process has locked it. */
	static Optional<FolderLock> acquire(Path folder) throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		boolean acquired = false;
		try {
			FileLock lock = channel.tryLock();
			acquired = lock != null;
			if (!acquired) {
				return Optional.empty();
			}
			Path owner = folder.resolve(OWNER);
			Files.writeString(owner, Owner.current().json());
			return Optional.of(new FolderLock(channel, owner));
		} catch (OverlappingFileLockException e) {
			return Optional.empty();
		} finally {
			if (!acquired) {
				channel.close();
			}
		}
	}

	/** Who has locked a folder, as far as it is known. */
	static Optional<Owner> owner(Path folder) {
		try {
			Map<String, String> values = JsonFile.read(Files.readString(folder.resolve(OWNER)));
			return Optional.ofNullable(values.get("process")).map(process -> new Owner(process,
					values.getOrDefault("user", ""), values.getOrDefault("since", "")));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(owner);
		channel.close();
	}
}
