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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextLines;

/**
 * Diffractograms as columns of text: xy, xye, the exports of Bruker EVA and PANalytical, chi of FIT2D and its successors,
 * and the three columns of strip detectors such as Mythen. A file that does not say what its first column is, is taken
 * for one over 2θ where its steps are those of a scan, and a message says so. Memory stays below 16 times the size of the
 * file.
 */
public final class PowderTextImporter implements Importer {

	private static final Set<String> ENDINGS = Set.of("xy", "xye", "xyd", "xys", "chi");
	private static final int SIGNATURE = 95;
	/** Below {@link Sniff#NAME}: the numbers fit, but many things have such numbers. */
	private static final int NUMBERS_FIT = 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		PowderHeader header = PowderHeader.of(head);
		if (!header.text().hasRows()) {
			return Sniff.no("holds no rows of numbers");
		}
		if (header.kind() != PowderHeader.Kind.COLUMNS) {
			return new Sniff(SIGNATURE, "the header is that of " + header.kind().label());
		}
		if (header.labels().isPresent()) {
			return new Sniff(Sniff.CONTENT, "the columns are labelled " + header.text().labels());
		}
		NumberRows rows = NumberRows.read(head, header.text().rowsAt(), header.text().rowsLine(), l -> false, Monitor.NONE);
		if (!ScanSteps.isScan(rows)) {
			return Sniff.no("the first column is not that of a scan over 2θ");
		}
		String name = source.name().toLowerCase(Locale.ROOT);
		return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
				? new Sniff(Sniff.NAME + NUMBERS_FIT, "the name and the steps of the first column are those of a diffractogram")
				: new Sniff(NUMBERS_FIT, "two or three columns, the first with the steps of a diffractogram");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		PowderHeader header = PowderHeader.of(text);
		Notes notes = new Notes();
		NumberRows rows = NumberRows.read(text, header.text().rowsAt(), header.text().rowsLine(), l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0 || rows.width() < 2) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows of position and intensity"));
		}
		header.statedRows().ifPresent(stated -> {
			if (stated != rows.rows()) {
				notes.warning(String.format("the header states %d points, %d are there", stated, rows.rows()), rows.line(), 1);
			}
		});
		Facts facts = header.facts();
		List<Column> columns = columns(header, rows, notes);
		return new ImportOutcome.Imported(new Dataset(header.kind().label(), Technique.DIFFRACTION,
				List.of(new Table("", columns, Metadata.EMPTY)), facts.build()), notes.messages());
	}

	private static List<Column> columns(PowderHeader header, NumberRows rows, Notes notes) {
		List<String> labels = header.labels(rows.width());
		List<Column> columns = new ArrayList<>();
		columns.add(PowderAxis.column(header.axis(), rows.column(0), notes));
		columns.add(Column.of(Columns.INTENSITY, "", rows.column(1)));
		Set<String> taken = new HashSet<>(List.of(columns.get(0).name(), Columns.INTENSITY));
		for (int i = 2; i < rows.width(); i++) {
			String label = labels.isEmpty() ? "" : labels.get(i);
			boolean error = i == 2 && (label.isEmpty() ? rows.width() == 3 : PowderHeader.isError(label));
			String name = error ? Columns.INTENSITY_ERROR : label.isEmpty() ? "Column " + (i + 1) : label;
			columns.add(Column.of(taken.add(name) ? name : name + " (" + (i + 1) + ")", "", rows.column(i)));
			if (error && label.isEmpty()) {
				notes.info("the third column was taken for the uncertainty of the intensity");
			}
		}
		return columns;
	}
}
