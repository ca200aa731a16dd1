/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import org.glovebox.core.store.Condition;

/** What came of reading a search. */
public sealed interface Reading {

	/** It is understood. */
	record Understood(Condition condition) implements Reading {
	}

	/**
	 * It is not.
	 *
	 * @param message why, and what would be understood
	 * @param position where, in characters from the start
	 */
	record Malformed(String message, int position) implements Reading {
	}
}
