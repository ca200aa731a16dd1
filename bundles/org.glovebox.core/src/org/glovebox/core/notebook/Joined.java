/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.UUID;

import org.glovebox.core.merge.MergeResult;
import org.glovebox.core.store.RevisionInfo;

/** What came of joining a {@link Line} with a record of the notebook. */
public sealed interface Joined {

	UUID record();

	/**
	 * The notebook had all of the revisions.
	 *
	 * @param newest its newest revision
	 */
	record Unchanged(RevisionInfo newest) implements Joined {
		@Override
		public UUID record() {
			return newest.record();
		}
	}

	/**
	 * The record is new, or nothing was saved here since: the newest revision of the line is that of the record now.
	 *
	 * @param newest that revision, or one on top of it that gives the record another short id where its own was taken
	 */
	record Forwarded(RevisionInfo newest) implements Joined {
		@Override
		public UUID record() {
			return newest.record();
		}
	}

	/**
	 * Both sides had revisions of their own, which were merged.
	 *
	 * @param newest the revision with both as its parents: the one that was the newest here, then that of the line
	 */
	record Merged(RevisionInfo newest) implements Joined {
		@Override
		public UUID record() {
			return newest.record();
		}
	}

	/**
	 * Both sides changed the same, and it was not said what is to become of it. Nothing was added to the record.
	 *
	 * @param merged what can be merged, and the conflicts; mine is the notebook, theirs is the line
	 */
	record Conflicting(UUID record, MergeResult merged) implements Joined {
	}

	/**
	 * The line cannot be joined; nothing was added to the record.
	 *
	 * @param reason why, in a sentence
	 */
	record Refused(UUID record, String reason) implements Joined {
	}
}
