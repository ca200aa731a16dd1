/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.Summaries;

/** Builds lineages for tests: {@code "Lot L-1 > Batch B-1 > CellBuild C-1"}. */
final class Chains {

	private Chains() {
	}

	static Lineage of(String... chains) {
		Map<String, RecordSummary> records = new LinkedHashMap<>();
		List<Edge> edges = new ArrayList<>();
		for (String chain : chains) {
			Optional<RecordSummary> source = Optional.empty();
			for (String part : chain.split(" > ")) {
				String[] kindAndId = part.strip().split(" ");
				RecordSummary record = records.computeIfAbsent(kindAndId[1],
						id -> Summaries.of(kindAndId[0], kindAndId[1]));
				source.ifPresent(s -> edges.add(new Edge(record.uuid(), s.uuid(), "inputs", EdgeKind.UPSTREAM, "made of",
						Optional.empty())));
				source = Optional.of(record);
			}
		}
		return new Lineage(records.values().stream().map(r -> new Lineage.Node(r, 0)).toList(), edges, true);
	}
}
