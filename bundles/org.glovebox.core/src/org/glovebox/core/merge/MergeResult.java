/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.List;

import org.glovebox.model.notebook.Record;

/**
 * What came of merging.
 *
 * @param record all that both sides have; where a conflict is open, what they have there, and a part that one side took
 *            out and the other one changed. It belongs to nobody else, while what it refers to belongs to the records
 *            that were merged
 * @param open the conflicts for which no choice was made, in the order of the record
 */
public record MergeResult(Record record, List<Conflict> open) {

	public MergeResult {
		open = List.copyOf(open);
	}

	/** Whether nothing is left to be chosen. */
	public boolean complete() {
		return open.isEmpty();
	}
}
