/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Lineage;

/** Puts what lies upstream and what lies downstream of the same records into one graph. */
final class Neighbourhood {

	private Neighbourhood() {
	}

	static Lineage join(Lineage up, Lineage down) {
		Map<UUID, Lineage.Node> nodes = new LinkedHashMap<>();
		up.nodes().forEach(n -> nodes.put(n.record().uuid(), n));
		down.nodes().forEach(n -> nodes.putIfAbsent(n.record().uuid(), n));
		Set<Edge> edges = new LinkedHashSet<>(up.edges());
		edges.addAll(down.edges());
		return new Lineage(List.copyOf(nodes.values()), List.copyOf(edges), up.complete() && down.complete());
	}
}
