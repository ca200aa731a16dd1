/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.Set;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;

/** Hears of the notebook that is open in the desktop; called in the UI thread. */
public interface SessionListener {

	/** A notebook was opened. */
	default void notebookOpened(Notebook notebook) {
		// not every listener cares
	}

	/** The notebook was closed; nothing of it may be used any more. */
	default void notebookClosed() {
		// not every listener cares
	}

	/** Records were saved, from whichever part of the program. */
	default void recordsChanged(Set<UUID> records) {
		// not every listener cares
	}
}
