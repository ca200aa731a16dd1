/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.keepsItsPromises;
import static org.glovebox.importers.internal.Outcomes.read;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.junit.jupiter.api.Test;

/** EMSA/MAS spectra of our own making, and the example of the standard. */
class EmsaTest {

	private static final Importer EMSA = new EmsaImporter();

	private static String file(String type, String unit, String signal, String... data) {
		StringBuilder rows = new StringBuilder();
		List.of(data).forEach(d -> rows.append(d).append("\r\n"));
		return "#FORMAT      : EMSA/MAS Spectral Data File\r\n#VERSION     : 1.0\r\n#TITLE       : Na3PS4 grain\r\n"
				+ "#DATE        : 24-AUG-2023\r\n#TIME        : 14:19\r\n#OWNER       : Ada\r\n#NPOINTS     : " + 6
				+ ".\r\n#NCOLUMNS    : 3.\r\n#XUNITS      : " + unit + "\r\n#YUNITS      : counts\r\n#DATATYPE    : " + type
				+ "\r\n#XPERCHAN    : 0.01\r\n#OFFSET      : -0.2\r\n#SIGNALTYPE  : " + signal
				+ "\r\n#BEAMKV   -kV: 15.0\r\n#PROBECUR -nA: 0.4\r\n#LIVETIME  -s: 60\r\n#SPECTRUM    : here\r\n" + rows
				+ "#ENDOFDATA\r\n";
	}

	private static final String LIST = file("Y", "keV", "EDS", "1., 2., 3.,", "4., 5., 6.,");

	@Test
	void intensitiesInSeveralColumnsFollowEachOther() {
		Imported outcome = imported(EMSA, "a.msa", bytes(LIST));
		Table table = outcome.dataset().table();
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6 }, values(table, "intensity"));
		assertArrayEquals(new double[] { -200, -190, -180, -170, -160, -150 }, values(table, "energy"), 1e-9);
		assertEquals(Technique.MICROSCOPY, outcome.dataset().technique());
		assertEquals(List.of(), outcome.messages());
		assertEquals(15, outcome.dataset().metadata().number(Keys.ACCELERATING_VOLTAGE).orElseThrow());
		assertEquals(0.4, outcome.dataset().metadata().number(Keys.BEAM_CURRENT).orElseThrow());
		assertEquals("Na3PS4 grain", outcome.dataset().metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("2023-08-24T14:19:00", outcome.dataset().metadata().text(Keys.STARTED).orElseThrow());
		assertEquals("60", outcome.dataset().metadata().group(Keys.ORIGINAL).text("LIVETIME -s").orElseThrow());
	}

	@Test
	void pairsBringTheirOwnPositions() {
		Imported outcome = imported(EMSA, "a.msa", bytes(file("XY", "eV", "EELS", "520.1, 7", "523.2, 8")));
		assertArrayEquals(new double[] { 520.1, 523.2 }, values(outcome.dataset().table(), "energy_loss"));
		assertTrue(tells(outcome, "6. points are stated, 2 are there"));
	}

	@Test
	void otherAxesKeepTheirNames() {
		Table table = imported(EMSA, "a.msa", bytes(file("XY", "nm", "CLM", "400 7", "401 8"))).dataset().table();
		assertEquals("nm", table.columns().get(0).unit());
		assertEquals("x", table.columns().get(0).name());
	}

	@Test
	void whatIsNotSaidIsTold() {
		Imported outcome = imported(EMSA, "a.msa", bytes(LIST.replace("#XPERCHAN", "#OTHER").replace("#DATATYPE", "#OTHER2")));
		assertTrue(tells(outcome, "they are numbered") && tells(outcome, "#DATATYPE"));
	}

	@Test
	void aFileThatEndsBeforeItsSpectrumIsRefused() {
		ImportOutcome outcome = read(EMSA, "a.msa", bytes(LIST.substring(0, LIST.indexOf("#SPECTRUM"))));
		assertInstanceOf(ImportOutcome.Rejected.class, outcome);
		assertTrue(tells(read(EMSA, "a.msa", bytes(LIST.substring(0, LIST.indexOf("#ENDOFDATA")))), "cut off"));
	}

	@Test
	void damagedFiles() {
		keepsItsPromises(EMSA, "a.msa", bytes(LIST), LIST.length());
	}

	@Test
	@SuppressWarnings("unchecked")
	void theExampleOfTheStandard() throws IOException {
		String name = "sem-eds/example1.msa";
		byte[] file = Files.readAllBytes(Corpus.file(name));
		Dataset data = imported(EMSA, name, file).dataset();
		Map<String, Object> peer = (Map<String, Object>) Corpus.expectedList(name, "rosettasciio").get(0);
		double[] intensities = values(data.table(), "intensity");
		assertEquals(((Number) ((List<Object>) java.util.Objects.requireNonNull(peer.get("shape"))).get(0)).intValue(),
				intensities.length);
		assertEquals(((Number) java.util.Objects.requireNonNull(peer.get("sum"))).doubleValue(),
				Arrays.stream(intensities).sum());
		double[] energies = values(data.table(), "energy_loss");
		assertEquals(520.13, energies[0]);
		assertEquals(580.5, energies[energies.length - 1]);
		assertEquals(((Number) java.util.Objects.requireNonNull(Corpus.expected(name, "independent").get("sum"))).doubleValue(),
				Arrays.stream(intensities).sum() + Arrays.stream(energies).sum(), 1e-6);
		keepsItsPromises(EMSA, name, file, 1000);
	}
}
