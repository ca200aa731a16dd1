/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Files of CorrWare of our own making. */
class CorrWareTest {

	private static final Importer READER = new CorrWareImporter();

	private static String file(String procedure, String area, String points) {
		return "CORRW ASCII\r\n  CorrWare for Windows: Version 3.2c\r\n  " + procedure + "\r\n  Date: 02-11-2019    Time: 12:51:03\r\n"
				+ "  a film\r\n  Begin Information:          Cell Information\r\n    Surface Area:             " + area
				+ "\r\n  End Information:            Cell Information\r\n  Begin Pstat:                273\r\n"
				+ "    Pstat Title:              Instrument #1\r\n    Data Points:              " + points
				+ "\r\n  End Pstat:                  273\r\n  End Comments\r\n"
				+ "-1.500000E+00\t-4.0E-04\t0.0E+00\r\n-1.499000E+00\t-2.0E-04\t1.0E-02\r\n-1.498000E+00\t1.0E-04\t2.0E-02\r\n";
	}

	@Test
	void theCurrentIsItsDensityTimesTheArea() {
		Imported outcome = imported(READER, "a.cor", bytes(file("Cyclic Voltammogram\t[default]", "4", "3")));
		Dataset data = outcome.dataset();
		assertEquals(Technique.VOLTAMMETRY, data.technique());
		assertArrayEquals(new double[] { -1.5, -1.499, -1.498 }, values(data.table(), "voltage"));
		assertArrayEquals(new double[] { 0, 0.01, 0.02 }, values(data.table(), "time"));
		assertArrayEquals(new double[] { -1.6, -0.8, 0.4 }, values(data.table(), "current"), 1e-12);
		assertEquals(4, data.metadata().number(Keys.AREA).orElseThrow());
		assertEquals("2019-02-11T12:51:03", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals("Instrument #1", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertEquals("a film", data.metadata().text(Keys.COMMENT).orElseThrow());
		assertTrue(tells(outcome, "its density times the area"));
	}

	@Test
	void whatIsMissingIsTold() {
		assertTrue(tells(imported(READER, "a.cor", bytes(file("Open Circuit", "0", "3"))), "states no area"));
		assertTrue(tells(imported(READER, "a.cor", bytes(file("Open Circuit", "4", "5"))), "states 5 points, 3 are there"));
		assertEquals(Technique.OPEN_CIRCUIT, data(READER, "a.cor", bytes(file("Open Circuit", "4", "3"))).technique());
	}

	@Test
	void keepsItsPromises() {
		byte[] good = bytes(file("Cyclic Voltammogram", "4", "3"));
		Outcomes.keepsItsPromises(READER, "a.cor", good, good.length);
	}
}
