/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.FieldPath;
import org.glovebox.model.Records;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * One value behind a cell of the table, with where it stands.
 *
 * @param quantity the value, where it is a quantity
 * @param text the value as it was typed
 * @param record UUID of the record that states it, "" where that is not saved
 * @param recordName its short id or title
 * @param path where it stands in that record
 * @param time when that record was made or measured, for the order of values
 */
public record StudyValue(Optional<Quantity> quantity, String text, String record, String recordName, String path,
		Instant time) {

	/** A value that stands in a field or follows from a part of a record. */
	static StudyValue of(EObject part, String field, @Nullable Quantity quantity, String text) {
		Record record = Records.recordOf(part)
				.orElseThrow(() -> new IllegalArgumentException("not a part of a record: " + part));
		String path = FieldPath.of(part);
		return new StudyValue(Optional.ofNullable(quantity), text, String.valueOf(record.getUuid()),
				RecordLabels.shortName(record), path.isEmpty() ? field : field.isEmpty() ? path : path + "/" + field,
				time(record));
	}

	/** When something was found: the time of the run, of the measurement, else of writing it down. */
	private static Instant time(Record record) {
		for (String field : new String[] { "ranAt", "started", "takenAt" }) {
			var feature = record.eClass().getEStructuralFeature(field);
			if (feature != null && record.eGet(feature) instanceof Instant time) {
				return time;
			}
		}
		return record.getCreatedAt() == null ? Instant.EPOCH : record.getCreatedAt();
	}
}
