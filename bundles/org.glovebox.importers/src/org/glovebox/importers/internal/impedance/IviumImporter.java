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

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
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
 * Ivium {@code .idf}: settings as lines of name and value, then blocks that begin with {@code primary_data}, the number
 * of columns and of rows. The columns of impedance are real part, imaginary part and frequency, those of a transient
 * time, current and potential; of other methods they are not known and stay numbered. Memory stays below 40 times the
 * size of the file.
 */
public final class IviumImporter implements Importer {

	private static final String DATA = "primary_data";

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		String head = text.text(text.start(), text.end());
		boolean settings = head.contains("\nMethod=") && head.contains("\nTechnique=");
		return settings && (head.contains("\n" + DATA) || head.contains("\nserialnumber=") || head.contains("Version="))
				? new Sniff(Sniff.SIGNATURE, "settings Method and Technique, as Ivium writes")
				: Sniff.no("has no settings of Ivium");
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
		return new Reading(TextLines.of(source.bytes()), monitor).outcome();
	}

	/** Reads one file. */
	private static final class Reading {
		private final TextLines text;
		private final Monitor monitor;
		private final Notes notes = new Notes();
		private final Facts facts = new Facts(DateOrder.DAY_FIRST);
		private final List<WorkTable> tables = new ArrayList<>();
		private String method = "";
		private int line = 1;

		Reading(TextLines text, Monitor monitor) {
			this.text = text;
			this.monitor = monitor;
		}

		ImportOutcome outcome() {
			for (int at = text.start(); at < text.end();) {
				TextLines.Line next = text.line(at);
				at = next.next();
				line++;
				if (next.to() - next.from() > 4096) {
					continue;
				}
				String content = text.text(next).strip();
				if (content.equals(DATA)) {
					at = block(at);
				} else {
					setting(content);
				}
			}
			if (tables.isEmpty()) {
				return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no primary data with rows"));
			}
			return new ImportOutcome.Imported(dataset(), notes.messages());
		}

		private void setting(String content) {
			int equals = content.indexOf('=');
			if (equals <= 0 || !Character.isLetter(content.charAt(0))) {
				return;
			}
			String name = content.substring(0, equals);
			String value = content.substring(equals + 1).strip();
			switch (name) {
			case "Method" -> method = value;
			case "Title" -> facts.know(Keys.SAMPLE, value);
			case "starttime" -> facts.started(value);
			case "endtime" -> facts.time(value).ifPresent(iso -> facts.know(Keys.ENDED, iso));
			case "serialnumber" -> facts.know(Keys.SERIAL_NUMBER, value);
			case "software" -> facts.know(Keys.SOFTWARE, value.isEmpty() ? "" : "IviumSoft " + value);
			case "Report.Remarks" -> facts.know(Keys.COMMENT, value);
			default -> {
				// the rest has no key of the vocabulary
			}
			}
			if (!name.matches("timing\\.time\\[\\d+]|Frequencies\\.\\w+\\[\\d+]")) {
				facts.add(name, value);
			}
		}

		/** Reads the rows of a block; where it ends. */
		private int block(int from) {
			int at = from;
			int[] counts = new int[2];
			for (int i = 0; i < 2 && at < text.end(); i++) {
				TextLines.Line next = text.line(at);
				String content = text.text(next).strip();
				if (!content.matches("\\d{1,8}")) {
					return at;
				}
				counts[i] = Integer.parseInt(content);
				at = next.next();
				line++;
			}
			if (counts[0] < 1 || counts[0] > 64) {
				return at;
			}
			int end = at;
			int rows = 0;
			while (end < text.end() && rows < counts[1]) {
				end = text.line(end).next();
				rows++;
			}
			if (end > at) {
				add(new TextBlock(text, at, end, line).read(RowLayout.BLANKS, labels(counts[0]), List.of(), notes, monitor),
						counts[1]);
			}
			line += rows;
			return end;
		}

		private void add(List<LabelledColumn> columns, int stated) {
			WorkTable table = ColumnMapping.map(columns, LabelTable.of("ivium"), notes);
			if (table.rows() < stated) {
				notes.warning("the file states " + stated + " rows and holds " + table.rows(), line, 1);
			}
			if (table.rows() > 0) {
				tables.add(table);
			}
		}

		private List<String> labels(int count) {
			List<String> labels = new ArrayList<>(isImpedance() ? List.of("Zreal (ohm)", "Zimag (ohm)", "Frequency (Hz)")
					: isTransient() ? List.of("Time (s)", "Current (A)", "Potential (V)") : List.of());
			while (labels.size() < count) {
				labels.add("column " + (labels.size() + 1));
			}
			return labels.subList(0, count);
		}

		private boolean isImpedance() {
			return method.toLowerCase(Locale.ROOT).contains("impedance");
		}

		private boolean isTransient() {
			String lower = method.toLowerCase(Locale.ROOT);
			return lower.contains("transient") || lower.equals("mixedmode");
		}

		private Dataset dataset() {
			facts.know(Keys.INSTRUMENT, "Ivium");
			facts.know(Keys.PROCEDURE, method);
			if (!isImpedance() && !isTransient()) {
				notes.warning("what the columns of the method " + method + " hold is not known; they are numbered");
			}
			List<Table> parts = new ArrayList<>();
			for (WorkTable table : tables) {
				TimeCheck.check(table, notes);
				parts.addAll(ImpedanceParts.areIn(table) ? ImpedanceParts.of(table, notes)
						: List.of(new Table("", table.columns(), Metadata.EMPTY)));
			}
			return new Dataset("Ivium idf", technique(), numbered(parts), facts.metadata());
		}

		private List<Table> numbered(List<Table> parts) {
			if (parts.size() == 1) {
				return parts;
			}
			String name = isImpedance() ? "Spectrum " : "Block ";
			List<Table> result = new ArrayList<>();
			parts.forEach(p -> result.add(new Table(name + (result.size() + 1), p.columns(), p.metadata())));
			return result;
		}

		private Technique technique() {
			String lower = method.toLowerCase(Locale.ROOT);
			return isImpedance() ? Technique.IMPEDANCE
					: lower.contains("volt") || lower.contains("sweep") ? Technique.VOLTAMMETRY
							: isTransient() && tables.get(0).has(Columns.CURRENT) ? Technique.POLARIZATION : Technique.OTHER;
		}
	}
}
