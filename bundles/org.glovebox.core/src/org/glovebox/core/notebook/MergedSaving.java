/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.merge.Decisions;
import org.glovebox.core.merge.MergeResult;
import org.glovebox.core.merge.RecordMerge;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;

/** Saves a record on top of what somebody else saved meanwhile. */
final class MergedSaving {

	private final NotebookStore store;
	private final RecordLoader loader;
	private final RecordSaver saver;

	MergedSaving(NotebookStore store, RecordLoader loader, RecordSaver saver) {
		this.store = store;
		this.loader = loader;
		this.saver = saver;
	}

	MergeOutcome save(Save save, Decisions decisions, String message, String author) {
		List<Obstacle> obstacles = new ArrayList<>();
		Optional<Revision> draft = saver.draft(save, message, author, obstacles);
		if (draft.isEmpty()) {
			return new MergeOutcome.Invalid(obstacles);
		}
		Optional<RevisionInfo> head = store.newest(draft.get().info().record()).map(Revision::info);
		if (head.isPresent() && isAsItWas(save, draft.get())) {
			return saved(head.get(), head.get(), save.record());
		}
		Optional<String> locked = head.flatMap(newest -> saver.locked(newest.id()));
		if (locked.isPresent()) {
			return new MergeOutcome.Invalid(List.of(new Obstacle(RecordLabels.shortName(save.record()), "", locked.get())));
		}
		String merging = head.filter(newest -> !Optional.of(newest.id()).equals(save.expectedParent()))
				.map(newest -> "merged with what " + newest.author() + " had saved meanwhile").orElse(message);
		JoinOutcome outcome = new Joining(store, loader, saver, Joining.Sides.LINE_IS_MINE, author)
				.run(List.of(new Line(List.of(draft.get()))), record -> decisions, merging);
		return switch (outcome) {
		case JoinOutcome.Done(List<Joined> records) -> outcome(records.get(0), save.record(), draft.get().info(), head);
		case JoinOutcome.Invalid(List<Obstacle> found) -> new MergeOutcome.Invalid(found);
		};
	}

	private boolean isAsItWas(Save save, Revision draft) {
		return save.expectedParent().flatMap(store::revision)
				.filter(before -> Arrays.equals(before.content(), draft.content())).isPresent();
	}

	/** What goes together and what does not. */
	MergeResult preview(Save save) {
		UUID uuid = UUID.fromString(String.valueOf(save.record().getUuid()));
		Optional<Revision> head = store.newest(uuid);
		if (head.isEmpty() || save.expectedParent().equals(Optional.of(head.get().id()))) {
			return new MergeResult(save.record(), List.of());
		}
		Ancestry ancestry = new Ancestry(store.history(uuid));
		Optional<Record> base = save.expectedParent().flatMap(from -> ancestry.base(head.get().id(), from))
				.flatMap(info -> loader.revision(info.id()).stored()).map(Stored::record);
		return loader.load(head.get()).stored()
				.map(theirs -> RecordMerge.of(base, save.record(), theirs.record(), Decisions.none()))
				.orElseGet(() -> new MergeResult(save.record(), List.of()));
	}

	private MergeOutcome outcome(Joined joined, Record mine, RevisionInfo own, Optional<RevisionInfo> head) {
		return switch (joined) {
		case Joined.Unchanged(RevisionInfo newest) -> saved(newest, own, mine);
		case Joined.Forwarded(RevisionInfo newest) -> saved(newest, own, mine);
		case Joined.Merged(RevisionInfo newest) -> saved(newest, own, mine);
		case Joined.Conflicting(var record, MergeResult merged) -> new MergeOutcome.Conflicting(merged,
				store.newest(record).map(Revision::info).or(() -> head).orElseThrow());
		case Joined.Refused(var record, String reason) -> new MergeOutcome.Invalid(
				List.of(new Obstacle("The record", "", reason)));
		};
	}

	private MergeOutcome saved(RevisionInfo newest, RevisionInfo own, Record mine) {
		Sha256 id = newest.id();
		List<Difference> taken = loader.revision(id).stored().map(stored -> RecordDiff.of(mine, stored.record()))
				.orElseGet(List::of);
		return new MergeOutcome.Saved(newest, own, taken);
	}
}
