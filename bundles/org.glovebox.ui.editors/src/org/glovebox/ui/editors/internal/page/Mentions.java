/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.RecordSummary;

/**
 * The records that refer to a record: what was made of it, measured on it, said about it.
 *
 * @param groups the records by what they did with it, in words such as "used"; what came of it first
 */
public record Mentions(Map<String, List<RecordSummary>> groups) {

	/** Reads them; not in the UI thread. */
	public static Mentions of(Notebook notebook, UUID record) {
		List<Edge> edges = notebook.edgesAt(record).stream().filter(edge -> edge.to().equals(record)).sorted(
				Comparator.comparing((Edge edge) -> edge.kind() != EdgeKind.UPSTREAM).thenComparing(Edge::meaning))
				.toList();
		Map<UUID, RecordSummary> summaries = notebook
				.summaries(edges.stream().map(Edge::from).collect(Collectors.toSet())).stream()
				.collect(Collectors.toMap(RecordSummary::uuid, summary -> summary));
		Map<String, List<RecordSummary>> groups = new LinkedHashMap<>();
		for (Edge edge : edges) {
			RecordSummary from = summaries.get(edge.from());
			List<RecordSummary> group = groups.computeIfAbsent(edge.meaning(), any -> new ArrayList<>());
			if (from != null && !group.contains(from)) {
				group.add(from);
			}
		}
		groups.values().forEach(group -> group.sort(Comparator.comparing(RecordSummary::shortId)));
		return new Mentions(groups);
	}
}
