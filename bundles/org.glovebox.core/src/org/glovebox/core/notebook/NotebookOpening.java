/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import org.glovebox.core.store.StoreOpening.Cause;

/** What came of opening or creating a notebook. */
public sealed interface NotebookOpening {

	/** It is open; the caller closes it. */
	record Opened(Notebook notebook) implements NotebookOpening {
	}

	/**
	 * It cannot be opened or created.
	 *
	 * @param cause what kind of obstacle
	 * @param reason the obstacle in one or two sentences that name the place
	 */
	record Refused(Cause cause, String reason) implements NotebookOpening {
	}
}
