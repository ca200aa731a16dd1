/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.glovebox.importers.internal.cycling.JetBytes.Col;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arbin databases: real ones against the package navani, made-up ones for what those do not hold. */
class ArbinResTest {

	private static final List<Col> NORMAL = List.of(new Col("Test_ID", 4), new Col("Data_Point", 4),
			new Col("Test_Time", 7), new Col("Step_Time", 7), new Col("DateTime", 7), new Col("Step_Index", 4),
			new Col("Cycle_Index", 4), new Col("Current", 7), new Col("Voltage", 7), new Col("Charge_Capacity", 7),
			new Col("Discharge_Capacity", 7));

	/** Rows of a test in falling order of their numbers: charge with 1 mA in step 1, discharge in step 2. */
	private static List<Object[]> rows(int test, int count) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = count; i >= 1; i--) {
			boolean charges = i <= count / 2;
			int inStep = charges ? i : i - count / 2;
			rows.add(new Object[] { test, i, i * 60.0, inStep * 60.0, 45000 + i / 1440.0, charges ? 1 : 2, 1,
					charges ? 0.001 : -0.001, 3 + 0.001 * i, Math.min(i, count / 2) / 60e3, Math.max(0, i - count / 2) / 60e3 });
		}
		return rows;
	}

	private static byte[] file(int... tests) {
		List<Object[]> rows = new ArrayList<>();
		List<Object[]> global = new ArrayList<>();
		for (int test : tests) {
			rows.addAll(rows(test, 200));
			global.add(new Object[] { test, "cell \u00B5" + test, 7, 44999.5, "me", null });
		}
		List<Object[]> auxiliary = List.of(new Object[] { tests[0], 2, 0, 1, 25.5 }, new Object[] { tests[0], 3, 0, 0, 1.5 });
		return new JetBytes()
				.table("Global_Table",
						List.of(new Col("Test_ID", 4), new Col("Test_Name", 10), new Col("Channel_Index", 4),
								new Col("Start_DateTime", 8), new Col("Creator", 10), new Col("MASS", 7)),
						global)
				.table("Channel_Normal_Table", NORMAL, rows)
				.table("Auxiliary_Table", List.of(new Col("Test_ID", 4), new Col("Data_Point", 4),
						new Col("Auxiliary_Index", 4), new Col("Data_Type", 4), new Col("X", 7)), auxiliary)
				.bytes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "20160805_test001_45_cc_01.res", "arbin_example.res" })
	void agreesWithNavani(String name) {
		Map<String, Object> peer = Corpus.expected("cycling-arbin/" + name, "navani");
		ReadFile read = ReadFile.corpus(new ArbinResImporter(), "cycling-arbin/" + name);
		assertEquals(peer.get("rows"), (double) read.rows());
		List<?> range = (List<?>) peer.get("V");
		double[] voltage = read.numbers(Columns.VOLTAGE);
		assertEquals((Double) range.get(0), Arrays.stream(voltage).min().orElseThrow(), 1e-6);
		assertEquals((Double) range.get(1), Arrays.stream(voltage).max().orElseThrow(), 1e-6);
		double[] index = read.numbers(Columns.INDEX);
		for (int i = 0; i < index.length; i++) {
			assertEquals(i + 1, index[i]);
		}
	}

	/** What is counted from the start of each step adds up to the file's own count of the test. */
	@Test
	void chargesOfTheStepsAddUpToTheFilesOwnCount() {
		ReadFile read = ReadFile.corpus(new ArbinResImporter(), "cycling-arbin/20160805_test001_45_cc_01.res");
		double[] step = read.numbers(Columns.DISCHARGE_CAPACITY);
		double[] own = read.numbers("discharge_capacity (file)");
		double sum = 0;
		double expected = 0;
		for (int i = 1; i < step.length; i++) {
			sum += Math.max(0, step[i] - step[i - 1]);
			expected += Math.max(0, own[i] - own[i - 1]);
		}
		assertTrue(expected > 20);
		assertEquals(expected, sum, 0.002 * expected);
	}

	@Test
	void testsBecomePartsInTheOrderOfTheirRows() {
		ReadFile read = ReadFile.bytes(new ArbinResImporter(), "two.res", file(3, 8));
		assertEquals(List.of("Test 3", "Test 8"), read.dataset().parts().stream().map(p -> p.name()).toList());
		assertEquals(200, read.rows());
		assertEquals(60, read.first(Columns.TIME));
		assertEquals(12_000, read.last(Columns.TIME));
		assertEquals(-1, read.last(Columns.CURRENT), 1e-12);
		assertEquals(100 / 60.0, read.last(Columns.DISCHARGE_CAPACITY), 1e-9);
		assertEquals(0, read.last(Columns.CHARGE_CAPACITY), 1e-9);
		assertEquals("2023-03-15T00:01:00",
				java.time.Instant.ofEpochSecond((long) read.first(Columns.UNIX_TIME)).toString().replace("Z", ""));
		assertEquals("cell \u00B53", read.fact(Keys.SAMPLE));
		assertEquals("me", read.fact(Keys.OPERATOR));
		assertEquals("2023-03-14T12:00:00", read.fact(Keys.STARTED));
	}

	@Test
	void auxiliaryReadingsStandInTheirRows() {
		ReadFile read = ReadFile.bytes(new ArbinResImporter(), "aux.res", file(1));
		assertArrayEquals(new double[] { Double.NaN, 25.5, Double.NaN },
				Arrays.copyOf(read.numbers(Columns.TEMPERATURE), 3));
		assertEquals(1.5, read.numbers("aux voltage 1")[2]);
	}

	@Test
	void otherDatabasesAreNotMine() {
		byte[] other = new JetBytes().table("Customers", List.of(new Col("Name", 10)), List.of(new Object[][] { { "x" } }))
				.bytes();
		assertTrue(ReadFile.outcome(new ArbinResImporter(), "a.res", other) instanceof ImportOutcome.NotMine);
	}

	@Test
	void damagedDatabasesHaveAnOutcome() throws IOException {
		Promises.check(new ArbinResImporter(), "a.res", file(1, 2));
		Promises.check(new ArbinResImporter(), "a.res",
				Files.readAllBytes(Corpus.file("cycling-arbin/arbin_example.res")));
	}
}
