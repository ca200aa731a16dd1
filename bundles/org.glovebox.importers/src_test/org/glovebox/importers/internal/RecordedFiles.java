/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Leaves the files that the tests make in the folder that the environment variable GLOVEBOX_SEEDS names, for the fuzzer
 * to begin with; does nothing where there is none.
 */
final class RecordedFiles {

	private static final int LARGEST = 65_536;

	private RecordedFiles() {
	}

	static void keep(String name, byte[] content) {
		String folder = System.getenv("GLOVEBOX_SEEDS");
		if (folder == null || content.length > LARGEST) {
			return;
		}
		CRC32 sum = new CRC32();
		sum.update(content);
		String plain = name.replaceAll("[^A-Za-z0-9.]", "_");
		try {
			Path file = Path.of(folder).resolve(String.format("%08x-%s", sum.getValue(), plain));
			if (!Files.exists(file)) {
				Files.createDirectories(file.getParent());
				Files.write(file, content);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
