/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.List;
import java.util.Optional;

import org.glovebox.model.notebook.Record;

/** What came of reading the stored bytes of a record. */
public sealed interface RecordReading {

	/**
	 * The record could be read.
	 *
	 * @param record the record
	 * @param unread values that could not be understood; they are kept as they are when the record is written again
	 * @param writtenWith the model version the bytes were written with
	 */
	record Read(Record record, List<UnreadValue> unread, int writtenWith) implements RecordReading {
	}

	/**
	 * The bytes are not a record that can be read.
	 *
	 * @param reason why not, in a sentence
	 */
	record Rejected(String reason) implements RecordReading {
	}

	/**
	 * A value that could not be understood, such as a quantity in a unit that a newer version knows.
	 *
	 * @param path where it stands, as a {@link FieldPath}
	 * @param text the value as stored
	 * @param reason why it was not understood
	 */
	record UnreadValue(String path, String text, String reason) {
	}

	/**
	 * Returns the record if there is one.
	 *
	 * @return the record, or empty if the bytes were rejected
	 */
	default Optional<Record> opened() {
		return this instanceof Read read ? Optional.of(read.record()) : Optional.empty();
	}
}
