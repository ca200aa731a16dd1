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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Sniff;
import org.glovebox.importers.internal.NumberCell;
import org.glovebox.importers.internal.TestSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated {@code .mpt} files: encodings, broken headers, broken rows. */
class MptImporterTest {

	@Test
	void readsColumnsAndFacts() {
		Reading reading = Reading.mpt(MptWriter.impedance().bytes());
		assertEquals(List.of("frequency", "z_real", "z_imag", "time", "series_capacitance", "cycle"), reading.names());
		assertArrayEquals(new double[] { -1, -2.5, 3e-12 }, reading.values("z_imag"));
		assertEquals("integer", reading.column("cycle").type());
		assertEquals(Technique.IMPEDANCE, reading.dataset().technique());
		Metadata facts = reading.dataset().metadata();
		assertEquals("BioLogic SP-150", facts.text(Metadata.Keys.INSTRUMENT).orElseThrow());
		assertEquals("0815", facts.text(Metadata.Keys.SERIAL_NUMBER).orElseThrow());
		assertEquals("3", facts.text(Metadata.Keys.CHANNEL).orElseThrow());
		assertEquals("Ada", facts.text(Metadata.Keys.OPERATOR).orElseThrow());
		assertEquals("25 °C", facts.text(Metadata.Keys.COMMENT).orElseThrow());
		assertEquals("EC-Lab v11.43", facts.text(Metadata.Keys.SOFTWARE).orElseThrow());
		assertEquals("2024-02-25T10:02:46.5", facts.text(Metadata.Keys.STARTED).orElseThrow());
		assertEquals(0.785, facts.number(Metadata.Keys.AREA).orElseThrow());
		Metadata parameters = facts.group(Metadata.Keys.ORIGINAL).group("Parameters");
		assertEquals("Single sine", parameters.text("Mode").orElseThrow());
		assertEquals(10.0, parameters.number("Va (mV)").orElseThrow());
	}

	@Test
	void readsEveryEncodingTheSame() {
		String text = MptWriter.impedance().text();
		byte[] utf8WithMark = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
		byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
		for (byte[] file : List.of(text.getBytes(MptWriter.WINDOWS), text.getBytes(StandardCharsets.UTF_8),
				utf8WithMark, wide, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
			Reading reading = Reading.mpt(file);
			assertEquals("25 °C", reading.dataset().metadata().text(Metadata.Keys.COMMENT).orElseThrow());
			assertEquals(3, reading.values("series_capacitance")[0]);
			assertTrue(reading.tells("read in the encoding"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void readsEveryLineEnd(String end) {
		assertEquals(3, Reading.mpt(MptWriter.impedance().endingLinesWith(end).bytes()).dataset().rows());
	}

	@Test
	void decimalCommasAreReadAndTold() {
		Reading reading = Reading.mpt(MptWriter.impedance().decimalComma().bytes());
		assertArrayEquals(new double[] { -1, -2.5, 3e-12 }, reading.values("z_imag"));
		assertEquals(18, reading.message("decimal commas").count());
	}

	@ParameterizedTest
	@ValueSource(ints = { -3, 1, 2, 400, -100 })
	void wrongNumberOfHeaderLinesIsRepaired(int error) {
		Reading reading = Reading.mpt(MptWriter.impedance().miscounting(error).bytes());
		assertEquals(3, reading.dataset().rows());
		assertEquals(error > -100, reading.tells("the labels of the columns are in line 17"),
				reading.messages().toString());
	}

	@Test
	void exportWithoutAHeaderIsRead() throws IOException {
		byte[] file = MptWriter.impedance().withoutHeader().bytes();
		assertEquals(Sniff.CONTENT, new MptImporter().sniff(TestSource.of("x.txt", file)).confidence());
		Reading reading = Reading.mpt(file);
		assertEquals(3, reading.dataset().rows());
		assertEquals(Technique.IMPEDANCE, reading.dataset().technique());
		assertTrue(reading.dataset().metadata().text(Metadata.Keys.STARTED).isEmpty());
	}

	@Test
	void headerWithoutLabelsIsRefused() {
		byte[] file = "EC-Lab ASCII FILE\r\nNb header lines : 4\r\n\r\nOpen Circuit Voltage\r\n1\t2\r\n"
				.getBytes(StandardCharsets.US_ASCII);
		ImportOutcome outcome = Reading.outcome(new MptImporter(), "x.mpt", file);
		assertInstanceOf(ImportOutcome.Rejected.class, outcome);
	}

	@Test
	void startThatIsNoDateIsTold() {
		Reading reading = Reading.mpt(new MptWriter("Open Circuit Voltage")
				.header("Acquisition started on : DD/MM/YYYY HH:MM:SS", "").columns("time/s", "Ewe/V").row(0, 3)
				.bytes());
		assertTrue(reading.tells("the start of the acquisition is no date"));
		assertEquals(Technique.OPEN_CIRCUIT, reading.dataset().technique());
	}

	@Test
	void lastLineThatIsCutOffIsLeftOut() {
		byte[] file = MptWriter.impedance().bytes();
		Reading fewerCells = Reading.mpt(Arrays.copyOf(file, file.length - 12));
		assertEquals(2, fewerCells.dataset().rows());
		assertTrue(fewerCells.tells("cut off"));
		Reading shorterCell = Reading.mpt(Arrays.copyOf(file, file.length - 4));
		assertEquals(2, shorterCell.dataset().rows());
		Reading whole = Reading.mpt(Arrays.copyOf(file, file.length - 2));
		assertEquals(3, whole.dataset().rows());
	}

	@Test
	void cellsThatAreNoNumbersAreEmptyAndTold() {
		Reading reading = Reading.mpt(new MptWriter("Open Circuit Voltage").columns("time/s", "Ewe/V").row(0, 3)
				.line("1\tXXX").line("2\t1.#QNAN").line("3\t").bytes());
		assertEquals(4, reading.dataset().rows());
		assertEquals(1, reading.message("cells of column Ewe/V are no numbers").count());
		assertEquals(8, reading.message("cells of column Ewe/V are no numbers").position());
		assertTrue(Double.isNaN(reading.values("voltage")[1]));
	}

	@Test
	void rowsOfOtherLengthsAreToldWithTheirLine() {
		Reading reading = Reading.mpt(new MptWriter("Open Circuit Voltage").columns("time/s", "Ewe/V", "Ece/V")
				.row(0, 1, 2).line("1\t1.5").line("2\t3\t4\t5").line("end of data").row(3, 1, 2).bytes());
		assertEquals(4, reading.dataset().rows());
		assertTrue(Double.isNaN(reading.values("counter_voltage")[1]));
		assertEquals(8, reading.message("fewer cells").position());
		assertEquals(9, reading.message("more cells").position());
		assertEquals(10, reading.message("no rows were left out").position());
	}

	@Test
	void timesThatAreDatesBecomeSecondsFromTheStart() {
		MptWriter writer = new MptWriter("Open Circuit Voltage")
				.header("Acquisition started on : 02/25/2024 10:00:00.000", "").columns("time/s", "Ewe/V")
				.line("02/25/2024 10:00:30.2500\t3").line("02/26/2024 10:00:00.0000\t3");
		Reading reading = Reading.mpt(writer.bytes());
		assertArrayEquals(new double[] { 30.25, 86_400 }, reading.values("time"), 1e-6);
		assertEquals(2, reading.message("the times are dates").count());
	}

	@Test
	void separatorsOfDatesDoNotMatter() {
		for (String date : List.of("04/29/2019 15:43:07", "04.29.2019 15:43:07", "04-29-2019 15:43:07",
				"29.04.2019 15:43:07", "04/29/2019 15:43:07.000", "2019-04-29 15:43:07")) {
			Reading reading = Reading.mpt(new MptWriter("Open Circuit Voltage")
					.header("Acquisition started on : " + date, "").columns("time/s", "Ewe/V").row(0, 3).bytes());
			assertEquals("2019-04-29T15:43:07", reading.dataset().metadata().text(Metadata.Keys.STARTED).orElseThrow());
		}
	}

	@Test
	void sequencesLoopsAndGroupsOfTheHeaderAreKept() {
		Reading reading = Reading.mpt(new MptWriter("Galvanostatic Cycling with Potential Limitation").header(
				"Saved on :", "\tFile : a.mpr", "\tDirectory : C:\\x\\", "Safety Limits :",
				"\tDo not start on E overload",
				"Mass of active material : 3,350 mg", " at x = 0,000", "Comments : one", "Comments : two",
				"Cycle Definition : Charge/Discharge alternance",
				"Ns                  0                   1                   ",
				"Is                  0,000               30,000              ",
				"vs.                 <None>              <None>              ", "",
				"Modify on : 05/07/2024 10:00:00", "Is                  0,000               31,000              ", "",
				"Number of loops : 2", "Loop 0 from point number 0 to 1", "Loop 1 from point number 2 to 3", "")
				.columns("mode", "time/s", "control/V/mA", "Ewe/V", "half cycle").row(1, 0, 1, 3, 0).bytes());
		Metadata facts = reading.dataset().metadata();
		assertEquals(3.35, facts.number(Metadata.Keys.ACTIVE_MASS).orElseThrow());
		assertEquals("one\ntwo", facts.text(Metadata.Keys.COMMENT).orElseThrow());
		Metadata original = facts.group(Metadata.Keys.ORIGINAL);
		assertEquals("a.mpr", original.group("Settings").group("Saved on").text("File").orElseThrow());
		assertEquals("true",
				original.group("Settings").group("Safety Limits").text("Do not start on E overload").orElseThrow());
		assertEquals(List.of(0.0, 30.0), original.group("Parameters").entries().get("Is"));
		assertEquals(List.of("<None>", "<None>"), original.group("Parameters").entries().get("Is vs."));
		assertEquals(List.of(1L, 3L), original.entries().get("Loops begin at row"));
		assertEquals(2, ((List<?>) original.entries().get("Changes")).size());
	}

	@Test
	void cellVoltageIsTheVoltageWhereNoPotentialIsRecorded() {
		Reading alone = Reading.mpt(new MptWriter("x").columns("time/s", "Ewe-Ece/V").row(0, 3).bytes());
		assertEquals(List.of("time", "voltage"), alone.names());
		Reading both = Reading.mpt(new MptWriter("x").columns("time/s", "Ecell/V", "<Ewe>/V").row(0, 3, 2).bytes());
		assertEquals(List.of("time", "cell_voltage", "voltage"), both.names());
	}

	@Test
	void namesOfEcLab1162AreTheSameColumns() {
		Reading reading = Reading.mpt(new MptWriter("Modulo Bat").columns("time/s", "Pwe/W", "Energy we charge/W.h",
				"Energy we discharge/W.h", "Energy ce/W.h", "I/A").row(0, 1, 2, 3, 4, 5).bytes());
		assertEquals(List.of("time", "power", "charge_energy", "discharge_energy", "Energy ce", "current"),
				reading.names());
		assertEquals(5000, reading.values("current")[0]);
		assertEquals("Wh", reading.column("Energy ce").unit());
	}

	@Test
	void labelsAreSplitAtTheUnitOnly() {
		assertEquals(new EcLabLabel("Q charge/discharge", "mA.h"), EcLabLabel.of("Q charge/discharge/mA.h"));
		assertEquals(new EcLabLabel("ox/red", ""), EcLabLabel.of("ox/red"));
		assertEquals(new EcLabLabel("control", "V/mA"), EcLabLabel.of("control/V/mA"));
		assertEquals(new EcLabLabel("Re(Conductivity)", "mS/cm"), EcLabLabel.of("Re(Conductivity)/mS/cm"));
		assertEquals(new EcLabLabel("d(Q-Qo)/dE", "mA.h/V"), EcLabLabel.of("d(Q-Qo)/dE/mA.h/V"));
		assertEquals(new EcLabLabel("Cs", "µF"), EcLabLabel.of("Cs/\u03BCF"));
		assertEquals(new EcLabLabel("<Ewe>", "V"), EcLabLabel.of("<Ewe/V>"));
		assertEquals(new EcLabLabel("Acir/Dcir Control", ""), EcLabLabel.of("Acir/Dcir Control"));
	}

	/** The JDK's own parser is the reference; both must give the same bits. */
	@Test
	void numbersAreRoundedCorrectly() {
		Random random = new Random(7);
		for (int i = 0; i < 200_000; i++) {
			double value = Double.longBitsToDouble(random.nextLong());
			String text = switch (i % 4) {
			case 0 -> Double.toString(value);
			case 1 -> String.format(java.util.Locale.ROOT, "%.15e", random.nextGaussian() * 1e3);
			case 2 -> Float.toString(random.nextFloat());
			default -> Long.toString(random.nextLong());
			};
			double expected = Double.parseDouble(text);
			NumberCell cell = new NumberCell(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
			double found = cell.read(0, text.length());
			assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(found), text);
		}
	}

	@Test
	void whatIsNoNumberIsNotRead() {
		for (String text : List.of("1.2.3", "1e", "e5", "-", "1-2", "0x10", "1,2,3", ".", "12a", "1f", "1d")) {
			NumberCell cell = new NumberCell(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
			assertTrue(Double.isNaN(cell.read(0, text.length())), text);
			assertFalse(cell.readable(), text);
		}
	}

	@Test
	void otherFilesAreNotMine() {
		Random random = new Random(1);
		byte[] noise = new byte[5000];
		random.nextBytes(noise);
		byte[] table = "a\tb\tc\n1\t2\t3\n".getBytes(StandardCharsets.US_ASCII);
		for (byte[] file : List.of(new byte[0], noise, table, MprWriter.galvanostatic(3, 9).bytes())) {
			assertInstanceOf(ImportOutcome.NotMine.class, Reading.outcome(new MptImporter(), "x.mpt", file));
		}
	}

	@Test
	void isRecognisedUnderAnyName() throws IOException {
		MptImporter importer = new MptImporter();
		assertEquals(Sniff.SIGNATURE,
				importer.sniff(TestSource.of("renamed.dat", MptWriter.impedance().bytes())).confidence());
		byte[] btLab = "BT-Lab ASCII FILE\r\nNb header lines : 3\r\ntime/s\tEwe/V\r\n0\t3\r\n"
				.getBytes(StandardCharsets.US_ASCII);
		assertEquals(Sniff.SIGNATURE, importer.sniff(TestSource.of("x", btLab)).confidence());
		assertEquals(1, Reading.mpt(btLab).dataset().rows());
	}

	@Test
	void signatureAloneIsRefused() {
		byte[] file = "EC-Lab ASCII FILE".getBytes(StandardCharsets.US_ASCII);
		assertInstanceOf(ImportOutcome.Rejected.class, Reading.outcome(new MptImporter(), "x.mpt", file));
	}
}
