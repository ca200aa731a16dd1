/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.confidence;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.read;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** Absorption spectra with what the real files of the corpus do not have. */
class XasTest {

	private static final Importer XDI = new XdiImporter();
	private static final Importer ATHENA = new AthenaImporter();
	private static final Importer BEAMLINE = new BeamlineImporter();

	private static final String XDI_FILE = """
			# XDI/1.0 Ada/2.0
			# Column.1: energy keV
			# Column.2: i0
			# Column.3: itrans
			# Column.4: ifluor
			# Column.5: irefer
			# Element.symbol: Fe
			# Element.edge: K
			# Scan.edge_energy: 7.112 keV
			# Ada.note: kept
			# ///
			# a remark
			#----
			# energy i0 itrans ifluor irefer
			7.0 100 50 10 25
			7.1 100 0 20 25
			""";

	@Test
	void absorptionsAreComputedAndTold() {
		Imported outcome = imported(XDI, "a.xdi", bytes(XDI_FILE));
		Dataset data = outcome.dataset();
		assertArrayEquals(new double[] { 7000, 7100 }, values(data.table(), "energy"), 1e-9);
		assertEquals(Math.log(2), values(data.table(), "absorption")[0], 1e-15);
		assertTrue(Double.isNaN(values(data.table(), "absorption")[1]), "nothing was transmitted");
		assertArrayEquals(new double[] { 0.1, 0.2 }, values(data.table(), "absorption_fluorescence"), 1e-15);
		assertEquals(Math.log(2), values(data.table(), "absorption_reference")[0], 1e-15);
		assertTrue(tells(outcome, "keV were turned into eV") && tells(outcome, "ln(i0 / i_transmitted)"));
		assertEquals("Fe", data.metadata().text(Keys.ELEMENT).orElseThrow());
		assertEquals(7112, data.metadata().number(Keys.EDGE_ENERGY).orElseThrow(), 1e-9);
		assertEquals("a remark", data.metadata().text(Keys.COMMENT).orElseThrow());
		assertEquals("kept", data.metadata().group(Keys.ORIGINAL).text("Ada.note").orElseThrow());
	}

	/** Copper's K edge at 8979 eV is at 12.712° of silicon 111: E = hc / (2 d sin θ). */
	@Test
	void anglesBecomeEnergies() {
		String file = "# XDI/1.0\n# Column.1: angle degrees\n# Column.2: mutrans\n# Mono.d_spacing: 3.13553\n# ---\n# angle mutrans\n"
				+ "12.7208 1.0\n12.7000 1.1\n";
		Imported outcome = imported(XDI, "a.xdi", bytes(file));
		assertEquals(8978.6, values(outcome.dataset().table(), "energy")[0], 1);
		assertTrue(tells(outcome, "computed from the angle"));
		String kek = "  9809     KEK-PF   BL12C\n Mono :   SI(111)       D= 3.13553 A    Initial angle= 12.8\n"
				+ "  Angle(c)  Angle(o)   time/s         2         3\n 12.72080 12.72080 1.00 2000.0 1000.0\n"
				+ " 12.70000 12.70000 1.00 2000.0 1000.0\n 12.60000 12.60000 1.00 2000.0 1000.0\n";
		Dataset photonFactory = data(BEAMLINE, "a.dat", bytes(kek));
		assertEquals(8978.6, values(photonFactory.table(), "energy")[0], 1);
		assertEquals(3.13553, photonFactory.metadata().number(Keys.LATTICE_SPACING).orElseThrow());
	}

	private static String record(String name, String label, String args, String... arrays) {
		return "$old_group = '" + name + "';\n@args = ('label','" + label + "','bkg_z','Fe','fft_edge','k','titles',['one','two'],"
				+ "'xdi_mono',{'name' => 'Si \\'111\\''}" + args + ");\n" + String.join("\n", arrays) + "\n[record]   # \n\n";
	}

	private static final String PROJECT = "# Athena project file -- Demeter version 0.9.26\n# Using Demeter 0.9.26\n\n"
			+ record("aaaaa", "first", ",'bkg_eshift','1.5'", "@x = ('7000','7001','7002');", "@y = ('0.1','0.2','0.3');",
					"@i0 = ('5','6','7');", "@signal = ('1','2','3');")
			+ record("bbbbb", "chi", ",'is_chi',1", "@x = (0,0.05);", "@y = (0.1,-0.1);")
			+ record("ccccc", "first", ",'bkg_eshift','1.5'", "@x = ('7000','7001','7002');", "@y = ('0.1','0.2','0.3');",
					"@i0 = ('5','6','7');", "@signal = ('1','2','3');")
			+ "@journal = ('a','b');\n\n1;\n";

	private static byte[] packed(String text) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
				gzip.write(bytes(text));
			}
			return out.toByteArray();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** Numbers in any writing, and a word among them, which costs only its own place. */
	@Test
	void arraysInAnyWriting() {
		Imported outcome = imported(ATHENA, "a.prj", bytes("# Athena project file -- Demeter version 0.9.26\n"
				+ record("aaaaa", "first", "", "@x = ('7000' , 7.001e3,'+7002');", "@y = ['-.1','2E-1',0.3];",
						"@i0 = ('5','inf?','7');", "@signal = ('1','2','3' # no end")));
		assertArrayEquals(new double[] { 7000, 7001, 7002 }, values(outcome.dataset().table(), "energy"));
		assertArrayEquals(new double[] { -0.1, 0.2, 0.3 }, values(outcome.dataset().table(), "absorption"));
		assertArrayEquals(new double[] { 5, Double.NaN, 7 }, values(outcome.dataset().table(), "i0"));
		assertTrue(tells(outcome, "are no numbers"));
		assertTrue(tells(outcome, "the value of signal is cut off or damaged"));
	}

	@Test
	void projectsPackedOrNotInPerlOrJson() {
		String json = "{\"_____header1\": \"# Athena project file -- Demeter version 0.9.26\",\"_____journal\": [\"a\", \"b\"],"
				+ "\"_____order\": [\"aaaaa\", \"bbbbb\"],"
				+ "\"aaaaa\": {\"args\": {\"label\": \"first\", \"bkg_z\": \"Fe\", \"fft_edge\": \"k\", \"bkg_eshift\": 1.5},"
				+ "\"x\": [\"7000\", \"7001\", \"7002\"], \"y\": [0.1, 0.2, 0.3], \"i0\": [5, 6, 7], \"signal\": [1, 2, 3]},"
				+ "\"bbbbb\": {\"args\": {\"label\": \"chi\", \"is_chi\": \"1\", \"bkg_z\": \"Fe\"}, \"x\": [0, 0.05], \"y\": [0.1, -0.1]}}";
		for (byte[] file : new byte[][] { bytes(PROJECT), packed(PROJECT), bytes(json), packed(json) }) {
			Dataset data = data(ATHENA, "a.prj", file);
			assertEquals(2, data.parts().size(), "a repeated group is left out");
			assertEquals("first", data.parts().get(0).name());
			assertArrayEquals(new double[] { 7000, 7001, 7002 }, values(data.parts().get(0), "energy"));
			assertArrayEquals(new double[] { 7001.5, 7002.5, 7003.5 }, values(data.parts().get(0), "energy_calibrated"));
			assertArrayEquals(new double[] { 0.1, 0.2, 0.3 }, values(data.parts().get(0), "absorption"));
			assertArrayEquals(new double[] { 5, 6, 7 }, values(data.parts().get(0), "i0"));
			assertArrayEquals(new double[] { 1, 2, 3 }, values(data.parts().get(0), "signal"));
			assertArrayEquals(new double[] { 0, 0.05 }, values(data.parts().get(1), "photoelectron_wavenumber"));
			assertArrayEquals(new double[] { 0.1, -0.1 }, values(data.parts().get(1), "exafs"));
			assertEquals("Fe", data.metadata().text(Keys.ELEMENT).orElseThrow());
			assertEquals("a\nb", data.metadata().text(Keys.COMMENT).orElseThrow());
			assertEquals(1.5, data.parts().get(0).metadata().number(Keys.ENERGY_SHIFT).orElseThrow());
		}
		assertTrue(tells(imported(ATHENA, "a.prj", bytes(PROJECT)), "repeat an earlier one"));
	}

	@Test
	void aPackedProjectThatIsCutOffGivesItsCompleteGroups() {
		StringBuilder many = new StringBuilder("# Athena project file -- Demeter version 0.9.26\n");
		java.util.Random random = new java.util.Random(1);
		for (int i = 0; i < 40; i++) {
			many.append(record("g" + i, "group " + i, "", "@x = (" + 7000 + ",7001);",
					"@y = ('" + random.nextDouble() + "','" + random.nextDouble() + "');"));
		}
		byte[] file = packed(many.toString());
		Imported outcome = imported(ATHENA, "a.prj", Arrays.copyOf(file, file.length / 2));
		assertTrue(outcome.dataset().parts().size() > 5 && outcome.dataset().parts().size() < 40);
		assertTrue(tells(outcome, "cut off"));
	}

	@Test
	void aPackedBombIsNotUnpacked() {
		String bomb = "# Athena project file -- \n@x = (" + "0,".repeat(60_000_000) + ");\n";
		assertTrue(tells(read(ATHENA, "a.prj", packed(bomb)), "unpacks to more"));
	}

	private static final String SSRL = """
			SSRL - EXAFS Data Collector 1.1
			Fri Jul  7 18:22:57 1995
			PTS: 3 COLS: 5
			Weights:
			 1.000  1.000  1.000  1.000  1.000
			Offsets:
			 0.000  0.000  0.000  605.500  777.100
			Data:
			Real time clock
			Requested energy
			Achieved energy
			I0
			I1

			 1.000  6785.000  6785.006  51348.500  20077.900
			 1.000  6791.000  6791.004  51274.500  20246.900
			 1.000  6797.000  6796.987  51211.500  20413.900
			""";

	/** The header has rows of numbers of its own, which are no points. */
	@Test
	void dataCollectorOfSsrl() {
		Imported outcome = imported(BEAMLINE, "a.dat", bytes(SSRL));
		assertEquals(3, outcome.dataset().rows());
		assertArrayEquals(new double[] { 6785, 6791, 6797 }, values(outcome.dataset().table(), "energy"));
		assertEquals(Math.log(51348.5 / 20077.9), values(outcome.dataset().table(), "absorption")[0], 1e-15);
		assertEquals("1995-07-07T18:22:57", outcome.dataset().metadata().text(Keys.STARTED).orElseThrow());
		assertTrue(tells(outcome, "I1 was taken for i_transmitted"));
	}

	/** Verbose headers of CLS number their columns one a line; rows of other events are no points. */
	@Test
	void dataAcquisitionOfCls() {
		String file = "# CLS Data Acquisition\n# Event: a\n# column 1: Event-ID\n# column 2: Energy BL1606-ID-1:Energy\n"
				+ "# column 3: I0 BL:mcs03\n1, 7000.0, 5\n1, 7001.0, 6\n1, 7002.0, 7\n2\n";
		Imported outcome = imported(BEAMLINE, "a.dat", bytes(file));
		assertArrayEquals(new double[] { 7000, 7001, 7002 }, values(outcome.dataset().table(), "energy"));
		assertArrayEquals(new double[] { 5, 6, 7 }, values(outcome.dataset().table(), "i0"));
		assertTrue(tells(outcome, "no rows were left out"));
	}

	@Test
	void columnsOfAnyBeamlineAreKnownByTheirLabels() {
		String file = "# some beamline\n# energy_keV  i0  it\n7.000 10 5\n7.010 10 4\n7.020 10 3\n";
		assertTrue(confidence(BEAMLINE, "a.txt", bytes(file)) > 0);
		assertEquals(7010, values(data(BEAMLINE, "a.txt", bytes(file)).table(), "energy")[1], 1e-9);
		assertEquals(0, confidence(BEAMLINE, "a.txt", bytes(file.replace("energy_keV", "Binding_energy"))), "photoelectrons");
		assertEquals(0, confidence(BEAMLINE, "a.txt", bytes("# energy counts\n1 2\n0.5 3\n0.1 4\n")), "no X-rays");
		assertFalse(confidence(BEAMLINE, "a.txt", bytes("# x y\n1 2\n2 3\n3 4\n")) > 0);
	}

	@Test
	void xmuWithoutHeaderAndOfFeff() {
		byte[] bare = bytes("7000.0 0.1 5\n7001.0 0.2 6\n7002.0 0.3 7\n");
		Imported outcome = imported(BEAMLINE, "a.xmu", bare);
		assertArrayEquals(new double[] { 7000, 7001, 7002 }, values(outcome.dataset().table(), "energy"));
		assertArrayEquals(new double[] { 0.1, 0.2, 0.3 }, values(outcome.dataset().table(), "absorption"));
		assertTrue(tells(outcome, "does not name its columns"));
		assertEquals(0, confidence(BEAMLINE, "a.txt", bare), "numbers alone under another name can be anything");
		byte[] feff = bytes("# Cu crystal    Feff8L (EXAFS) 0.1\n#  xsedge+ 50, used to normalize mu  2.4\n"
				+ "#  -----------------\n#  omega    e    k    mu    mu0     chi     @#\n"
				+ "  8976.170  -16.773  -1.540  5.6E-01  5.7E-01 -5.6E-03\n  8980.979  -11.964  -1.400  5.7E-01  5.8E-01 -1.6E-03\n"
				+ "  8984.979  -7.964  -1.200  5.8E-01  5.9E-01 -1.5E-03\n");
		Dataset data = data(BEAMLINE, "xmu.dat", feff);
		assertEquals(8976.17, values(data.table(), "energy")[0]);
		assertEquals(0.56, values(data.table(), "absorption")[0]);
		assertEquals(-5.6e-3, values(data.table(), "exafs")[0]);
		assertEquals(-1.54, values(data.table(), "photoelectron_wavenumber")[0]);
	}

	@Test
	void keepTheirPromises() {
		Outcomes.keepsItsPromises(XDI, "a.xdi", bytes(XDI_FILE.repeat(1)), XDI_FILE.length());
		Outcomes.keepsItsPromises(ATHENA, "a.prj", bytes(PROJECT), PROJECT.length());
		Outcomes.keepsItsPromises(ATHENA, "a.prj", packed(PROJECT), 100);
		Outcomes.keepsItsPromises(BEAMLINE, "a.dat", bytes(SSRL), SSRL.length());
	}
}
