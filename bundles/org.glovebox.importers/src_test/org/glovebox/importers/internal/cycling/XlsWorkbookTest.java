/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.glovebox.importers.internal.cycling.XlsBytes.Formula;
import org.glovebox.importers.internal.cycling.XlsxBytes.Styled;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 97 to 2003, of our own making: every kind of cell, other ways of storing them, and damage. */
class XlsWorkbookTest {

	private static final WorkbookImporter WORKBOOK = new WorkbookImporter();

	private static List<Object[]> arbin(int from, int to) {
		List<Object[]> rows = new ArrayList<>();
		rows.add(new Object[] { "Data_Point", "Test_Time(s)", "Date_Time", "Step_Index", "Cycle_Index", "Current(A)", "Voltage(V)",
				"Charge_Capacity(Ah)", "Discharge_Capacity(Ah)", "\u7535\u538B \u03A9 of the lab" });
		for (int i = from; i < to; i++) {
			rows.add(new Object[] { i + 1, 60.0 * i, new Styled(45000 + i / 1440.0, 1), 1, 1, 0.0005, 3.5 + i / 1e3, i / 1.2e5, 0.0,
					"row " + i % 7 });
		}
		return rows;
	}

	private static XlsBytes workbook() {
		return new XlsBytes().sheet("Info", List.<Object[]>of(new Object[] { "Channel", "Creator", "Comments" },
				new Object[] { 11, "Ada", "\u00B5 two sheets" })).sheet("Channel_1-001", arbin(0, 250)).sheet("Channel_1-002",
						arbin(250, 400));
	}

	private static void assertArbin(ReadFile read) {
		assertEquals("Arbin export", read.dataset().format());
		assertEquals(400, read.rows());
		assertEquals(399 * 60, read.last(Columns.TIME));
		assertEquals(0.5, read.last(Columns.CURRENT), 1e-12);
		assertEquals(3.899, read.last(Columns.VOLTAGE), 1e-12);
		assertEquals(399 * 60, read.last(Columns.UNIX_TIME) - read.first(Columns.UNIX_TIME), 1e-4);
		assertEquals("row 6", read.texts("\u7535\u538B \u03A9 of the lab").get(6));
		assertEquals("11", read.fact(Keys.CHANNEL));
		assertEquals("Ada", read.fact(Keys.OPERATOR));
		assertEquals("2023-03-15T00:00:00", read.fact(Keys.STARTED));
		assertTrue(read.tells("joined"));
	}

	@Test
	void aWorkbookOfArbin() {
		assertArbin(ReadFile.bytes(WORKBOOK, "a.xls", workbook().bytes()));
	}

	@Test
	void sectorsInAnyOrderAndTextsInManyRecords() {
		assertArbin(ReadFile.bytes(WORKBOOK, "a.xls", workbook().backward().bytes()));
		assertArbin(ReadFile.bytes(WORKBOOK, "a.xls", workbook().continuedAfter(40).bytes()));
	}

	@Test
	void everyKindOfCell() {
		ReadFile read = ReadFile.bytes(WORKBOOK, "a.xls", new XlsBytes().sheet("Sheet1", List.of(
				new Object[] { "Time (s)", "Voltage (V)", "alpha", "beta", "gamma", "delta" },
				new Object[] { 0, new Formula(1.5), new Integer[] { 125, -250 }, null, new Formula("sum \u03A9"), new Formula(true) },
				new Object[] { 1, new Formula(2.5), new Integer[] { 1, 2 }, null, new Formula("x"), true },
				new Object[] { 2, 3.5, new Integer[] { 3, 4 }, null, "y", false })).bytes());
		assertArrayEquals(new double[] { 0, 1, 2 }, read.numbers(Columns.TIME));
		assertArrayEquals(new double[] { 1.5, 2.5, 3.5 }, read.numbers(Columns.VOLTAGE));
		assertArrayEquals(new double[] { 1.25, 0.01, 0.03 }, read.numbers("alpha"));
		assertArrayEquals(new double[] { -2.5, 0.02, 0.04 }, read.numbers("beta"));
		assertEquals(List.of("sum \u03A9", "x", "y"), read.texts("gamma"));
		assertArrayEquals(new double[] { 1, 1, 0 }, read.numbers("delta"));
	}

	@Test
	void daysThatCountFrom1904() {
		ReadFile read = ReadFile.bytes(WORKBOOK, "a.xls", workbook().countingFrom1904().bytes());
		assertEquals("2027-03-16T00:00:00", read.fact(Keys.STARTED));
	}

	@Test
	void whatCannotBeReadIsRefusedWithItsReason() {
		for (XlsBytes encrypted : List.of(workbook().encrypted(), workbook().in("EncryptedPackage", 0x600))) {
			ImportOutcome outcome = ReadFile.outcome(WORKBOOK, "a.xls", encrypted.bytes());
			assertTrue(assertInstanceOf(ImportOutcome.Rejected.class, outcome).messages().toString().contains("encrypted"));
		}
		for (XlsBytes older : List.of(workbook().in("Book", 0x500), workbook().in("Workbook", 0x500))) {
			ImportOutcome outcome = ReadFile.outcome(WORKBOOK, "a.xls", older.bytes());
			assertTrue(assertInstanceOf(ImportOutcome.Rejected.class, outcome).messages().toString().contains("Excel 95"));
		}
		assertInstanceOf(ImportOutcome.NotMine.class,
				ReadFile.outcome(WORKBOOK, "a.doc", workbook().in("WordDocument", 0).bytes()));
	}

	/** The table of what follows what stands at the end, as does the directory; the rows before the cut are read all the same. */
	@Test
	void aWorkbookThatIsCutOffGivesItsCompleteRows() {
		byte[] whole = workbook().bytes();
		ReadFile read = ReadFile.bytes(WORKBOOK, "a.xls", Arrays.copyOf(whole, whole.length / 2));
		assertTrue(read.tells("cut off"));
		assertTrue(read.rows() > 100 && read.rows() < 400);
		assertEquals((read.rows() - 1) * 60, read.last(Columns.TIME));
		assertTrue(read.texts("\u7535\u538B \u03A9 of the lab").stream().allMatch(t -> t.startsWith("row ")));
	}

	/** A file could list a sheet a thousand times, to take a thousand times the memory. */
	@Test
	void sheetsThatLieUponEachOtherAreLeftOut() {
		byte[] file = new XlsBytes().sheet("Channel_1", arbin(0, 2000)).upon(150).bytes();
		ImportOutcome outcome = Outcomes.survives(WORKBOOK, "a.xls", file);
		long values = outcome instanceof ImportOutcome.Imported imported
				? imported.dataset().table().columns().stream().mapToLong(Column::size).sum()
				: 0;
		assertTrue(values < 10 * 5 * 2000, values + " values");
		assertTrue(Outcomes.tells(outcome, "lie upon each other"), () -> outcome.messages().toString());
	}

	@Test
	void damagedWorkbooksHaveAnOutcome() {
		Promises.check(WORKBOOK, "a.xls", workbook().bytes());
		Promises.check(WORKBOOK, "a.xls", workbook().backward().continuedAfter(40).bytes());
	}
}
