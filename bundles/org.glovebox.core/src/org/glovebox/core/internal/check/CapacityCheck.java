/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.result.Observations;
import org.glovebox.core.store.Edge;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Record;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Capacities against what the electrode can hold: a specific capacity above the theoretical one, and an areal capacity
 * that is not the specific one times the loading.
 */
public final class CapacityCheck implements Check<Record> {

	private static final int SHOWN = 6;

	private static final double ABOVE = 0.01;
	private static final double AREAL = 0.05;
	/** Words in which the names of two capacities may differ and yet be of the same half cycle. */
	private static final Set<String> KINDS = Set.of("areal", "specific", "capacity", "reversible", "initial");

	@Override
	public void check(Record record, Findings findings) {
		for (Observation stated : Observations.of(record)) {
			String dimension = stated.value().dimension().name();
			boolean specific = dimension.equals("specific capacity");
			if (specific || dimension.equals("areal capacity")) {
				cells(stated, findings).forEach(cell -> {
					if (specific) {
						aboveTheoretical(stated, cell, findings);
					} else {
						areal(stated, cell, findings);
					}
				});
			}
		}
	}

	/** The cells that a value is about, itself or through their tests. */
	private static List<CellBuild> cells(Observation stated, Findings findings) {
		List<CellBuild> cells = new ArrayList<>();
		for (UUID uuid : stated.about()) {
			Optional<Record> about = findings.notebook().load(uuid).stored().map(Stored::record);
			if (about.isPresent() && about.get() instanceof CellBuild cell) {
				cells.add(cell);
			} else if (about.isPresent() && about.get() instanceof Measurement test
					&& test.getSubject() instanceof CellBuild cell && cells.stream()
							.noneMatch(c -> c.getUuid().equals(cell.getUuid()))) {
				cells.add(cell);
			}
		}
		return cells;
	}

	static EStructuralFeature field(Observation stated) {
		return stated.isClaim() ? AnalysisPackage.Literals.CLAIM__VALUE : AnalysisPackage.Literals.RESULT__VALUE;
	}

	private static void aboveTheoretical(Observation stated, CellBuild cell, Findings findings) {
		Optional<Layer> layer = Derivations.workingLayer(cell);
		if (layer.isEmpty() || layer.get().getActiveComponents().isEmpty()) {
			return;
		}
		ActiveShares shares = new ActiveShares(findings.derivations(), layer.get());
		Optional<ActiveShares.Limit> limit = shares.limit(stated.value().unit().basis());
		double value = stated.value().canonicalLower() / 3600;
		if (limit.isEmpty() || value <= limit.get().own() * (1 + ABOVE)) {
			return;
		}
		String more = stated.value().rounded(SHOWN).text() + " is more than the "
				+ Rounded.text(limit.get().own(), "mAh/g") + " that "
				+ limit.get().counted() + " can store";
		if (limit.get().withOthers() >= value) {
			findings.information(stated.part(), field(stated), more + "; " + limit.get().others()
					+ " takes part, which together would allow " + Rounded.text(limit.get().withOthers(), "mAh/g")
					+ ".");
		} else {
			findings.warning(stated.part(), field(stated), more + ". It is explained only if another part of the "
					+ "electrode stores charge too" + shares.candidates() + ".");
		}
	}

	private static void areal(Observation stated, CellBuild cell, Findings findings) {
		Optional<Derived> loading = findings.derivations().arealLoading(cell).derived();
		if (loading.isEmpty()) {
			return;
		}
		double grams = loading.get().value().in("g/cm2");
		double areal = stated.value().in("mAh/cm2");
		List<UUID> around = new ArrayList<>(stated.about());
		around.add(UUID.fromString(cell.getUuid()));
		findings.notebook().edgesAt(UUID.fromString(cell.getUuid())).stream()
				.filter(e -> e.feature().equals("subject")).map(Edge::from).forEach(around::add);
		List<Observation> specific = findings.observations().about(around).stream()
				.filter(o -> o.value().dimension().name().equals("specific capacity"))
				.filter(o -> sameHalfCycle(stated, o) && stated.likeness(o) != Likeness.DIFFERENT)
				.sorted(Comparator.comparing((Observation o) -> stated.likeness(o)).thenComparing(
						o -> !o.property().has("first"))).toList();
		if (specific.isEmpty() || specific.stream()
				.anyMatch(o -> Math.abs(Rounded.deviation(areal, o.value().in("mAh/g") * grams)) <= AREAL)) {
			return;
		}
		Observation other = specific.get(0);
		double expected = other.value().in("mAh/g") * grams;
		findings.warning(stated.part(), field(stated), stated.value().rounded(SHOWN).text() + " does not go with "
				+ other.value().rounded(SHOWN).text() + " (" + other.source() + ") at a loading of "
				+ Rounded.text(loading.get()) + ", which make " + Rounded.text(expected, "mAh/cm2") + "; it is "
				+ Rounded.percent(Rounded.deviation(areal, expected)) + (areal < expected ? " less." : " more."));
	}

	private static boolean sameHalfCycle(Observation areal, Observation specific) {
		List<String> one = areal.property().words().stream().filter(w -> !KINDS.contains(w)).toList();
		List<String> other = specific.property().words().stream().filter(w -> !KINDS.contains(w)).toList();
		return one.isEmpty() || other.containsAll(one);
	}
}
