/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Rights;

/** Makes all edges and facts anew when a newer program computes them differently from the one that stored them. */
final class Reprojection {

	private static final int AT_ONCE = 500;

	private final NotebookStore store;
	private final RecordLoader loader;

	Reprojection(NotebookStore store, RecordLoader loader) {
		this.store = store;
		this.loader = loader;
	}

	void runWhereNeeded() {
		String stored = store.projectionVersion();
		if (stored.equals(Projector.VERSION) || store.rights() != Rights.MAINTAIN) {
			// where many work, programs of different versions must not compute it anew in turns
			return;
		}
		for (int offset = 0;; offset += AT_ONCE) {
			var page = store.list(RecordFilter.ALL.page(offset, AT_ONCE));
			if (page.isEmpty()) {
				break;
			}
			Map<UUID, Projection> projections = new HashMap<>();
			for (RecordSummary summary : page) {
				// a record that cannot be read keeps the projection of the program that could
				loader.newest(summary.uuid()).stored().ifPresent(s -> projections.put(summary.uuid(),
						Projector.project(summary.uuid(), s.record())));
			}
			store.reproject(projections);
		}
		store.projectionVersion(Projector.VERSION);
	}
}
