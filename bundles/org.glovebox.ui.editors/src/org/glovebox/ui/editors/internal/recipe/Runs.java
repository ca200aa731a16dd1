/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Edge;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;

/** The runs of a recipe or of a series. */
final class Runs {

	private static final int MOST = 60;
	private static final Set<String> FIELDS = Set.of("recipe", "series");

	private Runs() {
	}

	/** Reads the runs, in the order of their ids, the newest ones where there are very many; not in the UI thread. */
	static List<Batch> of(Notebook notebook, UUID recipeOrSeries) {
		List<Batch> all = notebook.edgesAt(recipeOrSeries).stream()
				.filter(edge -> edge.to().equals(recipeOrSeries) && FIELDS.contains(edge.feature())).map(Edge::from)
				.distinct().flatMap(uuid -> notebook.load(uuid).stored().stream()).map(Stored::record)
				.filter(Batch.class::isInstance).map(Batch.class::cast)
				.sorted(Comparator.comparing(Runs::id)).toList();
		return all.subList(Math.max(0, all.size() - MOST), all.size());
	}

	private static String id(Record record) {
		return record.getShortId() == null ? "" : record.getShortId();
	}
}
