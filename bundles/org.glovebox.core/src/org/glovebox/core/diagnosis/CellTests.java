/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.electrochemistry.ElectrochemicalTest;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Sample;

/**
 * What was measured on a cell.
 *
 * @param electrochemical its electrochemical tests
 * @param others what else was measured on it, or on parts taken out of it
 */
record CellTests(List<Stored> electrochemical, List<Stored> others) {

	/** From the cell to a part taken out of it, and on to what was measured on that. */
	private static final int DEPTH = 2;

	/** Finds the tests of a cell. */
	static CellTests of(Notebook notebook, Stored cell) {
		List<Stored> electrochemical = new ArrayList<>();
		List<Stored> others = new ArrayList<>();
		UUID uuid = cell.revision().record();
		for (Lineage.Node node : notebook.lineage(List.of(uuid), Direction.DOWN, DEPTH).nodes()) {
			notebook.load(node.record().uuid()).stored().ifPresent(stored -> {
				if (stored.record() instanceof ElectrochemicalTest test && isOf(test, uuid)) {
					electrochemical.add(stored);
				} else if (stored.record() instanceof Measurement measurement && isOfPart(measurement, uuid)) {
					others.add(stored);
				}
			});
		}
		return new CellTests(electrochemical, others);
	}

	private static boolean isOf(Measurement measurement, UUID cell) {
		return measurement.getSubject() instanceof CellBuild build && cell.toString().equals(build.getUuid());
	}

	private static boolean isOfPart(Measurement measurement, UUID cell) {
		return isOf(measurement, cell) || measurement.getSubject() instanceof Sample part
				&& part.getOrigin() instanceof CellBuild build && cell.toString().equals(build.getUuid());
	}

	/** The name by which rules know the test of a record; unique within a notebook. */
	static String name(Record record) {
		String shortId = record.getShortId();
		return shortId == null || shortId.isBlank() ? String.valueOf(record.getUuid()) : shortId;
	}

	List<Measurement> measured() {
		return others.stream().map(Stored::record).map(Measurement.class::cast).toList();
	}

	List<Measurement> tested() {
		return electrochemical.stream().map(Stored::record).map(Measurement.class::cast).toList();
	}
}
