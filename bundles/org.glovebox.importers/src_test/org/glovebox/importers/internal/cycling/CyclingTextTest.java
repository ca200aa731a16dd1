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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.junit.jupiter.api.Test;

/** Text exports written here, in variants for which there is no real file at hand. */
class CyclingTextTest {

	/** 30 rows: rest, charge with 1 mA, discharge with 1 mA, one minute a row. */
	private static String rows(String format, String delimiter) {
		return IntStream.range(0, 30).mapToObj(i -> {
			int step = i / 10;
			double capacity = step == 0 ? 0 : i % 10 / 60.0;
			Object[] values = { i + 1, step + 1, i * 60, i % 10 * 60, 3 + 0.01 * i, step == 0 ? 0 : 1, capacity,
					List.of("R", "C", "D").get(step) };
			return String.format(Locale.ROOT, format.replace("|", delimiter), values);
		}).collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static void assertSteps(ReadFile read) {
		assertEquals(30, read.rows());
		assertEquals(29 * 60, read.last(Columns.TIME), 1e-9);
		assertEquals(9 * 60, read.last(Columns.STEP_TIME), 1e-9);
		assertEquals(3.29, read.last(Columns.VOLTAGE), 1e-12);
		assertEquals(-1, read.last(Columns.CURRENT), 1e-12);
		assertEquals(0.15, read.numbers(Columns.CHARGE_CAPACITY)[19], 1e-5);
		assertEquals(0.15, read.last(Columns.DISCHARGE_CAPACITY), 1e-5);
		assertEquals(0, read.last(Columns.CHARGE_CAPACITY));
		assertEquals(List.of("rest", "charge", "discharge"), read.texts(Columns.STEP_TYPE).stream().distinct().toList());
	}

	@Test
	void maccorInSeconds() {
		ReadFile read = ReadFile.text(new MaccorTextImporter(), "m.txt",
				"Today's Date\t11/28/2023\r\nDate of Test:\t11/23/2023 3:56:08 PM\r\n"
						+ "Rec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tVolts\tAmps\tAmp-hr\tState\r\n"
						+ rows("%1$d|0|%2$d|%3$d|%4$d|%5$.4f|%6$d.0E-3|%7$.6fE-3|%8$s", "\t"));
		assertSteps(read);
		assertTrue(read.tells("currents have no sign"));
		assertEquals("2023-11-23T15:56:08", read.fact(Keys.STARTED));
	}

	@Test
	void maccorInMinutes() {
		assertSteps(ReadFile.text(new MaccorTextImporter(), "m.txt", "Rec#\tCyc#\tStep\tTest (Min)\tStep (Min)\tVolts\tmAmps\t"
				+ "mAmp-hr\tState\n" + rows("%1$d|0|%2$d|%3$d|%4$d|%5$.4f|%6$d|%7$.6f|%8$s", "\t")
						.replaceAll("(?m)^(\\d+\\t0\\t\\d+\\t)(\\d+)0\\t(\\d+)0?\\t", "$1$2x\t$3x\t")
						.lines().map(CyclingTextTest::inMinutes).collect(Collectors.joining("\n"))));
	}

	/** Undoes the marks of the seconds and writes minutes. */
	private static String inMinutes(String line) {
		String[] cells = line.split("\t");
		int row = Integer.parseInt(cells[0]) - 1;
		cells[3] = String.valueOf(row);
		cells[4] = String.valueOf(row % 10);
		return String.join("\t", cells);
	}

	@Test
	void maccorAsClock() {
		String rows = IntStream.range(0, 30).mapToObj(i -> String.format(Locale.ROOT,
				"%d\t0\t%d\t  0d 00:%02d:00.00\t  0d 00:%02d:00.00\t%.4f\t%d\t%.6f\t%s", i + 1, i / 10 + 1, i, i % 10,
				3 + 0.01 * i, i < 10 ? 0 : 1, i < 10 ? 0 : i % 10 / 60.0, List.of("R", "C", "D").get(i / 10)))
				.collect(Collectors.joining("\n"));
		assertSteps(ReadFile.text(new MaccorTextImporter(), "m.txt",
				"Rec#\tCyc#\tStep\tTestTime\tStepTime\tVolts\tmAmps\tmAmp-hr\tState\n" + rows));
	}

	@Test
	void newareInChineseAndGb18030() {
		String labels = "数据序号,循环号,工步号,工步类型,时间,总时间,电流(mA),电压(V),充电容量(mAh),放电容量(mAh),绝对时间\n";
		String rows = IntStream.range(0, 30).mapToObj(i -> String.format(Locale.ROOT,
				"%d,1,%d,%s,00:%02d:00,00:%02d:00,%d,%.4f,%.6f,%.6f,2024-01-02 03:%02d:05", i + 1, i / 10 + 1,
				List.of("搁置", "恒流充电", "恒流放电").get(i / 10), i % 10, i, i < 10 ? 0 : i < 20 ? 1 : -1, 3 + 0.01 * i,
				i / 10 == 1 ? i % 10 / 60.0 : 0, i / 10 == 2 ? i % 10 / 60.0 : 0, i)).collect(Collectors.joining("\n"));
		for (Charset charset : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
			ReadFile read = ReadFile.bytes(new NewareTextImporter(), "n.csv", (labels + rows).getBytes(charset));
			assertEquals(List.of("rest", "CC_charge", "CC_discharge"),
					read.texts(Columns.STEP_TYPE).stream().distinct().toList());
			assertEquals(29 * 60, read.last(Columns.TIME));
			assertEquals(0.15, read.last(Columns.DISCHARGE_CAPACITY), 1e-5);
			assertEquals("2024-01-02T03:00:05", read.fact(Keys.STARTED));
		}
	}

	@Test
	void batteryDataFormatWithRunningCounters() {
		String rows = IntStream.range(0, 40).mapToObj(i -> String.format(Locale.ROOT, "%d,%.3f,%s,%d,%d,%.6f,%.6f", i * 60,
				3 + 0.01 * i, i / 10 % 2 == 0 ? "0.001" : "-0.001", i / 20 + 1, i / 10 + 1, (i / 20 * 10 + Math.min(i % 20, 10)) / 60e3,
				(i / 20 * 10 + Math.max(0, i % 20 - 10)) / 60e3)).collect(Collectors.joining("\n"));
		for (String labels : List.of(
				"Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Index / 1,Charging Capacity / Ah,"
						+ "Discharging Capacity / Ah\n",
				"test_time_second,voltage_volt,current_ampere,cycle_count,step_index,charging_capacity_ah,"
						+ "discharging_capacity_ah\n")) {
			ReadFile read = ReadFile.text(new BatteryDataTextImporter(), "b.bdf.csv", labels + rows);
			assertEquals(List.of("time", "voltage", "current", "cycle", "step_index", "charge_capacity",
					"discharge_capacity"), read.names().subList(0, 7));
			assertEquals(-1, read.last(Columns.CURRENT));
			assertTrue(read.tells("counted from the start of each step"));
			assertTrue(read.last(Columns.DISCHARGE_CAPACITY) < 0.17);
			assertEquals(19 / 60.0, read.last("discharge_capacity (file)"), 1e-3);
		}
	}

	/** Seconds since 1970 and dates with an offset are universal time; local dates say nothing of it. */
	@Test
	void startsSayTheirOffsetWhereTheFileDoes() {
		String labels = "Test Time / s,Voltage / V,Current / A,";
		ReadFile unix = ReadFile.text(new BatteryDataTextImporter(), "u.csv", labels + "Unix Time / s,Cycle Count / 1,"
				+ "Ambient Temperature / K\n" + "0,3.5,0.001,1714487599,1,298.15\n".repeat(4));
		assertEquals("2024-04-30T14:33:19Z", unix.fact(Keys.STARTED));
		assertEquals(25, unix.last(Columns.TEMPERATURE), 1e-9);
		assertEquals(1, unix.last(Columns.CYCLE));
		ReadFile offset = ReadFile.text(new BatteryDataTextImporter(), "o.csv",
				labels + "Date Time\n" + "0,3.5,0.001,2024-04-30T16:33:19+02:00\n".repeat(4));
		assertEquals("2024-04-30T14:33:19Z", offset.fact(Keys.STARTED));
		ReadFile local = ReadFile.text(new BatteryDataTextImporter(), "l.csv",
				labels + "Date Time\n" + "0,3.5,0.001,2024-04-30 14:33:19\n".repeat(4));
		assertEquals("2024-04-30T14:33:19", local.fact(Keys.STARTED));
	}

	@Test
	void arbinText() {
		String rows = IntStream.range(0, 20).mapToObj(i -> String.format(Locale.ROOT,
				"%d,06/%02d/2023 10:00:00 AM,%d.5,%d.5,1,1,0.002,3.%03d,%.6f,0,0,0", i + 1, i + 1, i, i, i, i / 1e4))
				.collect(Collectors.joining("\n"));
		ReadFile read = ReadFile.text(new ArbinTextImporter(), "a.csv", "Data_Point,Date_Time,Test_Time(s),Step_Time(s),"
				+ "Cycle_Index,Step_Index,Current(A),Voltage(V),Charge_Capacity(Ah),Discharge_Capacity(Ah),"
				+ "Charge_Energy(Wh),Discharge_Energy(Wh)\n" + rows);
		assertEquals(1.9, read.last(Columns.CHARGE_CAPACITY), 1e-9);
		assertEquals("2023-06-01T10:00:00", read.fact(Keys.STARTED));
	}

	@Test
	void anyTableTellsWhatItHolds() {
		String sweep = IntStream.range(0, 200)
				.mapToObj(i -> String.format(Locale.GERMANY, "%.3f;%.5f", Math.abs(i * 0.01 % 2 - 1), Math.sin(i)))
				.collect(Collectors.joining("\n"));
		ReadFile cv = ReadFile.text(new TextTableImporter(), "cv.csv", "E (V);I (mA)\n" + sweep);
		assertEquals(Technique.VOLTAMMETRY, cv.dataset().technique());
		ReadFile own = ReadFile.text(new TextTableImporter(), "own.csv", "depth;dose [mV]\n1;2\n2;3\n3;oops\n4;5\n5;6\n6;7\n7;8\n");
		assertEquals(List.of("depth", "dose"), own.names());
		assertEquals("mV", own.table().column("dose").unit());
		assertEquals(4, own.messages().stream().filter(m -> m.text().contains("cannot be read")).findFirst().orElseThrow()
				.position());
		assertArrayEquals(new double[] { 2, 3, Double.NaN, 5, 6, 7, 8 }, own.numbers("dose"));
	}

	@Test
	void ambiguousDatesAreSettledByTheWholeFileOrTold() {
		String told = IntStream.range(1, 20)
				.mapToObj(i -> String.format(Locale.ROOT, "%02d/03/2024 10:00:00,%d,3.5,1", i, i))
				.collect(Collectors.joining("\n"));
		ReadFile days = ReadFile.text(new TextTableImporter(), "t.csv", "Date,Time (s),Voltage (V),Current (mA)\n" + told);
		assertEquals(86_400, days.numbers(Columns.UNIX_TIME)[1] - days.numbers(Columns.UNIX_TIME)[0]);
		ReadFile open = ReadFile.text(new TextTableImporter(), "t.csv",
				"Date,Time (s),Voltage (V),Current (mA)\n" + "02/03/2024 10:00:00,1,3.5,1\n".repeat(5));
		assertTrue(open.tells("month or the day"));
	}

	@Test
	void cutOffAndForeignLinesAreTold() {
		String file = "Time (s),Voltage (V),Current (mA)\n1,3.25,1.25\n2,3.26,1.25\n3,3.27,1.25\n\nEND OF RUN\n4,3.28,1.25\n5,3.29,1";
		ReadFile read = ReadFile.text(new TextTableImporter(), "t.csv", file);
		assertEquals(4, read.rows());
		assertTrue(read.tells("no rows"));
		assertTrue(read.tells("cut off"));
		Promises.check(new TextTableImporter(), "t.csv", file.getBytes(StandardCharsets.UTF_8));
	}
}
