/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.glovebox.core.merge.Decisions;
import org.glovebox.core.merge.MergeResult;
import org.glovebox.core.merge.RecordMerge;
import org.glovebox.core.store.Append;
import org.glovebox.core.store.AppendOutcome;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.notebook.Record;

/** Puts lines of revisions into the store, on top of what is there or merged with it. */
final class Joining {

	/** So often it is tried again when somebody saves in between. */
	private static final int TRIES = 20;

	private final NotebookStore store;
	private final RecordLoader loader;
	private final RecordSaver saver;
	private final Sides sides;
	private final String author;

	/** Which side of a merge is called mine. */
	enum Sides {
		/** The notebook; theirs is what comes in. */
		NOTEBOOK_IS_MINE,
		/** What comes in; theirs is the notebook. */
		LINE_IS_MINE
	}

	/** A line on its way into the store. */
	private record Planned(Joined fate, Optional<Append> append) {
		static Planned only(Joined fate) {
			return new Planned(fate, Optional.empty());
		}
	}

	Joining(NotebookStore store, RecordLoader loader, RecordSaver saver, Sides sides, String author) {
		this.store = store;
		this.loader = loader;
		this.saver = saver;
		this.sides = sides;
		this.author = author;
	}

	JoinOutcome run(List<Line> lines, Function<UUID, Decisions> decisions, String message) {
		Set<UUID> renumbered = new HashSet<>();
		for (int tries = 0;; tries++) {
			Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
			List<Planned> planned = lines.stream().map(line -> plan(line, decisions.apply(line.record()), message, now))
					.map(plan -> renumbered.contains(plan.fate().record()) ? renumber(plan, now) : plan).toList();
			List<Append> appends = planned.stream().flatMap(plan -> plan.append().stream()).toList();
			AppendOutcome outcome = appends.isEmpty() ? new AppendOutcome.Appended() : store.append(appends);
			boolean taken = outcome instanceof AppendOutcome.ShortIdTaken(var record, var shortId, var by)
					&& store.newest(record).isEmpty() && renumbered.add(record);
			boolean again = outcome instanceof AppendOutcome.Outdated && tries < TRIES;
			if (outcome instanceof AppendOutcome.Appended) {
				return new JoinOutcome.Done(planned.stream().map(Planned::fate).toList());
			}
			if (!taken && !again) {
				return new JoinOutcome.Invalid(List.of(new Refusals(this::name).of(outcome)));
			}
		}
	}

	private Planned plan(Line line, Decisions decisions, String message, Instant now) {
		Optional<Revision> head = store.newest(line.record());
		if (head.isPresent() && store.revision(line.newest().id()).isPresent()) {
			return Planned.only(new Joined.Unchanged(head.get().info()));
		}
		List<Revision> missing = line.revisions().stream().filter(revision -> store.revision(revision.id()).isEmpty())
				.toList();
		Optional<Sha256> gap = gap(missing);
		if (gap.isPresent()) {
			return Planned.only(new Joined.Refused(line.record(), "Its revision " + gap.get().abbreviated()
					+ " is missing, without which the later ones cannot be joined."));
		}
		List<RevisionInfo> known = Stream.concat(store.history(line.record()).stream(), missing.stream().map(Revision::info))
				.toList();
		Ancestry ancestry = new Ancestry(known);
		if (head.isEmpty() || ancestry.of(line.newest().id()).contains(head.get().id())) {
			return forward(line, head.map(Revision::id), missing);
		}
		Optional<String> locked = saver.locked(head.get().id());
		if (locked.isPresent()) {
			return Planned.only(new Joined.Refused(line.record(), "Both sides changed it, and " + locked.get() + "."));
		}
		Optional<Sha256> base = ancestry.base(head.get().id(), line.newest().id()).map(RevisionInfo::id);
		return merge(new Meeting(base, head.get(), line.newest(), missing), decisions, message, now);
	}

	/** The first parent that is neither in the store nor before its child. */
	private Optional<Sha256> gap(List<Revision> missing) {
		Set<Sha256> before = new HashSet<>();
		for (Revision revision : missing) {
			for (Sha256 parent : revision.info().parents()) {
				if (!before.contains(parent) && store.revision(parent).isEmpty()) {
					return Optional.of(parent);
				}
			}
			before.add(revision.id());
		}
		return Optional.empty();
	}

	private Planned forward(Line line, Optional<Sha256> head, List<Revision> missing) {
		return switch (loader.load(line.newest())) {
		case Loading.Loaded(Stored stored) -> new Planned(new Joined.Forwarded(line.newest().info()),
				Optional.of(new Append(line.newest(), head, Projector.project(line.record(), stored.record()),
						missing.subList(0, missing.size() - 1))));
		case Loading.Missing(String reason) -> Planned.only(new Joined.Refused(line.record(), reason));
		case Loading.Unreadable(String reason) -> Planned.only(new Joined.Refused(line.record(), reason));
		};
	}

	/** Two newest revisions of one record, with where they came from and what the store has not. */
	private record Meeting(Optional<Sha256> base, Revision head, Revision incoming, List<Revision> missing) {
		UUID record() {
			return head.info().record();
		}
	}

	private Planned merge(Meeting meeting, Decisions decisions, String message, Instant now) {
		Loading here = loader.load(meeting.head());
		Loading there = loader.load(meeting.incoming());
		Optional<Loading> unreadable = Stream.of(here, there).filter(loading -> loading.stored().isEmpty()).findFirst();
		if (unreadable.isPresent()) {
			return Planned.only(new Joined.Refused(meeting.record(), reason(unreadable.get())));
		}
		Optional<Record> base = meeting.base().flatMap(id -> loader.revision(id).stored()).map(Stored::record);
		Record notebook = here.stored().orElseThrow().record();
		Record incoming = there.stored().orElseThrow().record();
		MergeResult merged = sides == Sides.NOTEBOOK_IS_MINE ? RecordMerge.of(base, notebook, incoming, decisions)
				: RecordMerge.of(base, incoming, notebook, decisions);
		return merged.complete() ? merged(meeting, merged.record(), message, now)
				: Planned.only(new Joined.Conflicting(meeting.record(), merged));
	}

	private static String reason(Loading loading) {
		return switch (loading) {
		case Loading.Missing(String reason) -> reason;
		case Loading.Unreadable(String reason) -> reason;
		case Loading.Loaded loaded -> "";
		};
	}

	private Planned merged(Meeting meeting, Record record, String message, Instant now) {
		Revision revision = Revision.of(meeting.record(), RecordSaver.type(record.eClass()),
				List.of(meeting.head().id(), meeting.incoming().id()), author, now, message, RecordFormat.write(record));
		Append append = new Append(revision, Optional.of(meeting.head().id()),
				Projector.project(meeting.record(), record), meeting.missing());
		return new Planned(new Joined.Merged(revision.info()), Optional.of(append));
	}

	/** Gives a record that comes in a short id of this notebook, since its own is that of another record here. */
	private Planned renumber(Planned planned, Instant now) {
		Optional<Stored> loaded = planned.append().flatMap(append -> loader.load(append.revision()).stored());
		if (loaded.isEmpty()) {
			return planned;
		}
		Append append = planned.append().orElseThrow();
		Record record = loaded.get().record();
		String before = record.getShortId();
		record.setShortId(null);
		record.setShortId(saver.newShortId(record));
		Revision revision = Revision.of(loaded.get().revision().record(), RecordSaver.type(record.eClass()),
				List.of(append.revision().id()), author, now, before + " was taken here", RecordFormat.write(record));
		List<Revision> joined = new ArrayList<>(append.joined());
		joined.add(append.revision());
		return new Planned(new Joined.Forwarded(revision.info()), Optional.of(new Append(revision, append.expectedHead(),
				Projector.project(revision.info().record(), record), joined)));
	}

	private String name(UUID record) {
		return store.summaries(List.of(record)).stream().findFirst().map(RecordSummary::shortId)
				.orElse("Record " + record);
	}
}
