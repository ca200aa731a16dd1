/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.glovebox.model.RecordReading.Read;
import org.glovebox.model.RecordReading.Rejected;
import org.glovebox.model.internal.Migrations;
import org.glovebox.model.material.Lot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class MigrationsTest {

	/** A field that was called vendor in version 1 is called supplier in version 2. */
	private static final class VendorIsSupplier implements Migration {

		@Override
		public int from() {
			return 1;
		}

		@Override
		public void apply(Document record) {
			String vendor = record.getDocumentElement().getAttribute("vendor");
			record.getDocumentElement().removeAttribute("vendor");
			record.getDocumentElement().setAttribute("supplier", vendor);
		}
	}

	private final Migrations twoVersions = new Migrations(List.of(new VendorIsSupplier()), 2);

	private final Lot lot = StudyRecords.lot("L-1", "Na2S");

	@Test
	void bringsAnOldRecordToTheCurrentVersion() {
		lot.setSupplier("Alfa Aesar");
		Read read = assertInstanceOf(Read.class, reading(text().replace("supplier=", "vendor=")));
		assertEquals("Alfa Aesar", ((Lot) read.record()).getSupplier());
		assertEquals(2, read.record().getModelVersion());
		assertEquals(1, read.writtenWith());
	}

	@Test
	void leavesARecordOfTheCurrentVersionAlone() {
		lot.setSupplier("Alfa Aesar");
		lot.setModelVersion(2);
		Read read = assertInstanceOf(Read.class, reading(text()));
		assertEquals("Alfa Aesar", ((Lot) read.record()).getSupplier());
	}

	@Test
	void rejectsAnOldRecordThatIsNotWellFormed() {
		assertInstanceOf(Rejected.class, reading(text().replace("</material:Lot>", "").replace("/>", ">")));
	}

	@Test
	void refusesAChainWithAGap() {
		assertThrows(IllegalArgumentException.class, () -> new Migrations(List.of(new VendorIsSupplier()), 3));
		assertThrows(IllegalArgumentException.class,
				() -> new Migrations(List.of(new VendorIsSupplier(), new VendorIsSupplier()), 3));
	}

	private String text() {
		return new String(RecordFormat.write(lot), StandardCharsets.UTF_8);
	}

	private RecordReading reading(String text) {
		return RecordFormat.read(text.getBytes(StandardCharsets.UTF_8), new RecordSet(), twoVersions);
	}
}
