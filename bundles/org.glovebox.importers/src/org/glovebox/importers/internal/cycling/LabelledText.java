/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.GrowingImporter;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.MappedColumns;
import org.glovebox.importers.internal.text.GivenShape;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.importers.internal.text.RowReader;
import org.glovebox.importers.internal.text.TableShape;

/**
 * Reads a text that holds one table with labels. Memory stays below 40 times the size of the file: an empty cell, a
 * single delimiter, becomes a number of eight bytes, and counters get a second column; of a usual file it is hardly more
 * than the columns.
 */
final class LabelledText {

	private static final int LINES_BETWEEN_CHECKS = 10_000;

	private final TableFormat format;

	LabelledText(TableFormat format) {
		this.format = format;
	}

	/** A text with the form of its table. */
	private record Shaped(TextLines text, TableShape shape, boolean layered) {
	}

	Sniff sniff(Source source) throws IOException {
		return shaped(TextLines.of(ByteBuffer.wrap(source.head())), Monitor.NONE).map(Shaped::shape)
				.map(shape -> new Sniff(format.confidence(), format.sign()))
				.orElseGet(() -> Sniff.no("holds no table with " + format.sign()));
	}

	/** The table of a text, made flat where it is one in layers; empty where it is of another format. */
	private Optional<Shaped> shaped(TextLines text, Monitor monitor) {
		Optional<LayeredText> layers = format == TableFormats.NEWARE ? LayeredText.find(text) : Optional.empty();
		TextLines flat = layers.isPresent() ? layers.get().flat(monitor) : text;
		Optional<TableShape> shape = layers.isPresent() ? LayeredText.shape(flat) : TableShape.find(text);
		return shape.filter(s -> layers.isPresent() && s.labelled() || fits(s)).map(s -> new Shaped(flat, s, layers.isPresent()));
	}

	private boolean fits(TableShape shape) {
		return shape.labelled() && format.fits(shape.preamble(), shape.labels());
	}

	ImportOutcome read(Source source, Monitor monitor) throws IOException {
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		Optional<Shaped> found = shaped(TextLines.of(source.bytes()), monitor);
		if (found.isEmpty()) {
			return new ImportOutcome.NotMine("holds no table with " + format.sign());
		}
		return read(found.get(), Optional.empty(), monitor);
	}

	/** Reads a table as somebody has said. */
	ImportOutcome read(Source source, TableMapping mapping, Monitor monitor) throws IOException {
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		TextLines text = TextLines.of(source.bytes());
		Optional<TableShape> found = GivenShape.find(text, mapping.layout());
		return found.isEmpty() ? ImportOutcome.Rejected.because("no table was found that is written as the mapping says")
				: read(new Shaped(text, found.get(), false), Optional.of(mapping), monitor);
	}

	/** How the table is laid out that is found in the head of a file. */
	static Optional<TableLayout> layout(Source source, TableMapping.Layout stated) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		return GivenShape.find(text, stated).map(shape -> new TableLayout(
				new TableMapping.Layout(shape.labelled() ? shape.preamble().size() + 1 : 0,
						String.valueOf((char) shape.layout().delimiter()), String.valueOf((char) shape.layout().decimal())),
				MappedColumns.names(shape.labels(), shape.units()), MappedColumns.proposals(shape.labels(), shape.units()),
				GivenShape.rows(text, shape, TableLayout.MOST_ROWS)));
	}

	/** Counts complete rows from a place on; from 0 on, those of the table that is found. */
	static GrowingImporter.Growth grown(Source source, long from, Monitor monitor) throws IOException {
		TextLines text = TextLines.of(source.bytes());
		int at = from > 0 ? (int) Math.min(from, text.end())
				: TableShape.find(text).map(TableShape::rowsAt).orElse(text.end());
		long rows = 0;
		while (at < text.end()) {
			TextLines.Line line = text.line(at);
			if (!line.ended()) {
				break;
			}
			rows += text.text(line).isBlank() ? 0 : 1;
			if (rows % LINES_BETWEEN_CHECKS == 0) {
				monitor.checkCancelled();
			}
			at = line.next();
		}
		return new GrowingImporter.Growth(rows, at);
	}

	private ImportOutcome read(Shaped found, Optional<TableMapping> mapping, Monitor monitor) {
		TextLines text = found.text();
		TableShape shape = found.shape();
		Notes notes = new Notes();
		if (found.layered()) {
			notes.info("the file has layers of cycles, steps and records; the records were read, each with its cycle and step;"
					+ " what stands at cycles and steps alone was left out");
		}
		if (!text.ascii()) {
			notes.info("read in the encoding " + text.encoding());
		}
		List<LabelledColumn> columns = new RowReader(text, shape.rowsAt(), text.end(), shape.rowsLine(), monitor)
				.read(shape.layout(), shape.labels(), shape.units(), notes);
		if (shape.guessedDates()) {
			notes.warning("whether dates begin with the month or the day cannot be told; they were read "
					+ shape.layout().order().label());
		}
		double filledIn = format == TableFormats.NOVONIX ? 1 : Double.NaN;
		Facts facts = new Facts(shape.layout().order()).fillingIn(filledIn).addLines(shape.preamble());
		return CyclingDataset.of(format, columns, mapping, facts, notes);
	}
}
