/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/** What came of opening or creating the place where a notebook is kept. */
public sealed interface StoreOpening {

	/** It is open; the caller closes it. */
	record Opened(NotebookStore store) implements StoreOpening {
	}

	/**
	 * It cannot be opened or created.
	 *
	 * @param cause what kind of obstacle
	 * @param reason the obstacle in one or two sentences that name the place
	 */
	record Refused(Cause cause, String reason) implements StoreOpening {
	}

	/** Why a notebook cannot be opened or created. */
	enum Cause {
		/** There is nothing at this place. */
		MISSING,
		/** What is there is not a notebook. */
		NOT_A_NOTEBOOK,
		/** Another process, or this one, holds it open. */
		IN_USE,
		/** Whoever asks may not log in, or has no right to this notebook. */
		DENIED,
		/** It was written by a newer version of the program. */
		TOO_NEW,
		/** A notebook is to be created where something is already. */
		EXISTS,
		/** The disk, the rights on it, or the data do not allow it. */
		UNREADABLE
	}
}
