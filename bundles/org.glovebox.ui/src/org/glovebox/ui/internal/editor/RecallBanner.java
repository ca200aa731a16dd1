/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recall;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.NotebookSession;

/** A line in the head of an editor that says that the record, or something it rests on, was recalled. */
public final class RecallBanner {

	private static final int MOST = 2;

	private final NoticeBar bar;

	RecallBanner(Composite parent) {
		bar = new NoticeBar(parent);
	}

	/** What is known of a record. */
	private record Known(Optional<Recall> own, List<Affected> affected) {
	}

	/** Shows what is known of a record now; reads it first. */
	public void follow(NotebookSession session, UUID record) {
		session.read("recalls", notebook -> {
			Recalls recalls = new Recalls(notebook);
			List<Recall> all = recalls.all();
			return new Known(all.stream().filter(r -> r.record().uuid().equals(record)).findFirst(),
					recalls.affected(all).getOrDefault(record, List.of()));
		}, known -> show(session, known));
	}

	private void show(NotebookSession session, Known known) {
		if (bar.isDisposed()) {
			return;
		}
		if (known.own().isPresent()) {
			bar.show("This was recalled: " + known.own().get().reason());
		} else if (known.affected().isEmpty()) {
			bar.hide();
		} else {
			List<String> sentences = known.affected().stream().limit(MOST).map(Affected::sentence).toList();
			int more = known.affected().size() - sentences.size();
			RecordSummary bad = known.affected().get(0).recall().record();
			bar.show("This " + String.join(";\nand ", sentences) + (more > 0 ? ";\nand on " + more + " more" : ""),
					new NoticeBar.Choice("Open " + bad.name(), () -> session.openRecord(bad.uuid())));
		}
	}
}
