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
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Field;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class NewRecordTest {

	private static NewRecord of(String kind) {
		return new NewRecord(ModelPackages.recordKind(kind).orElseThrow());
	}

	private static Field field(NewRecord record, String name) {
		return record.fields().stream().filter(f -> f.feature().getName().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void everyKindThatIsMadeByHandAsksForLittle() {
		assertTrue(FirstFields.creatableKinds().size() > 15);
		for (EClass kind : FirstFields.creatableKinds()) {
			int fields = FirstFields.of(kind).size();
			assertTrue(fields <= 4, () -> kind.getName() + " asks for " + fields);
		}
	}

	@Test
	void theKindsMadeMostOftenComeFirst() {
		List<EClass> kinds = FirstFields.byUse(Map.of("Person", 7, "Lot", 3));
		assertEquals(List.of("Person", "Lot"), kinds.stream().limit(2).map(EClass::getName).toList());
		assertEquals(FirstFields.creatableKinds().size(), kinds.size());
	}

	@Test
	void aQuantityOfAnotherDimensionIsRefusedWithWhatIsExpected() {
		NewRecord lot = of("Lot");
		Field amount = field(lot, "amount");
		lot.text(amount, "3 h");
		String objection = lot.objection().orElseThrow();
		assertTrue(objection.contains("Amount") && objection.contains("mass"), objection);
		lot.text(amount, "5 g");
		assertEquals(Optional.empty(), lot.objection());
		lot.text(amount, "five grams");
		assertTrue(lot.objection().isPresent());
		lot.text(amount, " ");
		assertEquals(Optional.empty(), lot.objection());
	}

	@Test
	void theSelectedCellIsWhatIsMeasuredAndItsProjectIsTaken() {
		UUID project = Summaries.uuid("P-1");
		RecordSummary cell = Summaries.of("CellBuild", "C-1", Optional.of(project));
		NewRecord test = of("ImpedanceSpectroscopy");
		test.suggest(List.of(Summaries.of("Person", "P-2"), cell, Summaries.of("Instrument", "I-1")));
		assertEquals(Optional.of(project), test.project());
		assertEquals(Optional.of(Summaries.uuid("I-1")), test.target(field(test, "instrument")));
	}

	@Test
	void aSelectedProjectIsTheProject() {
		NewRecord lot = of("Lot");
		lot.suggest(List.of(Summaries.of("Project", "P-1")));
		assertEquals(Optional.of(Summaries.uuid("P-1")), lot.project());
	}

	@Test
	void whatCanComeOfARecordIsOffered() {
		List<String> ofRecipe = FirstFields.kindsThatReferTo("Recipe").stream().map(EClass::getName).toList();
		assertTrue(ofRecipe.contains("Batch"), ofRecipe::toString);
		List<String> ofCell = FirstFields.kindsThatReferTo("CellBuild").stream().map(EClass::getName).toList();
		assertTrue(ofCell.containsAll(List.of("GalvanostaticCycling", "ImpedanceSpectroscopy")), ofCell::toString);
		assertEquals(List.of(), FirstFields.kindsThatReferTo("KindOfAPlugin"));
	}
}
