/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Thermal analysis as text of our own making, with signals that the real files of the corpus do not have. */
class ThermalTest {

	private static final Importer TA = new TaImporter();
	private static final Importer NETZSCH = new NetzschImporter();

	private static final String TA_FILE = "CLOSED\r\nInstrument\tDSC Q2000\r\nOperator\tAda\r\nSample\tNa3PS4\r\nSize\t5.1000\tmg\r\n"
			+ "Nsig\t4\r\nSig1\tTime (min)\r\nSig2\tTemperature (°C)\r\nSig3\tHeat Flow (W/g)\r\nSig4\tHeat Flow (mW)\r\n"
			+ "Date\t2018-12-17\r\nTime\t19:36:37\r\nStartOfData\r\n-3.000000\t1.0\t0.0\t0.0\r\n0.5\t25.0\t-0.1\t-0.5\r\n"
			+ "1.0\t30.0\t-0.2\t-1.0\r\n";

	@Test
	void signalsOfTaInWhateverEncoding() {
		for (byte[] file : new byte[][] { bytes(TA_FILE), ("\uFEFF" + TA_FILE).getBytes(StandardCharsets.UTF_16LE),
				TA_FILE.getBytes(StandardCharsets.ISO_8859_1) }) {
			Imported outcome = imported(TA, "a.txt", file);
			Dataset data = outcome.dataset();
			assertArrayEquals(new double[] { Double.NaN, 30, 60 }, values(data.table(), "time"));
			assertArrayEquals(new double[] { Double.NaN, 25, 30 }, values(data.table(), "temperature"));
			assertArrayEquals(new double[] { Double.NaN, -0.1, -0.2 }, values(data.table(), "heat_flow_specific"));
			assertArrayEquals(new double[] { Double.NaN, -0.5, -1 }, values(data.table(), "heat_flow"));
			assertArrayEquals(new double[] { -3, 0, 0 }, values(data.table(), "method_mark"));
			assertTrue(tells(outcome, "mark steps of the method"));
			assertEquals(5.1, data.metadata().number(Keys.SAMPLE_MASS).orElseThrow());
			assertEquals("2018-12-17T19:36:37", data.metadata().text(Keys.STARTED).orElseThrow());
		}
	}

	private static final String NETZSCH_FILE = "#EXPORTTYPE:DATA ALL\r\n#FORMAT:NETZSCH5\r\n#DECIMAL:COMMA\r\n#SEPARATOR:SEMICOLON\r\n"
			+ "#INSTRUMENT:NETZSCH STA 449F3\r\n#SAMPLE MASS /mg:13,10\r\n#DATE/TIME:13.10.2021 18:12\r\n\r\n"
			+ "##Temp./°C;Time/min;DSC/(mW/mg);Mass/%;Gas Flow(purge2)/(ml/min)\r\n"
			+ " 27,25100;  0,50000;0,1;100,00;20,0\r\n 29,75100;  1,00000;0,2; 99,90;20,0\r\n";

	@Test
	void netzschWithDecimalCommas() {
		Imported outcome = imported(NETZSCH, "a.txt", bytes(NETZSCH_FILE));
		Dataset data = outcome.dataset();
		assertArrayEquals(new double[] { 27.251, 29.751 }, values(data.table(), "temperature"));
		assertArrayEquals(new double[] { 30, 60 }, values(data.table(), "time"));
		assertArrayEquals(new double[] { 0.1, 0.2 }, values(data.table(), "heat_flow_specific"));
		assertArrayEquals(new double[] { 100, 99.9 }, values(data.table(), "mass_percent"));
		assertArrayEquals(new double[] { 20, 20 }, values(data.table(), "Gas Flow(purge2)/(ml/min)"));
		assertTrue(tells(outcome, "decimal commas"));
		assertEquals(13.1, data.metadata().number(Keys.SAMPLE_MASS).orElseThrow());
		assertEquals("2021-10-13T18:12:00", data(NETZSCH, "a.txt", bytes(NETZSCH_FILE)).metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void keepTheirPromises() {
		Outcomes.keepsItsPromises(TA, "a.txt", bytes(TA_FILE), TA_FILE.length());
		Outcomes.keepsItsPromises(NETZSCH, "a.txt", bytes(NETZSCH_FILE), NETZSCH_FILE.length());
	}
}
