/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Lineage;

/** Cuts a part out of the provenance graph. */
final class LineageQuery {

	private LineageQuery() {
	}

	static Lineage run(Connection connection, Dialect dialect, Collection<UUID> start, Direction direction,
			int maxDepth) throws SQLException {
		Map<UUID, Integer> depths = dialect.reach(connection, start, direction, maxDepth);
		int sign = direction == Direction.UP ? -1 : 1;
		List<Lineage.Node> nodes = new ArrayList<>();
		RecordRows.summaries(connection, depths.keySet())
				.forEach(s -> nodes.add(new Lineage.Node(s, sign * depths.getOrDefault(s.uuid(), 0))));
		nodes.sort(Comparator.comparingInt((Lineage.Node n) -> Math.abs(n.depth()))
				.thenComparing(n -> n.record().kind()).thenComparing(n -> n.record().shortId()));
		List<Edge> touching = ProjectionRows.lineage(connection, direction == Direction.UP ? "source" : "target",
				depths.keySet());
		List<Edge> inside = touching.stream().filter(e -> depths.containsKey(e.from()) && depths.containsKey(e.to()))
				.toList();
		return new Lineage(nodes, inside, inside.size() == touching.size());
	}
}
