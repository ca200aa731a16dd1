/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.List;
import java.util.Optional;

/**
 * A revision to be added.
 *
 * @param revision the revision
 * @param expectedHead the revision that must be the record's newest one; empty where the record must be new
 * @param projection what follows from the revision
 * @param joined the revisions of another line that the revision has among its ancestors and the notebook has not, oldest
 *            first; they are added before it. The files that they name are entered in the logbook where the notebook
 *            holds them
 */
public record Append(Revision revision, Optional<Sha256> expectedHead, Projection projection, List<Revision> joined) {

	public Append {
		joined = List.copyOf(joined);
	}

	/** A revision that follows on the newest one alone, or is the first. */
	public Append(Revision revision, Optional<Sha256> expectedHead, Projection projection) {
		this(revision, expectedHead, projection, List.of());
	}
}
