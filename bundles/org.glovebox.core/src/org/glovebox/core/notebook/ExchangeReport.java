/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;
import java.util.UUID;

import org.glovebox.core.merge.Conflict;

/**
 * What came of moving revisions from one notebook to another.
 *
 * @param records how many records have new revisions
 * @param merged of these, how many had been changed on both sides and were merged
 * @param files how many files were copied
 * @param bytes size of these files together
 * @param renumbered short ids that were given anew, since both sides had given them: "BAT-2026-007 is BAT-2026-009 now"
 * @param conflicts records in which both sides changed the same; they are as they were on both sides
 * @param refused records that could not be taken
 */
public record ExchangeReport(int records, int merged, int files, long bytes, List<String> renumbered,
		List<Conflicting> conflicts, List<Left> refused) {

	public ExchangeReport {
		renumbered = List.copyOf(renumbered);
		conflicts = List.copyOf(conflicts);
		refused = List.copyOf(refused);
	}

	/**
	 * A record in which both sides changed the same.
	 *
	 * @param name what people call it
	 * @param conflicts the fields; mine is the notebook that takes, theirs the one that gives
	 */
	public record Conflicting(UUID record, String name, List<Conflict> conflicts) {
		public Conflicting {
			conflicts = List.copyOf(conflicts);
		}
	}

	/**
	 * A record that could not be taken.
	 *
	 * @param name what people call it
	 * @param reason why, in a sentence
	 */
	public record Left(UUID record, String name, String reason) {
	}

	/** Whether all that there was to move is there now. */
	public boolean complete() {
		return conflicts.isEmpty() && refused.isEmpty();
	}
}
