/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Edits that are not saved yet, kept on this machine so that nothing typed is lost when the program ends in any way.
 * An entry is the whole draft; the newest one counts. Safe for use by several threads.
 */
public interface Journal {

	/** Writes a draft; when it returns the draft is on disk. */
	void append(Draft draft);

	/** The newest draft of a record that was written whole. */
	Optional<Draft> restore(UUID record);

	/** The newest draft of every record that has one, newest first. */
	List<Draft> drafts();

	/** Forgets the drafts of a record, since they were saved or given up. */
	void clear(UUID record);

	/**
	 * The state of an editor.
	 *
	 * @param record the record being edited, perhaps one that was never saved
	 * @param base the revision that the editor started from; empty for a new record
	 * @param time when the draft was written
	 * @param content the record as XMI; owned by the draft, never change it
	 */
	record Draft(UUID record, Optional<Sha256> base, Instant time, byte[] content) {
	}
}
