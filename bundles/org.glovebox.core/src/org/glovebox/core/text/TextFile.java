/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A text with records.
 *
 * @param name the name that messages give, usually that of the file
 * @param text the whole text, lines ended in any way
 */
public record TextFile(String name, String text) {

	/** How the names of such files end. */
	public static final String ENDING = ".gbx";

	public TextFile {
		// an editor may have put a byte order mark at the beginning
		text = text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/**
	 * Reads a file in UTF-8.
	 *
	 * @throws IOException where it cannot be read; in particular where it is no UTF-8
	 */
	public static TextFile read(Path file) throws IOException {
		return new TextFile(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
	}

	/** Whether a file is such a text, by its name. */
	public static boolean isNamed(String fileName) {
		return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
	}
}
