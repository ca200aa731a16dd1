/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;

import org.glovebox.core.store.RecordSummary;

/** What came of a search. */
public sealed interface SearchOutcome {

	/** The records found, those changed last first. */
	record Found(List<RecordSummary> records) implements SearchOutcome {
		public Found {
			records = List.copyOf(records);
		}
	}

	/**
	 * The query cannot be understood.
	 *
	 * @param message why, with what would be understood
	 * @param position index of the character in the query where the trouble starts
	 */
	record Malformed(String message, int position) implements SearchOutcome {
	}
}
