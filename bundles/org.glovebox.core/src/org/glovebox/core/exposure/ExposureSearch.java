/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exposure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;

/** Finds the materials and cells that air could get at, themselves or through what they were made of. */
public final class ExposureSearch {

	/** What every record with an exposure in its own history is found by; finding too many does no harm. */
	private static final List<String> TRACES = List.of("air", "ambient", "exposed", "room", "laboratory",
			"exposure time >= 0 s", "relative humidity >= 0 %", "dew point > 0 K");

	private final Notebook notebook;

	public ExposureSearch(Notebook notebook) {
		this.notebook = notebook;
	}

	/** The materials and cells whose history knows such surroundings. */
	public Set<UUID> saw(Surroundings surroundings) {
		Set<UUID> begun = new LinkedHashSet<>();
		for (UUID uuid : traces()) {
			notebook.load(uuid).stored().map(Stored::record).filter(r -> knows(ExposureHistory.own(r), surroundings))
					.ifPresent(r -> begun.add(uuid));
		}
		Set<UUID> found = new LinkedHashSet<>();
		if (!begun.isEmpty()) {
			// a portion that was taken before what it was taken from was exposed did not see it
			notebook.lineage(begun, Direction.DOWN).nodes().forEach(n -> notebook.load(n.record().uuid()).stored()
					.map(Stored::record).filter(ExposureSearch::isMatter)
					.filter(r -> knows(ExposureHistory.of(r), surroundings))
					.ifPresent(r -> found.add(n.record().uuid())));
		}
		return found;
	}

	private Set<UUID> traces() {
		Set<UUID> traces = new LinkedHashSet<>();
		for (String query : TRACES) {
			if (notebook.search(query, Integer.MAX_VALUE) instanceof SearchOutcome.Found(var records)) {
				for (RecordSummary record : records) {
					traces.add(record.uuid());
					if (record.kind().equals("EquipmentRun")) {
						notebook.edgesAt(record.uuid()).stream().map(Edge::from).forEach(traces::add);
					}
				}
			}
		}
		return traces;
	}

	private static boolean isMatter(Record record) {
		return record instanceof Material || record instanceof CellBuild;
	}

	private static boolean knows(ExposureHistory history, Surroundings surroundings) {
		return history.exposures().stream().anyMatch(e -> e.surroundings() == surroundings);
	}
}
