/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a revision says about itself, without the record's content.
 *
 * @param id SHA-256 of the stored bytes
 * @param record which record it is a state of
 * @param type kind of the record as {@code nsURI#ClassName}
 * @param parents the revision that was edited, none for a new record, two for a merge
 * @param author who saved
 * @param time when, to the microsecond
 * @param message what was done and why, may be ""
 */
public record RevisionInfo(Sha256 id, UUID record, String type, List<Sha256> parents, String author, Instant time,
		String message) {

	public RevisionInfo {
		parents = List.copyOf(parents);
	}
}
