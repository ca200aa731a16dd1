/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the provenance graph.
 *
 * @param nodes the records, nearest first, each once
 * @param edges all lineage references between these records, in the order of {@code from}, {@code to} and feature
 * @param complete whether nothing was left out at the depth limit
 */
public record Lineage(List<Node> nodes, List<Edge> edges, boolean complete) {

	public Lineage {
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
	}

	/**
	 * A record in the graph.
	 *
	 * @param record the record
	 * @param depth length of the shortest path from a start record: 0 for these, negative for what lies upstream,
	 *            positive for what lies downstream
	 */
	public record Node(RecordSummary record, int depth) {
	}

	public Optional<Node> node(UUID uuid) {
		return nodes.stream().filter(n -> n.record().uuid().equals(uuid)).findFirst();
	}
}
