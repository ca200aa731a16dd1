/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.ImpedanceParts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.TimeCheck;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.importers.internal.text.RowLayout;
import org.glovebox.importers.internal.text.TextBlock;

/**
 * Text files of Scribner's ZPlot and ZView ({@code .z}) and of the older form that begins with "Z60W Data File" and that
 * Autolab writes too. Memory stays below 40 times the size of the file.
 */
public final class ScribnerImporter implements Importer {

	private static final String END = "End Comments";
	private static final List<String> IMPEDANCE = List.of("Freq(Hz)", "Ampl", "Bias", "Time(Sec)", "Z'(a)", "Z''(b)", "GD",
			"Err", "Range");
	private static final int MOST_HEADER_LINES = 5000;

	/** Which of the forms a file has. */
	private enum Form {
		ZPLOT("ZPLOT", "ZPlot"), Z60("Z60W Data File", "ZView Z60W");

		private final String begin;
		private final String format;

		Form(String begin, String format) {
			this.begin = begin;
			this.format = format;
		}

		static Optional<Form> of(String firstLine) {
			String plain = firstLine.strip().replace("\"", "").toUpperCase(Locale.ROOT);
			return List.of(values()).stream().filter(f -> plain.startsWith(f.begin.toUpperCase(Locale.ROOT))).findFirst();
		}
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		if (text.start() >= text.end()) {
			return Sniff.no("empty");
		}
		String first = firstLine(text);
		return Form.of(first).map(f -> new Sniff(Sniff.SIGNATURE, "begins with " + first.strip()))
				.orElseGet(() -> Sniff.no("begins neither with ZPLOT nor Z60W"));
	}

	private static String firstLine(TextLines text) {
		TextLines.Line line = text.line(text.start());
		return text.text(line, 80);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		TextLines text = TextLines.of(source.bytes());
		return new Reading(text, Form.of(firstLine(text)).orElseThrow(), monitor).outcome();
	}

	/** Reads one file. */
	private static final class Reading {
		private final TextLines text;
		private final Form form;
		private final Monitor monitor;
		private final Notes notes = new Notes();
		private final Facts facts = new Facts(DateOrder.MONTH_FIRST);
		private List<String> labels = List.of();
		private byte delimiter = '\t';
		private String date = "";
		private String time = "";

		Reading(TextLines text, Form form, Monitor monitor) {
			this.text = text;
			this.form = form;
			this.monitor = monitor;
		}

		ImportOutcome outcome() {
			int at = text.start();
			int line = 1;
			boolean found = false;
			while (at < text.end() && line < MOST_HEADER_LINES && !found) {
				TextLines.Line next = text.line(at);
				String content = text.text(next, 4096);
				found = header(content);
				at = next.next();
				line++;
			}
			facts.started((date + " " + time).strip());
			if (!found) {
				return new ImportOutcome.Rejected(notes.refusedBecause("the header has no end, so there is no row"));
			}
			WorkTable table = rows(at, line);
			if (table.rows() == 0) {
				return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no complete row"));
			}
			return new ImportOutcome.Imported(dataset(table), notes.messages());
		}

		/** Takes a line of the header; whether it was the last. */
		private boolean header(String content) {
			if (form == Form.Z60) {
				String plain = content.strip().replaceFirst("^\"(.*)\"$", "$1").strip();
				if (plain.toLowerCase(Locale.ROOT).startsWith("freq")) {
					labels = List.of(plain.split("\\s{2,}|\\t|,"));
					return true;
				}
				if (!plain.isEmpty() && !plain.matches("[-\\d.,\\s]*")) {
					facts.addLine(plain);
				} else if (!plain.isEmpty()) {
					facts.add("header", plain);
				}
				return false;
			}
			if (content.strip().equalsIgnoreCase(END)) {
				return true;
			}
			String plain = content.strip();
			if (plain.startsWith("\"") && plain.replace("\"", "").strip().startsWith("Freq(")) {
				// version 3.2 has no comments and so no end of them; its rows follow the labels
				labels = List.of(plain.replace("\"", "").strip().split("\\s{2,}"));
				return true;
			}
			if (plain.startsWith("Freq")) {
				labels = List.of(plain.split("\\s*\\t\\s*|\\s{2,}"));
			} else {
				setting(plain);
			}
			return false;
		}

		private void setting(String plain) {
			int colon = plain.indexOf(':');
			String name = colon < 0 ? "" : plain.substring(0, colon).strip();
			String value = colon < 0 ? "" : plain.substring(colon + 1).strip();
			switch (name) {
			case "Date" -> date = value;
			case "Time" -> time = value;
			case "Experiment Type" -> facts.know(Keys.PROCEDURE, value);
			default -> {
				// the rest has no key of the vocabulary
			}
			}
			facts.addLine(plain);
		}

		private WorkTable rows(int at, int line) {
			if (at >= text.end()) {
				return new WorkTable();
			}
			TextLines.Line first = text.line(at);
			String row = text.text(first);
			delimiter = (byte) (row.indexOf('\t') >= 0 ? '\t' : row.indexOf(',') >= 0 ? ',' : RowLayout.BLANKS);
			int width = delimiter == RowLayout.BLANKS ? row.strip().split("\\s+").length
					: row.split(delimiter == '\t' ? "\t" : ",", -1).length;
			List<String> used = new ArrayList<>(labels.isEmpty() ? IMPEDANCE : labels);
			while (used.size() < width) {
				used.add("column " + (used.size() + 1));
			}
			List<LabelledColumn> columns = new TextBlock(text, at, text.end(), line).read(delimiter, used, List.of(),
					notes, monitor);
			WorkTable table = ColumnMapping.map(columns, LabelTable.of("scribner"), notes);
			table.rename("@bias", "Bias");
			table.rename("@amplitude", "Amplitude");
			return table;
		}

		private Dataset dataset(WorkTable table) {
			boolean impedance = ImpedanceParts.areIn(table);
			TimeCheck.check(table, notes);
			List<Table> parts = impedance ? ImpedanceParts.of(table, notes)
					: List.of(new Table("", table.columns(), Metadata.EMPTY));
			Technique technique = impedance ? Technique.IMPEDANCE : Technique.OTHER;
			return new Dataset(form.format, technique, parts, facts.metadata());
		}
	}
}
