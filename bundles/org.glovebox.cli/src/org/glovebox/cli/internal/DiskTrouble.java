/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in a line what a disk did not do, with the name of the file. */
public final class DiskTrouble {

	private DiskTrouble() {
	}

	/** Below this a database cannot work. */
	private static final long ALMOST_NOTHING = 1 << 20;

	/** A remark on a disk that is full, which databases report in other words; "" for one that is not. */
	public static String fullDisk(Path folder) {
		try {
			Path there = folder;
			while (there != null && !Files.exists(there)) {
				there = there.getParent();
			}
			long left = there == null ? Long.MAX_VALUE : Files.getFileStore(there).getUsableSpace();
			return left < ALMOST_NOTHING ? String.format(Locale.ROOT, "; its disk is full, %,d bytes are left", left) : "";
		} catch (IOException e) {
			return "";
		}
	}

	/** File and reason. */
	static String of(IOException e) {
		return switch (e) {
		case NoSuchFileException none -> none.getFile() + ": there is no such file or folder";
		case AccessDeniedException denied -> denied.getFile() + ": permission denied";
		case FileAlreadyExistsException there -> there.getFile() + ": it exists and is not a folder";
		case DirectoryNotEmptyException full -> full.getFile() + ": it is a folder";
		case NotDirectoryException file -> file.getFile() + ": it is not a folder";
		case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
		default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}
}
