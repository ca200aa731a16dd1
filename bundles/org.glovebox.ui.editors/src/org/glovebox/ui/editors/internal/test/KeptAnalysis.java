/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.derivation.Staleness;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Analysis;

/**
 * An analysis that is a record of the notebook.
 *
 * @param record its identity
 * @param name its short id
 * @param analyzer id of the analyzer
 * @param ranAt when it was run, where the record says so
 * @param result what it found
 * @param inputs of how many measurements it was made
 * @param changed what it rests on that has changed since, by short id; empty where it is up to date
 * @param reasons what has changed in that, a sentence for each field
 */
record KeptAnalysis(UUID record, String name, String analyzer, Optional<Instant> ranAt, AnalysisResult result,
		int inputs, List<String> changed, List<String> reasons) {

	private static final String KIND = "Analysis";

	KeptAnalysis {
		changed = List.copyOf(changed);
		reasons = List.copyOf(reasons);
	}

	/** The analyses of a measurement, oldest first. */
	static List<KeptAnalysis> of(Notebook notebook, UUID measurement) {
		List<UUID> users = notebook.edgesAt(measurement).stream().filter(e -> e.to().equals(measurement))
				.map(Edge::from).distinct().toList();
		Staleness staleness = new Staleness(notebook);
		Map<UUID, List<Staleness.Outdated>> stale = staleness.all();
		List<KeptAnalysis> kept = new ArrayList<>();
		for (RecordSummary summary : notebook.summaries(users)) {
			if (summary.kind().equals(KIND)) {
				notebook.load(summary.uuid()).stored().map(Stored::record).filter(Analysis.class::isInstance)
						.map(Analysis.class::cast).map(a -> of(a, summary, stale.getOrDefault(summary.uuid(), List.of()), staleness))
						.ifPresent(kept::add);
			}
		}
		kept.sort(Comparator.comparing((KeptAnalysis k) -> k.ranAt().orElse(Instant.EPOCH)));
		return kept;
	}

	private static KeptAnalysis of(Analysis analysis, RecordSummary summary, List<Staleness.Outdated> outdated,
			Staleness staleness) {
		List<String> changed = outdated.stream().map(o -> o.record().name()).distinct().toList();
		@Nullable String analyzer = analysis.getAnalyzer();
		return new KeptAnalysis(summary.uuid(), summary.shortId(), analyzer == null ? "" : analyzer,
				Optional.ofNullable(analysis.getRanAt()), AnalysisResult.of(analysis), analysis.getInputs().size(),
				changed, outdated.stream().flatMap(o -> staleness.reasons(o).stream()).toList());
	}
}
