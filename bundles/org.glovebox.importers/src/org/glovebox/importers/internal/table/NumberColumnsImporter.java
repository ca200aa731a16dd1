/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextLines;

/**
 * Columns of numbers without labels, behind any header: what no other importer takes. The columns are numbered, since
 * nothing says what they are. Memory stays below 16 times the size of the file.
 */
public final class NumberColumnsImporter implements Importer {

	private static final String NOT_MINE = "is no text of rows with the same number of numbers";
	/** Below that of a table with labels. */
	private static final int CONFIDENCE = 5;
	private static final int LONGEST_HEADER = 200;
	private static final int FEWEST_ROWS = 3;
	/** As many rows without another line between them are enough. */
	private static final int SURE = 10;
	private static final int LONGEST_LINE = 4096;

	/** The header, and where the first row is. */
	private record Begin(List<String> header, int at, long line) {
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		ByteBuffer head = ByteBuffer.wrap(source.head());
		TextLines text = TextLines.of(head);
		return holdsZero(text) || begin(text).line() == 0 ? Sniff.no(NOT_MINE)
				: new Sniff(CONFIDENCE, "has rows of numbers without labels");
	}

	private static boolean holdsZero(TextLines text) {
		for (int i = text.start(); i < text.end(); i++) {
			if (text.bytes().get(i) == 0) {
				return true;
			}
		}
		return false;
	}

	/** The first of several rows of the same width that follow each other up to the end of the sample. */
	private static Begin begin(TextLines text) {
		List<String> header = new ArrayList<>();
		int at = text.start();
		for (int number = 1; number <= LONGEST_HEADER && at < text.end(); number++) {
			TextLines.Line line = text.line(at);
			String plain = line.to() - line.from() > LONGEST_LINE ? "" : text.text(line);
			if (NumberRows.isRow(plain, 2) && areRows(text, at)) {
				return new Begin(header, at, number);
			}
			if (!plain.isBlank()) {
				header.add(plain.strip());
			}
			at = line.next();
		}
		return new Begin(header, at, 0);
	}

	/** Whether many rows follow each other, or rows up to the end. */
	private static boolean areRows(TextLines text, int from) {
		int at = from;
		int rows = 0;
		while (rows < SURE && at < text.end()) {
			TextLines.Line line = text.line(at);
			String plain = line.to() - line.from() > LONGEST_LINE ? "long" : text.text(line);
			if (!plain.isBlank() && !NumberRows.isRow(plain, 2)) {
				return false;
			}
			rows += plain.isBlank() ? 0 : 1;
			at = line.next();
		}
		return rows >= FEWEST_ROWS;
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Begin begin = begin(text);
		if (begin.line() == 0) {
			return new ImportOutcome.NotMine(NOT_MINE);
		}
		NumberRows rows = NumberRows.read(text, begin.at(), begin.line(), l -> false, monitor);
		if (rows.rows() < FEWEST_ROWS) {
			return new ImportOutcome.NotMine(NOT_MINE);
		}
		Notes notes = new Notes();
		rows.tell(notes);
		notes.info("nothing in the file says what its columns are, so they are numbered");
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < rows.width(); i++) {
			columns.add(Column.of("Column " + (i + 1), "", rows.column(i)));
		}
		Facts facts = new Facts().put(Keys.COMMENT, String.join("\n", begin.header()));
		Table table = new Table("", columns, new Facts().build());
		return new ImportOutcome.Imported(new Dataset("Columns of numbers", Technique.OTHER, List.of(table), facts.build()),
				notes.messages());
	}
}
