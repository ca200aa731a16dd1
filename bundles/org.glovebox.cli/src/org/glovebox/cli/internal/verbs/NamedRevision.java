/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;

/**
 * A revision that somebody named: {@code CELL-01} is the newest one, {@code CELL-01@3} the third that was saved,
 * {@code CELL-01@9f86d081} that whose hash begins so.
 *
 * @param record the record
 * @param history all its revisions, newest first
 * @param number its number, counted from 1 in the order in which they came
 */
record NamedRevision(RecordSummary record, List<RevisionInfo> history, int number) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
	private static final Pattern HASH = Pattern.compile("[0-9a-f]{4,64}");

	static NamedRevision of(Notebook notebook, String name) throws Refusal {
		int at = name.lastIndexOf('@');
		RecordSummary record = Notebooks.find(notebook, at < 0 ? name : name.substring(0, at));
		List<RevisionInfo> history = notebook.history(record.uuid());
		return at < 0 ? new NamedRevision(record, history, history.size())
				: of(record, history, name.substring(at + 1));
	}

	static NamedRevision of(RecordSummary record, List<RevisionInfo> history, String revision) throws Refusal {
		if (NUMBER.matcher(revision).matches() && Integer.parseInt(revision) >= 1
				&& Integer.parseInt(revision) <= history.size()) {
			return new NamedRevision(record, history, Integer.parseInt(revision));
		}
		List<RevisionInfo> found = history.stream().filter(info -> HASH.matcher(revision).matches()
				&& info.id().hex().startsWith(revision)).toList();
		if (found.size() != 1) {
			throw new Refusal(record.shortId() + " has " + (found.isEmpty() ? "no revision " : "several revisions ")
					+ revision + "; 'glovebox history " + record.shortId() + "' lists all " + history.size());
		}
		return new NamedRevision(record, history, history.size() - history.indexOf(found.get(0)));
	}

	RevisionInfo info() {
		return history.get(history.size() - number);
	}

	/** Another revision of the same record. */
	Optional<RevisionInfo> find(Sha256 id) {
		return history.stream().filter(info -> info.id().equals(id)).findFirst();
	}

	/** The number of a revision of the same record. */
	int number(RevisionInfo revision) {
		return history.size() - history.indexOf(revision);
	}

	/** As it can be typed. */
	String label() {
		return record.shortId() + "@" + number;
	}
}
