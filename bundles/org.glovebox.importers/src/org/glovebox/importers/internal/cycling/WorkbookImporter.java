/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.MappableImporter;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.sheet.Sheet;
import org.glovebox.importers.internal.sheet.SheetTable;
import org.glovebox.importers.internal.sheet.Workbook;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.MappedColumns;
import org.glovebox.importers.internal.text.DateOrder;

/**
 * Workbooks {@code .xlsx} and {@code .xls} of Arbin, Neware and Land, and any other with a table with labels. Of several
 * sheets those that go on with the same labels are joined; small sheets without rows of records become facts. Memory: nine
 * bytes for each cell, and the texts that are not repeated; an {@code .xlsx} unpacks to at most 64 times its size, piece by
 * piece. Workbooks whose cells lie scattered are refused.
 */
public final class WorkbookImporter implements MappableImporter {

	private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
	/** Names of the streams that workbooks have, each character in two bytes, and how records of a workbook begin. */
	private static final List<String> WORKBOOK_MARKS = List.of(wide("Workbook"), wide("Book"), wide("EncryptedPackage"),
			"\u0009\u0008\u0010\u0000\u0000\u0006\u0005\u0000");
	private static final int PERHAPS = 20;
	private static final String LOCAL_HEADER = "PK\u0003\u0004";
	private static final int LOCAL_HEADER_SIZE = 30;
	private static final int SURE = 90;
	/** A sheet of more rows is no sheet of facts. */
	private static final int MOST_FACT_ROWS = 60;

	/** A table with the kind that it is of. */
	private record Found(SheetTable table, TableFormat format) {
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		LittleEndian head = LittleEndian.of(ByteBuffer.wrap(source.head()));
		if (head.matches(0, COMPOUND)) {
			return WORKBOOK_MARKS.stream().anyMatch(mark -> head.find(mark, 0) >= 0)
					? new Sniff(SURE, "a compound file that holds a workbook, as older ones are")
					: new Sniff(PERHAPS, "a compound file, as older workbooks are");
		}
		if (!head.matches(0, LOCAL_HEADER)) {
			return Sniff.no("is neither a zip archive nor a compound file");
		}
		for (int at = 0; at >= 0; at = head.find(LOCAL_HEADER, at + 4)) {
			String name = entryName(head, at);
			if (name.startsWith("xl/") || name.equals("[Content_Types].xml")) {
				return new Sniff(SURE, "a zip archive that holds " + name + ", as workbooks do");
			}
		}
		return Sniff.no("a zip archive that holds no workbook");
	}

	private static String wide(String name) {
		return String.join("\0", name.split("")) + "\0\0\0";
	}

	private static String entryName(LittleEndian head, int at) {
		if (!head.has(at, LOCAL_HEADER_SIZE)) {
			return "";
		}
		int length = head.u2(at + 26);
		return length < 1024 && head.has(at + LOCAL_HEADER_SIZE, length)
				? head.text(at + LOCAL_HEADER_SIZE, length, StandardCharsets.UTF_8).replace('\\', '/')
				: "";
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		return read(source, Optional.empty(), monitor);
	}

	@Override
	public ImportOutcome read(Source source, TableMapping mapping, Monitor monitor) throws IOException {
		return read(source, Optional.of(mapping), monitor);
	}

	private static ImportOutcome read(Source source, Optional<TableMapping> mapping, Monitor monitor) throws IOException {
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		Notes notes = new Notes();
		return switch (Workbook.open(source.bytes(), notes, monitor)) {
		case Workbook.Opened.Of(Workbook workbook) -> read(workbook, mapping, notes);
		case Workbook.Opened.Refused(String reason) -> new ImportOutcome.Rejected(notes.refusedBecause(reason));
		case Workbook.Opened.None() -> new ImportOutcome.NotMine("is no workbook");
		};
	}

	@Override
	public Optional<TableLayout> layout(Source source, TableMapping.Layout stated) throws IOException {
		if (sniff(source).confidence() == 0 || source.size() > Integer.MAX_VALUE
				|| !(Workbook.open(source.bytes(), new Notes(), Monitor.NONE) instanceof Workbook.Opened.Of(Workbook workbook))) {
			return Optional.empty();
		}
		return main(tables(sheets(workbook), stated.headerLine())).map(Found::table)
				.map(table -> new TableLayout(new TableMapping.Layout(table.labelRow() + 1, "", ""),
						MappedColumns.names(table.labels(), List.of()), MappedColumns.proposals(table.labels(), List.of()),
						table.cells(TableLayout.MOST_ROWS)));
	}

	private static List<Sheet> sheets(Workbook workbook) {
		List<Sheet> sheets = new ArrayList<>();
		for (String name : workbook.sheetNames()) {
			workbook.sheet(name).ifPresent(sheets::add);
		}
		return sheets;
	}

	/** The tables of sheets; with a row of labels that is known, counted from 1, those below it. */
	private static List<SheetTable> tables(List<Sheet> sheets, int headerRow) {
		return sheets.stream().flatMap(sheet -> headerRow == 0 ? SheetTable.find(sheet).stream()
				: sheet.rows() > headerRow ? Stream.of(SheetTable.at(sheet, headerRow - 1)) : Stream.empty()).toList();
	}

	private static ImportOutcome read(Workbook workbook, Optional<TableMapping> mapping, Notes notes) {
		List<Sheet> sheets = sheets(workbook);
		for (Sheet sheet : sheets) {
			if (sheet.isScattered()) {
				return new ImportOutcome.Rejected(notes.refusedBecause(
						"the cells of the sheet " + sheet.name() + " lie so scattered that it cannot be a table"));
			}
			if (sheet.isCut()) {
				notes.warning("the sheet " + sheet.name() + " ends too early; its complete rows were read");
			}
		}
		List<SheetTable> tables = tables(sheets, mapping.map(m -> m.layout().headerLine()).orElse(0));
		Optional<Found> main = main(tables);
		if (main.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("no sheet holds a table with labels and rows of numbers"));
		}
		List<SheetTable> joined = tables.stream().filter(t -> t.labels().equals(main.get().table().labels())).toList();
		if (joined.size() > 1) {
			notes.info("sheets with the same labels were joined: "
					+ String.join(", ", joined.stream().map(t -> t.sheet().name()).toList()), joined.size());
		}
		Facts facts = facts(sheets, joined, notes);
		return CyclingDataset.of(mapping.isPresent() ? TableFormats.ANY : main.get().format(),
				SheetTable.columns(joined, workbook.countsFrom1904(), notes), mapping, facts, notes);
	}

	/** The table of records: of the formats that are known, else of what can be known by its labels, the longest. */
	private static Optional<Found> main(List<SheetTable> tables) {
		for (List<TableFormat> formats : List.of(TableFormats.ALL, List.of(TableFormats.ELECTROCHEMICAL),
				List.of(TableFormats.ANY))) {
			Optional<Found> longest = tables.stream().flatMap(t -> format(t, formats))
					.max(Comparator.comparingInt(f -> f.table().rows()));
			if (longest.isPresent()) {
				return longest;
			}
		}
		return Optional.empty();
	}

	private static Stream<Found> format(SheetTable table, List<TableFormat> formats) {
		return formats.stream().filter(f -> f.fits(table.preamble(), table.labels())).limit(1)
				.map(f -> new Found(table, f));
	}

	private static Facts facts(List<Sheet> sheets, List<SheetTable> joined, Notes notes) {
		Facts facts = new Facts(DateOrder.MONTH_FIRST);
		joined.get(0).preamble().forEach(facts::addLine);
		List<String> left = new ArrayList<>();
		for (Sheet sheet : sheets) {
			if (joined.stream().anyMatch(t -> t.sheet() == sheet) || sheet.rows() == 0) {
				continue;
			}
			if (sheet.rows() <= MOST_FACT_ROWS) {
				new SheetFacts(sheet, facts).add();
			} else {
				left.add(sheet.name());
			}
		}
		if (!left.isEmpty()) {
			notes.info("sheets beside the records were left out: " + String.join(", ", left), left.size());
		}
		return facts;
	}
}
