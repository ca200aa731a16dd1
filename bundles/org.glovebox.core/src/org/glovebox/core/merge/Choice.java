/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

/** What is to become of a {@link Conflict}. */
public sealed interface Choice {

	/** One side, or both. */
	enum Pick implements Choice {
		/** As it is on my side. */
		MINE,
		/** As it is on their side. */
		THEIRS,
		/** What both sides have, theirs first; taken as theirs where that cannot be. */
		BOTH
	}

	/**
	 * Something else; taken as theirs where nothing can be typed.
	 *
	 * @param text what was typed; "" for nothing. A quantity that cannot be read stays as text in the field
	 */
	record Typed(String text) implements Choice {
	}
}
