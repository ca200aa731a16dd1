/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Sniff;
import org.glovebox.importers.internal.TestSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated {@code .mpr} files: every layout, ids that nobody knows, damage. */
class MprImporterTest {

	private static final int UNKNOWN = 60_001;
	private static final int UNKNOWN_TOO = 60_002;

	@ParameterizedTest
	@ValueSource(ints = { 0, 2, 3, 10, 11 })
	void readsEveryVersionOfTheDataModule(int version) {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(version, 50).bytes());
		assertEquals(50, reading.dataset().rows());
		assertEquals(Technique.CYCLING, reading.dataset().technique());
		assertEquals(List.of("mode", "ox/red", "error", "control changes", "Ns changes", "counter inc.", "step_index",
				"time", "charge_increment", "net_charge", "control", "voltage", "I Range", "current"), reading.names());
		assertArrayEquals(Arrays.stream(Reading.range(50)).map(i -> 10 * i).toArray(), reading.values("time"));
		assertEquals((float) 3.049, reading.values("voltage")[49]);
		assertEquals("3.049", reading.column("voltage").text(49));
	}

	@Test
	void unpacksTheFlags() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 4).bytes());
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, reading.values("mode"));
		assertArrayEquals(new double[] { 0, 1, 0, 1 }, reading.values("ox/red"));
		assertArrayEquals(new double[4], reading.values("error"));
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, reading.values("counter inc."));
		assertEquals("integer", reading.column("mode").type());
	}

	@Test
	void currentComesFromChargeAndTime() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 5).bytes());
		assertArrayEquals(new double[] { 0, 1, 1, 1, 1 }, reading.values("current"), 1e-12);
		assertEquals("mA", reading.column("current").unit());
		assertEquals(Severity.INFO, reading.message("holds no current").severity());
	}

	@Test
	void chargeWithoutTimeGivesNoCurrent() {
		Reading reading = Reading.mpr(new MprWriter(3, 3).technique(4).column(4, 8, i -> 0).column(7, 8, i -> 1)
				.bytes());
		assertTrue(Double.isNaN(reading.values("current")[1]));
		assertEquals(3, reading.message("charge passed but no time").count());
	}

	@Test
	void convertsToTheUnitsOfTheVocabulary() {
		Reading reading = Reading.mpr(new MprWriter(3, 2).technique(6).column(4, 8, i -> i).column(434, 4, i -> 3.6 * i)
				.column(70, 4, i -> 0.5 * i).column(123, 8, i -> 0.25 * i).column(11, 8, i -> i)
				.column(24, 8, i -> 1 + i).bytes());
		assertArrayEquals(new double[] { 0, 1 }, reading.values("net_charge"), 1e-6);
		assertArrayEquals(new double[] { 0, 500 }, reading.values("power"));
		assertArrayEquals(new double[] { 0, 250 }, reading.values("charge_energy"));
		assertEquals("integer", reading.column("cycle").type());
	}

	@Test
	void turnsTheSignOfTheImaginaryPart() {
		Reading reading = Reading.mpr(impedance(3, i -> 1e5 / Math.pow(10, i), i -> 1).bytes());
		assertEquals(-(float) 0.1, reading.values("z_imag")[1]);
		assertEquals("-0.1", reading.column("z_imag").text(1));
		assertEquals("0.0", reading.column("z_imag").text(0), "no negative zero");
		assertFalse(reading.tells("current"));
	}

	private static MprWriter impedance(int rows, java.util.function.IntToDoubleFunction frequency,
			java.util.function.IntToDoubleFunction cycle) {
		return new MprWriter(3, rows).technique(0x1D).column(32, 4, frequency).column(37, 4, i -> 10 + i)
				.column(38, 4, i -> 0.1f * i).column(4, 8, i -> i).column(24, 8, cycle);
	}

	@Test
	void spectraPartByCycleNumber() {
		Reading reading = Reading.mpr(impedance(9, i -> 1e5 / (1 + i % 3), i -> 1 + i / 3).bytes());
		assertEquals(List.of(3, 3, 3), reading.partRows());
		assertEquals("Spectrum 2", reading.dataset().parts().get(1).name());
		assertEquals(9, reading.dataset().rows());
	}

	@Test
	void spectraPartWhereTheFrequencyStartsAgain() {
		assertEquals(List.of(4, 4),
				Reading.mpr(impedance(8, i -> 1e5 / Math.pow(10, i % 4), i -> 0).bytes()).partRows());
		assertEquals(List.of(4, 4), Reading.mpr(impedance(8, i -> Math.pow(10, i % 4), i -> 0).bytes()).partRows());
	}

	@Test
	void rowsBeforeASweepBelongToIt() {
		double[] frequency = { 0, 0, 1e3, 1e2, 1e1, 0, 1e3, 1e2 };
		Reading reading = Reading.mpr(impedance(8, i -> frequency[i], i -> 0).bytes());
		assertEquals(List.of(5, 3), reading.partRows());
		assertEquals(3, reading.message("frequency 0").count());
	}

	@Test
	void sweepWithANoisyFrequencyIsOneSpectrum() {
		double[] frequency = { 1e3, 1e2, 101, 1e1, 1 };
		assertEquals(List.of(5), Reading.mpr(impedance(5, i -> frequency[i], i -> 0).bytes()).partRows());
	}

	@ParameterizedTest
	@CsvSource({ "1", "2", "4", "8", "3" })
	void columnsBehindOneUnknownIdAreRight(int width) {
		Reading reading = Reading.mpr(new MprWriter(3, 20).technique(4).column(4, 8, i -> i)
				.whole(UNKNOWN, width, i -> 77).column(6, 4, i -> 3 + i).bytes());
		assertEquals("column id 60001 is not known and was left out"
				+ (width == 3 ? "" : " (" + width + " bytes a row)"), reading.message("60001").text());
		assertEquals(List.of("time", "voltage"), reading.names());
		assertEquals(22, reading.values("voltage")[19]);
	}

	@Test
	void columnsOutsideSeveralUnknownIdsAreRight() {
		Reading reading = Reading.mpr(new MprWriter(11, 20).technique(4).column(4, 8, i -> i)
				.whole(UNKNOWN, 4, i -> 77).column(9, 4, i -> 9).whole(UNKNOWN_TOO, 8, i -> 77).column(6, 4, i -> 3 + i)
				.bytes());
		assertEquals(List.of("time", "voltage"), reading.names());
		assertEquals(22, reading.values("voltage")[19]);
		assertTrue(reading.tells("60001") && reading.tells("60002"));
		assertTrue(reading.message("place in a row cannot be told").text().contains("Ece/V"));
	}

	@Test
	void columnsBetweenUnknownIdsOfTheOnlyPossibleWidthAreRight() {
		Reading reading = Reading.mpr(new MprWriter(11, 20).technique(4).column(4, 8, i -> i)
				.whole(UNKNOWN, 8, i -> 77).column(9, 4, i -> 9).whole(UNKNOWN_TOO, 8, i -> 77).bytes());
		assertEquals(List.of("time", "counter_voltage"), reading.names());
		assertArrayEquals(new double[] { 9, 9 }, Arrays.copyOf(reading.values("counter_voltage"), 2));
	}

	@Test
	void widthOfAListedColumnIsTakenFromTheRow() {
		Reading reading = Reading.mpr(new MprWriter(3, 20).technique(4).column(4, 8, i -> i).column(175, 4, i -> 99)
				.column(6, 4, i -> 3 + i).bytes());
		assertEquals(99, reading.values("Efficiency")[19]);
		assertEquals(22, reading.values("voltage")[19]);
	}

	@Test
	void unknownIdWithoutARowSizeIsRefused() {
		byte[] file = new MprWriter(3, 20).column(4, 8, i -> i).whole(UNKNOWN, 4, i -> 7).stating(19).bytes();
		ImportOutcome.Rejected rejected = assertInstanceOf(ImportOutcome.Rejected.class,
				Reading.outcome(new MprImporter(), "x.mpr", file));
		assertTrue(rejected.messages().toString().contains("column ids [60001] are not known"));
	}

	@Test
	void lowBytesOfIdsStandForTheHigherIds() {
		Reading reading = Reading.mpr(new MprWriter(0, 3).technique(4).column(4, 8, i -> i)
				.column(467 - 256, 8, i -> -i).whole(468 - 256, 4, i -> 5).bytes());
		assertArrayEquals(new double[] { 0, -1, -2 }, reading.values("half_cycle_charge"));
		assertArrayEquals(new double[] { 5, 5, 5 }, reading.values("half_cycle"));
	}

	@Test
	void aSecondColumnOfTheSameQuantityKeepsItsOwnName() {
		Reading reading = Reading.mpr(new MprWriter(3, 1).column(4, 8, i -> i).column(77, 4, i -> 1)
				.column(6, 4, i -> 2).column(76, 4, i -> 3).column(8, 4, i -> 4).column(6, 4, i -> 5).bytes());
		assertEquals(2, reading.values("voltage")[0]);
		assertEquals(1, reading.values("<Ewe>")[0]);
		assertEquals(4, reading.values("current")[0]);
		assertEquals(3, reading.values("<I>")[0]);
		assertEquals(5, reading.values("Ewe")[0]);
	}

	@Test
	void unknownVersionIsReadWhereItsLengthTellsTheLayout() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 10).claiming(7).bytes());
		assertEquals(10, reading.dataset().rows());
		assertTrue(reading.tells("version 7 of the data module is not known"));
	}

	@Test
	void unknownVersionOfAnUnknownLayoutIsRefused() {
		byte[] file = MprWriter.galvanostatic(3, 10).whole(UNKNOWN, 4, i -> 0).claiming(7).bytes();
		ImportOutcome.Rejected rejected = assertInstanceOf(ImportOutcome.Rejected.class,
				Reading.outcome(new MprImporter(), "x.mpr", file));
		assertTrue(rejected.messages().toString().contains("version 7"));
	}

	@Test
	void fileOfUnknownColumnsOnlyIsRefused() {
		byte[] file = new MprWriter(3, 9).whole(UNKNOWN, 4, i -> 1).bytes();
		ImportOutcome.Rejected rejected = assertInstanceOf(ImportOutcome.Rejected.class,
				Reading.outcome(new MprImporter(), "x.mpr", file));
		assertTrue(rejected.messages().toString().contains("none of the columns is known"));
	}

	@Test
	void cutOffFileGivesAllCompleteRows() {
		byte[] file = MprWriter.galvanostatic(3, 50).bytes();
		Reading reading = Reading.mpr(Arrays.copyOf(file, file.length - 10 * 39 - 5));
		assertEquals(39, reading.dataset().rows());
		assertTrue(reading.tells("cut off in module VMP data"));
		assertTrue(reading.tells("states 50 rows, 39 are complete"));
		assertEquals(10 * 38, reading.values("time")[38]);
	}

	@Test
	void fileThatIsStillWrittenGivesTheRowsThatAreThere() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(11, 50).stating(0).bytes());
		assertEquals(50, reading.dataset().rows());
		assertTrue(reading.tells("states no rows"));
		Reading less = Reading.mpr(MprWriter.galvanostatic(11, 50).stating(7).bytes());
		assertEquals(7, less.dataset().rows());
		assertEquals(Severity.WARNING, less.message("are not described").severity());
	}

	@Test
	void fileWithoutRowsIsReadAndSaysSo() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 0).bytes());
		assertEquals(0, reading.dataset().rows());
		assertTrue(reading.tells("holds no rows"));
	}

	@Test
	void bytesBetweenModulesAreSkipped() {
		byte[] file = MprWriter.galvanostatic(3, 5).withLog(0x249, 45301.5, 0);
		byte[] broken = new byte[file.length + 7];
		int log = new String(file, StandardCharsets.ISO_8859_1).indexOf("MODULEVMP LOG");
		System.arraycopy(file, 0, broken, 0, log);
		System.arraycopy(file, log, broken, log + 7, file.length - log);
		Reading reading = Reading.mpr(broken);
		assertEquals(5, reading.dataset().rows());
		assertEquals(log, reading.message("7 bytes that belong to no module").position());
		assertEquals("2024-01-10T12:00:00", reading.dataset().metadata().text(Metadata.Keys.STARTED).orElseThrow());
	}

	@Test
	void lengthThatSwallowsTheNextModuleIsNotBelieved() {
		byte[] file = MprWriter.galvanostatic(3, 5).withLog(0x249, 45301.5, 3);
		int data = new String(file, StandardCharsets.ISO_8859_1).indexOf("MODULEVMP data");
		file[data + 44] = 0x7F;
		Reading reading = Reading.mpr(file);
		assertEquals(5, reading.dataset().rows());
		assertTrue(reading.tells("the next module follows"));
		assertEquals("4", reading.dataset().metadata().text(Metadata.Keys.CHANNEL).orElseThrow());
	}

	@Test
	void startIsFoundWhereEarlierVersionsKeepIt() {
		// 2024-05-07, the date of the modules' headers
		byte[] file = MprWriter.galvanostatic(2, 5).withLog(469, 45419.25, 0);
		Reading reading = Reading.mpr(file);
		assertEquals("2024-05-07T06:00:00", reading.dataset().metadata().text(Metadata.Keys.STARTED).orElseThrow());
	}

	@Test
	void withoutALogOnlyTheDayIsKnown() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 5).bytes());
		assertEquals("2024-05-07", reading.dataset().metadata().text(Metadata.Keys.STARTED).orElseThrow());
		assertTrue(reading.tells("the day of the start only"));
	}

	@Test
	void factsThatSomebodyTyped() {
		Metadata facts = Reading.mpr(MprWriter.galvanostatic(3, 5).setting(0x0007, "Zelle 5 °C")
				.setting(0x0107, 3.35f).setting(0x0211, 0.785f).setting(0x024C, 7f).bytes()).dataset().metadata();
		assertEquals("Zelle 5 °C", facts.text(Metadata.Keys.COMMENT).orElseThrow());
		assertEquals(3.35, facts.number(Metadata.Keys.ACTIVE_MASS).orElseThrow());
		assertEquals(0.785, facts.number(Metadata.Keys.AREA).orElseThrow());
		assertEquals("Galvanostatic Cycling with Potential Limitation",
				facts.text(Metadata.Keys.PROCEDURE).orElseThrow());
	}

	@Test
	void unknownModulesAndTechniquesDoNotMatter() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 5).technique(0xEE).with("VMP new", new byte[99]));
		assertEquals(5, reading.dataset().rows());
		assertEquals(Technique.CYCLING, reading.dataset().technique());
	}

	@Test
	void externalDeviceIsKept() {
		byte[] content = new byte[200];
		content[0x36] = 5;
		System.arraycopy("Force".getBytes(StandardCharsets.US_ASCII), 0, content, 0x37, 5);
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 5).with("VMP ExtDev", content));
		assertEquals("Force", reading.dataset().metadata().group(Metadata.Keys.ORIGINAL).group("External device")
				.text("Analog IN 1").orElseThrow());
	}

	@Test
	void timeThatGoesBackIsToldNotChanged() {
		Reading reading = Reading.mpr(new MprWriter(3, 4).column(4, 8, i -> i % 2).column(6, 4, i -> 1).bytes());
		assertEquals(1, reading.message("the time goes back, first at row 3").count());
		assertArrayEquals(new double[] { 0, 1, 0, 1 }, reading.values("time"));
	}

	@Test
	void otherFilesAreNotMine() {
		Random random = new Random(1);
		byte[] noise = new byte[5000];
		random.nextBytes(noise);
		for (byte[] file : List.of(new byte[0], noise, "EC-Lab ASCII FILE\r\n".getBytes(StandardCharsets.US_ASCII))) {
			assertInstanceOf(ImportOutcome.NotMine.class, Reading.outcome(new MprImporter(), "x.mpr", file));
		}
	}

	@Test
	void signatureAloneIsRefusedWithTheReason() {
		byte[] file = Arrays.copyOf(MprWriter.galvanostatic(3, 5).bytes(), 60);
		ImportOutcome.Rejected rejected = assertInstanceOf(ImportOutcome.Rejected.class,
				Reading.outcome(new MprImporter(), "x.mpr", file));
		assertTrue(rejected.messages().toString().contains("no data module"));
	}

	@Test
	void isRecognisedUnderAnyName() throws IOException {
		byte[] file = MprWriter.galvanostatic(3, 5).bytes();
		assertEquals(Sniff.SIGNATURE, new MprImporter().sniff(TestSource.of("renamed.dat", file)).confidence());
		assertEquals(0, new MprImporter().sniff(TestSource.of("x.mpr", new byte[0])).confidence());
	}

	@Test
	void stopsWhenCancelled() {
		byte[] file = MprWriter.galvanostatic(3, 5).bytes();
		Monitor cancelled = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				// not asked here
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class,
				() -> new MprImporter().read(TestSource.of("x.mpr", file), cancelled));
	}

	@Test
	void singlePrecisionIsKeptWhereNothingIsConverted() {
		Column voltage = Reading.mpr(MprWriter.galvanostatic(3, 3).bytes()).column("voltage");
		assertTrue(((Column.Numbers) voltage).single());
		assertEquals("3.001", voltage.text(1));
	}

	/** The vocabulary has a column of this name for another quantity; found by fuzzing. */
	@Test
	void aColumnThatHasANameOfTheVocabularyByChanceIsToldApart() {
		Reading reading = Reading.mpr(MprWriter.galvanostatic(3, 9).column(28, 4, i -> 25).bytes());
		assertTrue(reading.names().contains("control (file)"), reading.names()::toString);
	}
}
