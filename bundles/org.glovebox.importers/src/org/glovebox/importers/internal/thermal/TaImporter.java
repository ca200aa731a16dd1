/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
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
import org.glovebox.importers.internal.Timestamp;

/**
 * Text exports of Universal Analysis of TA Instruments, UTF-16 or not. Rows whose first number is negative mark steps of
 * the method; their numbers are no measurements and are empty, the code is in {@code method_mark}. Memory stays below 24
 * times the size of the file.
 */
public final class TaImporter implements Importer {

	private static final String START = "StartOfData";
	private static final int MOST_LINES = 5000;
	private static final int LONGEST = 4096;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		Map<String, List<String>> header = new LinkedHashMap<>();
		header(head, header);
		return header.containsKey("Nsig") && header.containsKey("Sig1")
				? new Sniff(Sniff.SIGNATURE, "the header states Nsig and Sig1, as TA Instruments writes them")
				: Sniff.no("the header does not state Nsig and Sig1");
	}

	/** Reads the header: names and values between tabs; offset and line of the first row. */
	private static long[] header(TextLines text, Map<String, List<String>> header) {
		long line = 1;
		int at = text.start();
		while (at < text.end() && line < MOST_LINES) {
			TextLines.Line current = text.line(at);
			String said = text.text(current, LONGEST).strip();
			at = current.next();
			line++;
			if (said.equals(START)) {
				break;
			}
			String[] cells = said.split("\t", 2);
			if (!said.isEmpty()) {
				header.computeIfAbsent(cells[0].strip(), n -> new ArrayList<>()).add(cells.length > 1 ? cells[1].strip() : "");
			}
		}
		return new long[] { at, line };
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE / 2) {
			return ImportOutcome.Rejected.because("files of more than 1 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Map<String, List<String>> header = new LinkedHashMap<>();
		long[] start = header(text, header);
		if (!header.containsKey("Nsig") || !header.containsKey("Sig1")) {
			return new ImportOutcome.NotMine("the header does not state Nsig and Sig1");
		}
		Notes notes = new Notes();
		NumberRows rows = NumberRows.read(text, (int) start[0], start[1], l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows"));
		}
		return new ImportOutcome.Imported(new Dataset("TA Instruments text", Technique.THERMAL,
				List.of(new Table("", columns(header, rows, notes), Metadata.EMPTY)), facts(header)), notes.messages());
	}

	private static List<Column> columns(Map<String, List<String>> header, NumberRows rows, Notes notes) {
		double[] first = rows.column(0);
		long[] marks = new long[rows.rows()];
		long marked = 0;
		boolean timed = header.get("Sig1").get(0).startsWith("Time");
		for (int i = 0; timed && i < marks.length; i++) {
			marks[i] = first[i] < 0 ? Math.round(first[i]) : 0;
			marked += first[i] < 0 ? 1 : 0;
		}
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < rows.width(); i++) {
			double[] values = rows.column(i);
			for (int row = 0; row < values.length; row++) {
				values[row] = marks[row] == 0 ? values[row] : Double.NaN;
			}
			String label = header.getOrDefault("Sig" + (i + 1), List.of("Column " + (i + 1))).get(0);
			Column column = ThermalColumn.ofParentheses(label, values);
			boolean taken = columns.stream().anyMatch(c -> c.name().equals(column.name()));
			columns.add(taken ? Column.of(label + " (" + (i + 1) + ")", "", values) : column);
		}
		if (marked > 0) {
			columns.add(Column.of(Columns.METHOD_MARK, "", marks));
			notes.info("rows mark steps of the method and hold no measurement; their numbers are empty, the marks are in the "
					+ "column method_mark", marked);
		}
		return columns;
	}

	private static Metadata facts(Map<String, List<String>> header) {
		Facts facts = new Facts();
		header.forEach((name, values) -> {
			String value = String.join("\n", values);
			switch (name) {
			case "Instrument" -> facts.put(Keys.INSTRUMENT, "TA Instruments " + value);
			case "InstSerial" -> facts.put(Keys.SERIAL_NUMBER, value);
			case "Operator" -> facts.put(Keys.OPERATOR, value);
			case "Sample" -> facts.put(Keys.SAMPLE, value);
			case "Comment" -> facts.put(Keys.COMMENT, value);
			case "Method" -> facts.put(Keys.PROCEDURE, value);
			case "Size" -> mass(value, facts);
			case "Date", "Time" -> {
				// together they are the start
			}
			default -> facts.original(name, value);
			}
		});
		String time = String.join("\n", header.getOrDefault("Date", List.of(""))) + " "
				+ String.join("\n", header.getOrDefault("Time", List.of("")));
		Timestamp.iso(time).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso), () -> facts.original("Date", time));
		return facts.build();
	}

	private static void mass(String value, Facts facts) {
		if (value.endsWith("mg")) {
			facts.positive(Keys.SAMPLE_MASS, value);
		} else {
			facts.original("Size", value);
		}
	}
}
