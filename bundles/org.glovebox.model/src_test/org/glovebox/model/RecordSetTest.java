/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.junit.jupiter.api.Test;

class RecordSetTest {

	private final Map<String, byte[]> stored = new HashMap<>();

	private final List<String> asked = new ArrayList<>();

	private final RecordSet set = new RecordSet(this::newest);

	private final Lot lot = StudyRecords.lot("L-1", "Na2S");

	private final Batch batch = StudyRecords.milled(lot, StudyRecords.lot("L-2", "P2S5"));

	private Optional<byte[]> newest(String uuid) {
		asked.add(uuid);
		return Optional.ofNullable(stored.get(uuid));
	}

	@Test
	void followsAReferenceWhenItIsUsed() {
		stored.put(lot.getUuid(), RecordFormat.write(lot));
		Batch open = open(batch);
		assertEquals(List.of(), asked);
		assertEquals("Na2S", open.getInputs().get(0).getSource().getFormula());
		assertEquals(List.of(lot.getUuid()), asked);
	}

	@Test
	void opensARecordOnce() {
		stored.put(lot.getUuid(), RecordFormat.write(lot));
		Material first = open(batch).getInputs().get(0).getSource();
		assertSame(first, open(StudyRecords.milled(lot, lot)).getInputs().get(0).getSource());
		assertEquals(List.of(lot.getUuid()), asked);
	}

	@Test
	void leavesAReferenceToAMissingRecordUnresolved() {
		Material source = open(batch).getInputs().get(0).getSource();
		assertTrue(source.eIsProxy());
		assertEquals(Optional.of(lot.getUuid()), Records.uuid(source));
		assertEquals(1, set.getResources().size());
	}

	@Test
	void writesAndListsReferencesWithoutOpeningOtherRecords() {
		Batch open = open(batch);
		assertArrayEquals(RecordFormat.write(batch), RecordFormat.write(open));
		assertEquals(2, Records.references(open).size());
		assertEquals(List.of(), asked);
	}

	@Test
	void replacesAnOlderReadingOfARecord() {
		Batch before = open(batch);
		batch.setTitle("renamed");
		Batch after = open(batch);
		assertNotSame(before, after);
		assertEquals(1, set.getResources().size());
		assertSame(after, set.getEObject(Records.uri(batch.getUuid()).appendFragment("/"), true));
	}

	private Batch open(Record record) {
		return (Batch) RecordFormat.read(RecordFormat.write(record), set).opened().orElseThrow();
	}
}
