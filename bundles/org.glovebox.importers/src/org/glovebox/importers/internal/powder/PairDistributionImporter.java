/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.HeaderFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;

/**
 * Reduced pair distribution functions as PDFgetX2, PDFgetX3, PDFgetN and their successors write them. Memory stays below
 * 16 times the size of the file.
 */
public final class PairDistributionImporter implements Importer {

	private static final Pattern START = Pattern.compile("#+\\s*start data.*", Pattern.CASE_INSENSITIVE);
	private static final Pattern LABELS = Pattern.compile("#L\\s+r\\b.*G.*");
	private static final Pattern PAIR = Pattern.compile("([A-Za-z_]\\w*)\\s*=\\s*(.*?)(?=\\s{2,}[A-Za-z_]\\w*\\s*=|$)");
	private static final int LONGEST = 4096;

	/** Where the rows begin, and what stands before. */
	private record Found(List<String> header, TextHeader rows, boolean marked, List<String> labels) {
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		Found found = find(TextLines.of(ByteBuffer.wrap(source.head())));
		if (found.marked()) {
			return new Sniff(Sniff.SIGNATURE, "names the columns r and G(r)");
		}
		String name = source.name().toLowerCase(Locale.ROOT);
		return name.endsWith(".gr") && found.rows().hasRows()
				? new Sniff(Sniff.NAME, "the name ends in .gr and there are rows of numbers")
				: Sniff.no("does not name the columns r and G(r)");
	}

	/** The rows follow the last line that names their columns; a header may hold rows of numbers of its own. */
	private static Found find(TextLines text) {
		List<String> lines = new ArrayList<>();
		int at = text.start();
		int rowsAt = -1;
		int header = 0;
		List<String> labels = List.of();
		while (at < text.end() && lines.size() < 5000) {
			TextLines.Line line = text.line(at);
			String said = text.text(line, LONGEST).strip();
			lines.add(said);
			at = line.next();
			if (LABELS.matcher(said).matches()) {
				rowsAt = at;
				header = lines.size();
				labels = List.of(said.substring(2).strip().split("\\s+"));
			} else if (rowsAt < 0 && START.matcher(said).matches()) {
				header = lines.size();
			}
			if (rowsAt >= 0 && NumberRows.isRow(said, 2)) {
				break;
			}
		}
		TextHeader rows = rowsAt >= 0 ? TextHeader.of(text, rowsAt, header + 1L, 2) : TextHeader.of(text, 2);
		return new Found(rowsAt >= 0 ? lines.subList(0, header) : rows.lines(), rows, rowsAt >= 0, labels);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Found found = find(text);
		if (!found.marked() && !source.name().toLowerCase(Locale.ROOT).endsWith(".gr")) {
			return new ImportOutcome.NotMine("does not name the columns r and G(r)");
		}
		Notes notes = new Notes();
		NumberRows rows = NumberRows.read(text, found.rows().rowsAt(), found.rows().rowsLine(), l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0 || rows.width() < 2) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows of r and G(r)"));
		}
		if (!found.marked()) {
			notes.info("the file does not name its columns; they were taken for r and G(r)");
		}
		Table table = new Table("", columns(rows, found.labels()), Metadata.EMPTY);
		return new ImportOutcome.Imported(new Dataset(format(found.header()), Technique.PAIR_DISTRIBUTION, List.of(table),
				facts(found.header())), notes.messages());
	}

	private static String format(List<String> header) {
		for (String line : header) {
			Matcher matcher = Pattern.compile("(?i)pdfget(x2|x3|n|s3)").matcher(line);
			if (matcher.find()) {
				return "Pair distribution function (PDFget" + matcher.group(1).toUpperCase(Locale.ROOT) + ")";
			}
		}
		return "Pair distribution function";
	}

	private static List<Column> columns(NumberRows rows, List<String> labels) {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of(Columns.DISTANCE, "Å", rows.column(0)));
		columns.add(Column.of(Columns.PAIR_DISTRIBUTION, "1/Å²", rows.column(1)));
		boolean errors = rows.width() == 4 && (labels.isEmpty() || labels.size() == 4);
		for (int i = 2; i < rows.width(); i++) {
			if (errors) {
				columns.add(i == 2 ? Column.of(Columns.DISTANCE_ERROR, "Å", rows.column(i))
						: Column.of(Columns.PAIR_DISTRIBUTION_ERROR, "1/Å²", rows.column(i)));
			} else {
				String label = i < labels.size() ? labels.get(i) : "Column";
				columns.add(Column.of(label + " (" + (i + 1) + ")", "", rows.column(i)));
			}
		}
		return columns;
	}

	private static Metadata facts(List<String> header) {
		Facts facts = new Facts();
		List<String> others = new ArrayList<>();
		for (String line : header) {
			String plain = TextHeader.uncommented(line);
			Matcher pairs = PAIR.matcher(plain);
			boolean any = false;
			while (pairs.find()) {
				any = true;
				HeaderFacts.take(pairs.group(1), pairs.group(2).strip(), facts);
			}
			if (!any && !plain.isEmpty()) {
				others.add(plain);
			}
		}
		Optional.of(others).filter(o -> !o.isEmpty()).ifPresent(o -> facts.original("header", o));
		return facts.build();
	}
}
