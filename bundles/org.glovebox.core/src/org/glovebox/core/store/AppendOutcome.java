/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of adding revisions. All of them were added, or none. */
public sealed interface AppendOutcome {

	/** All were added and are on disk. */
	record Appended() implements AppendOutcome {
	}

	/**
	 * Somebody else saved in between.
	 *
	 * @param record the record
	 * @param expected what should have been its newest revision
	 * @param found what is
	 */
	record Outdated(UUID record, Optional<Sha256> expected, Optional<Sha256> found) implements AppendOutcome {
	}

	/**
	 * The references would make a record its own source.
	 *
	 * @param path the records of the cycle, each referring to the next, the first one repeated at the end
	 */
	record Cycle(List<UUID> path) implements AppendOutcome {
		public Cycle {
			path = List.copyOf(path);
		}
	}

	/** A record refers to another one that this notebook does not hold. */
	record Dangling(Edge edge) implements AppendOutcome {
	}

	/** A short id is already that of another record. */
	record ShortIdTaken(UUID record, String shortId, UUID takenBy) implements AppendOutcome {
	}

	/** A record names an attached file that this notebook does not hold. */
	record MissingBlob(UUID record, Sha256 blob) implements AppendOutcome {
	}
}
