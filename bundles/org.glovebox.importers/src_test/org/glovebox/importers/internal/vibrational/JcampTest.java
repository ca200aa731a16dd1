/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** JCAMP-DX files of our own making: all compressions of the same values, NTUPLES, links and what can be wrong. */
class JcampTest {

	private static final Importer JCAMP = new JcampImporter();
	private static final int PER_LINE = 7;

	/** Squeezed, difference and repeat figures of the digits 0 to 9, positive and negative. */
	private static final String SQZ = "@ABCDEFGHI";
	private static final String SQZ_NEGATIVE = "@abcdefghi";
	private static final String DIF = "%JKLMNOPQR";
	private static final String DIF_NEGATIVE = "%jklmnopqr";
	private static final String DUP = "?STUVWXYZs";

	private static String coded(long value, String positive, String negative) {
		String digits = String.valueOf(Math.abs(value));
		return (value < 0 ? negative : positive).charAt(digits.charAt(0) - '0') + digits.substring(1);
	}

	private static String head(String type, int points) {
		return "##TITLE= Na3PS4\r\n##JCAMP-DX= 4.24 $$ by hand\r\n##DATA TYPE= " + type
				+ "\r\n##LONG DATE= 2024/01/02 03:04:05+0100\r\n##RESOLUTION= 2\r\n##XUNITS= 1/CM\r\n##YUNITS= ABSORBANCE\r\n"
				+ "##XFACTOR= 2\r\n##YFACTOR= 0.5\r\n##FIRSTX= 400\r\n##LASTX= " + (400 + 2 * (points - 1)) + "\r\n##NPOINTS= " + points
				+ "\r\n";
	}

	private static byte[] table(String lines, int points) {
		return bytes(head("INFRARED SPECTRUM", points) + "##XYDATA= (X++(Y..Y))\r\n" + lines + "##END=\r\n");
	}

	private static byte[] affn(long... y) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < y.length; i++) {
			lines.append(i % PER_LINE == 0 ? (i > 0 ? "\r\n" : "") + (200 + i) : "").append(' ').append(y[i]);
		}
		return table(lines + "\r\n", y.length);
	}

	private static byte[] pac(long... y) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < y.length; i++) {
			lines.append(i % PER_LINE == 0 ? (i > 0 ? "\r\n" : "") + (200 + i) : "").append(y[i] < 0 ? "" : "+").append(y[i]);
		}
		return table(lines + "\r\n", y.length);
	}

	private static byte[] sqz(long... y) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < y.length; i++) {
			lines.append(i % PER_LINE == 0 ? (i > 0 ? "\r\n" : "") + (200 + i) : "").append(coded(y[i], SQZ, SQZ_NEGATIVE));
		}
		return table(lines + "\r\n", y.length);
	}

	/** Differences with repeats; each line begins with the last value of the one before. */
	private static byte[] difdup(long... y) {
		StringBuilder lines = new StringBuilder("200" + coded(y[0], SQZ, SQZ_NEGATIVE));
		int i = 1;
		while (i < y.length) {
			long difference = y[i] - y[i - 1];
			int run = 1;
			while (i + run < y.length && run < 9 && y[i + run] - y[i + run - 1] == difference) {
				run++;
			}
			lines.append(coded(difference, DIF, DIF_NEGATIVE)).append(run > 1 ? String.valueOf(DUP.charAt(run)) : "");
			i += run;
			if (lines.length() - lines.lastIndexOf("\n") > 30) {
				lines.append("\r\n").append(200 + i - 1).append(coded(y[i - 1], SQZ, SQZ_NEGATIVE));
			}
		}
		return table(lines + "\r\n", y.length);
	}

	/** Parameters of TopSpin begin as spectra do. */
	@Test
	void parameterFilesAreNoSpectra() {
		byte[] acqus = bytes("##TITLE= Parameter file, TOPSPIN\t\tVersion 3.2\n##JCAMPDX= 5.0\n##DATATYPE= Parameter Values\n"
				+ "##ORIGIN= Bruker BioSpin GmbH\n##$BYTORDA= 0\n##END=\n");
		assertEquals(0, Outcomes.confidence(JCAMP, "acqus", acqus));
		assertEquals(0, Outcomes.confidence(new org.glovebox.importers.internal.topspin.TopSpinImporter(), "a.dx",
				bytes(head("NMR SPECTRUM", 2) + "##$BYTORDA= 0\n##.COMMENT= Parameter\n##XYDATA= (X++(Y..Y))\n200 1 2\n##END=\n")));
	}

	/** A spectrum that is linked with the parameters of its acquisition, all of whose tables stand beyond the first 64 KiB. */
	@Test
	void spectraBehindLongParametersAreKnown() {
		String parameters = "##$P= 1\n".repeat(12_000);
		byte[] file = bytes("##TITLE= 23Na\n##JCAMP-DX= 5.0\n##DATA TYPE= LINK\n##BLOCKS= 2\n"
				+ head("NMR SPECTRUM", 2) + parameters + "##XYDATA= (X++(Y..Y))\n200 1 2\n##END=\n"
				+ "##TITLE= Parameter file\n##JCAMP-DX= 5.0\n##DATA TYPE= PARAMETER VALUES\n##END=\n##END=\n");
		assertTrue(Outcomes.confidence(JCAMP, "a.dx", file) > 0);
		byte[] before = bytes("##TITLE= 23Na\n##JCAMP-DX= 5.0\n##DATA TYPE= LINK\n##BLOCKS= 2\n"
				+ "##TITLE= Parameters\n##JCAMP-DX= 5.0\n##DATA TYPE= PARAMETER VALUES\n" + parameters + "##END=\n"
				+ head("NMR SPECTRUM", 2) + "##XYDATA= (X++(Y..Y))\n200 1 2\n##END=\n##END=\n");
		assertTrue(Outcomes.confidence(JCAMP, "a.dx", before) > 0);
		assertEquals(2, data(JCAMP, "a.dx", before).rows());
	}

	/** Some programs leave out the version, and the equals sign of the end. */
	@Test
	void tablesWithoutVersionAreRead() {
		byte[] file = bytes("##TITLE= a\n##NPOINTS=2\n##PEAK TABLE= (XY..XY)\n1 2\n2 3\n##END\n");
		Imported outcome = imported(JCAMP, "a.jdx", file);
		assertEquals(2, outcome.dataset().rows());
		assertTrue(outcome.messages().isEmpty(), () -> outcome.messages().toString());
	}

	/** Each page of a spectrum of two dimensions is a row along its second axis. */
	@Test
	void spectraOfTwoDimensionsAreRows() {
		String head = "##TITLE= cosy\n##JCAMP-DX= 6\n##DATA TYPE= NMR SPECTRUM\n##NTUPLES= nD NMR SPECTRUM\n"
				+ "##VAR_NAME= FREQUENCY1, FREQUENCY2, SPECTRUM\n##SYMBOL= F1, F2, Y\n##VAR_DIM= 2, 3, 3\n##UNITS= HZ, HZ, POWER\n"
				+ "##FIRST= 40, 30,\n##LAST= 0, 10,\n##FACTOR= 1, 10, 2\n";
		Dataset data = data(JCAMP, "a.dx", bytes(head + "##PAGE= F1= 40\n##DATA TABLE= (F2++(Y..Y)), PROFILE\n3 1 2 3\n"
				+ "##PAGE= F1= 0\n##DATA TABLE= (F2++(Y..Y)), PROFILE\n3 4 5 6\n##END NTUPLES= nD NMR SPECTRUM\n##END=\n"));
		assertEquals(List.of("F1= 40", "F1= 0"), data.parts().stream().map(p -> p.name()).toList());
		assertArrayEquals(new double[] { 30, 20, 10 }, values(data.parts().get(1), "frequency"));
		assertArrayEquals(new double[] { 8, 10, 12 }, values(data.parts().get(1), "intensity"));
	}

	@Test
	void spectraOfTwoDimensionsWithoutTheirAxesAreRefusedOnce() {
		byte[] file = bytes("##TITLE= cosy\n##JCAMP-DX= 6\n##DATA TYPE= nD NMR SPECTRUM\n"
				+ "##PAGE= F1= 1\n##DATA TABLE= (F2++(Y..Y)), PROFILE\n1 2 3\n".repeat(50) + "##END=\n");
		ImportOutcome outcome = Outcomes.read(JCAMP, "a.dx", file);
		assertTrue(outcome instanceof ImportOutcome.Rejected && Outcomes.tells(outcome, "F2++Y..Y,PROFILE are not read"), outcome::toString);
		assertEquals(2, outcome.messages().size());
	}

	/** Values with all digits, both signs, steps and runs. */
	private static long[] sample() {
		Random random = new Random(3);
		long[] y = new long[500];
		for (int i = 0; i < y.length; i++) {
			y[i] = i % 50 < 20 ? 5 : i % 50 < 35 ? 3L * i : random.nextInt(2_000_000) - 1_000_000;
		}
		return y;
	}

	@Test
	void theFourEncodingsAgree() {
		long[] y = sample();
		double[] expected = java.util.Arrays.stream(y).mapToDouble(v -> 0.5 * v).toArray();
		for (byte[] file : new byte[][] { affn(y), pac(y), sqz(y), difdup(y) }) {
			Imported outcome = imported(JCAMP, "a.dx", file);
			assertEquals(java.util.List.of(), outcome.messages());
			assertArrayEquals(expected, values(outcome.dataset().table(), "absorbance"));
			assertEquals(402, values(outcome.dataset().table(), "wavenumber")[1]);
		}
	}

	@Test
	void theHeaderIsKept() {
		Dataset data = data(JCAMP, "a.dx", affn(1, 2));
		assertEquals(Technique.INFRARED, data.technique());
		assertEquals("Na3PS4", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("2024-01-02T03:04:05+01:00", data.metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(2, data.metadata().number(Keys.RESOLUTION).orElseThrow());
		assertEquals("ABSORBANCE", data.metadata().text(Keys.INTENSITY_UNIT).orElseThrow());
	}

	/** E is an exponent in plain numbers and a 5 in squeezed ones. */
	@Test
	void exponentsAndSqueezedFives() {
		assertArrayEquals(new double[] { 75, -500, 0.5 },
				values(data(JCAMP, "a.dx", table("200 1.5E+02 -1.0E3 1E0\r\n".replace("1E0", "1"), 3)).table(), "absorbance"));
		assertArrayEquals(new double[] { 258, 195.5, 465 },
				values(data(JCAMP, "a.dx", table("200E16C91I30\r\n", 3)).table(), "absorbance"));
	}

	@Test
	void checksAreMade() {
		Imported broken = imported(JCAMP, "a.dx", table("200A0JJ\r\n202A3J\r\n", 4));
		assertTrue(tells(broken, "check of a line does not agree"));
		assertArrayEquals(new double[] { 5, 5.5, 6, 6.5 }, values(broken.dataset().table(), "absorbance"));
		Imported gap = imported(JCAMP, "a.dx", table("200 1 2\r\n210 3 4\r\n", 4));
		assertTrue(tells(gap, "does not begin where the steps of the axis have led to"));
		Imported few = imported(JCAMP, "a.dx", table("200 1 2 x ?\r\n", 5));
		assertTrue(tells(few, "5 values are stated, 3 are there"));
		assertTrue(tells(few, "a value is not a number"));
		assertTrue(Double.isNaN(values(few.dataset().table(), "absorbance")[2]));
	}

	@Test
	void repeatsCannotFillTheMemory() {
		Imported outcome = imported(JCAMP, "a.dx", table("200A0Z99999999\r\n", 900_000_000));
		assertTrue(outcome.dataset().rows() <= 20_000);
	}

	@Test
	void pointsAndPeaks() {
		Dataset data = data(JCAMP, "a.dx", bytes(head("RAMAN SPECTRUM", 3)
				+ "##XYPOINTS= (XY..XY)\n200, 1; 205, 2\n220 4\n##PEAK TABLE= (XYW..XYW)\n210, 8, 3\n##END=\n"));
		assertEquals(Technique.RAMAN, data.technique());
		assertArrayEquals(new double[] { 400, 410, 440 }, values(data.parts().get(0), "raman_shift"));
		assertArrayEquals(new double[] { 0.5, 1, 2 }, values(data.parts().get(0), "absorbance"));
		assertArrayEquals(new double[] { 3 }, values(data.parts().get(1), "width"));
	}

	@Test
	void ntuplesOfMagneticResonance() {
		Dataset data = data(JCAMP, "a.dx", bytes("##TITLE= 23Na\n##JCAMP-DX= 5.0\n##DATA TYPE= NMR SPECTRUM\n##DATA CLASS= NTUPLES\n"
				+ "##.OBSERVE FREQUENCY= 100\n##.OBSERVE NUCLEUS= ^23Na\n##.SHIFT REFERENCE= INTERNAL, NaCl, 3, 7.0\n"
				+ "##NTUPLES= NMR SPECTRUM\n##VAR_NAME= FREQUENCY, SPECTRUM/REAL, SPECTRUM/IMAG, PAGE NUMBER\n##SYMBOL= X, R, I, N\n"
				+ "##VAR_FORM= AFFN, ASDF, ASDF, AFFN\n##VAR_DIM= 3, 3, 3, 2\n##UNITS= HZ, ARBITRARY UNITS, ARBITRARY UNITS, \n"
				+ "##FIRST= 1000, 1, 4, 1\n##LAST= 0, 3, 6, 2\n##FACTOR= 500, 2, 3, 1\n"
				+ "##PAGE= N=1\n##DATA TABLE= (X++(R..R)), XYDATA\n2A1JJ\n##PAGE= N=2\n##DATA TABLE= (X++(I..I)), XYDATA\n2 4 5 6\n"
				+ "##END NTUPLES= NMR SPECTRUM\n##END=\n"));
		assertEquals(Technique.NMR, data.technique());
		assertEquals(1, data.parts().size());
		assertArrayEquals(new double[] { 1000, 500, 0 }, values(data.table(), "frequency"));
		assertArrayEquals(new double[] { 22, 24, 26 }, values(data.table(), "intensity"));
		assertArrayEquals(new double[] { 12, 15, 18 }, values(data.table(), "intensity_imaginary"));
		assertArrayEquals(new double[] { 17, 12, 7 }, values(data.table(), "chemical_shift"));
		assertEquals("23Na", data.metadata().text(Keys.NUCLEUS).orElseThrow());
	}

	@Test
	void linkedBlocks() {
		String one = new String(affn(1, 2)).replace("Na3PS4", "first");
		String two = new String(affn(3, 4, 5)).replace("Na3PS4", "second");
		Dataset data = data(JCAMP, "a.dx",
				bytes("##TITLE= both\n##JCAMP-DX= 4.24\n##DATA TYPE= LINK\n##BLOCKS= 3\n" + one + two + "##END=\n"));
		assertEquals(java.util.List.of("first", "second"), data.parts().stream().map(p -> p.name()).toList());
		assertEquals(3, data.parts().get(1).rows());
		assertEquals(Technique.INFRARED, data.technique());
	}

	@Test
	void keepsItsPromises() {
		byte[] file = difdup(sample());
		Outcomes.keepsItsPromises(JCAMP, "a.dx", file, file.length);
	}
}
