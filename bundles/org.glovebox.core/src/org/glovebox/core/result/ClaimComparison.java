/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.notebook.Record;

/**
 * A published value beside one that was found here, of the same property and of the same thing.
 *
 * @param claim the published value
 * @param own the value that was found here
 * @param deviation own minus published, as a share of the published one; 0.05 is 5 % more
 * @param likeness whether both hold under the same conditions, or one leaves them open
 */
public record ClaimComparison(Observation claim, Observation own, double deviation, Likeness likeness) {

	/** Published values have three or four digits; what differs by less is the same. */
	private static final double SAME = 5e-5;
	private static final int SHOWN = 6;

	/**
	 * The published values about a record, or a claim itself, beside own results. Results on a measurement count for what
	 * was measured. Values under different conditions are not compared.
	 */
	public static List<ClaimComparison> of(Notebook notebook, Record record) {
		return of(new Observations(notebook), record);
	}

	/** The same for one record of many, which share what was read of the notebook. */
	static List<ClaimComparison> of(Observations observations, Record record) {
		List<Observation> claims = record instanceof Claim ? Observations.of(record)
				: observations.about(UUID.fromString(record.getUuid())).stream().filter(Observation::isClaim).toList();
		List<ClaimComparison> found = new ArrayList<>();
		for (Observation claim : claims) {
			for (Observation own : observations.about(withMeasurements(observations.notebook(), claim.about()))) {
				Observation alike = own.with(MolarEnergy.like(own.value(), claim.value()));
				if (!own.isClaim() && isComparable(claim, alike)) {
					found.add(new ClaimComparison(claim, alike, deviation(claim, alike), claim.likeness(alike)));
				}
			}
		}
		return List.copyOf(found);
	}

	/** Records, the cells and samples that were made of them directly, and what was measured on any of these. */
	private static Set<UUID> withMeasurements(Notebook notebook, List<UUID> records) {
		Set<UUID> subjects = new LinkedHashSet<>(records);
		records.forEach(r -> subjects.addAll(from(notebook, r, ClaimComparison::isMadeOf)));
		Set<UUID> all = new LinkedHashSet<>(subjects);
		subjects.forEach(s -> all.addAll(from(notebook, s, e -> e.feature().equals("subject"))));
		return all;
	}

	private static List<UUID> from(Notebook notebook, UUID record, Predicate<Edge> which) {
		return notebook.edgesAt(record).stream().filter(e -> e.kind() == EdgeKind.UPSTREAM && e.to().equals(record))
				.filter(which).map(Edge::from).toList();
	}

	/** What is published of a material is measured on a cell with a layer of it, or on a portion of it. */
	private static boolean isMadeOf(Edge edge) {
		return edge.feature().startsWith("layers") && edge.feature().endsWith("source") || edge.feature().equals("origin");
	}

	private static boolean isComparable(Observation claim, Observation own) {
		return claim.property().equals(own.property()) && claim.value().dimension().equals(own.value().dimension())
				&& claim.value().canonical() != 0 && claim.likeness(own) != Likeness.DIFFERENT;
	}

	private static double deviation(Observation claim, Observation own) {
		double published = claim.value().canonical();
		return (own.value().canonical() - published) / Math.abs(published);
	}

	/** Whether both may be the same within what is said of their uncertainty, or within the digits that are published. */
	public boolean agrees() {
		return Observation.overlap(claim.value(), own.value()) || isRounded();
	}

	/** Whether the published value is the own one with fewer digits, to half a unit of its last digit. */
	private boolean isRounded() {
		if (claim.value().uncertainty().isPresent() || own.value().isLimit()) {
			return false;
		}
		BigDecimal published = claim.value().value();
		double lastDigit = Math.pow(10, -published.scale());
		double found = own.value().in(claim.value().unit());
		return Math.abs(found - published.doubleValue()) <= lastDigit / 2 * (1 + SAME);
	}

	/** In a sentence without full stop: "published 1976 mAh/g (CLM-1), found 1980 mAh/g (ANA-3), 0.2 % more". */
	public String sentence() {
		return claim.property() + ": published " + claim.value().text() + " (" + claim.source() + "), found "
				+ own.value().rounded(SHOWN).text() + " (" + own.source() + "), " + verdict()
				+ (likeness == Likeness.OPEN ? "; one of them leaves conditions open" : "");
	}

	/** By how much they differ; of a limit only whether it is kept. */
	private String verdict() {
		if (claim.value().isLimit() || own.value().isLimit()) {
			return agrees() ? "within the limit" : "beyond the limit";
		}
		return Math.abs(deviation) < SAME ? "the same" : String.format(Locale.ROOT, "%.3g %% %s",
				Math.abs(100 * deviation), deviation < 0 ? "less" : "more");
	}
}
