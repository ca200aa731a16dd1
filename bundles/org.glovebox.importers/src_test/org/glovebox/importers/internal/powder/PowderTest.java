/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.confidence;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Diffractograms as text, with headers and ways of writing that the corpus does not have. */
class PowderTest {

	private static final Importer TEXT = new PowderTextImporter();
	private static final Importer GSAS = new GsasImporter();
	private static final Importer GR = new PairDistributionImporter();

	private static String rows(String separator, int count) {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < count; i++) {
			rows.append(String.format(Locale.ROOT, "%.3f%s%d%n", 10 + 0.02 * i, separator, 100 + i * i % 53));
		}
		return rows.toString();
	}

	@Test
	void anySeparatorAndDecimalCommas() {
		for (String separator : new String[] { " ", "\t", ", ", ",", ";" }) {
			Dataset data = data(TEXT, "a.xy", bytes(rows(separator, 20)));
			assertArrayEquals(new double[] { 10, 10.02, 10.04 }, java.util.Arrays.copyOf(values(data.table(), "two_theta"), 3));
			assertEquals(101, values(data.table(), "intensity")[1]);
		}
		Imported comma = imported(TEXT, "a.xy", bytes(rows("\t", 20).replace('.', ',')));
		assertEquals(10.02, values(comma.dataset().table(), "two_theta")[1]);
		assertTrue(tells(comma, "decimal commas"));
	}

	@Test
	void fit2d() {
		String chi = "si.tif\n 2-Theta Angle (Degrees)\n Intensity\n      20\n" + rows("  ", 20);
		Imported outcome = imported(TEXT, "a.chi", bytes(chi));
		assertEquals(20, outcome.dataset().rows());
		assertEquals(0, outcome.messages().size());
		Imported q = imported(TEXT, "a.chi", bytes(chi.replace("2-Theta Angle (Degrees)", "Q (Inverse Nanometres)")));
		assertEquals(1.002, values(q.dataset().table(), "scattering_vector")[1], 1e-12);
		assertTrue(tells(q, "1/nm"));
		Imported cut = imported(TEXT, "a.chi", bytes(chi.substring(0, chi.length() - 40)));
		assertTrue(tells(cut, "states 20 points"));
	}

	@Test
	void labelsAndFactsOfAHeader() {
		String file = "# Wavelength (Angstroms): 0.4127\n# Sample: Na3PS4\n# 2theta Intensity Error other\n"
				+ "10.0 5 0.5 1\n10.5 6 0.6 2\n11.7 7 0.7 3\n";
		Dataset data = data(TEXT, "a.dat", bytes(file));
		assertEquals(0.4127, data.metadata().number(Keys.WAVELENGTH).orElseThrow());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertArrayEquals(new double[] { 0.5, 0.6, 0.7 }, values(data.table(), "intensity_error"));
		assertArrayEquals(new double[] { 1, 2, 3 }, values(data.table(), "other"));
		Dataset q = data(TEXT, "a.dat", bytes(file.replace("2theta", "Q(A^-1)")));
		assertEquals(10.5, values(q.table(), "scattering_vector")[1]);
	}

	/** Numbers alone are taken only where they can be a scan over 2θ. */
	@Test
	void numbersAloneHaveToLookLikeAScan() {
		assertTrue(confidence(TEXT, "a.txt", bytes(rows(" ", 50))) > 0);
		assertEquals(0, confidence(TEXT, "a.txt", bytes("1 5\n10 6\n100 7\n1000 8\n10000 9\n100000 3\n")), "frequencies");
		assertEquals(0, confidence(TEXT, "a.txt", bytes(rows(" ", 50).replace("10.", "310."))), "wavenumbers");
		assertEquals(0, confidence(TEXT, "a.txt", bytes(rows(" ", 50).replace(" 1", " -1"))), "negative values");
	}

	/** Times of flight in 1/32 µs beside intensities and uncertainties in thousandths. */
	@Test
	void gsasBanksWithTheirTimes() {
		Imported outcome = imported(GSAS, "a.gsa", bytes("title\nBANK 1 5 2 RALF   3200.      32.   3200. 0.00080  ALT\n"
				+ "    3200  21297  313    3232  21246  314    3264  21239  313    3296  21168  313\n"
				+ "    3328   5000  100\n"));
		Dataset data = outcome.dataset();
		assertArrayEquals(new double[] { 100, 101, 102, 103, 104 }, values(data.table(), "time_of_flight"));
		assertEquals(21.246, values(data.table(), "intensity")[1]);
		assertEquals(0.1, values(data.table(), "intensity_error")[4]);
		String whole = "title\nBANK 1 2 1 RALF 3200. 32. 3200. 0.0008 ALT\n    3200  21297  313    3232  21246  3";
		assertTrue(tells(imported(GSAS, "a.gsa", bytes(whole)), "states 2 points, 1 are there"));
	}

	@Test
	void columnsOfMantid() {
		String header = "' File generated by Mantid:\n' Instrument: POWGEN\n' The X-axis unit is: Time-of-flight\n"
				+ "' The Y-axis unit is: Counts per microAmp.hour\n' Data for spectra :0\n' Spectrum 1\n"
				+ "'   Time-of-flight              Y                 E\n";
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 30; i++) {
			rows.append("   ").append(22000 + 17 * i).append(".5    0.5    0.").append(10 + i).append('\n');
		}
		Dataset data = data(TEXT, "a.xye", bytes(header + rows));
		assertEquals("Mantid columns", data.format());
		assertEquals(22017.5, values(data.table(), "time_of_flight")[1]);
		assertEquals(0.1, values(data.table(), "intensity_error")[0]);
	}

	@Test
	void gsasBanks() {
		String std = String.format("%-80s%nBANK 1 12 2 CONST 1000.0 2.0 0 0 STD%n", "title")
				+ "       5       6       7       8       9      10      11      12      13      14\n"
				+ " 2  15.5      16       0       0       0       0       0       0       0       0\n"
				+ "BANK 2 3 1 CONST 2000.0 10.0 0 0 ESD\n     5.0     0.5     6.0     0.6     7.0     0.7\n"
				+ "BANK 3 2 2 SLOG 1000.0 2000.0 0.001 0 FXYE\n 1000.0 5 0.5\n 1001.0 6 0.6\n";
		Dataset data = data(GSAS, "a.gsa", bytes(std));
		assertEquals(3, data.parts().size());
		assertEquals(12, data.parts().get(0).rows(), "zeros that fill up the last line are no points");
		assertEquals(15.5, values(data.parts().get(0), "intensity")[10], "two characters are the number of detectors");
		assertEquals(10.22, values(data.parts().get(0), "two_theta")[11], 1e-9);
		assertArrayEquals(new double[] { 20, 20.1, 20.2 }, values(data.parts().get(1), "two_theta"), 1e-9);
		assertArrayEquals(new double[] { 0.5, 0.6, 0.7 }, values(data.parts().get(1), "intensity_error"));
		assertArrayEquals(new double[] { 1000, 1001 }, values(data.parts().get(2), "time_of_flight"));
		Imported cut = imported(GSAS, "a.gsa", bytes(std.substring(0, std.indexOf(" 2  15.5"))));
		assertTrue(tells(cut, "states 12 points, 10 are there"));
	}

	@Test
	void pairDistributionOfPdfgetx3() {
		String file = "[DEFAULT]\n\nversion = pdfgetx3-2.0\n\nwavelength = 0.1430\ncomposition = Ni\nqmax = 25\n\n"
				+ "#### start data\n\n#S 1\n#L r($\\AA$)  G($\\AA^{-2}$)\n0 0\n0.01 -0.07\n0.02 -0.14\n";
		Dataset data = data(GR, "a.gr", bytes(file));
		assertEquals(3, data.rows());
		assertArrayEquals(new double[] { 0, -0.07, -0.14 }, values(data.table(), "pair_distribution"));
		assertEquals(0.143, data.metadata().number(Keys.WAVELENGTH).orElseThrow());
		assertEquals("Ni", data.metadata().group(Keys.ORIGINAL).text("composition").orElseThrow());
		Outcomes.keepsItsPromises(GR, "a.gr", bytes(file), file.length());
	}

	@Test
	void keepTheirPromises() {
		Outcomes.keepsItsPromises(TEXT, "a.xy", bytes(rows(" ", 3000)), 500);
		String esd = "title\nBANK 1 20 4 CONST 1000.0 2.0 0 0 ESD\n"
				+ "     5.0     0.5     6.0     0.6     7.0     0.7     8.0     0.8     9.0     0.9\n".repeat(4);
		Outcomes.keepsItsPromises(GSAS, "a.gsa", bytes(esd), esd.length());
	}
}
