/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.start;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;

/**
 * Where somebody who comes back goes on. Works without a window.
 *
 * @param name name of the notebook
 * @param records how many records there are
 * @param recent those that were saved last
 * @param unsaved those with edits that were not saved
 * @param stale how many rest on something that was changed since
 */
record Today(String name, long records, List<RecordSummary> recent, List<RecordSummary> unsaved, long stale) {

	private static final int RECENT = 8;

	static Today of(Notebook notebook) {
		List<RecordSummary> recent = notebook.list(RecordFilter.ALL).stream()
				.sorted(Comparator.comparing(RecordSummary::changed).reversed()).limit(RECENT).toList();
		List<UUID> drafts = notebook.journal().drafts().stream().map(Journal.Draft::record).toList();
		long records = notebook.counts().values().stream().mapToLong(Long::longValue).sum();
		long stale = notebook.outdatedPins().stream().map(Edge::from).distinct().count();
		return new Today(notebook.info().name(), records, recent, notebook.summaries(drafts), stale);
	}

	boolean empty() {
		return records == 0;
	}
}
