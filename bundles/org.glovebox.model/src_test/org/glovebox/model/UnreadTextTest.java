/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.model.RecordReading.UnreadValue;
import org.glovebox.model.check.Finding;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class UnreadTextTest {

	private static final EStructuralFeature AMOUNT = MaterialPackage.Literals.MATERIAL__AMOUNT;

	private final Lot lot = StudyRecords.lot("L-1", "Na2S");

	@Test
	void isStoredAndReadAgain() {
		UnreadText.set(lot, AMOUNT, "50 gg");
		RecordReading.Read read = (RecordReading.Read) RecordFormat.read(RecordFormat.write(lot));
		assertEquals(Optional.of("50 gg"), UnreadText.of(read.record(), AMOUNT));
		assertEquals(List.of("50 gg"), read.unread().stream().map(UnreadValue::text).toList());
	}

	@Test
	void givesWayToAValue() {
		UnreadText.set(lot, AMOUNT, "50 gg");
		lot.setAmount(Quantity.parse("50 g"));
		assertEquals(Optional.empty(), UnreadText.of(lot, AMOUNT));
		RecordReading.Read read = (RecordReading.Read) RecordFormat.read(RecordFormat.write(lot));
		assertEquals(List.of(), read.unread());
		assertEquals("50 g", ((Lot) read.record()).getAmount().text());
	}

	@Test
	void isFoundByTheCheckWhereItStands() {
		lot.setAmount(null);
		UnreadText.set(lot, AMOUNT, "50 gg");
		List<Finding> findings = ModelCheck.of(lot).stream().filter(f -> f.feature() == AMOUNT).toList();
		assertEquals(List.of("amount"), findings.stream().map(Finding::path).toList());
		assertTrue(findings.get(0).message().contains("50 gg"), findings.get(0).message());
	}

	@Test
	void takenAwayLeavesNoTrace() {
		lot.setAmount(null);
		byte[] before = RecordFormat.write(lot);
		UnreadText.set(lot, AMOUNT, "50 gg");
		UnreadText.set(lot, AMOUNT, "50 g?");
		assertEquals(Optional.of("50 g?"), UnreadText.of(lot, AMOUNT));
		UnreadText.set(lot, AMOUNT, null);
		assertArrayEquals(before, RecordFormat.write(lot));
	}
}
