/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.TextLines;

/** Finds the table of a text of which a person has said some things. */
public final class GivenShape {

	private static final byte[] ANY = { '\t', ';', ',', '|', RowLayout.BLANKS };
	private static final int MOST_PREAMBLE = 4000;

	private GivenShape() {
	}

	/** The table; empty where there is none that is written so. */
	public static Optional<TableShape> find(TextLines text, TableMapping.Layout stated) {
		byte[] delimiters = stated.delimiter().isEmpty() ? ANY : new byte[] { (byte) stated.delimiter().charAt(0) };
		Optional<TableShape> found = stated.headerLine() == 0 ? TableShape.find(text, text.start(), 1, delimiters)
				: below(text, stated.headerLine(), delimiters);
		return stated.decimal().isEmpty() ? found : found.map(shape -> decimal(shape, stated.decimal()));
	}

	private static TableShape decimal(TableShape shape, String sign) {
		RowLayout layout = shape.layout();
		return new TableShape(new RowLayout(layout.delimiter(), (byte) sign.charAt(0), layout.order(), layout.charset(),
				layout.kinds()), shape.labels(), shape.units(), shape.preamble(), shape.rowsAt(), shape.rowsLine(),
				shape.guessedDates());
	}

	private static Optional<TableShape> below(TextLines text, int headerLine, byte[] delimiters) {
		List<String> preamble = new ArrayList<>();
		int at = text.start();
		for (int line = 1; line < headerLine && at < text.end(); line++) {
			TextLines.Line above = text.line(at);
			if (line <= MOST_PREAMBLE) {
				preamble.add(text.text(above));
			}
			at = above.next();
		}
		if (at >= text.end()) {
			return Optional.empty();
		}
		TextLines.Line header = text.line(at);
		String labels = text.text(header);
		return TableShape.find(text, header.next(), headerLine + 1, delimiters)
				.map(rows -> labelled(rows, labels, preamble));
	}

	private static TableShape labelled(TableShape rows, String line, List<String> preamble) {
		byte delimiter = rows.layout().delimiter();
		List<String> labels = TableShape.labels(line, delimiter, rows.width());
		List<String> cells = labels.isEmpty() ? Cells.of(line, delimiter).texts() : labels;
		boolean unitsBelow = rows.labelled() && TableShape.areUnits(rows.labels());
		return new TableShape(rows.layout(), filled(cells, rows.width()),
				unitsBelow ? rows.labels() : Collections.nCopies(rows.width(), ""), preamble, rows.rowsAt(), rows.rowsLine(),
				rows.guessedDates());
	}

	private static List<String> filled(List<String> cells, int width) {
		List<String> all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
		all.addAll(Collections.nCopies(width - all.size(), ""));
		return all;
	}

	/** The cells of the first rows, as they stand in the text. */
	public static List<List<String>> rows(TextLines text, TableShape shape, int most) {
		List<List<String>> rows = new ArrayList<>();
		for (int at = shape.rowsAt(); at < text.end() && rows.size() < most;) {
			TextLines.Line line = text.line(at);
			String plain = text.text(line);
			if (!plain.isBlank() && (line.ended() || rows.isEmpty())) {
				rows.add(Cells.of(plain, shape.layout().delimiter()).texts());
			}
			at = line.next();
		}
		return rows;
	}
}
