/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recall;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.search.KeptSearches;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.navigator.Node.Role;

/** Puts the records of a notebook into the order of the navigator. Works without a window. */
final class NotebookTree {

	private static final int RECENT = 8;
	private static final int MOST_LINES = 200;
	private static final int MOST_FOUND = 500;
	private static final String PROJECT = "Project";

	private NotebookTree() {
	}

	/**
	 * Reads all that the navigator shows.
	 *
	 * @param older searches that were kept on this machine before notebooks kept them; the notebook keeps them now
	 */
	static Node read(Notebook notebook, List<String> older) {
		KeptSearches kept = new KeptSearches(notebook);
		older.stream().filter(q -> kept.all().stream().noneMatch(k -> k.query().equals(q)))
				.forEach(q -> kept.keep(KeptSearches.nameFor(q), q));
		List<RecordSummary> all = notebook.list(RecordFilter.ALL);
		Set<UUID> stale = notebook.outdatedPins().stream().map(Edge::from)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		Map<KeptSearches.Kept, List<RecordSummary>> found = new LinkedHashMap<>();
		for (KeptSearches.Kept search : kept.all()) {
			found.put(search, notebook.search(search.query(), MOST_FOUND) instanceof SearchOutcome.Found f ? f.records()
					: List.of());
		}
		Recalls recalls = new Recalls(notebook);
		Node root = of(all, stale, found);
		List<Recall> recalled = recalls.all();
		if (recalled.isEmpty()) {
			return root;
		}
		List<Node> top = new ArrayList<>(root.children());
		top.add(recalled(recalled, recalls.affected(recalled)));
		return Node.section("root", Role.ROOT, "Notebook", "", PROJECT, top);
	}

	/**
	 * The recalled records, below each what rests on it.
	 *
	 * @param affected what rests on which of them, by record
	 */
	static Node recalled(List<Recall> recalls, Map<UUID, List<Affected>> affected) {
		List<Node> nodes = new ArrayList<>();
		for (Recall recall : recalls) {
			String key = "recalled/" + recall.record().uuid();
			List<RecordSummary> resting = affected.values().stream().flatMap(List::stream)
					.filter(a -> a.recall().equals(recall)).map(Affected::record).toList();
			nodes.add(new Node(key, Role.RECORD, recall.record().name(), recall.reason(), recall.record().kind(),
					Optional.of(recall.record()), Optional.empty(), records(key, resting)));
		}
		return Node.section("recalled", Role.RECALLED, "Recalled", count(recalls), "Lot", nodes);
	}

	/**
	 * Orders records.
	 *
	 * @param all every record of the notebook
	 * @param stale those that rest on something that was changed since
	 * @param searches what the saved searches find
	 */
	static Node of(List<RecordSummary> all, Collection<UUID> stale, Map<KeptSearches.Kept, List<RecordSummary>> searches) {
		List<Node> top = new ArrayList<>();
		if (!all.isEmpty()) {
			top.add(recent(all));
		}
		top.addAll(projects(all));
		top.add(saved(searches));
		List<RecordSummary> outdated = all.stream().filter(s -> stale.contains(s.uuid())).toList();
		if (!outdated.isEmpty()) {
			top.add(Node.section("stale", Role.STALE, "Stale", count(outdated), "Analysis", records("stale", outdated)));
		}
		return Node.section("root", Role.ROOT, "Notebook", "", PROJECT, top);
	}

	private static Node recent(List<RecordSummary> all) {
		List<RecordSummary> newest = all.stream().sorted(Comparator.comparing(RecordSummary::changed).reversed())
				.limit(RECENT).toList();
		return Node.section("recent", Role.RECENT, "Recent", "", "Note", records("recent", newest));
	}

	private static List<Node> projects(List<RecordSummary> all) {
		List<RecordSummary> projects = all.stream().filter(s -> s.kind().equals(PROJECT)).toList();
		Set<UUID> known = projects.stream().map(RecordSummary::uuid).collect(Collectors.toSet());
		Map<Optional<UUID>, List<RecordSummary>> byProject = all.stream().filter(s -> !s.kind().equals(PROJECT))
				.collect(Collectors.groupingBy(s -> s.project().filter(known::contains)));
		List<Node> nodes = new ArrayList<>();
		for (RecordSummary project : projects) {
			String key = "project/" + project.uuid();
			List<RecordSummary> within = byProject.getOrDefault(Optional.of(project.uuid()), List.of());
			String title = project.title().isEmpty() ? project.shortId() : project.title();
			nodes.add(new Node(key, Role.PROJECT, title, project.title().isEmpty() ? "" : project.shortId(), PROJECT,
					Optional.of(project), Optional.empty(), groups(key, within)));
		}
		List<RecordSummary> without = byProject.getOrDefault(Optional.empty(), List.of());
		if (!without.isEmpty()) {
			String label = projects.isEmpty() ? "All records" : "Without project";
			nodes.add(Node.section("project/none", Role.PROJECT, label, "", PROJECT, groups("project/none", without)));
		}
		return nodes;
	}

	private static List<Node> groups(String place, List<RecordSummary> within) {
		Set<String> kinds = within.stream().map(RecordSummary::kind).collect(Collectors.toSet());
		return KindGroup.of(kinds).stream().map(group -> {
			String key = place + '/' + group.label();
			List<RecordSummary> members = within.stream().filter(s -> group.kinds().contains(s.kind())).toList();
			return Node.section(key, Role.GROUP, group.label(), count(members), group.icon(), records(key, members));
		}).toList();
	}

	/** The lines of records; where there are very many, ranges of them. */
	private static List<Node> records(String place, List<RecordSummary> records) {
		if (records.size() <= MOST_LINES) {
			return records.stream().map(s -> Node.record(place, s)).toList();
		}
		List<Node> ranges = new ArrayList<>();
		for (int from = 0; from < records.size(); from += MOST_LINES) {
			List<RecordSummary> range = records.subList(from, Math.min(records.size(), from + MOST_LINES));
			String key = place + '/' + range.get(0).uuid();
			String label = range.get(0).shortId() + " \u2013 " + range.get(range.size() - 1).shortId();
			ranges.add(Node.section(key, Role.RANGE, label, count(range), range.get(0).kind(), records(key, range)));
		}
		return ranges;
	}

	private static Node saved(Map<KeptSearches.Kept, List<RecordSummary>> searches) {
		List<Node> nodes = new ArrayList<>();
		searches.forEach((search, found) -> {
			String key = "search/" + search.name();
			nodes.add(new Node(key, Role.SEARCH, search.name(), count(found), "Claim", Optional.empty(), Optional.of(search),
					records(key, found)));
		});
		return Node.section("searches", Role.SEARCHES, "Saved searches", "", "Claim", nodes);
	}

	private static String count(List<?> list) {
		return Integer.toString(list.size());
	}
}
