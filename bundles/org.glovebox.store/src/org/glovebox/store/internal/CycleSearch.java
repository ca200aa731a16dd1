/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Looks for a way along lineage that comes back to where it began. It is asked after the new edges were inserted and
 * before they are committed.
 * <p>
 * A cycle goes through an edge that is new. Either all of its records are new, then all of its edges are among those
 * added and it is found in memory; or going back along it from a new record one gets to an older record with a new
 * edge,
 * and it is found from there.
 * </p>
 */
final class CycleSearch {

	private final Connection connection;

	CycleSearch(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Looks for a cycle.
	 *
	 * @param added the upstream targets of the records that were not there before
	 * @param changed the records that were there before and have upstream targets that they did not have
	 * @return the records of a cycle, each referring to the next, the first one repeated at the end
	 */
	Optional<List<UUID>> find(Map<UUID, List<UUID>> added, Collection<UUID> changed) throws SQLException {
		Optional<List<UUID>> amongAdded = inMemory(added);
		if (amongAdded.isPresent()) {
			return amongAdded;
		}
		for (UUID record : changed) {
			Optional<List<UUID>> cycle = from(record);
			if (cycle.isPresent()) {
				return cycle;
			}
		}
		return Optional.empty();
	}

	/** Depth-first search without recursion, since a chain of records may be longer than a stack is deep. */
	private static Optional<List<UUID>> inMemory(Map<UUID, List<UUID>> targets) {
		Set<UUID> done = new HashSet<>();
		for (UUID start : targets.keySet()) {
			Map<UUID, Iterator<UUID>> path = new LinkedHashMap<>();
			Deque<UUID> stack = new ArrayDeque<>();
			enter(start, targets, path, stack);
			while (!stack.isEmpty()) {
				UUID at = stack.getLast();
				Iterator<UUID> rest = path.get(at);
				if (rest == null || !rest.hasNext()) {
					stack.removeLast();
					path.remove(at);
					done.add(at);
				} else {
					UUID next = rest.next();
					if (path.containsKey(next)) {
						return Optional.of(closed(List.copyOf(stack), next));
					}
					if (!done.contains(next)) {
						enter(next, targets, path, stack);
					}
				}
			}
		}
		return Optional.empty();
	}

	private static void enter(UUID record, Map<UUID, List<UUID>> targets, Map<UUID, Iterator<UUID>> path,
			Deque<UUID> stack) {
		path.put(record, targets.getOrDefault(record, List.of()).iterator());
		stack.addLast(record);
	}

	private static List<UUID> closed(List<UUID> path, UUID again) {
		List<UUID> cycle = new ArrayList<>(path.subList(path.indexOf(again), path.size()));
		cycle.add(again);
		return cycle;
	}

	/** Breadth-first search upstream, which finds the shortest cycle. */
	private Optional<List<UUID>> from(UUID record) throws SQLException {
		Map<UUID, UUID> reachedFrom = new HashMap<>();
		Set<UUID> frontier = Set.of(record);
		while (!frontier.isEmpty()) {
			Map<UUID, UUID> next = targets(frontier);
			next.keySet().removeAll(reachedFrom.keySet());
			reachedFrom.putAll(next);
			if (next.containsKey(record)) {
				return Optional.of(back(record, reachedFrom));
			}
			frontier = next.keySet();
		}
		return Optional.empty();
	}

	private Map<UUID, UUID> targets(Set<UUID> sources) throws SQLException {
		Map<UUID, UUID> result = new HashMap<>();
		try (PreparedStatement select = connection
				.prepareStatement("SELECT e.target, e.source FROM UNNEST(?) AS f (uuid)"
						+ " JOIN edge e ON e.source = f.uuid AND e.upstream")) {
			select.setArray(1, connection.createArrayOf("UUID", sources.toArray()));
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.putIfAbsent(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
				}
			}
		}
		return result;
	}

	private static List<UUID> back(UUID record, Map<UUID, UUID> reachedFrom) {
		Deque<UUID> path = new ArrayDeque<>(List.of(record));
		for (@Nullable UUID at = reachedFrom.get(record); at != null && !at.equals(record); at = reachedFrom.get(at)) {
			path.addFirst(at);
		}
		path.addFirst(record);
		return List.copyOf(path);
	}
}
