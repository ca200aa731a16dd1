/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;

/** The tables of a Pyris export, one for each step of the method, and the lines behind them. */
final class PyrisSteps {

	/** The line above a step's table, such as "2) TGA Temperature Scan". */
	static final Pattern HEADING = Pattern.compile("(\\d{1,4})\\)\\s+(\\S.*?)\\s*");
	/** A line of the trailer: a name, then a value behind a tab or colon. */
	private static final Pattern TRAILER = Pattern.compile("\\p{L}[^\t:]*[\t:].*");
	private static final int MOST_STEPS = 10_000;
	private static final int MOST_TRAILER = 500;
	private static final int LONGEST = 4096;

	private final List<NumberRows> tables = new ArrayList<>();
	private final List<Integer> steps = new ArrayList<>();
	private final List<String> trailer = new ArrayList<>();

	static PyrisSteps read(TextLines text, TextHeader header, Monitor monitor, Notes notes) {
		PyrisSteps steps = new PyrisSteps();
		int at = header.rowsAt();
		long line = header.rowsLine();
		int number = header.lines().stream().map(HEADING::matcher).filter(Matcher::matches)
				.mapToInt(m -> Integer.parseInt(m.group(1))).reduce((first, last) -> last).orElse(1);
		while (at < text.end()) {
			NumberRows rows = NumberRows.read(text, at, line,
					l -> HEADING.matcher(l).matches() || TRAILER.matcher(l.strip()).matches(), monitor);
			rows.tell(notes);
			if (rows.rows() > 0) {
				steps.tables.add(rows);
				steps.steps.add(number);
			}
			at = rows.next();
			line = rows.line();
			Matcher heading = HEADING.matcher(line(text, at));
			if (!heading.matches() || steps.tables.size() >= MOST_STEPS) {
				break;
			}
			number = Integer.parseInt(heading.group(1));
			TextHeader next = TextHeader.of(text, at, line, 2);
			at = next.rowsAt();
			line = next.rowsLine();
		}
		steps.readTrailer(text, at);
		return steps;
	}

	private static String line(TextLines text, int at) {
		if (at >= text.end()) {
			return "";
		}
		TextLines.Line line = text.line(at);
		return text.text(line, LONGEST);
	}

	private void readTrailer(TextLines text, int from) {
		for (int at = from; at < text.end() && trailer.size() < MOST_TRAILER; at = text.line(at).next()) {
			trailer.add(line(text, at));
		}
	}

	/** The lines behind the last row. */
	List<String> trailer() {
		return trailer;
	}

	/** How many tables there are. */
	int count() {
		return tables.size();
	}

	/** Rows of all tables. */
	int rows() {
		return tables.stream().mapToInt(NumberRows::rows).sum();
	}

	int width() {
		return tables.isEmpty() ? 0 : tables.get(0).width();
	}

	/** The values of a column of all tables. */
	double[] column(int index) {
		double[] all = new double[rows()];
		int row = 0;
		for (NumberRows table : tables) {
			if (index < table.width()) {
				System.arraycopy(table.column(index), 0, all, row, table.rows());
			} else {
				Arrays.fill(all, row, row + table.rows(), Double.NaN);
			}
			row += table.rows();
		}
		return all;
	}

	/** The number of its step for each row. */
	long[] numbers() {
		long[] all = new long[rows()];
		int row = 0;
		for (int i = 0; i < tables.size(); i++) {
			Arrays.fill(all, row, row + tables.get(i).rows(), steps.get(i));
			row += tables.get(i).rows();
		}
		return all;
	}
}
