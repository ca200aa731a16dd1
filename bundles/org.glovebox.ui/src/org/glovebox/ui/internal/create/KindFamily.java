/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.description.Labels;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.SynthesisPackage;

/** Families of kinds of records, as work at the bench parts them. */
enum KindFamily {
	SYNTHESIS("Synthesis", MaterialPackage.eINSTANCE, SynthesisPackage.eINSTANCE),
	CELLS("Cells", CellPackage.eINSTANCE),
	ELECTROCHEMISTRY("Electrochemistry", ElectrochemistryPackage.eINSTANCE),
	CHARACTERIZATION("Characterization", CharacterizationPackage.eINSTANCE),
	OTHER("Other");

	private final String label;
	private final List<EPackage> packages;

	KindFamily(String label, EPackage... packages) {
		this.label = label;
		this.packages = List.of(packages);
	}

	/** Its name for people. */
	String label() {
		return label;
	}

	/** The family of a kind: where it or the nearest kind above it belongs, so that those of plug-ins find their place. */
	static KindFamily of(EClass kind) {
		Stream<EClass> above = Stream.concat(Stream.of(kind), kind.getEAllSuperTypes().reversed().stream());
		return above.flatMap(type -> of(type.getEPackage()).stream()).findFirst().orElse(OTHER);
	}

	private static Optional<KindFamily> of(EPackage holder) {
		return Stream.of(values()).filter(family -> family.packages.contains(holder)).findFirst();
	}

	/** Parts kinds into families; in each they are sorted by their labels. */
	static Map<KindFamily, List<EClass>> part(List<EClass> kinds) {
		return kinds.stream().sorted(Comparator.comparing(Labels::kind)).collect(Collectors.groupingBy(KindFamily::of,
				() -> new EnumMap<>(KindFamily.class), Collectors.toList()));
	}
}
