/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.notebook.NotebookPackage;

/** The names that columns may use beside those of properties. */
final class StudyNames {

	private static final Set<String> DERIVED = Set.of("area", "activeMass", "arealLoading", "nominalCapacity",
			"arealCapacity", "volumetricCapacity", "currentAt1C", "currentDensityAt1C", "npRatio", "thickness",
			"layerArea", "theoreticalElectrodeCapacity", "denseThickness", "bulkDensity", "relativeDensity", "porosity",
			"inputMass", "massYield", "ballToPowderRatio", "netMillingTime", "totalMillingTime", "dieArea",
			"pressForce", "pressPressure", "programDuration", "currentDensity", "chargeRate", "airExposure",
			"dryAirExposure");

	private StudyNames() {
	}

	/** Whether a number of this name follows from records. */
	static boolean isDerived(String name) {
		return DERIVED.contains(name);
	}

	static List<EClass> classes(String name) {
		return classes().filter(c -> c.getName().equalsIgnoreCase(name)).toList();
	}

	static List<String> classNames() {
		return classes().map(EClass::getName).distinct().toList();
	}

	/** Whether every record has a field of this name, or a kind of record has it and no property is called so. */
	static boolean isRecordField(String name) {
		return NotebookPackage.Literals.RECORD.getEStructuralFeature(name) != null || ModelPackages.recordKinds()
				.stream().anyMatch(k -> k.getEStructuralFeature(name) != null);
	}

	private static Stream<EClass> classes() {
		return ModelPackages.all().stream().flatMap(p -> p.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map((EClassifier c) -> (EClass) c);
	}
}
