/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.cli.internal.Console;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;

/** Prints lineage as an indented tree; a record that several others lead to is spelled out once. */
final class LineageTree {

	private final Console console;
	private final Lineage lineage;
	private final Map<UUID, RecordSummary> records;
	private final Set<UUID> spelledOut = new HashSet<>();

	LineageTree(Console console, Lineage lineage) {
		this.console = console;
		this.lineage = lineage;
		this.records = lineage.nodes().stream().map(Lineage.Node::record)
				.collect(Collectors.toMap(RecordSummary::uuid, r -> r, (a, b) -> a));
	}

	void print(RecordSummary start, Direction direction) {
		List<UUID> next = next(start.uuid(), direction);
		if (next.isEmpty()) {
			console.print("   nothing that the notebook knows of");
		}
		children(next, direction, "   ");
	}

	private void children(List<UUID> children, Direction direction, String indent) {
		for (int i = 0; i < children.size(); i++) {
			boolean last = i == children.size() - 1;
			RecordSummary r = records.get(children.get(i));
			List<UUID> next = next(r.uuid(), direction);
			boolean again = !spelledOut.add(r.uuid()) && !next.isEmpty();
			console.print(indent + (last ? "\u2514\u2500 " : "\u251c\u2500 ") + r.label() + "  (" + r.kind()
					+ (again ? ", see above)" : ")"));
			if (!again) {
				children(next, direction, indent + (last ? "   " : "\u2502  "));
			}
		}
	}

	private List<UUID> next(UUID record, Direction direction) {
		boolean up = direction == Direction.UP;
		List<UUID> found = new ArrayList<>();
		for (Edge edge : lineage.edges()) {
			UUID here = up ? edge.from() : edge.to();
			UUID there = up ? edge.to() : edge.from();
			if (here.equals(record) && records.containsKey(there) && !found.contains(there)) {
				found.add(there);
			}
		}
		return found;
	}
}
