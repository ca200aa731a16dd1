/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.Optional;

import org.glovebox.core.notebook.Notebook;

/** The rules of a notebook by which names of files say what they belong to. */
public final class KeptRules {

	private static final String KEY = "import.rules";

	private final Notebook notebook;

	public KeptRules(Notebook notebook) {
		this.notebook = notebook;
	}

	/** The rules as they were written, "" where there are none. */
	public String text() {
		return notebook.keptText(KEY).orElse("");
	}

	/** The rules; a line that is not understood any more is left out. */
	public ImportRules rules() {
		return ImportRules.parse(text()).rules();
	}

	/**
	 * Keeps rules in the place of those before, unless there is an error in them.
	 *
	 * @return what came of reading them
	 */
	public ImportRules.Parsed keep(String text) {
		ImportRules.Parsed parsed = ImportRules.parse(text);
		if (parsed.isSound()) {
			notebook.keepText(KEY, text.isBlank() ? Optional.empty() : Optional.of(text));
		}
		return parsed;
	}
}
