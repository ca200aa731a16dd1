/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.characterization.CharacterizationFactory;
import org.glovebox.model.characterization.DiffractionMeasurement;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class FoldedGroupsTest {

	private final DiffractionMeasurement diffraction = CharacterizationFactory.eINSTANCE.createDiffractionMeasurement();

	private static Set<String> folded(EObject part) {
		Map<String, List<Field>> groups = new LinkedHashMap<>();
		Fields.of(part.eClass()).stream().filter(f -> !f.hidden())
				.forEach(f -> groups.computeIfAbsent(f.group(), any -> new ArrayList<>()).add(f));
		return FoldedGroups.of(part, groups);
	}

	@Test
	void aNewRecordShowsAllThatBelongsToItsKind() {
		Set<String> folded = folded(diffraction);
		assertFalse(folded.contains("Radiation"), folded::toString);
		assertFalse(folded.contains("What was measured"), folded::toString);
		assertTrue(folded.contains("Notes"), folded::toString);
	}

	@Test
	void onceSomethingIsSaidEmptyGroupsFold() {
		diffraction.setAnode("Cu K\u03b1");
		diffraction.setRemarks("a second one was lost");
		Set<String> folded = folded(diffraction);
		assertFalse(folded.contains("Radiation"), folded::toString);
		assertFalse(folded.contains("Notes"), folded::toString);
		assertTrue(folded.contains("Scan"), folded::toString);
	}

	@Test
	void aStageAsksForWhatItsKindNeedsAndKeepsWhatIsSaid() {
		Stage stage = NotebookFactory.eINSTANCE.createStage();
		stage.setKind(StageKind.CYCLED);
		List<EStructuralFeature> cycled = StageFields.of(stage).orElseThrow();
		assertTrue(cycled.contains(NotebookPackage.Literals.STAGE__VOLTAGE));
		assertFalse(cycled.contains(NotebookPackage.Literals.STAGE__ELAPSED));
		stage.setVoltage(Quantity.parse("1.6 V"));
		stage.setKind(StageKind.EXPOSED);
		List<EStructuralFeature> exposed = StageFields.of(stage).orElseThrow();
		assertTrue(exposed.contains(NotebookPackage.Literals.STAGE__ELAPSED));
		assertTrue(exposed.contains(NotebookPackage.Literals.STAGE__VOLTAGE));
		assertEquals(NotebookPackage.Literals.STAGE__KIND, exposed.get(0));
	}
}
