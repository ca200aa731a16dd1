/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.search;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.core.notebook.SearchOutcome;
import org.glovebox.core.search.Proposal;
import org.glovebox.core.store.RecordSummary;

/** A line below the search box. */
sealed interface Row {

	/** More would hide what was found. */
	int MOST_OFFERS = 6;

	/** A record that was found. */
	record Hit(RecordSummary summary) implements Row {
	}

	/**
	 * Why the query is not understood.
	 *
	 * @param before the query up to the place
	 * @param after the rest
	 */
	record Trouble(String message, String before, String after) implements Row {
	}

	/** Nothing was found. */
	record Nothing(String query) implements Row {
	}

	/** An offer to keep the query. */
	record Keep(String query) implements Row {
	}

	/**
	 * Something that may be typed next.
	 *
	 * @param proposal what it puts in
	 */
	record Offer(Proposal proposal) implements Row {
	}

	/** The lines for what came of a search, below those for what may be typed next. */
	static List<Row> of(String query, SearchOutcome outcome, List<Proposal> proposals) {
		List<Row> rows = new ArrayList<>();
		proposals.stream().limit(MOST_OFFERS).map(Offer::new).forEach(rows::add);
		// while a term is being typed, it is not understood yet; the offers say how it goes on
		if (rows.isEmpty() || !(outcome instanceof SearchOutcome.Malformed)) {
			rows.addAll(of(query, outcome));
		}
		return rows;
	}

	/** The lines for what came of a search. */
	static List<Row> of(String query, SearchOutcome outcome) {
		List<Row> rows = new ArrayList<>();
		switch (outcome) {
		case SearchOutcome.Malformed(String message, int position) -> {
			int place = Math.max(0, Math.min(position, query.length()));
			rows.add(new Trouble(message, query.substring(0, place), query.substring(place)));
		}
		case SearchOutcome.Found(List<RecordSummary> records) when records.isEmpty() -> rows.add(new Nothing(query));
		case SearchOutcome.Found(List<RecordSummary> records) -> {
			records.forEach(summary -> rows.add(new Hit(summary)));
			rows.add(new Keep(query));
		}
		}
		return rows;
	}
}
