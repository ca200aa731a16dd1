/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;
import java.util.Optional;

import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Save;
import org.glovebox.model.notebook.Record;

/**
 * What taking a text does to one record.
 *
 * @param place where the text speaks of it
 * @param change what happens
 * @param save the record as it will be
 * @param differences what changes field by field; empty for a new record and for one that stays
 */
public record PlannedRecord(Place place, Change change, Save save, List<Difference> differences) {

	/** What happens to a record. */
	public enum Change {
		/** The notebook has no record of that id yet. */
		NEW,
		/** Fields change. */
		CHANGED,
		/** It is in the notebook as the text says already; it gets no new revision. */
		UNCHANGED
	}

	public PlannedRecord {
		differences = List.copyOf(differences);
	}

	static PlannedRecord created(Place place, Record record) {
		return new PlannedRecord(place, Change.NEW, Save.created(record), List.of());
	}

	static PlannedRecord edited(Place place, Save save, List<Difference> differences) {
		return new PlannedRecord(place, differences.isEmpty() ? Change.UNCHANGED : Change.CHANGED, save, differences);
	}

	/** The record as it will be. */
	public Record record() {
		return save.record();
	}

	public String id() {
		return Optional.ofNullable(record().getShortId()).orElse("");
	}

	public String title() {
		return Optional.ofNullable(record().getTitle()).orElse("");
	}

	/** Name of its kind for people. */
	public String kind() {
		return org.glovebox.model.description.Labels.kind(record().eClass());
	}
}
