/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.junit.jupiter.api.Test;

class KindFamilyTest {

	@Test
	void everyKindHasItsPlaceAndNoneIsLost() {
		List<EClass> kinds = ModelPackages.recordKinds();
		Map<KindFamily, List<EClass>> families = KindFamily.part(kinds);
		assertEquals(kinds.size(), families.values().stream().mapToInt(List::size).sum());
		assertTrue(families.get(KindFamily.ELECTROCHEMISTRY)
				.contains(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING));
		assertTrue(families.get(KindFamily.CHARACTERIZATION)
				.contains(CharacterizationPackage.Literals.RAMAN_MEASUREMENT));
	}

	@Test
	void aKindOfAPluginStandsWithThoseItExtends() {
		EPackage plugin = EcoreFactory.eINSTANCE.createEPackage();
		EClass kind = EcoreFactory.eINSTANCE.createEClass();
		kind.setName("EllipsometryMeasurement");
		kind.getESuperTypes().add(CharacterizationPackage.Literals.MEASUREMENT);
		plugin.getEClassifiers().add(kind);
		assertEquals(KindFamily.CHARACTERIZATION, KindFamily.of(kind));
	}
}
