/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What can be searched and followed without reading the record: computed from the content of its newest revision, and
 * always computable again.
 *
 * @param shortId short id within the notebook
 * @param title title of the record, may be ""
 * @param project project it belongs to
 * @param edges its references to other records
 * @param facts its searchable statements
 * @param blobs the files attached anywhere in it
 */
public record Projection(String shortId, String title, Optional<UUID> project, List<Edge> edges, List<Fact> facts,
		Set<Sha256> blobs) {

	public Projection {
		edges = List.copyOf(edges);
		facts = List.copyOf(facts);
		blobs = Set.copyOf(blobs);
	}
}
