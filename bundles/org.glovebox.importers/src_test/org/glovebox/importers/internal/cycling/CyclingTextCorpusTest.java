/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Real text exports of cyclers: rows, first and last values as the text states them, charge against the current. */
class CyclingTextCorpusTest {

	private static final String LAND = "cycling-land/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv";

	private static Importer importer(String name) {
		return name.contains("land") ? new LandTextImporter()
				: name.contains("maccor") ? new MaccorTextImporter()
						: name.contains("basytec") ? new BasytecTextImporter()
								: name.contains("novonix") ? new NovonixTextImporter() : new NewareTextImporter();
	}

	@ParameterizedTest
	@CsvSource({ LAND + ", 25162", "cycling-maccor/maccor_three.txt, 4009", "cycling-maccor/sample_data_maccor.csv, 15",
			"cycling-basytec/sample_data_basytec.txt, 74", "cycling-novonix/sample_data_novonix.csv, 207",
			"cycling-neware/neware_uio.csv, 9065", "cycling-neware/interp-test.csv, 333" })
	void hasEveryRowAndRecognisesTheFileUnderAnyName(String name, int rows) throws IOException {
		ReadFile read = ReadFile.corpus(importer(name), name);
		assertEquals(rows, read.rows());
		assertEquals(Technique.CYCLING, read.dataset().technique());
		byte[] bytes = Files.readAllBytes(Corpus.file(name));
		assertTrue(ReadFile.confidence(importer(name), "x.bin", bytes) >= 90);
	}

	/** The file that its own table of expected values counts the lines of. */
	@Test
	void rowsAreTheLinesOfTheFile() {
		Map<String, Object> neware = Corpus.expected("cycling-neware/neware_uio.csv", "independent");
		assertEquals(neware.get("rows"), (double) ReadFile.corpus(new NewareTextImporter(), "cycling-neware/neware_uio.csv")
				.rows());
	}

	@Test
	void land() {
		ReadFile read = ReadFile.corpus(new LandTextImporter(), LAND);
		assertEquals(262657.764, read.last(Columns.TIME));
		assertEquals(26728.934, read.last(Columns.STEP_TIME));
		assertEquals(-0.2, read.last(Columns.CURRENT), 1e-12);
		assertEquals(0.1086, read.last(Columns.VOLTAGE));
		assertEquals(1.3, read.last(Columns.DISCHARGE_CAPACITY), 1e-12);
		assertEquals("CC_discharge", read.texts(Columns.STEP_TYPE).get(read.rows() - 1));
		assertEquals("2024-04-30T14:33:19", read.fact(Keys.STARTED));
	}

	@Test
	void maccorWithDaysAndMillivoltsLabelledVolts() {
		ReadFile read = ReadFile.corpus(new MaccorTextImporter(), "cycling-maccor/maccor_three.txt");
		assertEquals(3 * 86400 + 18 * 3600 + 47 * 60 + 23.42, read.last(Columns.TIME), 1e-6);
		assertEquals(55 * 60 + 4.09, read.last(Columns.STEP_TIME), 1e-9);
		assertEquals(1.3000687, read.last(Columns.VOLTAGE), 1e-12);
		assertEquals(-896.0098, read.last(Columns.CURRENT), 1e-9);
		assertEquals(822.3335, read.last(Columns.DISCHARGE_CAPACITY), 1e-9);
		assertEquals(0, read.last(Columns.CHARGE_CAPACITY));
		assertTrue(read.tells("read as mV"));
		assertEquals("2021-08-23T18:04:18", read.fact(Keys.STARTED));
	}

	/** Final capacities of all steps agree with the integral of the current over time. */
	@ParameterizedTest
	@CsvSource({ "cycling-maccor/maccor_three.txt, 2e-3", "cycling-neware/neware_uio.csv, 5e-3",
			"cycling-novonix/sample_data_novonix.csv, 1e-3" })
	void capacitiesAgreeWithTheIntegralOfTheCurrent(String name, double tolerance) {
		ReadFile read = ReadFile.corpus(importer(name), name);
		double[] time = read.numbers(Columns.TIME);
		double[] current = read.numbers(Columns.CURRENT);
		double[] charge = read.numbers(Columns.CHARGE_CAPACITY);
		double[] discharge = read.numbers(Columns.DISCHARGE_CAPACITY);
		double[] integral = new double[2];
		double[] counted = new double[2];
		for (int i = 1; i < time.length; i++) {
			double passed = current[i] * (time[i] - time[i - 1]) / 3600;
			integral[passed > 0 ? 0 : 1] += Math.abs(passed);
			counted[0] += charge[i] >= charge[i - 1] ? charge[i] - charge[i - 1] : charge[i];
			counted[1] += discharge[i] >= discharge[i - 1] ? discharge[i] - discharge[i - 1] : discharge[i];
		}
		assertEquals(integral[0], counted[0], tolerance * integral[0] + 1e-6);
		assertEquals(integral[1], counted[1], tolerance * integral[1] + 1e-6);
	}

	@Test
	void basytec() {
		ReadFile read = ReadFile.corpus(new BasytecTextImporter(), "cycling-basytec/sample_data_basytec.txt");
		assertEquals(449.601734416934, read.last(Columns.CURRENT), 1e-9);
		assertEquals(1.248916998009, read.last(Columns.NET_CHARGE), 1e-12);
		assertEquals(25.47953, read.last(Columns.TEMPERATURE), 0.1);
		assertEquals("2023-06-19T17:56:53", read.fact(Keys.STARTED));
		assertEquals("plan.pln", read.fact(Keys.PROCEDURE));
		assertEquals("charge", read.texts(Columns.STEP_TYPE).get(73));
	}

	@Test
	void novonixCountsTimeInHours() {
		ReadFile read = ReadFile.corpus(new NovonixTextImporter(), "cycling-novonix/sample_data_novonix.csv");
		assertEquals(0.0003556 * 3600, read.numbers(Columns.TIME)[1], 1e-9);
		assertEquals(499.89602, read.numbers(Columns.CURRENT)[1], 1e-9);
		assertEquals("2025-07-19T15:26:20", read.fact(Keys.STARTED));
		assertTrue(read.facts().number(Keys.ACTIVE_MASS).isEmpty(), "1 g is what the program fills in");
	}

	@Test
	void newareInMicroampsAndMilliampSeconds() {
		ReadFile read = ReadFile.corpus(new NewareTextImporter(), "cycling-neware/interp-test.csv");
		assertEquals(2e-4, read.last(Columns.VOLTAGE), 1e-12);
		assertEquals(1800, read.last(Columns.TIME));
		assertEquals("rest", read.texts(Columns.STEP_TYPE).get(0));
		assertEquals("mAh V-1", read.table().column("dQ/dV").unit());
	}

	@ParameterizedTest
	@CsvSource({ "cycling-maccor/sample_data_maccor.csv", "cycling-basytec/sample_data_basytec.txt",
			"cycling-novonix/sample_data_novonix.csv", "cycling-neware/interp-test.csv" })
	void damagedFilesHaveAnOutcome(String name) throws IOException {
		Promises.check(importer(name), name, Files.readAllBytes(Corpus.file(name)));
	}
}
