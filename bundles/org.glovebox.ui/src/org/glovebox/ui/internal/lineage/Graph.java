/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

/**
 * The part of the provenance graph that is known to the view. Immutable.
 *
 * @param records the records
 * @param links the references that are lineage, each once
 */
record Graph(Map<UUID, RecordSummary> records, Set<Link> links) {

	/** Nothing is known. */
	static final Graph EMPTY = new Graph(Map.of(), Set.of());

	Graph {
		records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
		links = Collections.unmodifiableSet(new LinkedHashSet<>(links));
	}

	/**
	 * A reference, in the direction in which material becomes a result.
	 *
	 * @param source the record upstream
	 * @param target the record that refers to it
	 * @param meaning the reference in words, from target to source
	 */
	record Link(UUID source, UUID target, String meaning) {
	}

	/** This graph with what was read besides. */
	Graph with(Lineage lineage) {
		Map<UUID, RecordSummary> all = new LinkedHashMap<>(records);
		lineage.nodes().forEach(node -> all.put(node.record().uuid(), node.record()));
		Map<List<UUID>, Link> merged = new LinkedHashMap<>();
		links.forEach(link -> merged.put(List.of(link.source(), link.target()), link));
		for (Edge edge : lineage.edges()) {
			if (edge.kind() == EdgeKind.UPSTREAM) {
				merged.putIfAbsent(List.of(edge.to(), edge.from()), new Link(edge.to(), edge.from(), edge.meaning()));
			}
		}
		return new Graph(all, new LinkedHashSet<>(merged.values()));
	}

	Set<UUID> sources(UUID record) {
		return links.stream().filter(l -> l.target().equals(record)).map(Link::source)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Set<UUID> targets(UUID record) {
		return links.stream().filter(l -> l.source().equals(record)).map(Link::target)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The records within so many links of a record, each way on its own. */
	Set<UUID> around(UUID start, int up, int down) {
		Set<UUID> found = new LinkedHashSet<>(Set.of(start));
		walk(Set.of(start), up, true, found);
		walk(Set.of(start), down, false, found);
		return found;
	}

	private void walk(Collection<UUID> from, int steps, boolean up, Set<UUID> found) {
		Collection<UUID> next = from;
		for (int i = 0; i < steps; i++) {
			next = next.stream().flatMap(r -> (up ? sources(r) : targets(r)).stream())
					.collect(Collectors.toCollection(LinkedHashSet::new));
			found.addAll(next);
		}
	}

	Optional<RecordSummary> record(UUID uuid) {
		return Optional.ofNullable(records.get(uuid));
	}
}
