/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.description.Labels;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.SynthesisPackage;

/**
 * Kinds of records that stand under one heading, in the order in which material becomes a result.
 *
 * @param label the heading: "Batches"
 * @param icon the kind whose icon it has
 * @param kinds names of the kinds
 */
public record KindGroup(String label, String icon, Set<String> kinds) {

	/** The headings for some kinds; a kind of a plug-in has a heading of its own, after ours. */
	public static List<KindGroup> of(Collection<String> present) {
		List<KindGroup> groups = new ArrayList<>(ours());
		Set<String> rest = new LinkedHashSet<>(present);
		groups.forEach(group -> rest.removeAll(group.kinds()));
		rest.stream().sorted().forEach(kind -> groups.add(new KindGroup(label(kind), kind, Set.of(kind))));
		return groups.stream().filter(group -> group.kinds().stream().anyMatch(present::contains)).toList();
	}

	private static List<KindGroup> ours() {
		return List.of(one("Lots", MaterialPackage.Literals.LOT), one("Recipes", SynthesisPackage.Literals.RECIPE),
				one("Series", SynthesisPackage.Literals.SERIES), one("Batches", SynthesisPackage.Literals.BATCH),
				one("Samples", SynthesisPackage.Literals.SAMPLE), one("Cells", CellPackage.Literals.CELL_BUILD),
				below("Tests", ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST),
				measurements(),
				named("Analyses", "Analysis"), named("Calculations", "Calculation"), named("Figures", "Figure"),
				named("Studies", "Study"), named("Claims", "Claim"), named("Knowledge", "KnowledgeEntry"),
				named("Peak libraries", "PeakLibrary"), named("Publications", "Publication"),
				one("Equipment runs", NotebookPackage.Literals.EQUIPMENT_RUN),
				one("Notes", NotebookPackage.Literals.NOTE), one("Instruments", NotebookPackage.Literals.INSTRUMENT),
				one("People", NotebookPackage.Literals.PERSON));
	}

	private static KindGroup one(String label, EClass kind) {
		return named(label, kind.getName());
	}

	private static KindGroup named(String label, String kind) {
		return new KindGroup(label, kind, Set.of(kind));
	}

	private static KindGroup below(String label, EClass above) {
		List<String> kinds = ModelPackages.recordKinds().stream().filter(above::isSuperTypeOf).map(EClass::getName)
				.toList();
		return new KindGroup(label, kinds.get(0), new LinkedHashSet<>(kinds));
	}

	private static KindGroup measurements() {
		KindGroup all = below("Measurements", CharacterizationPackage.Literals.MEASUREMENT);
		Set<String> kinds = new LinkedHashSet<>(all.kinds());
		kinds.removeAll(below("Tests", ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST).kinds());
		return new KindGroup(all.label(), "GenericMeasurement", kinds);
	}

	/** The name of a kind for people; of a kind whose plug-in is gone the name of its class. */
	public static String label(String kind) {
		Optional<EClass> known = ModelPackages.recordKind(kind);
		return known.map(Labels::kind).orElse(kind);
	}
}
