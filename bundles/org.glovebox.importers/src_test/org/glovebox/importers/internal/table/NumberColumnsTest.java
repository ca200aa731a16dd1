/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.confidence;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Columns of numbers of our own making, of which nothing says what they are. */
class NumberColumnsTest {

	private static final Importer COLUMNS = new NumberColumnsImporter();

	private static String rows(int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(8.9 + i * 1e-3).append(' ').append(i * i).append('\n');
		}
		return text.toString();
	}

	@Test
	void columnsAreNumberedAndTheHeaderIsKept() {
		Imported outcome = imported(COLUMNS, "foil.txt", bytes("copper foil\n\nmeasured by Ada\n" + rows(20)));
		assertEquals(20, outcome.dataset().table().rows());
		assertEquals(361, values(outcome.dataset().table(), "Column 2")[19]);
		assertEquals("copper foil\nmeasured by Ada", outcome.dataset().metadata().text(Keys.COMMENT).orElseThrow());
		assertTrue(tells(outcome, "nothing in the file says what its columns are"));
	}

	@Test
	void otherTextIsLeftToOthers() {
		assertEquals(0, confidence(COLUMNS, "a.txt", bytes("one line\n1 2\nand another\n3 4\n".repeat(20))));
		assertEquals(0, confidence(COLUMNS, "a.txt", bytes(rows(9) + "and more\n")));
		assertEquals(0, confidence(COLUMNS, "a.txt", bytes("5\n6\n".repeat(20))));
		assertEquals(0, confidence(COLUMNS, "a.bin", bytes("\0\0\0" + rows(20))));
		assertEquals(0, confidence(COLUMNS, "a.txt", bytes(rows(2))));
		assertEquals(5, confidence(COLUMNS, "a.txt", bytes(rows(3))));
		assertEquals(5, confidence(COLUMNS, "a.txt", bytes(rows(20) + "and more\n")));
	}

	@Test
	void keepsItsPromises() {
		byte[] file = bytes(rows(40));
		Outcomes.keepsItsPromises(COLUMNS, "a.txt", file, file.length);
	}
}
