/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its target first, so that the target is either as before or complete. */
final class WholeFile {

	private WholeFile() {
	}

	/** Writes the content. */
	@FunctionalInterface
	interface Content {
		void write(OutputStream out) throws IOException;
	}

	static void write(Path target, Content content) throws IOException {
		Path folder = target.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path draft = Files.createTempFile(folder, ".export", null);
		try {
			try (OutputStream out = Files.newOutputStream(draft)) {
				content.write(out);
			}
			Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
	}
}
