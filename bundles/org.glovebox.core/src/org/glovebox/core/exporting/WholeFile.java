/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file beside its target first, so that the target is either as before or complete. Missing folders are made.
 * What is no regular file, such as a pipe, is written directly.
 */
public final class WholeFile {

	private WholeFile() {
	}

	/** Writes the content; it need not close the stream. */
	@FunctionalInterface
	public interface Content {
		/** Writes all of it. */
		void write(OutputStream out) throws IOException;
	}

	/**
	 * Writes a file; one that exists is replaced.
	 *
	 * @throws FileSystemException with the name of the target and the reason, where it cannot be written
	 */
	public static void write(Path target, Content content) throws IOException {
		try {
			if (Files.isDirectory(target)) {
				throw new IOException("it is a folder, not a file");
			}
			if (Files.exists(target) && !Files.isRegularFile(target)) {
				try (OutputStream out = Files.newOutputStream(target)) {
					content.write(out);
				}
			} else {
				replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
			}
		} catch (IOException e) {
			FileSystemException named = new FileSystemException(target.toString(), null, reason(e));
			named.initCause(e);
			throw named;
		}
	}

	private static void replace(Path target, Content content) throws IOException {
		Path folder = target.getParent();
		if (folder == null) {
			throw new IOException("it is a folder, not a file");
		}
		Files.createDirectories(folder);
		Path draft = folder.resolve("." + UUID.randomUUID() + ".part");
		try {
			try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE)) {
				content.write(out);
			}
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	/** The innermost reason: writers of formats wrap what the disk says into words of their own. */
	private static String reason(IOException e) {
		if (e.getCause() instanceof IOException cause) {
			return reason(cause);
		}
		return switch (e) {
		case AccessDeniedException denied -> "permission denied";
		case FileAlreadyExistsException there -> there.getFile() + " is not a folder";
		case NoSuchFileException none -> none.getFile() + " does not exist";
		case FileSystemException other when other.getReason() != null -> other.getReason();
		default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}
}
