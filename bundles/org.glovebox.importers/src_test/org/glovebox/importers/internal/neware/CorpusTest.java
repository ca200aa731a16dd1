/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files against what the reader fastnda and Neware's own export give for them. */
class CorpusTest {

	/** fastnda delivers single precision. */
	private static final double SINGLE = 1e-6;

	private static final Map<String, String> WORDS = Map.of("CC_Chg", "CC_charge", "CC_DChg", "CC_discharge", "CV_Chg",
			"CV_charge", "Rest", "rest", "CCCV_Chg", "CCCV_charge", "CCCV_DChg", "CCCV_discharge");

	@ParameterizedTest
	@ValueSource(strings = { "BTS85-36-6-5-110-20240424.ndax", "TestFile.nda.zip", "interp-test.ndax",
			"nda_v26.nda.zip", "nda_v8.nda.zip", "nw4-120-1-6-53.ndax", "test.ndax" })
	void agreesWithFastnda(String name) {
		Map<String, Object> peer = Corpus.expected("cycling-neware/" + name, "fastnda");
		Reading reading = Reading.corpus(name);
		assertEquals(number(peer.get("rows")), reading.rows());
		assertClose(number(peer.get("I_max_mA")), Arrays.stream(reading.numbers(Columns.CURRENT)).max().orElseThrow());
		assertClose(number(peer.get("I_min_mA")), Arrays.stream(reading.numbers(Columns.CURRENT)).min().orElseThrow());
		assertClose(number(peer.get("V_max")), Arrays.stream(reading.numbers(Columns.VOLTAGE)).max().orElseThrow());
		assertClose(number(peer.get("V_min")), Arrays.stream(reading.numbers(Columns.VOLTAGE)).min().orElseThrow());
		assertClose(number(peer.get("total_time_s")), last(reading.numbers(Columns.TIME)));
		assertEquals(number(peer.get("steps")), last(reading.numbers(Columns.STEP)));
		assertEquals(stepTypes(peer), stepTypes(reading));
		assertMonotone(reading.numbers(Columns.TIME));
		boolean temperature = ((List<?>) peer.get("columns")).toString().contains("aux_temperature");
		assertEquals(temperature, reading.names().contains(Columns.TEMPERATURE));
	}

	private static Map<String, Integer> stepTypes(Map<String, Object> peer) {
		Map<String, Integer> counts = new TreeMap<>();
		((Map<?, ?>) peer.get("step_types")).forEach((type, rows) -> counts.put(WORDS.get(type), (int) number(rows)));
		return counts;
	}

	private static Map<String, Integer> stepTypes(Reading reading) {
		Map<String, Integer> counts = new TreeMap<>();
		reading.texts(Columns.STEP_TYPE).forEach(type -> counts.merge(type, 1, Integer::sum));
		return counts;
	}

	/** Charge and discharge of each cycle, a cycle beginning with each charge that follows a discharge. */
	@ParameterizedTest
	@ValueSource(strings = { "BTS85-36-6-5-110-20240424.ndax", "TestFile.nda.zip", "nda_v26.nda.zip", "nda_v8.nda.zip",
			"nw4-120-1-6-53.ndax", "test.ndax" })
	void capacitiesSummedOverTheStepsOfACycleAgree(String name) {
		Map<String, Object> sums = Corpus.expected("cycling-neware/" + name, "sum over steps of a cycle (independent)");
		Map<Integer, double[]> found = chargeFirstCycles(Reading.corpus(name));
		assertEquals(number(sums.get("n_cycles")), found.size());
		for (Object each : (List<?>) sums.get("cycles")) {
			Map<?, ?> cycle = (Map<?, ?>) each;
			double[] amounts = found.get((int) number(cycle.get("cycle")));
			assertClose(number(cycle.get("charge_mAh")), amounts[0]);
			assertClose(number(cycle.get("discharge_mAh")), Math.abs(amounts[1]));
			assertEquals(number(cycle.get("steps")), amounts[2]);
		}
	}

	/** Sums of the last capacities of all steps, and the number of steps, by cycle. */
	private static Map<Integer, double[]> chargeFirstCycles(Reading reading) {
		double[] step = reading.numbers(Columns.STEP);
		double[] charge = reading.numbers(Columns.CHARGE_CAPACITY);
		double[] discharge = reading.numbers(Columns.DISCHARGE_CAPACITY);
		List<String> type = reading.texts(Columns.STEP_TYPE);
		Map<Integer, double[]> cycles = new LinkedHashMap<>();
		int cycle = 1;
		boolean discharging = false;
		for (int row = 0; row < step.length; row++) {
			if (row < step.length - 1 && step[row] == step[row + 1]) {
				continue;
			}
			boolean charges = type.get(row).endsWith("_charge");
			cycle += charges && discharging ? 1 : 0;
			discharging = !charges && (discharging || type.get(row).endsWith("_discharge"));
			double[] sums = cycles.computeIfAbsent(cycle, c -> new double[3]);
			sums[0] += charge[row];
			sums[1] += discharge[row];
			sums[2]++;
		}
		return cycles;
	}

	/** Cycles as Neware's own exports number them: last cycle of the published tables beside these files. */
	@ParameterizedTest
	@CsvSource({ "TestFile.nda.zip, 3", "nw4-120-1-6-53.ndax, 150", "interp-test.ndax, 1" })
	void countsCyclesAsTheInstrument(String name, int last) {
		double[] cycle = Reading.corpus(name).numbers(Columns.CYCLE);
		assertEquals(1, cycle[0]);
		assertEquals(last, last(cycle));
	}

	/** Every row of the vendor's own export, within the digits that it prints. */
	@Test
	void interpolatedRowsAgreeWithTheExport() throws IOException {
		List<String> lines = Files.readAllLines(Corpus.file("cycling-neware/interp-test.csv"),
				StandardCharsets.ISO_8859_1);
		Reading reading = Reading.corpus("interp-test.ndax");
		assertEquals(lines.size() - 1, reading.rows());
		double[] stepTime = reading.numbers(Columns.STEP_TIME);
		double[] time = reading.numbers(Columns.TIME);
		double[] clock = reading.numbers(Columns.UNIX_TIME);
		double[] voltage = reading.numbers(Columns.VOLTAGE);
		double zone = seconds(lines.get(1).split(",")[20].split(" ")[1]) - clock[0] % 86_400;
		for (int row = 0; row < reading.rows(); row++) {
			String[] cell = lines.get(row + 1).split(",");
			assertEquals(Double.parseDouble(cell[0]), reading.numbers(Columns.INDEX)[row]);
			assertEquals(seconds(cell[4]), stepTime[row], 1e-9);
			assertEquals(seconds(cell[5]), time[row], 1e-9);
			assertEquals(Double.parseDouble(cell[7]) / 1e3, voltage[row], 0.05e-3 + 1e-9);
			assertEquals(seconds(cell[20].split(" ")[1]) - zone, clock[row] % 86_400, 1e-6);
		}
		assertEquals(3600, zone, 1e-6, "the export was made one hour east of Greenwich");
		assertTrue(reading.tells("hold voltage and current only"));
	}

	/** Seconds of "hh:mm:ss.fff". */
	private static double seconds(String clock) {
		String[] part = clock.split(":");
		return Integer.parseInt(part[0]) * 3600 + Integer.parseInt(part[1]) * 60 + Double.parseDouble(part[2]);
	}

	@Test
	void tellsWhatTheArchiveSaysAboutTheTest() {
		Reading reading = Reading.corpus("interp-test.ndax");
		Map<String, String> facts = Map.of(Keys.CHANNEL, "21-0-80", Keys.OPERATOR, "Graham", Keys.COMMENT,
				"Hello there", Keys.SAMPLE, "resetsteptest", Keys.STARTED, "2025-06-17T10:25:30", Keys.ENDED,
				"2025-06-17T10:56:39", Keys.PROCEDURE, "ocv_test.xml", Keys.ACTIVE_MASS, "4.0");
		facts.forEach((key, value) -> assertEquals(value, reading.dataset().metadata().text(key).orElse(""), key));
	}

	@Test
	void tellsWhatTheHeadersOfRecordingsSay() {
		Reading bts7 = Reading.corpus("nda_v26.nda.zip");
		assertEquals("BTSServer(R3)-7.5.5.132 (2014.11.03)", bts7.dataset().metadata().text(Keys.SOFTWARE)
				.orElseThrow());
		assertEquals("2016-09-18T10:38:51", bts7.dataset().metadata().text(Keys.STARTED).orElseThrow());
		assertEquals(20_000, bts7.dataset().metadata().number(Keys.ACTIVE_MASS).orElseThrow());
		assertTrue(bts7.tells("local times"));
		Reading bts9 = Reading.corpus("TestFile.nda.zip");
		assertEquals("cell16", bts9.dataset().metadata().text(Keys.COMMENT).orElseThrow());
		assertEquals("2024-05-27T08:02:48.782Z", bts9.dataset().metadata().text(Keys.STARTED).orElseThrow());
		assertEquals("BTS 9.1.5.7.20240403.R5", bts9.dataset().metadata().text(Keys.SOFTWARE).orElseThrow());
	}

	@Test
	void namesBackwardClockTimes() {
		Reading reading = Reading.corpus("BTS85-36-6-5-110-20240424.ndax");
		assertTrue(reading.messages().stream()
				.anyMatch(m -> m.text().contains("clock time goes backward") && m.count() == 17 && m.position() == 68));
		Column clock = reading.table().column(Columns.UNIX_TIME);
		assertTrue(clock.number(67) < clock.number(66));
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}

	private static double last(double[] values) {
		return values[values.length - 1];
	}

	private static void assertClose(double expected, double found) {
		assertEquals(expected, found, Math.abs(expected) * SINGLE);
	}

	private static void assertMonotone(double[] values) {
		for (int row = 1; row < values.length; row++) {
			assertTrue(values[row] >= values[row - 1], "row " + (row + 1));
		}
	}
}
