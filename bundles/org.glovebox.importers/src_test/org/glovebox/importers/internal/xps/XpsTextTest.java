/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

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
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Text exports of Scienta and SPECS of our own making. */
class XpsTextTest {

	private static final Importer SCIENTA = new ScientaImporter();
	private static final Importer SPECS = new SpecsImporter();

	private static final String SES = "[Info]\r\nNumber of Regions=2\r\nVersion=1.3.1\r\n\r\n" + region(1, "C 1s", "")
			+ region(2, "cut", " 3") + "";

	private static String region(int number, String name, String second) {
		return "[Region " + number + "]\r\nRegion Name=" + name + "\r\nDimension 1 name=Kinetic Energy [eV]\r\nDimension 1 size=3\r\n"
				+ "Dimension 1 scale=1200 1200.5 1201\r\n\r\n[Info " + number + "]\r\nPass Energy=20\r\nExcitation Energy=1486.6\r\n"
				+ "Energy Scale=Kinetic\r\nSample=film\r\nDate=2024-02-11\r\nTime=12:51:03\r\n\r\n[Data " + number + "]\r\n"
				+ " 1200 10" + second + "\r\n 1200.5 12" + second + "\r\n 1201 9" + second + "\r\n\r\n";
	}

	private static final String PRODIGY = "# Created by:        SpecsLab Prodigy, Version 4.100\n#\n# XY-Serializer Export Settings:\n"
			+ "#   Energy Axis:              Binding Energy\n#\n# Group:                        film\n#\n# Region:                       O1s\n"
			+ "# Acquisition Date:             08/24/23 13:59:11 UTC\n# Values/Curve:                 3\n# Excitation Energy:            1486.61\n"
			+ "# Pass Energy:                  100\n\n# Cycle: 0\n#\n# ColumnLabels:                 energy counts/s\n#\n"
			+ "533.0  10\n532.5  20\n532.0  15\n";

	@Test
	void eachRegionAndSliceOfScientaIsASpectrum() {
		Imported outcome = imported(SCIENTA, "a.txt", bytes(SES));
		Dataset data = outcome.dataset();
		assertEquals(3, data.parts().size());
		assertArrayEquals(new double[] { 10, 12, 9 }, values(data.parts().get(0), "intensity"));
		assertArrayEquals(new double[] { 286.6, 286.1, 285.6 }, values(data.parts().get(0), "binding_energy"), 1e-9);
		assertArrayEquals(new double[] { 3, 3, 3 }, values(data.parts().get(2), "intensity"));
		assertEquals(20, data.metadata().number(Keys.PASS_ENERGY).orElseThrow());
		assertEquals("2024-02-11T12:51:03", data.metadata().text(Keys.STARTED).orElseThrow());
		assertTrue(tells(outcome, "binding energies were computed"));
	}

	@Test
	void specsWithItsSettings() {
		Dataset data = data(SPECS, "a.xy", bytes(PRODIGY));
		assertEquals("O1s", data.table().name());
		assertArrayEquals(new double[] { 533, 532.5, 532 }, values(data.table(), "binding_energy"));
		assertArrayEquals(new double[] { 10, 20, 15 }, values(data.table(), "intensity"));
		assertEquals("2023-08-24T13:59:11Z", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(1486.61, data.metadata().number(Keys.PHOTON_ENERGY).orElseThrow());
	}

	@Test
	void missingValuesAreTold() {
		assertTrue(tells(imported(SPECS, "a.xy", bytes(PRODIGY.replace("532.0  15\n", ""))), "states 3 values, 2 are there"));
		assertTrue(tells(imported(SCIENTA, "a.txt", bytes(SES.replace("Number of Regions=2", "Number of Regions=3"))),
				"states 3 regions, 2 are there"));
	}

	@Test
	void keepTheirPromises() {
		Outcomes.keepsItsPromises(SCIENTA, "a.txt", bytes(SES), SES.length());
		Outcomes.keepsItsPromises(SPECS, "a.xy", bytes(PRODIGY), PRODIGY.length());
	}
}
