/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;

/** Tells which analyses rest on values that have changed since. */
public final class Staleness {

	private static final int MOST_SHOWN = 5;

	private final Notebook notebook;

	public Staleness(Notebook notebook) {
		this.notebook = notebook;
	}

	/**
	 * An input that has changed.
	 *
	 * @param record the record that went in, as it is now
	 * @param used the revision that was used
	 * @param newest its newest revision
	 */
	public record Outdated(RecordSummary record, Sha256 used, Sha256 newest) {
	}

	/** What has changed under a record that pins its inputs; empty where it is up to date. */
	public List<Outdated> of(UUID record) {
		return all().getOrDefault(record, List.of());
	}

	/** Every record that rests on changed inputs, with these inputs. */
	public Map<UUID, List<Outdated>> all() {
		Map<UUID, List<Outdated>> result = new LinkedHashMap<>();
		for (Edge edge : notebook.outdatedPins()) {
			Optional<RecordSummary> target = notebook.summary(edge.to());
			if (target.isPresent() && edge.pinned().isPresent()) {
				Outdated outdated = new Outdated(target.get(), edge.pinned().get(), target.get().revision());
				List<Outdated> known = result.computeIfAbsent(edge.from(), k -> new ArrayList<>());
				if (!known.contains(outdated)) {
					known.add(outdated);
				}
			}
		}
		return result;
	}

	/** What exactly has changed in an input, field by field. */
	public List<Difference> changes(Outdated outdated) {
		return notebook.diff(outdated.used(), outdated.newest());
	}

	/**
	 * The same as people read it: "CELL-1: Layers 3 \u203a Mass was 3.3 mg, is 3.35 mg".
	 *
	 * @return a sentence for each field, without full stop; of an input with many changes the first ones and their number
	 */
	public List<String> reasons(Outdated outdated) {
		String name = outdated.record().name();
		List<Difference> changes = changes(outdated);
		if (changes.isEmpty()) {
			return List.of(name + ": saved again, with the same fields");
		}
		List<String> reasons = new ArrayList<>();
		changes.stream().limit(MOST_SHOWN).map(c -> name + ": " + c.sentence()).forEach(reasons::add);
		if (changes.size() > MOST_SHOWN) {
			reasons.add(name + ": " + (changes.size() - MOST_SHOWN) + " more fields");
		}
		return List.copyOf(reasons);
	}
}
