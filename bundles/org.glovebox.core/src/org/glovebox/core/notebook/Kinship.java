/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

/** How two records hang together by lineage. Reads; not for the UI thread. */
public final class Kinship {

	private final Notebook notebook;

	public Kinship(Notebook notebook) {
		this.notebook = notebook;
	}

	/**
	 * What both records came of, those first from which the ways to both are shortest together. A record counts as its own
	 * origin.
	 */
	public List<RecordSummary> commonAncestors(UUID one, UUID other) {
		Map<UUID, Integer> distances = new LinkedHashMap<>();
		notebook.lineage(List.of(one), Direction.UP).nodes().forEach(n -> distances.put(n.record().uuid(), Math.abs(n.depth())));
		record Common(RecordSummary record, int distance) {
		}
		List<Common> common = new ArrayList<>();
		for (Lineage.Node node : notebook.lineage(List.of(other), Direction.UP).nodes()) {
			if (distances.containsKey(node.record().uuid())) {
				common.add(new Common(node.record(), distances.get(node.record().uuid()) + Math.abs(node.depth())));
			}
		}
		common.sort(java.util.Comparator.comparingInt(Common::distance).thenComparing(c -> c.record().shortId()));
		return common.stream().map(Common::record).toList();
	}

	/**
	 * A shortest way from one record to another: down or up the lineage where one came of the other, else up to what both
	 * came of and down again.
	 *
	 * @return both records and those between them, in order; empty where nothing connects them
	 */
	public List<RecordSummary> path(UUID from, UUID to) {
		Map<UUID, RecordSummary> summaries = new LinkedHashMap<>();
		Map<UUID, Set<UUID>> up = new LinkedHashMap<>();
		for (UUID start : List.of(from, to)) {
			Lineage lineage = notebook.lineage(List.of(start), Direction.UP);
			lineage.nodes().forEach(n -> summaries.put(n.record().uuid(), n.record()));
			for (Edge edge : lineage.edges()) {
				up.computeIfAbsent(edge.from(), k -> new HashSet<>()).add(edge.to());
			}
		}
		Map<UUID, UUID> towardsFrom = climbed(from, up);
		Map<UUID, UUID> towardsTo = climbed(to, up);
		// both climbs go in the order of distance, so that the first common record of least sum is the turning point
		List<RecordSummary> best = List.of();
		for (UUID turn : towardsFrom.keySet()) {
			if (towardsTo.containsKey(turn)) {
				List<RecordSummary> way = way(turn, towardsFrom, towardsTo, summaries);
				best = best.isEmpty() || way.size() < best.size() ? way : best;
			}
		}
		return best;
	}

	/** Every record above one, with the record from which it was reached first. */
	private static Map<UUID, UUID> climbed(UUID start, Map<UUID, Set<UUID>> up) {
		Map<UUID, UUID> reached = new LinkedHashMap<>();
		reached.put(start, start);
		Deque<UUID> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			UUID here = open.remove();
			for (UUID next : up.getOrDefault(here, Set.of())) {
				if (reached.putIfAbsent(next, here) == null) {
					open.add(next);
				}
			}
		}
		return reached;
	}

	private static List<RecordSummary> way(UUID turn, Map<UUID, UUID> towardsFrom, Map<UUID, UUID> towardsTo,
			Map<UUID, RecordSummary> summaries) {
		Deque<UUID> way = new ArrayDeque<>(List.of(turn));
		for (UUID at = turn; !towardsFrom.get(at).equals(at); at = towardsFrom.get(at)) {
			way.addFirst(towardsFrom.get(at));
		}
		for (UUID at = turn; !towardsTo.get(at).equals(at); at = towardsTo.get(at)) {
			way.addLast(towardsTo.get(at));
		}
		return way.stream().map(summaries::get).toList();
	}
}
