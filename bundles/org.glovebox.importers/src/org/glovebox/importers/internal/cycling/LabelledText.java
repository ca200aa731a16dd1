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
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.importers.internal.text.RowReader;
import org.glovebox.importers.internal.text.TableShape;

/**
 * Reads a text that holds one table with labels. Memory stays below 40 times the size of the file: an empty cell, a
 * single delimiter, becomes a number of eight bytes, and counters get a second column; of a usual file it is hardly more
 * than the columns.
 */
final class LabelledText {

	private final TableFormat format;

	LabelledText(TableFormat format) {
		this.format = format;
	}

	Sniff sniff(Source source) throws IOException {
		return TableShape.find(TextLines.of(ByteBuffer.wrap(source.head()))).filter(this::fits)
				.map(shape -> new Sniff(format.confidence(), format.sign()))
				.orElseGet(() -> Sniff.no("holds no table with " + format.sign()));
	}

	private boolean fits(TableShape shape) {
		return shape.labelled() && format.fits(shape.preamble(), shape.labels());
	}

	ImportOutcome read(Source source, Monitor monitor) throws IOException {
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		TextLines text = TextLines.of(source.bytes());
		Optional<TableShape> found = TableShape.find(text);
		if (found.isEmpty() || !fits(found.get())) {
			return new ImportOutcome.NotMine("holds no table with " + format.sign());
		}
		TableShape shape = found.get();
		Notes notes = new Notes();
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
		return CyclingDataset.of(format, columns, facts, notes);
	}
}
