/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.data.Technique;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.junit.jupiter.api.Test;

/** Files written here in the forms that instruments write, in variants for which there is no real file at hand. */
class ImpedanceFilesTest {

	private static final double R = 100;
	private static final double TAU = 1e-3;

	/** A resistor in parallel to a capacitor at a frequency: real part, imaginary part. */
	private static double[] z(double frequency) {
		double wt = 2 * Math.PI * frequency * TAU;
		return new double[] { R / (1 + wt * wt), -R * wt / (1 + wt * wt) };
	}

	private static List<Double> sweep() {
		return IntStream.range(0, 25).mapToObj(i -> Math.pow(10, 5 - i / 4.0)).toList();
	}

	/** Lines of a sweep: frequency, real part, imaginary part times a sign. */
	private static String rows(String delimiter, int sign) {
		return sweep().stream().map(f -> String.format(Locale.ROOT, "%.5E%s%.6E%s%.6E", f, delimiter, z(f)[0], delimiter,
				sign * z(f)[1])).collect(Collectors.joining("\n", "", "\n"));
	}

	private static void assertSpectrum(Table table) {
		double[] frequency = table.column(Columns.FREQUENCY).numbers();
		assertEquals(25, frequency.length);
		for (int i = 0; i < frequency.length; i++) {
			assertEquals(sweep().get(i), frequency[i], 1e-5 * frequency[i]);
			assertEquals(z(frequency[i])[0], table.column(Columns.Z_REAL).number(i), 2e-4);
			assertEquals(z(frequency[i])[1], table.column(Columns.Z_IMAG).number(i), 2e-4);
		}
	}

	@Test
	void plainTextIsRecognisedBySweepAndSettledInSign() {
		ReadFile capacitive = ReadFile.text(new ImpedanceTextImporter(), "a.csv", rows(",", 1));
		assertSpectrum(capacitive.table());
		assertTrue(capacitive.tells("no labels"));
		ReadFile negative = ReadFile.text(new ImpedanceTextImporter(), "a.txt", rows(" ", -1));
		assertSpectrum(negative.table());
		assertTrue(negative.tells("sign was turned"));
	}

	@Test
	void labelsTellTheSign() {
		for (String labels : List.of("freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm", "Frequency (Hz);Z' (\u03A9);-Z'' (\u03A9)",
				"Freq [Hz];Z_re [ohm];-Z_im [ohm]", "f;Zreal;-Zimag", "Frequency;Z\u2032;-Z\u2033")) {
			ReadFile read = ReadFile.text(new ImpedanceTextImporter(), "a.txt", labels + "\n" + rows(";", -1));
			assertSpectrum(read.table());
			assertTrue(!read.tells("sign was turned"), labels);
		}
	}

	@Test
	void decimalCommasAndUnitsAreConverted() {
		String text = "Frequency (kHz)\tZ' (kOhm)\tZ'' (kOhm)\n" + sweep().stream()
				.map(f -> String.format(Locale.GERMANY, "%.9f\t%.9f\t%.9f", f / 1e3, z(f)[0] / 1e3, z(f)[1] / 1e3))
				.collect(Collectors.joining("\r\n"));
		ReadFile read = ReadFile.text(new ImpedanceTextImporter(), "a.txt", text);
		assertSpectrum(read.table());
		assertTrue(read.tells("decimal commas"));
	}

	@Test
	void modulusAndPhaseAreKept() {
		String text = "Freq/Hz, Z/ohm, Phase/deg\n\n" + sweep().stream()
				.map(f -> String.format(Locale.ROOT, "%.5e, %.6e, %.5f", f, Math.hypot(z(f)[0], z(f)[1]),
						Math.toDegrees(Math.atan2(z(f)[1], z(f)[0]))))
				.collect(Collectors.joining("\n"));
		ReadFile read = ReadFile.text(new ImpedanceTextImporter(), "chi.txt", "Init E (V) = 0.2\nImp SF\n\n" + text);
		assertEquals(List.of("frequency", "z_modulus", "z_phase"), read.names());
		assertEquals("0.2", read.facts().group(Keys.ORIGINAL).text("Init E (V)").orElseThrow());
	}

	@Test
	void severalSweepsBecomeSpectra() {
		ReadFile read = ReadFile.text(new ImpedanceTextImporter(), "a.txt",
				"f/Hz\tRe(Z)/Ohm\tIm(Z)/Ohm\n" + rows("\t", 1) + rows("\t", 1) + rows("\t", 1));
		assertEquals(3, read.dataset().parts().size());
		read.dataset().parts().forEach(ImpedanceFilesTest::assertSpectrum);
	}

	/** Tables of cyclers can name a frequency and an impedance, and hold none; another importer reads those. */
	@Test
	void emptyColumnsOfAnImpedanceAreLeftToOthers() {
		String text = "Test_Time(s),Voltage(V),Current(A),Frequency(Hz),Z'(Ohm),Z''(Ohm)\n" + "1,2,0.001,,,\n".repeat(30);
		ImportOutcome outcome = ReadFile.outcome(new ImpedanceTextImporter(), "a.csv", text.getBytes(StandardCharsets.UTF_8));
		assertTrue(outcome instanceof ImportOutcome.NotMine, outcome::toString);
	}

	@Test
	void encodingsAreFound() {
		String text = "Frequency (Hz)\tZ' (\u03A9)\tZ'' (\u03A9)\n" + rows("\t", 1);
		for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
			for (String mark : List.of("", "\uFEFF")) {
				ReadFile read = ReadFile.bytes(new ImpedanceTextImporter(), "a.txt", (mark + text).getBytes(charset));
				assertSpectrum(read.table());
			}
		}
	}

	private static String gamry(String tag, String tables) {
		return "EXPLAIN\nTAG\t" + tag + "\nTITLE\tLABEL\tTest\tTest &Identifier\nDATE\tLABEL\t12/31/2020\tDate\n"
				+ "TIME\tLABEL\t23:59:58\tTime\nNOTES\tNOTES\t2\t&Notes...\n\tglass\n\t\nPSTAT\tPSTAT\tIFC1010-1\tPstat\n"
				+ "AREA\tQUANT\t5.00000E-001\t&Area (cm^2)\n" + tables;
	}

	private static String curve(String name, int from, double sign) {
		String rows = IntStream.range(from, from + 5)
				.mapToObj(i -> "\t" + i + "\t" + 0.1 * i + "\t" + sign * 0.01 * i + "\t" + sign * 1e-6 * i + "\t..........a\n")
				.collect(Collectors.joining());
		return name + "\tTABLE\n\tPt\tT\tVf\tIm\tOver\n\t#\ts\tV vs. Ref.\tA\tbits\n" + rows;
	}

	@Test
	void gamryVoltammogramsCountTheirCurvesAsCycles() {
		ReadFile read = ReadFile.text(new GamryImporter(), "cv.DTA",
				gamry("CV", curve("CURVE1", 0, 1) + curve("CURVE2", 5, -1)));
		assertEquals(Technique.VOLTAMMETRY, read.dataset().technique());
		assertEquals(1, read.dataset().parts().size());
		assertArrayEquals(new double[] { 1, 1, 1, 1, 1, 2, 2, 2, 2, 2 }, read.numbers(Columns.CYCLE));
		assertEquals(-9e-3, read.last(Columns.CURRENT), 1e-15);
		assertEquals(-0.09, read.last(Columns.VOLTAGE), 1e-15);
		assertEquals(0.5, read.facts().number(Keys.AREA).orElseThrow());
		assertEquals("glass", read.fact(Keys.COMMENT));
		assertEquals("2020-12-31T23:59:58", read.fact(Keys.STARTED));
	}

	@Test
	void gamryWithDecimalCommasAndAnEndCutOff() {
		String file = gamry("CHRONOA", curve("CURVE", 0, 1)).replaceAll("(?<=\\t-?\\d)\\.(?=\\d)", ",");
		ReadFile whole = ReadFile.text(new GamryImporter(), "ca.DTA", file);
		assertEquals(Technique.POLARIZATION, whole.dataset().technique());
		assertEquals(0.04, whole.last(Columns.VOLTAGE), 1e-15);
		ReadFile cut = ReadFile.text(new GamryImporter(), "ca.DTA", file.substring(0, file.length() - 20));
		assertEquals(4, cut.rows());
		assertTrue(cut.tells("cut off"));
	}

	@Test
	void gamryKeepsItsPromises() {
		Promises.check(new GamryImporter(), "cv.DTA",
				gamry("CV", curve("CURVE1", 0, 1) + curve("CURVE2", 5, -1)).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void zplotWithoutLabelsAndWithBlanks() {
		String file = "ZPLOT2 ASCII\n  Date:    1-2-2020\n  Time:   10:00:00\nEnd Comments\n" + sweep().stream()
				.map(f -> String.format(Locale.ROOT, "%.5E %.4E 0 1 %.6E %.6E 0 0 3\n", f, 0.01, z(f)[0], z(f)[1]))
				.collect(Collectors.joining());
		ReadFile read = ReadFile.text(new ScribnerImporter(), "a.z", file);
		assertSpectrum(read.table());
		assertEquals("2020-01-02T10:00:00", read.fact(Keys.STARTED));
		Promises.check(new ScribnerImporter(), "a.z", file.getBytes(StandardCharsets.UTF_8));
	}

	/** Version 3.2 has neither comments nor their end; the labels stand in quotes. */
	@Test
	void zplotWithoutComments() {
		String file = "\"ZPlotW Data File: Version 3.2c\"\n\"Raw Data\"\nDate: 12-17-2019    Time: 16:24:35\n0,3,0,1,300000,0.005\n"
				+ "25\n\"  Freq(Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\"\n"
				+ sweep().stream().map(f -> String.format(Locale.ROOT, "%.5E, 1.0E-02, 0.0, 2.5, %.6E, %.6E, 0.0, 0, 5\n", f,
						z(f)[0], z(f)[1])).collect(Collectors.joining());
		assertSpectrum(ReadFile.text(new ScribnerImporter(), "a.z", file).table());
		Promises.check(new ScribnerImporter(), "a.z", file.getBytes(StandardCharsets.UTF_8));
	}

	/** Autolab's P00: negative imaginary parts, and the number of points between labels and rows. */
	@Test
	void autolabStatesHowManyRowsThereAre() {
		String file = "Procedure : x\nDescription\nt =  736.4 s\n f/Hz       \t Z'/Ohm     \t -Z''/Ohm   \t time/s    \t\n 25 \n"
				+ sweep().stream().map(f -> String.format(Locale.ROOT, " %.6e\t %.6e\t %.6e\t 59.3\t\n", f, z(f)[0], -z(f)[1]))
						.collect(Collectors.joining());
		assertSpectrum(ReadFile.text(new ImpedanceTextImporter(), "a.P00", file).table());
	}

	/** PowerSuite's text ends its lines with CR CR LF. */
	@Test
	void linesThatEndTwice() {
		String file = "Frequency\t Zre\t Zimg\r\r\n" + sweep().stream()
				.map(f -> String.format(Locale.ROOT, "%.6e\t %.6e\t %.6e\r\r\n", f, z(f)[0], z(f)[1])).collect(Collectors.joining());
		assertSpectrum(ReadFile.text(new ImpedanceTextImporter(), "a.txt", file).table());
	}

	@Test
	void autolabFra() {
		String file = "VERSION8.0\n 25\n 1\n" + sweep().stream().map(f -> String.format(Locale.ROOT,
				" %.8e\n %.8e\n %.8e\n 0.5\n 2e-6\n 1.5\n 0.0\n 0.0\n 0.0\n", f, z(f)[0], -z(f)[1])).collect(Collectors.joining());
		ReadFile read = ReadFile.text(new AutolabFraImporter(), "a.dfr", file);
		assertSpectrum(read.table());
		assertEquals(2e-3, read.first(Columns.CURRENT), 1e-15);
		assertEquals(List.of("frequency", "z_real", "z_imag", "voltage", "current", "time"), read.names());
		ReadFile cut = ReadFile.text(new AutolabFraImporter(), "a.dfr", file.substring(0, file.length() / 2));
		assertTrue(cut.rows() < 25 && cut.tells("25 points are stated"));
		Promises.check(new AutolabFraImporter(), "a.dfr", file.getBytes(StandardCharsets.UTF_8));
	}

	private static String versaStudio(String segment) {
		return "<Application>\nName=VersaStudio\nVersion=2.60\n</Application>\n<Instrument>\nType=VersaSTAT3\nSN=7\n"
				+ "</Instrument>\n<Action1>\nName=Cyclic Voltammetry\n</Action1>\n" + segment;
	}

	@Test
	void versaStudioSegmentsWithoutFrequencyAreNoSpectra() {
		String segment = "<Segment1>\nType=2\nDefinition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Frequency(Hz), "
				+ "Z Real, Z Imag\n0,0,0.1,1E-6,0.5,0,0,0\n0,1,0.2,2E-6,1.0,0,0,0\n0,2,0.3,3E-6,1.5,0,0,0\n</Segment1>\n";
		ReadFile read = ReadFile.text(new VersaStudioImporter(), "cv.par", versaStudio(segment));
		assertEquals(Technique.VOLTAMMETRY, read.dataset().technique());
		assertEquals(List.of("step_index", "index", "voltage", "current", "time"), read.names());
		assertEquals(3e-3, read.last(Columns.CURRENT), 1e-15);
		assertTrue(read.tells("left out"));
		Promises.check(new VersaStudioImporter(), "cv.par", versaStudio(segment).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void iviumReadsSeveralSpectraAndTellsWhatItDoesNotKnow() {
		String block = "primary_data    \r\n3         \r\n25        \r\n" + sweep().stream()
				.map(f -> String.format(Locale.ROOT, "%.5E  %.5E  %.5E \r\n", z(f)[0], z(f)[1], f))
				.collect(Collectors.joining());
		String head = "\0\0H\r\nMethod=Impedance\r\nTechnique=Constant E\r\nserialnumber=B08\r\nTitle=x\r\n";
		ReadFile read = ReadFile.text(new IviumImporter(), "a.idf", head + block + "3\r\n1\r\n1 2 3\r\n" + block);
		assertEquals(2, read.dataset().parts().size());
		read.dataset().parts().forEach(p -> assertEquals(25, p.rows()));
		ReadFile other = ReadFile.text(new IviumImporter(), "a.idf", head.replace("Impedance", "Levels") + block);
		assertTrue(other.tells("not known"));
		assertEquals("column 1", other.names().get(0));
	}
}
