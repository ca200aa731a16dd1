/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.core.merge.MergeResult;
import org.glovebox.core.store.RevisionInfo;

/** What came of saving a record that somebody else saved meanwhile. */
public sealed interface MergeOutcome {

	/**
	 * It is saved and on disk: what was typed as a revision of its own, and a merge of it with what was there; where nobody
	 * had saved meanwhile, as any revision.
	 *
	 * @param newest the newest revision of the record
	 * @param own the revision of what was typed; the newest one where nobody had saved meanwhile
	 * @param taken what differs from what was to be saved: the changes of the others
	 */
	record Saved(RevisionInfo newest, RevisionInfo own, List<Difference> taken) implements MergeOutcome {
		public Saved {
			taken = List.copyOf(taken);
		}
	}

	/**
	 * Both changed the same, and it was not said what is to become of it. Nothing was saved.
	 *
	 * @param merged what can be merged, and the conflicts
	 * @param theirs the newest revision of the record
	 */
	record Conflicting(MergeResult merged, RevisionInfo theirs) implements MergeOutcome {
	}

	/** The record must not be saved as it is. */
	record Invalid(List<Obstacle> obstacles) implements MergeOutcome {
		public Invalid {
			obstacles = List.copyOf(obstacles);
		}

		/** All obstacles, one a line. */
		public String message() {
			return obstacles.stream().map(Obstacle::message).collect(Collectors.joining("\n"));
		}
	}
}
