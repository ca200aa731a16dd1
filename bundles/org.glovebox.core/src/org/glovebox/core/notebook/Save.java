/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.Optional;

import org.glovebox.core.store.Sha256;
import org.glovebox.model.notebook.Record;

/**
 * One record to be saved.
 *
 * @param record the record as it is to be
 * @param expectedParent the revision that was edited; empty for a new record
 */
public record Save(Record record, Optional<Sha256> expectedParent) {

	/** A record that is not in the notebook yet. */
	public static Save created(Record record) {
		return new Save(record, Optional.empty());
	}

	/** A record that was loaded and edited. */
	public static Save edited(Stored stored) {
		return new Save(stored.record(), Optional.of(stored.revision().id()));
	}
}
