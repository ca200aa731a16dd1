/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writing that outlives a loss of power. */
final class Disk {

	private Disk() {
	}

	/** Puts bytes under a name so that there is, at any time, what was there before or all of the new bytes. */
	static void replace(Path file, byte[] bytes) throws IOException {
		Path temporary = temporary(file.getParent());
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE)) {
				for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			forceFolder(file.getParent());
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** A new name in a folder. Temporary files of the platform would keep rights that only their owner has. */
	static Path temporary(Path folder) {
		return folder.resolve(UUID.randomUUID() + ".tmp");
	}

	/** Forces the names in a folder to disk; Windows does that by itself and does not let a folder be opened. */
	static void forceFolder(Path folder) throws IOException {
		if (File.separatorChar == '/') {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}
}
