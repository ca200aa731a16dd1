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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
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
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.Timestamp;

/** Text exports of Netzsch Proteus. Memory stays below 16 times the size of the file. */
public final class NetzschImporter implements Importer {

	private static final String LABELS = "##";

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextHeader header = TextHeader.of(TextLines.of(ByteBuffer.wrap(source.head())), 2);
		return isNetzsch(header) ? new Sniff(Sniff.SIGNATURE, "the header is that of Netzsch Proteus")
				: Sniff.no("the header is not that of Netzsch Proteus");
	}

	private static boolean isNetzsch(TextHeader header) {
		boolean named = header.lines().stream().anyMatch(l -> l.startsWith("#EXPORTTYPE:") || l.startsWith("#FORMAT:NETZSCH")
				|| l.startsWith("#INSTRUMENT:NETZSCH"));
		return named && labels(header).isPresent();
	}

	private static Optional<String> labels(TextHeader header) {
		return header.lines().stream().filter(l -> l.startsWith(LABELS)).map(l -> l.substring(2).strip()).findFirst();
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		TextHeader header = TextHeader.of(text, 2);
		if (!isNetzsch(header)) {
			return new ImportOutcome.NotMine("the header is not that of Netzsch Proteus");
		}
		Notes notes = new Notes();
		NumberRows rows = NumberRows.read(text, header.rowsAt(), header.rowsLine(), l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows"));
		}
		List<String> labels = Arrays.stream(labels(header).orElse("").split("[;\t]")).map(String::strip).toList();
		if (labels.size() != rows.width()) {
			notes.warning(String.format("the header names %d columns, the rows have %d", labels.size(), rows.width()));
		}
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < rows.width(); i++) {
			String label = i < labels.size() && !labels.get(i).isEmpty() ? labels.get(i) : "Column " + (i + 1);
			Column column = ThermalColumn.ofSlash(label, rows.column(i));
			boolean taken = columns.stream().anyMatch(c -> c.name().equals(column.name()));
			columns.add(taken ? Column.of(label + " (" + (i + 1) + ")", "", rows.column(i)) : column);
		}
		return new ImportOutcome.Imported(new Dataset("Netzsch text", Technique.THERMAL,
				List.of(new Table("", columns, Metadata.EMPTY)), facts(header)), notes.messages());
	}

	private static Metadata facts(TextHeader header) {
		Facts facts = new Facts();
		for (String line : header.lines()) {
			int colon = line.indexOf(':');
			if (line.startsWith("#") && !line.startsWith(LABELS) && colon > 0) {
				fact(line.substring(1, colon).strip(), line.substring(colon + 1).strip(), facts);
			}
		}
		return facts.build();
	}

	private static void fact(String name, String value, Facts facts) {
		switch (name.toUpperCase(Locale.ROOT)) {
		case "INSTRUMENT" -> facts.put(Keys.INSTRUMENT, value);
		case "OPERATOR" -> facts.put(Keys.OPERATOR, value);
		case "SAMPLE" -> facts.put(Keys.SAMPLE, value);
		case "REMARK" -> facts.put(Keys.COMMENT, value);
		case "SAMPLE MASS /MG" -> facts.positive(Keys.SAMPLE_MASS, value);
		case "DATE/TIME" -> Timestamp.iso(value).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso),
				() -> facts.original(name, value));
		default -> facts.original(name, value);
		}
	}
}
