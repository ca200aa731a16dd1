/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.Optional;

import org.glovebox.model.notebook.Record;

/**
 * Merges two states of a record, field by field:
 * <ul>
 * <li>What only one side changed is as it is there, and what both changed alike is so.</li>
 * <li>Parts such as steps, layers and inputs are known by the ids that they keep for life, and merged the same way. Those
 * that either side added are all there, theirs first where both were added at one place. A part that one side took out is
 * gone, unless the other side changed it or began to refer to it: that is a conflict.</li>
 * <li>A field with several values has those that either side added, and not those that either side took out.</li>
 * <li>Texts of several lines are merged line by line, as long as the same lines were not changed on both sides.</li>
 * <li>Everything else that both sides changed is a conflict, and nothing is chosen without a decision.</li>
 * </ul>
 */
public final class RecordMerge {

	private RecordMerge() {
	}

	/**
	 * Merges. The three states are not changed.
	 *
	 * @param base the state from which both came; empty where both began on their own
	 * @param mine one side
	 * @param theirs the other side, a state of the same record
	 * @param decisions what is to become of conflicts
	 */
	public static MergeResult of(Optional<Record> base, Record mine, Record theirs, Decisions decisions) {
		ResultRecord result = new ResultRecord(theirs);
		Asking asking = new Asking(decisions);
		Record merged = new PartMerge(result, asking, new LocalUses(base, mine, theirs)).records(base, mine, theirs);
		result.finish();
		return new MergeResult(merged, asking.open());
	}
}
