/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.recall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

/**
 * Marks records as bad and finds what rests on them. What came of a bad lot, batch, sample or cell over any distance rests
 * on it; what was done with a bad instrument or in a bad equipment run rests on that, and what came of it in turn. A plan
 * that names an instrument does not. Reads and writes; not for the UI thread.
 */
public final class Recalls {

	private static final Set<String> APPARATUS = Set.of("Instrument", "EquipmentRun");
	private static final Set<String> PLANS = Set.of("Recipe", "Series", "Project", "Instrument", "KnowledgeEntry", "Note");
	private static final String PLANNED = "/planned/";

	private final Notebook notebook;

	public Recalls(Notebook notebook) {
		this.notebook = notebook;
	}

	/** Everything that is recalled, what was changed last first. */
	public List<Recall> all() {
		List<Recall> recalls = new ArrayList<>();
		if (notebook.search("is:recalled", Integer.MAX_VALUE) instanceof SearchOutcome.Found(var records)) {
			for (RecordSummary record : records) {
				notebook.load(record.uuid()).stored().flatMap(s -> Recall.reason(s.record()))
						.ifPresent(reason -> recalls.add(new Recall(record, reason)));
			}
		}
		return recalls;
	}

	/** Every record that rests on a recalled one, with each of these. */
	public Map<UUID, List<Affected>> affected() {
		return affected(all());
	}

	/** What rests on some recalled records. */
	public Map<UUID, List<Affected>> affected(Collection<Recall> recalls) {
		Map<UUID, List<Affected>> result = new LinkedHashMap<>();
		for (Recall recall : recalls) {
			affected(recall).forEach(a -> result.computeIfAbsent(a.record().uuid(), k -> new ArrayList<>()).add(a));
		}
		return result;
	}

	/** What rests on a recalled record, nearest first. */
	public List<Affected> affected(Recall recall) {
		RecordSummary bad = recall.record();
		Map<UUID, UUID> users = APPARATUS.contains(bad.kind()) ? users(bad.uuid()) : Map.of();
		Set<UUID> start = new LinkedHashSet<>(users.keySet());
		start.add(bad.uuid());
		Lineage lineage = notebook.lineage(start, Direction.DOWN);
		Map<UUID, RecordSummary> summaries = new LinkedHashMap<>();
		lineage.nodes().forEach(n -> summaries.put(n.record().uuid(), n.record()));
		Map<UUID, UUID> origins = origins(bad.uuid(), users, lineage);
		List<Affected> result = new ArrayList<>();
		for (UUID uuid : origins.keySet()) {
			result.add(new Affected(recall, path(uuid, origins, summaries)));
		}
		return result;
	}

	/** What was done with an instrument or in a run, each with what it names: the instrument itself or a run of it. */
	private Map<UUID, UUID> users(UUID apparatus) {
		Map<UUID, UUID> users = new LinkedHashMap<>();
		Deque<UUID> open = new ArrayDeque<>(List.of(apparatus));
		while (!open.isEmpty()) {
			UUID here = open.remove();
			List<UUID> naming = notebook.edgesAt(here).stream().filter(e -> e.to().equals(here))
					.filter(e -> !e.feature().contains(PLANNED)).map(Edge::from).distinct().toList();
			for (RecordSummary user : notebook.summaries(naming)) {
				if (!PLANS.contains(user.kind()) && !user.uuid().equals(apparatus)
						&& users.putIfAbsent(user.uuid(), here) == null && APPARATUS.contains(user.kind())) {
					open.add(user.uuid());
				}
			}
		}
		return users;
	}

	/** From which record each record is reached first, going down from the bad one. */
	private static Map<UUID, UUID> origins(UUID bad, Map<UUID, UUID> users, Lineage lineage) {
		Map<UUID, List<UUID>> down = new LinkedHashMap<>();
		users.forEach((user, named) -> down.computeIfAbsent(named, k -> new ArrayList<>()).add(user));
		lineage.edges().stream().filter(e -> e.kind() == EdgeKind.UPSTREAM)
				.forEach(e -> down.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e.from()));
		Map<UUID, UUID> origins = new LinkedHashMap<>();
		Deque<UUID> open = new ArrayDeque<>(List.of(bad));
		while (!open.isEmpty()) {
			UUID here = open.remove();
			for (UUID next : down.getOrDefault(here, List.of())) {
				if (!next.equals(bad) && origins.putIfAbsent(next, here) == null) {
					open.add(next);
				}
			}
		}
		return origins;
	}

	private static List<RecordSummary> path(UUID end, Map<UUID, UUID> origins, Map<UUID, RecordSummary> summaries) {
		Deque<RecordSummary> path = new ArrayDeque<>();
		for (Optional<UUID> at = Optional.of(end); at.isPresent(); at = Optional.ofNullable(origins.get(at.get()))) {
			Optional.ofNullable(summaries.get(at.get())).ifPresent(path::addFirst);
		}
		return List.copyOf(path);
	}

	/**
	 * Saves a record with the mark, or without it.
	 *
	 * @param reason why it is bad; empty to withdraw
	 * @return empty where there is no such record, it cannot be read, or there was nothing to withdraw
	 */
	public Optional<SaveOutcome> save(UUID record, Optional<String> reason, String author) {
		if (!(notebook.load(record) instanceof Loading.Loaded(Stored stored))
				|| reason.isEmpty() && Recall.reason(stored.record()).isEmpty()) {
			return Optional.empty();
		}
		reason.ifPresentOrElse(text -> Recall.mark(stored.record(), text.strip()), () -> Recall.withdraw(stored.record()));
		String message = reason.map(text -> "Recalled: " + text.strip()).orElse("Recall withdrawn");
		return Optional.of(notebook.save(Save.edited(stored), message, author));
	}
}
