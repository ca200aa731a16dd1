/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.navigator.KindGroup;

/**
 * Which part of a record's lineage is shown: at first its surroundings, then whatever was opened; records that hang
 * together in the same way stand in one box, and where there are too many all of one kind do. Works without a window.
 */
final class Explorer {

	/** How many links are followed each way at first. */
	static final int NEAR = 2;
	/** More boxes than this are summarised by kind. */
	static final int MOST_BOXES = 60;
	/** As many records that hang together in the same way stand in one box. */
	private static final int SERIES = 4;

	private Graph graph = Graph.EMPTY;
	private Optional<UUID> focus = Optional.empty();
	private final Set<UUID> shown = new LinkedHashSet<>();
	private final Set<UUID> taken = new HashSet<>();
	private Set<UUID> stale = Set.of();

	/**
	 * Begins anew around a record.
	 *
	 * @param surroundings the lineage one link beyond what is to be shown
	 */
	void start(UUID record, Lineage surroundings, Collection<UUID> staleRecords) {
		graph = Graph.EMPTY.with(surroundings);
		focus = Optional.of(record);
		stale = Set.copyOf(staleRecords);
		shown.clear();
		taken.clear();
		shown.addAll(graph.around(record, NEAR, NEAR));
	}

	/** Forgets everything. */
	void clear() {
		graph = Graph.EMPTY;
		focus = Optional.empty();
		shown.clear();
		taken.clear();
	}

	/** Marks another record that is shown already; false where it is not shown. */
	boolean refocus(UUID record) {
		if (shown.contains(record)) {
			focus = Optional.of(record);
			return true;
		}
		return false;
	}

	Optional<UUID> focus() {
		return focus;
	}

	/** Shows what lies one link up or down of a box, once its surroundings were read. */
	void expand(Scene.Box box, boolean up, Lineage surroundings) {
		graph = graph.with(surroundings);
		for (RecordSummary member : box.members()) {
			shown.addAll(up ? graph.sources(member.uuid()) : graph.targets(member.uuid()));
		}
	}

	/** Shows the records of a box one by one. */
	void takeApart(Scene.Box box) {
		box.members().forEach(member -> taken.add(member.uuid()));
	}

	/** Whether records were taken out of their boxes. */
	boolean takenApart() {
		return !taken.isEmpty();
	}

	/** Puts series into boxes again. */
	void putTogether() {
		taken.clear();
	}

	/** What is to be shown now. */
	Scene scene() {
		Scene byLinks = scene(this::seriesKey);
		if (byLinks.boxes().size() <= MOST_BOXES) {
			return byLinks;
		}
		Map<UUID, Integer> depths = depths();
		Scene byKind = scene(record -> record.kind() + '@' + depths.getOrDefault(record.uuid(), 0));
		return new Scene(byKind.boxes(), byKind.arrows(), true);
	}

	/** Records with the same neighbours and of the same kind are a series. */
	private String seriesKey(RecordSummary record) {
		return record.kind() + '<' + visible(graph.sources(record.uuid())) + '>' + visible(graph.targets(record.uuid()));
	}

	private Set<UUID> visible(Set<UUID> records) {
		return records.stream().filter(shown::contains).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Map<UUID, Integer> depths() {
		Map<UUID, Integer> depths = new LinkedHashMap<>();
		focus.ifPresent(start -> {
			List<UUID> next = List.of(start);
			depths.put(start, 0);
			while (!next.isEmpty()) {
				List<UUID> found = new ArrayList<>();
				for (UUID record : next) {
					int depth = depths.getOrDefault(record, 0);
					graph.sources(record).stream().filter(r -> depths.putIfAbsent(r, depth - 1) == null)
							.forEach(found::add);
					graph.targets(record).stream().filter(r -> depths.putIfAbsent(r, depth + 1) == null)
							.forEach(found::add);
				}
				next = found;
			}
		});
		return depths;
	}

	private Scene scene(Function<RecordSummary, String> together) {
		Map<String, List<RecordSummary>> groups = new LinkedHashMap<>();
		for (UUID uuid : shown) {
			graph.record(uuid).ifPresent(record -> groups.computeIfAbsent(
					alone(uuid) ? uuid.toString() : together.apply(record), key -> new ArrayList<>()).add(record));
		}
		Map<UUID, String> boxOf = new LinkedHashMap<>();
		List<Scene.Box> boxes = new ArrayList<>();
		groups.forEach((key, members) -> {
			boolean one = members.size() >= SERIES || members.size() == 1;
			List<List<RecordSummary>> parts = one ? List.of(members) : members.stream().map(List::of).toList();
			for (List<RecordSummary> part : parts) {
				Scene.Box box = box(part);
				boxes.add(box);
				part.forEach(member -> boxOf.put(member.uuid(), box.id()));
			}
		});
		Map<List<String>, Scene.Arrow> arrows = new LinkedHashMap<>();
		for (Graph.Link link : graph.links()) {
			String source = boxOf.get(link.source());
			String target = boxOf.get(link.target());
			if (source != null && target != null && !source.equals(target)) {
				arrows.putIfAbsent(List.of(source, target), new Scene.Arrow(source, target, link.meaning()));
			}
		}
		return new Scene(boxes, List.copyOf(arrows.values()), false);
	}

	/** The record in question is never hidden in a box, nor is one that was taken out of it. */
	private boolean alone(UUID record) {
		return taken.contains(record) || focus.filter(record::equals).isPresent();
	}

	private Scene.Box box(List<RecordSummary> members) {
		RecordSummary first = members.get(0);
		boolean focused = members.stream().anyMatch(m -> focus.filter(m.uuid()::equals).isPresent());
		boolean outdated = members.stream().anyMatch(m -> stale.contains(m.uuid()));
		int up = hidden(members, graph::sources);
		int down = hidden(members, graph::targets);
		if (members.size() == 1) {
			return new Scene.Box(first.uuid().toString(), first.kind(), first.shortId(), first.title(), members, focused,
					outdated, up, down);
		}
		List<RecordSummary> sorted = members.stream().sorted(Comparator.comparing(RecordSummary::shortId)).toList();
		String range = sorted.get(0).shortId() + " \u2026 " + sorted.get(sorted.size() - 1).shortId();
		return new Scene.Box("group " + sorted.get(0).uuid(), first.kind(),
				members.size() + " \u00d7 " + KindGroup.label(first.kind()), range, sorted, focused, outdated, up, down);
	}

	private int hidden(List<RecordSummary> members, Function<UUID, Set<UUID>> neighbours) {
		return (int) members.stream().flatMap(m -> neighbours.apply(m.uuid()).stream()).distinct()
				.filter(r -> !shown.contains(r)).count();
	}
}
