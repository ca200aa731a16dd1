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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.glovebox.importers.internal.cycling.XlsxBytes.Styled;
import org.junit.jupiter.api.Test;

/** Workbooks: a real one against the package navani, made-up ones for other writers and for hostile files. */
class WorkbookTest {

	private static final String ARBIN = "cycling-arbin/bs542_004_gr_li_50ua_50mv_1v_191020_Channel_11.xlsx";

	@Test
	void agreesWithNavani() {
		Map<String, Object> peer = Corpus.expected(ARBIN, "navani");
		ReadFile read = ReadFile.corpus(new WorkbookImporter(), ARBIN);
		assertEquals(peer.get("rows"), (double) read.rows());
		List<?> range = (List<?>) peer.get("V");
		double[] voltage = read.numbers(Columns.VOLTAGE);
		assertEquals((Double) range.get(0), Arrays.stream(voltage).min().orElseThrow());
		assertEquals((Double) range.get(1), Arrays.stream(voltage).max().orElseThrow());
		assertEquals("11", read.fact(Keys.CHANNEL));
		assertEquals("ben", read.fact(Keys.OPERATOR));
		assertEquals("2020-10-19T11:33:31", read.fact(Keys.STARTED));
	}

	private static List<Object[]> neware(int from, int to) {
		List<Object[]> rows = new ArrayList<>();
		rows.add(new Object[] { "DataPoint", "Cycle Index", "Step Index", "Step Type", "Time", "Total Time", "Current(\u00B5A)",
				"Voltage(V)", "Chg. Cap.(mAh)", "DChg. Cap.(mAh)", "Date" });
		for (int i = from; i < to; i++) {
			rows.add(new Object[] { i + 1, 1, 1, "CC Chg", String.format("00:%02d:00", i), String.format("00:%02d:00", i), 500,
					3.5 + i / 1e3, i / 120.0, 0, String.format("2024-05-06 07:%02d:08", i) });
		}
		return rows;
	}

	private static void assertNeware(ReadFile read) {
		assertEquals(40, read.rows());
		assertEquals(Technique.CYCLING, read.dataset().technique());
		assertEquals(0.5, read.last(Columns.CURRENT), 1e-12);
		assertEquals(39 * 60, read.last(Columns.TIME));
		assertEquals("CC_charge", read.texts(Columns.STEP_TYPE).get(0));
		assertEquals("2024-05-06T07:00:08", read.fact(Keys.STARTED));
	}

	@Test
	void newareWithSheetsThatGoOn() {
		List<Object[]> test = List.of(new Object[] { "Start Time", "2024-05-06 07:00:08", null, "P/N", "x1" },
				new Object[] { "Remarks", "two sheets" });
		ReadFile read = ReadFile.bytes(new WorkbookImporter(), "n.xlsx", new XlsxBytes().sheet("test", test)
				.sheet("record", neware(0, 25)).sheet("record2", neware(25, 40)).bytes());
		assertNeware(read);
		assertEquals("two sheets", read.fact(Keys.COMMENT));
		assertTrue(read.tells("joined"));
	}

	@Test
	void otherWritersUsePrefixesInlineTextsAndNoReferences() {
		assertNeware(ReadFile.bytes(new WorkbookImporter(), "n.xlsx",
				new XlsxBytes().prefixed("x:").withInlineTexts().sheet("record", neware(0, 40)).bytes()));
		assertNeware(ReadFile.bytes(new WorkbookImporter(), "n.xlsx",
				new XlsxBytes().withoutReferences().sheet("record", neware(0, 40)).bytes()));
	}

	@Test
	void datesAndSpansOfTimeAreToldByTheirStyle() {
		List<Object[]> rows = new ArrayList<>();
		rows.add(new Object[] { "Date", "Time", "Voltage (mV)", "Current (mA)" });
		for (int i = 0; i < 10; i++) {
			rows.add(new Object[] { new Styled(45000 + i / 24.0, 1), new Styled(i * 1.5 / 24, 2), 3500 + i, -1 });
		}
		ReadFile read = ReadFile.bytes(new WorkbookImporter(), "t.xlsx", new XlsxBytes().sheet("Sheet1", rows).bytes());
		assertEquals(9 * 5400, read.last(Columns.TIME), 1e-9);
		assertEquals(9 * 3600, read.last(Columns.UNIX_TIME) - read.first(Columns.UNIX_TIME), 1e-9);
		assertEquals("2023-03-15T00:00:00", read.fact(Keys.STARTED));
		assertEquals(3.509, read.last(Columns.VOLTAGE), 1e-12);
	}

	@Test
	void scatteredCellsAreRefused() throws IOException {
		StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
		for (int i = 0; i < 20_000; i++) {
			int column = i % 16_000;
			String letters = "" + (char) ('A' + column / 676 % 26) + (char) ('A' + column / 26 % 26) + (char) ('A' + column % 26);
			xml.append("<row><c r=\"" + letters + (i + 1) + "\"><v>1</v></c></row>");
		}
		ImportOutcome outcome = ReadFile.outcome(new WorkbookImporter(), "bomb.xlsx",
				zip("xl/worksheets/sheet1.xml", xml.append("</sheetData></worksheet>").toString()));
		assertTrue(assertInstanceOf(ImportOutcome.Rejected.class, outcome).messages().toString().contains("scattered"));
	}

	@Test
	void bombsAndDocumentTypesAreRefused() throws IOException {
		byte[] bomb = zip("xl/worksheets/sheet1.xml", "<row>" + " ".repeat(200_000_000));
		assertInstanceOf(ImportOutcome.Rejected.class, ReadFile.outcome(new WorkbookImporter(), "bomb.xlsx", bomb));
		byte[] entity = zip("xl/worksheets/sheet1.xml",
				"<!DOCTYPE x [<!ENTITY a \"aa\">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>");
		ImportOutcome outcome = ReadFile.outcome(new WorkbookImporter(), "entity.xlsx", entity);
		assertTrue(assertInstanceOf(ImportOutcome.Rejected.class, outcome).messages().toString().contains("document type"));
	}

	private static byte[] zip(String name, String content) throws IOException {
		return zip(Map.of(name, content));
	}

	private static byte[] zip(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.US_ASCII));
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	/** Sheets as wide as they can be, a shared text of no length repeated in millions, cells with texts of their own. */
	private static List<byte[]> greedy() throws IOException {
		String wide = "<worksheet><sheetData><row>" + "<c><v>1</v></c>".repeat(16_384) + "</row></sheetData></worksheet>";
		Map<String, String> sheets = new HashMap<>();
		for (int i = 0; i < 60; i++) {
			sheets.put("xl/worksheets/sheet" + i + ".xml", wide);
		}
		Map<String, String> shared = new HashMap<>(Map.of("xl/sharedStrings.xml", "<sst>" + "<si></si>".repeat(1_600_000) + "</sst>"));
		for (int i = 0; i < 180; i++) {
			shared.put("xl/worksheets/sheet" + i + ".xml", "<sheetData><row><c><v>1</v></c></row></sheetData>");
		}
		String own = "<worksheet><sheetData>" + "<row><c t=\"str\"><v>ab</v></c></row>".repeat(400_000) + "</sheetData></worksheet>";
		return List.of(zip(sheets), zip(shared), zip("xl/worksheets/sheet1.xml", own));
	}

	private static long allocated(byte[] file) {
		com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		ReadFile.outcome(new WorkbookImporter(), "a.xlsx", file);
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	/** One damaged reference makes a sheet as wide as can be; found by fuzzing. */
	@Test
	void aCellFarAwayTakesLittleMemory() {
		List<Object[]> rows = neware(0, 40);
		rows.set(20, Arrays.copyOf(rows.get(20), 16_384));
		rows.get(20)[16_383] = 1;
		byte[] file = new XlsxBytes().sheet("record", rows).bytes();
		assertEquals(40, ReadFile.bytes(new WorkbookImporter(), "a.xlsx", file).rows());
		long allocated = allocated(file);
		assertTrue(allocated < 64 << 20, () -> "allocated " + allocated + " bytes for a file of " + file.length);
	}

	/** A small file unpacks to at most 16 MiB; what is allocated for it in passing stays near that. */
	@Test
	void smallWorkbooksTakeLittleMemory() throws IOException {
		for (byte[] file : greedy()) {
			long allocated = allocated(file);
			assertTrue(allocated < 160 << 20, () -> "allocated " + allocated + " bytes for a file of " + file.length);
		}
	}

	@Test
	void damagedWorkbooksHaveAnOutcome() throws IOException {
		Promises.check(new WorkbookImporter(), "n.xlsx", new XlsxBytes().sheet("record", neware(0, 40)).bytes());
		Promises.check(new WorkbookImporter(), "a.xlsx", Files.readAllBytes(Corpus.file(ARBIN)));
	}
}
