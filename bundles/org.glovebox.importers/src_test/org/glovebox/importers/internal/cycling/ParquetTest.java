/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Rejected;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.glovebox.importers.internal.Zipped;
import org.glovebox.importers.internal.neware.NewareNdaImporter;
import org.glovebox.importers.internal.neware.NewareNdaxImporter;
import org.glovebox.importers.internal.parquet.ParquetBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in Parquet, from a writer of our own, and the tables that lie beside recordings of Neware. */
class ParquetTest {

	private static final Importer READER = new ParquetImporter();
	private static final double SINGLE = 1e-6;

	private static ParquetBytes batteryData(int codec) {
		return new ParquetBytes(codec, 3).doubles("test_time_second", 0, 1, 2, 3, 4, 5, 6)
				.singles("voltage_volt", 3.5f, 3.6f, 3.7f, 3.8f, 3.7f, 3.6f, 3.5f)
				.doubles("current_ampere", 0.1, 0.1, 0.1, 0.1, -0.1, -0.1, Double.NaN).whole("cycle_count", 1, 1, 1, 1, 1, 1, 2)
				.times("unix_time_second", IntStream.range(0, 7).mapToLong(i -> 1_700_000_000_500_000L + 1_000_000L * i).toArray())
				.texts("note", "a", "b", null, "a", "a", "b", "é");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void batteryDataFormat(int codec) {
		ReadFile read = ReadFile.bytes(READER, "cell.bdf.parquet", batteryData(codec).fact("operator", "Emmy").bytes());
		assertEquals("Battery Data Format (Parquet)", read.dataset().format());
		assertEquals(Technique.CYCLING, read.dataset().technique());
		assertEquals(7, read.rows());
		assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0), Arrays.stream(read.numbers(Columns.TIME)).boxed().toList());
		assertEquals(3.8f, read.numbers(Columns.VOLTAGE)[3]);
		assertEquals(-100, read.numbers(Columns.CURRENT)[4]);
		assertTrue(Double.isNaN(read.last(Columns.CURRENT)));
		assertEquals(2, read.last(Columns.CYCLE));
		assertEquals(1_700_000_003.5, read.numbers(Columns.UNIX_TIME)[3]);
		assertEquals(List.of("a", "b", "", "a", "a", "b", "é"), read.texts("note"));
		assertEquals("2023-11-14T22:13:20.500Z", read.fact(Keys.STARTED));
		assertEquals("Emmy", read.fact(Keys.OPERATOR));
	}

	@Test
	void anyOtherTableKeepsItsNames() {
		ReadFile read = ReadFile.bytes(READER, "x.parquet",
				new ParquetBytes(0, 10).doubles("Thickness / um", 1, 2).doubles("Force / N", 3, 4).bytes());
		assertEquals(Technique.OTHER, read.dataset().technique());
		assertEquals(List.of("Thickness", "Force"), read.names());
		assertEquals("N", read.table().columns().get(1).unit());
	}

	@Test
	void keepsItsPromises() {
		for (int codec = 0; codec < 3; codec++) {
			Promises.check(READER, "cell.parquet", batteryData(codec).bytes());
		}
	}

	/** The table is described at the end, so a file that was cut off has none. */
	@Test
	void saysThatAFileIsCutOff() {
		byte[] file = batteryData(0).bytes();
		Rejected outcome = assertInstanceOf(Rejected.class,
				ReadFile.outcome(READER, "x.parquet", Arrays.copyOf(file, file.length / 2)));
		assertTrue(Outcomes.tells(outcome, "cut off"), outcome::toString);
	}

	/** A damaged page costs the later values of its column and nothing else. */
	@Test
	void keepsWhatStandsBeforeADamagedPage() {
		byte[] file = batteryData(0).bytes();
		int second = find(file, 3.8f);
		file[second] ^= 1;
		ReadFile read = ReadFile.bytes(READER, "x.parquet", file);
		assertEquals(7, read.rows());
		double[] voltage = read.numbers(Columns.VOLTAGE);
		assertEquals(3.7f, voltage[2]);
		assertTrue(Double.isNaN(voltage[3]));
		assertEquals(-100, read.numbers(Columns.CURRENT)[4]);
		assertTrue(read.tells("column voltage_volt: the checksum of a page does not fit; its later values are missing"));
	}

	private static int find(byte[] file, float value) {
		int bits = Float.floatToIntBits(value);
		return IntStream.range(0, file.length - 4)
				.filter(i -> (file[i] & 0xFF | (file[i + 1] & 0xFF) << 8 | (file[i + 2] & 0xFF) << 16 | file[i + 3] << 24) == bits)
				.findFirst().orElseThrow();
	}

	@Test
	void encryptedFilesAreRefused() {
		byte[] file = batteryData(0).bytes();
		file[file.length - 1] = 'E';
		ImportOutcome outcome = ReadFile.outcome(READER, "x.parquet", file);
		assertTrue(outcome instanceof Rejected && Outcomes.tells(outcome, "encrypted"), outcome::toString);
	}

	/** All rows of the tables that another reader made of the same recordings, which keeps single precision. */
	@ParameterizedTest
	@CsvSource({ "TestFile.nda.zip, TestFile.parquet, 6670", "nw4-120-1-6-53.ndax, nw4-120-1-6-53.parquet, 18700" })
	void agreesWithTheRecordings(String recording, String parquet, int rows) throws IOException {
		byte[] file = Files.readAllBytes(Corpus.file("cycling-neware/" + recording));
		ReadFile own = recording.endsWith(".zip")
				? ReadFile.bytes(new NewareNdaImporter(), "TestFile.nda", Zipped.first(file))
				: ReadFile.bytes(new NewareNdaxImporter(), recording, file);
		ReadFile table = ReadFile.corpus(READER, "cycling-neware/" + parquet);
		assertEquals(rows, own.rows());
		assertEquals(rows, table.rows());
		for (String column : List.of(Columns.VOLTAGE, Columns.CURRENT, Columns.TIME, Columns.STEP_TIME, Columns.STEP,
				Columns.STEP_INDEX, Columns.CYCLE, Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY)) {
			double[] expected = table.numbers(column);
			double[] found = own.numbers(column);
			// the export prints voltages to 0.1 mV, currents to 1 uA and capacities to 1e-4 mAh
			double grain = column.equals(Columns.VOLTAGE) ? 6e-5 : column.equals(Columns.CURRENT) ? 6e-4 : 6e-5;
			for (int i = 0; i < rows; i++) {
				assertEquals(expected[i], found[i], Math.abs(expected[i]) * SINGLE + grain, column + " row " + i);
			}
		}
		assertEquals(table.texts(Columns.STEP_TYPE), own.texts(Columns.STEP_TYPE));
	}

	@Test
	void damagedTablesOfOthersHaveAnOutcome() throws IOException {
		Promises.check(READER, "x.parquet", Files.readAllBytes(Corpus.file("cycling-neware/TestFile.parquet")));
	}
}
