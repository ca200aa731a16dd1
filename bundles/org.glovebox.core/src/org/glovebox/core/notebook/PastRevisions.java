/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;
import java.util.UUID;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;

/** Makes new revisions out of earlier ones, which stay as they are. */
public final class PastRevisions {

	private final Notebook notebook;

	public PastRevisions(Notebook notebook) {
		this.notebook = notebook;
	}

	/**
	 * Saves a record as it was in an earlier revision as a new one.
	 *
	 * @param revision that revision
	 * @param message what was done and why
	 * @param author who saves
	 */
	public SaveOutcome restore(Sha256 revision, String message, String author) {
		return switch (notebook.loader.revision(revision)) {
		case Loading.Loaded(Stored past) -> notebook.save(new Save(past.record(), notebook.summary(past.revision().record())
				.map(RecordSummary::revision)), message, author);
		case Loading.Missing(String reason) -> new SaveOutcome.Invalid(List.of(new Obstacle("The revision", "", reason)));
		case Loading.Unreadable(String reason) -> new SaveOutcome.Invalid(List.of(new Obstacle("The revision", "", reason)));
		};
	}

	/**
	 * Saves a record that was locked as a new revision that is not, without any other change.
	 *
	 * @param record the record
	 * @param reason why it is to be changed
	 * @param author who unlocks it
	 */
	public SaveOutcome unlock(UUID record, String reason, String author) {
		return switch (notebook.loader.newest(record)) {
		case Loading.Loaded(Stored newest) -> {
			SaveOutcome outcome = notebook.saver.amend(newest, reason, author);
			if (outcome instanceof SaveOutcome.Saved) {
				notebook.tell(List.of(record));
			}
			yield outcome;
		}
		case Loading.Missing(String why) -> new SaveOutcome.Invalid(List.of(new Obstacle("The record", "", why)));
		case Loading.Unreadable(String why) -> new SaveOutcome.Invalid(List.of(new Obstacle("The record", "", why)));
		};
	}
}
