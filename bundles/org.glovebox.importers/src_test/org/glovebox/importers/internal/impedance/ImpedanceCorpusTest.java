/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real impedance files against what the package impedance.py reads from them, and damaged copies of them. */
class ImpedanceCorpusTest {

	private static final double ROUNDING = 1e-12;

	private static Importer importer(String name) {
		return name.endsWith(".DTA") ? new GamryImporter()
				: name.endsWith(".par") ? new VersaStudioImporter()
						: name.endsWith(".idf") ? new IviumImporter()
								: name.endsWith(".z") || name.contains("Autolab") ? new ScribnerImporter()
										: new ImpedanceTextImporter();
	}

	@ParameterizedTest
	@ValueSource(strings = { "LIB_data_2.txt", "exampleData.csv", "exampleDataAutolab.txt", "exampleDataVersaStudio.par",
			"exampleDataZPlot.z" })
	void agreesWithImpedancePy(String file) throws IOException {
		Map<?, ?> peer = (Map<?, ?>) Corpus.<Object>expectedList("eis/" + file, "impedance.py").get(0);
		ReadFile read = ReadFile.corpus(importer(file), "eis/" + file);
		double[] frequency = read.numbers(Columns.FREQUENCY);
		double[] real = read.numbers(Columns.Z_REAL);
		assertEquals(Technique.IMPEDANCE, read.dataset().technique());
		assertEquals(number(peer.get("n")), read.rows());
		close(peer.get("f_min"), Arrays.stream(frequency).min().orElseThrow());
		close(peer.get("f_max"), Arrays.stream(frequency).max().orElseThrow());
		close(peer.get("ReZ_min"), Arrays.stream(real).min().orElseThrow());
		close(peer.get("ReZ_max"), Arrays.stream(real).max().orElseThrow());
		int first = frequency[0] > frequency[frequency.length - 1] ? 0 : read.rows() - 1;
		List<?> begin = (List<?>) peer.get("Z_first");
		boolean rising = Math.abs(number(begin.get(0)) - real[0]) < 1e-9;
		int at = rising ? 0 : first;
		close(begin.get(0), real[at]);
		close(begin.get(1), read.numbers(Columns.Z_IMAG)[at]);
	}

	@Test
	void gamryGivesSpectrumAndOpenCircuit() {
		ReadFile read = ReadFile.corpus(new GamryImporter(), "eis/exampleDataGamry.DTA");
		assertEquals(2, read.dataset().parts().size());
		assertEquals(72, read.rows());
		assertEquals(387, read.dataset().parts().get(1).rows());
		assertEquals(200015.6, read.first(Columns.FREQUENCY));
		assertEquals(825.8584, read.first(Columns.Z_REAL));
		assertEquals(-1367.239, read.first(Columns.Z_IMAG));
		assertEquals(-5.89286e-3, read.first(Columns.CURRENT), 1e-12);
		assertEquals("2018-04-23T16:43:15", read.fact(Keys.STARTED));
		assertEquals("Gamry REF3000-34128", read.fact(Keys.INSTRUMENT));
		// impedance follows from what stands beside it
		double[] modulus = read.numbers(Columns.Z_MODULUS);
		for (int i = 0; i < modulus.length; i++) {
			double z = Math.hypot(read.numbers(Columns.Z_REAL)[i], read.numbers(Columns.Z_IMAG)[i]);
			assertEquals(modulus[i], z, 1e-6 * z);
		}
	}

	@Test
	void parstatKeepsTheRowsBetweenTheSweeps() {
		ReadFile read = ReadFile.corpus(new ImpedanceTextImporter(), "eis/exampleDataParstat.txt");
		assertEquals(812, read.dataset().rows());
		assertTrue(read.tells("without an excitation"));
		assertEquals(31, Arrays.stream(read.numbers(Columns.FREQUENCY)).filter(f -> f > 0).count());
	}

	@Test
	void iviumGivesTheSignedImpedance() {
		ReadFile read = ReadFile.corpus(new IviumImporter(), "eis/data.idf");
		assertEquals(29, read.rows());
		assertEquals(109.009, read.first(Columns.Z_REAL));
		assertEquals(-26.5557, read.first(Columns.Z_IMAG));
		assertEquals(1e4, read.first(Columns.FREQUENCY));
	}

	@Test
	void versaStudioNamesInstrumentAndStart() {
		ReadFile read = ReadFile.corpus(new VersaStudioImporter(), "eis/exampleDataVersaStudio.par");
		assertEquals("VersaSTAT4", read.fact(Keys.INSTRUMENT));
		assertEquals("16334007", read.fact(Keys.SERIAL_NUMBER));
		assertEquals("2018-07-19T09:40:30", read.fact(Keys.STARTED));
		assertEquals("Potentiostatic EIS", read.fact(Keys.PROCEDURE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "LIB_data_2.txt", "exampleData.csv", "exampleDataAutolab.txt", "exampleDataVersaStudio.par",
			"exampleDataZPlot.z", "exampleDataGamry.DTA", "exampleDataParstat.txt", "data.idf" })
	void damagedFilesHaveAnOutcome(String file) throws IOException {
		Promises.check(importer(file), file, Files.readAllBytes(Corpus.file("eis/" + file)));
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}

	private static void close(Object expected, double found) {
		assertEquals(number(expected), found, Math.abs(number(expected)) * ROUNDING);
	}
}
