/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.notebook.Record;

/**
 * Published values beside what was found here, line by line: value, own value, by how much they differ, and whether that
 * is within what is said of their uncertainty, or within a tolerance.
 *
 * @param lines the claims in the order of their ids, each as often as it has own results, at least once
 */
public record ClaimTable(List<Line> lines) {

	/** Kind of the records that hold published values. */
	public static final String KIND = "Claim";

	private static final double PERCENT = 100;
	private static final String PUBLICATION = "Publication";
	private static final String PROJECT = "Project";

	public ClaimTable {
		lines = List.copyOf(lines);
	}

	/** How an own value stands to a published one. */
	public enum Verdict {
		/** Both may be the same within what is said of their uncertainty; a limit is kept. */
		AGREES("agrees"),
		/** They differ by no more than the tolerance. */
		WITHIN_TOLERANCE("within tolerance"),
		/** They differ by more than the tolerance, but one of them leaves conditions open. */
		OTHER_CONDITIONS("differs, conditions open"),
		/** They differ by more than the tolerance under the same conditions; a limit is not kept. */
		DIFFERS("differs"),
		/** Nothing of the kind was found here. */
		NO_OWN_RESULT("no own result");

		private final String label;

		Verdict(String label) {
			this.label = label;
		}

		/** The verdict in words. */
		public String label() {
			return label;
		}
	}

	/**
	 * One published value and one own value.
	 *
	 * @param claim the published value
	 * @param own the comparison with an own value; empty where there is none
	 */
	public record Line(Observation claim, Optional<ClaimComparison> own) {

		/** The own value in the unit of the publication, as it is read; "" where there is none. */
		public String ownText() {
			return own.map(o -> o.own().value().to(claim.value().unit()).readable().text()).orElse("");
		}

		/** By how many percent the own value is larger or smaller, such as "+1.3 %"; "" for limits and without one. */
		public String difference() {
			return own.isEmpty() || claim.value().isLimit() ? "" : String.format(Locale.ROOT, "%+.3g %%",
					PERCENT * own.get().deviation());
		}

		/**
		 * How the two stand to each other.
		 *
		 * @param tolerance by which share they may differ; 0.05 is 5 %
		 */
		public Verdict verdict(double tolerance) {
			if (own.isEmpty()) {
				return Verdict.NO_OWN_RESULT;
			}
			if (own.get().agrees()) {
				return Verdict.AGREES;
			}
			boolean limit = claim.value().isLimit() || own.get().own().value().isLimit();
			if (!limit && Math.abs(own.get().deviation()) <= tolerance) {
				return Verdict.WITHIN_TOLERANCE;
			}
			return own.get().likeness() == Likeness.OPEN ? Verdict.OTHER_CONDITIONS : Verdict.DIFFERS;
		}
	}

	/**
	 * All claims of a notebook. Reads records; not for the UI thread.
	 *
	 * @throws java.util.concurrent.CancellationException where the user asked to stop
	 */
	public static ClaimTable of(Notebook notebook, Monitor monitor) {
		return of(notebook, notebook.list(RecordFilter.ALL.ofKinds(KIND)), monitor);
	}

	/**
	 * The claims that belong to a record: itself, those of a publication or project, else those about the record and what
	 * it was made of.
	 */
	public static ClaimTable of(Notebook notebook, RecordSummary record, Monitor monitor) {
		return of(notebook, claims(notebook, record), monitor);
	}

	private static List<RecordSummary> claims(Notebook notebook, RecordSummary record) {
		return switch (record.kind()) {
		case KIND -> List.of(record);
		case PROJECT -> notebook.list(RecordFilter.ALL.ofKinds(KIND).inProject(record.uuid()));
		case PUBLICATION -> notebook.summaries(pointing(notebook, record.uuid())).stream()
				.filter(s -> s.kind().equals(KIND)).toList();
		default -> about(notebook, record.uuid());
		};
	}

	private static Set<UUID> pointing(Notebook notebook, UUID record) {
		return notebook.edgesAt(record).stream().filter(e -> e.to().equals(record)).map(e -> e.from())
				.collect(Collectors.toSet());
	}

	private static List<RecordSummary> about(Notebook notebook, UUID record) {
		List<UUID> pointing = notebook.lineage(List.of(record), Direction.UP).nodes().stream().map(Lineage.Node::record)
				.map(RecordSummary::uuid).flatMap(uuid -> pointing(notebook, uuid).stream()).distinct().toList();
		return notebook.summaries(pointing).stream().filter(s -> s.kind().equals(KIND)).toList();
	}

	private static ClaimTable of(Notebook notebook, List<RecordSummary> claims, Monitor monitor) {
		List<Line> lines = new ArrayList<>();
		Observations observations = new Observations(notebook);
		List<RecordSummary> sorted = claims.stream().sorted(Comparator.comparing(RecordSummary::shortId)).toList();
		for (int i = 0; i < sorted.size(); i++) {
			monitor.checkCancelled();
			monitor.progress((double) i / sorted.size(), "comparing published values");
			notebook.load(sorted.get(i).uuid()).stored().map(Stored::record).filter(Claim.class::isInstance)
					.ifPresent(claim -> lines.addAll(lines(observations, claim)));
		}
		return new ClaimTable(lines);
	}

	private static List<Line> lines(Observations observations, Record claim) {
		List<ClaimComparison> own = ClaimComparison.of(observations, claim);
		return own.isEmpty() ? Observations.of(claim).stream().map(o -> new Line(o, Optional.empty())).toList()
				: own.stream().map(c -> new Line(c.claim(), Optional.of(c))).toList();
	}
}
