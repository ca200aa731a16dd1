/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.core.exposure.ExposureSearch;
import org.glovebox.core.exposure.Surroundings;
import org.glovebox.core.notebook.QueryParser.Term;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.RecordSummary;

/** Answers those terms of a search that need lineage: what contains a record, what saw air. */
final class LinealSearch {

	private final Notebook notebook;
	private final NotebookStore store;

	LinealSearch(Notebook notebook, NotebookStore store) {
		this.notebook = notebook;
		this.store = store;
	}

	SearchOutcome search(QueryParser.Outcome.Understood understood, int limit) {
		Optional<Set<UUID>> within = Optional.empty();
		for (Term term : understood.contained()) {
			Optional<RecordSummary> record = notebook.find(term.text());
			if (record.isEmpty()) {
				return new SearchOutcome.Malformed("there is no record " + term.text() + " in this notebook",
						term.position());
			}
			within = Optional.of(both(within, madeOf(record.get().uuid())));
		}
		for (Term term : understood.seen()) {
			Optional<Surroundings> surroundings = surroundings(term.text());
			if (surroundings.isEmpty()) {
				return new SearchOutcome.Malformed("nothing is known of " + term.text()
						+ "; there are saw:air and saw:dry-air", term.position());
			}
			within = Optional.of(both(within, new ExposureSearch(notebook).saw(surroundings.get())));
		}
		if (within.isEmpty()) {
			return new SearchOutcome.Found(store.search(understood.query(), limit));
		}
		Set<UUID> allowed = within.get();
		return new SearchOutcome.Found(allowed.isEmpty() ? List.of()
				: store.search(understood.query(), Integer.MAX_VALUE).stream()
						.filter(r -> allowed.contains(r.uuid())).limit(limit).toList());
	}

	private Set<UUID> madeOf(UUID record) {
		return notebook.lineage(List.of(record), Direction.DOWN).nodes().stream().filter(n -> n.depth() != 0)
				.map(n -> n.record().uuid()).collect(Collectors.toSet());
	}

	private static Set<UUID> both(Optional<Set<UUID>> one, Set<UUID> other) {
		Set<UUID> result = new HashSet<>(other);
		one.ifPresent(result::retainAll);
		return result;
	}

	private static Optional<Surroundings> surroundings(String typed) {
		return switch (typed.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
		case "air", "ambient", "ambientair" -> Optional.of(Surroundings.AMBIENT_AIR);
		case "dryair", "dryroom" -> Optional.of(Surroundings.DRY_AIR);
		default -> Optional.empty();
		};
	}
}
