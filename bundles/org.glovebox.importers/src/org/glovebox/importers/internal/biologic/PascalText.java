/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.nio.charset.Charset;
import java.util.Optional;

import org.glovebox.importers.internal.LittleEndian;

/** Texts in the modules of {@code .mpr} files: a byte with the length, then characters in Windows code page 1252. */
final class PascalText {

	static final Charset CHARSET = Charset.forName("windows-1252");

	private PascalText() {
	}

	/** The text at an offset; empty where there is none or where the bytes are no text. */
	static Optional<String> at(LittleEndian module, int offset) {
		if (!module.has(offset, 1) || !module.has(offset + 1L, module.u1(offset))) {
			return Optional.empty();
		}
		String text = module.text(offset + 1, module.u1(offset), CHARSET).strip();
		boolean printable = text.chars().allMatch(c -> c >= ' ' || c == '\r' || c == '\n' || c == '\t');
		return text.isEmpty() || !printable ? Optional.empty() : Optional.of(text);
	}
}
