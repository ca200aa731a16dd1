/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.store.RevisionInfo;

/** What came of saving one or several records: all were saved, or none. */
public sealed interface SaveOutcome {

	/**
	 * All are saved and on disk.
	 *
	 * @param revisions the newest revision of each record, in the order in which they were given; for a record without
	 *            changes the one it had
	 */
	record Saved(List<RevisionInfo> revisions) implements SaveOutcome {
		public Saved {
			revisions = List.copyOf(revisions);
		}

		/** The revision of the only record, or of the first of several. */
		public RevisionInfo revision() {
			return revisions.get(0);
		}
	}

	/**
	 * Somebody saved the record in between; nothing was overwritten.
	 *
	 * @param record the record
	 * @param expected the revision that was edited; empty where the record was thought to be new
	 * @param newest the record's newest revision; empty where there is no such record
	 */
	record Conflict(UUID record, Optional<RevisionInfo> expected, Optional<RevisionInfo> newest)
			implements SaveOutcome {

		/** The conflict in one sentence. */
		public String message() {
			return newest.map(n -> "The record was changed by " + n.author() + " at " + n.time()
					+ " while it was being edited; nothing was overwritten.")
					.orElse("The record that was edited is not in this notebook.");
		}
	}

	/** The records must not be saved as they are. */
	record Invalid(List<Obstacle> obstacles) implements SaveOutcome {
		public Invalid {
			obstacles = List.copyOf(obstacles);
		}

		/** All obstacles, one a line. */
		public String message() {
			return obstacles.stream().map(Obstacle::message).collect(Collectors.joining("\n"));
		}
	}
}
