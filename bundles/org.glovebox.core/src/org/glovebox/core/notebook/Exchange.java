/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glovebox.api.Monitor;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.ExchangeReport.Conflicting;
import org.glovebox.core.notebook.ExchangeReport.Left;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;

/**
 * Moves revisions and files between a notebook in a folder and that of a group of which it is a copy. What is on the other side
 * already is not moved again, so an exchange that was cut off is gone on with by the next one. How far it got is kept in the
 * notebook in the folder, with the seal of the logbook that it was read from.
 */
public final class Exchange {

	private static final String PULLED = "exchange.pulled";
	private static final String PUSHED = "exchange.pushed";
	private static final String WAITING = ".waiting";
	private static final String PARTNER = "exchange.partner";
	private static final String HALFWAY = "incoming";
	private static final int ENTRIES = 2000;
	private static final int RECORDS = 200;

	private final Notebook own;
	private final Notebook group;
	private final String author;
	private final Monitor monitor;

	/**
	 * @param own the notebook in a folder
	 * @param group the other one
	 * @param author who merges
	 */
	public Exchange(Notebook own, Notebook group, String author, Monitor monitor) {
		this.own = own;
		this.group = group;
		this.author = author;
		this.monitor = monitor;
	}

	/** With what notebook another one was last exchanged: a folder or an address; empty where it never was. */
	public static Optional<String> partner(Notebook notebook) {
		return notebook.keptText(PARTNER);
	}

	/**
	 * Takes what the group has and the own notebook has not. Where both sides have changed a record it is merged here.
	 *
	 * @param decisions for each record what is to become of fields that both changed; mine is the own notebook
	 * @throws IOException where a file cannot be read or written; what came before is there
	 */
	public ExchangeReport pull(Function<UUID, Decisions> decisions) throws IOException {
		return new Way(group, own, PULLED, decisions).go();
	}

	/** Lets the next pull look at all records again, such as after a project was opened to one. */
	public void forgetPulled() {
		own.keepText(PULLED, Optional.empty());
	}

	/**
	 * Gives the group what it has not. A record that was changed in the group too is left out: pull first, which merges it.
	 *
	 * @throws IOException where a file cannot be read or written; what came before is there
	 */
	public ExchangeReport push() throws IOException {
		return new Way(own, group, PUSHED, record -> Decisions.none()).go();
	}

	/** One direction. */
	private final class Way {
		private final Notebook from;
		private final Notebook to;
		private final String place;
		private final Function<UUID, Decisions> decisions;
		private final FileCarrier carrier;
		private final boolean pulling;
		private int records;
		private int merged;
		private final List<String> renumbered = new ArrayList<>();
		private final Map<UUID, Conflicting> conflicts = new LinkedHashMap<>();
		private final Map<UUID, Left> refused = new LinkedHashMap<>();

		Way(Notebook from, Notebook to, String place, Function<UUID, Decisions> decisions) {
			this.from = from;
			this.to = to;
			this.place = place;
			this.decisions = decisions;
			this.pulling = to == own;
			Optional<Path> halfway = Optional.of(Path.of(own.info().location()).resolve(HALFWAY))
					.filter(folder -> pulling && Files.isDirectory(folder.getParent()));
			this.carrier = new FileCarrier(from.blobs(), to.blobs(), halfway, monitor);
		}

		ExchangeReport go() throws IOException {
			own.keepText(PARTNER, Optional.of(group.info().location()));
			long position = position();
			Set<UUID> waiting = waiting();
			packages();
			move(waiting);
			for (List<LogEntry> page = from.store().logbook(position, ENTRIES); !page.isEmpty();
					page = from.store().logbook(position, ENTRIES)) {
				Set<UUID> saved = new LinkedHashSet<>();
				page.stream().filter(entry -> entry.is(LogEntry.Kind.REVISION))
						.forEach(entry -> Projector.uuid(entry.about()).ifPresent(saved::add));
				move(saved);
				LogEntry last = page.get(page.size() - 1);
				position = last.number();
				keep(place + WAITING, open().stream().map(UUID::toString).collect(Collectors.joining(" ")));
				// last, so that nothing is passed over where it is cut off here
				keep(place, last.seal());
				if (from == own && page.size() < ENTRIES) {
					// these notes are entries themselves
					break;
				}
			}
			keep(place + WAITING, open().stream().map(UUID::toString).collect(Collectors.joining(" ")));
			return new ExchangeReport(records, merged, carrier.files(), carrier.bytes(), renumbered,
					List.copyOf(conflicts.values()), List.copyOf(refused.values()));
		}

		private Set<UUID> open() {
			Set<UUID> open = new LinkedHashSet<>(conflicts.keySet());
			open.addAll(refused.keySet());
			return open;
		}

		private void keep(String name, String text) {
			Optional<String> value = Optional.of(text).filter(t -> !t.isEmpty());
			if (!own.keptText(name).equals(value)) {
				own.keepText(name, value);
			}
		}

		/** Where to go on; the logbook must be the one from before. */
		private long position() throws IOException {
			String seal = own.keptText(place).orElse("");
			if (seal.isEmpty()) {
				return 0;
			}
			long number = Long.parseLong(seal.substring(0, seal.indexOf('-')));
			List<LogEntry> found = from.store().logbook(number - 1, 1);
			if (found.isEmpty() || !found.get(0).seal().equals(seal)) {
				throw new IOException("The logbook of the notebook at " + from.info().location() + " is not the one from before: "
						+ "its entry " + number + " has changed or is gone. Verify it, and ask who looks after it");
			}
			return number;
		}

		private Set<UUID> waiting() {
			Set<UUID> result = new LinkedHashSet<>();
			for (String text : own.keptText(place + WAITING).orElse("").split(" ")) {
				Projector.uuid(text).ifPresent(result::add);
			}
			return result;
		}

		private void packages() {
			Set<String> known = to.store().packageNames();
			from.store().packageNames().stream().filter(name -> !known.contains(name)).forEach(name -> from.store()
					.packageDescription(name).ifPresent(description -> to.store().keepPackage(name, description)));
		}

		private void move(Collection<UUID> wanted) throws IOException {
			List<UUID> left = new ArrayList<>(differing(wanted));
			for (int start = 0; start < left.size(); start += RECORDS) {
				monitor.checkCancelled();
				monitor.progress(-1, "records");
				batch(left.subList(start, Math.min(left.size(), start + RECORDS)));
			}
		}

		/** Those whose newest revisions are not the same on both sides. */
		private Set<UUID> differing(Collection<UUID> wanted) {
			Map<UUID, Sha256> here = heads(to, wanted);
			Set<UUID> result = new LinkedHashSet<>();
			Map<UUID, Sha256> there = heads(from, wanted);
			wanted.stream().filter(uuid -> there.containsKey(uuid) && !there.get(uuid).equals(here.get(uuid)))
					.forEach(result::add);
			return result;
		}

		private static Map<UUID, Sha256> heads(Notebook notebook, Collection<UUID> records) {
			return notebook.summaries(records).stream().collect(Collectors.toMap(RecordSummary::uuid, RecordSummary::revision));
		}

		private void batch(List<UUID> wanted) throws IOException {
			Map<UUID, Line> lines = new LinkedHashMap<>();
			List<UUID> next = wanted;
			while (!next.isEmpty()) {
				List<UUID> further = new ArrayList<>();
				for (UUID record : next) {
					if (!lines.containsKey(record)) {
						line(record).ifPresent(line -> {
							lines.put(record, line);
							further.addAll(targets(record));
						});
					}
				}
				further.removeAll(lines.keySet());
				next = List.copyOf(differing(new LinkedHashSet<>(further)));
			}
			for (Line line : lines.values()) {
				for (Revision revision : line.revisions()) {
					carrier.carry(revision);
				}
				if (pulling) {
					makeWay(line);
				}
			}
			join(List.copyOf(lines.values()));
		}

		/** The revisions that are missing on the other side; empty where none is, or where they must be pulled before. */
		private Optional<Line> line(UUID record) {
			Set<Sha256> there = to.history(record).stream().map(RevisionInfo::id).collect(Collectors.toSet());
			List<Revision> missing = new ArrayList<>();
			for (RevisionInfo info : from.history(record).reversed()) {
				if (!there.contains(info.id())) {
					from.revision(info.id()).ifPresent(missing::add);
				}
			}
			Optional<Revision> newest = from.store().newest(record);
			if (missing.isEmpty() || newest.isEmpty()) {
				return Optional.empty();
			}
			Optional<Revision> head = to.store().newest(record);
			if (!pulling && head.isPresent() && from.revision(head.get().id()).isEmpty()) {
				refused.put(record, new Left(record, name(record), "it has been changed in the group too; pull first, then push"));
				return Optional.empty();
			}
			// the newest one stands last, which a merge that was taken from elsewhere need not
			missing.removeIf(revision -> revision.id().equals(newest.get().id()));
			missing.add(newest.get());
			return Optional.of(new Line(missing));
		}

		private List<UUID> targets(UUID record) {
			return from.edgesAt(record).stream().filter(edge -> edge.from().equals(record)).map(edge -> edge.to()).distinct()
					.toList();
		}

		private String name(UUID record) {
			return from.summary(record).or(() -> to.summary(record)).map(RecordSummary::name).orElse(record.toString());
		}

		/** What was numbered here while the group gave the same number away gets another one: labels of the group hold. */
		private void makeWay(Line line) {
			String shortId = from.summary(line.record()).map(RecordSummary::shortId).orElse("");
			Optional<RecordSummary> holder = shortId.isEmpty() ? Optional.empty() : to.find(shortId)
					.filter(found -> !found.uuid().equals(line.record()) && found.shortId().equalsIgnoreCase(shortId));
			if (holder.isEmpty() || from.summary(holder.get().uuid()).isPresent()) {
				return;
			}
			to.load(holder.get().uuid()).stored().ifPresent(stored -> {
				stored.record().setShortId(null);
				stored.record().setShortId(to.newShortId(stored.record()));
				SaveOutcome outcome = to.save(Save.edited(stored), shortId + " is another record in the group", author);
				if (outcome instanceof SaveOutcome.Saved) {
					renumbered.add(shortId + " is " + stored.record().getShortId() + " now");
				}
			});
		}

		private void join(List<Line> lines) {
			if (lines.isEmpty()) {
				return;
			}
			switch (to.join(lines, decisions, "merged with what was saved in the group", author)) {
			case JoinOutcome.Done(List<Joined> fates) -> fates.forEach(this::note);
			case JoinOutcome.Invalid invalid -> {
				if (lines.size() == 1) {
					UUID record = lines.get(0).record();
					refused.put(record, new Left(record, name(record), invalid.message()));
				} else {
					oneByOne(lines);
				}
			}
			}
		}

		/** So that one record that cannot be taken does not hold the others up; again, while that makes others possible. */
		private void oneByOne(List<Line> lines) {
			List<Line> left = lines;
			int before = Integer.MAX_VALUE;
			while (!left.isEmpty() && left.size() < before) {
				before = left.size();
				left.forEach(line -> refused.remove(line.record()));
				left.forEach(line -> join(List.of(line)));
				left = left.stream().filter(line -> refused.containsKey(line.record())).toList();
			}
		}

		private void note(Joined joined) {
			conflicts.remove(joined.record());
			refused.remove(joined.record());
			switch (joined) {
			case Joined.Unchanged unchanged -> {
				// somebody was faster
			}
			case Joined.Forwarded forwarded -> records++;
			case Joined.Merged both -> {
				records++;
				merged++;
			}
			case Joined.Conflicting(UUID record, var result) -> conflicts.put(record,
					new Conflicting(record, name(record), result.open()));
			case Joined.Refused(UUID record, String reason) -> refused.put(record, new Left(record, name(record), reason));
			}
		}
	}
}
