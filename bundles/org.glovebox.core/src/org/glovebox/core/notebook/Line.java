/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;
import java.util.UUID;

import org.glovebox.core.store.Revision;

/**
 * Revisions of one record that were saved elsewhere, such as in a clone of the notebook.
 *
 * @param revisions oldest first, each after its parents; the last one is the newest there. Those that the notebook has
 *            already may be among them or left out; at least one
 */
public record Line(List<Revision> revisions) {

	public Line {
		revisions = List.copyOf(revisions);
		UUID record = revisions.get(0).info().record();
		if (revisions.stream().anyMatch(revision -> !revision.info().record().equals(record))) {
			throw new IllegalArgumentException("revisions of several records");
		}
	}

	/** The record. */
	public UUID record() {
		return newest().info().record();
	}

	/** The newest revision. */
	public Revision newest() {
		return revisions.get(revisions.size() - 1);
	}
}
