/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * What some rows of a table tell about how all are written.
 *
 * @param layout how the rows are written
 * @param guessedDates whether the order of month and day could not be told from the dates
 */
public record LayoutSample(RowLayout layout, boolean guessedDates) {

	/**
	 * Looks at rows.
	 *
	 * @param rows rows of the beginning, from which the kinds of the columns are found
	 * @param last rows of the end, which may tell more about dates
	 * @param width number of columns
	 */
	public static LayoutSample of(List<String> rows, List<String> last, byte delimiter, int width, Charset charset) {
		int[][] looks = new int[width][Cells.Look.values().length];
		DateEvidence dates = new DateEvidence();
		rows.forEach(line -> look(line, delimiter, looks, dates));
		int[][] unused = new int[width][Cells.Look.values().length];
		last.forEach(line -> look(line, delimiter, unused, dates));
		int commas = 0;
		List<CellKind> kinds = new ArrayList<>();
		for (int[] look : looks) {
			commas += look[Cells.Look.DECIMAL_COMMA.ordinal()];
			kinds.add(kind(look));
		}
		byte decimal = (byte) (commas > (commas == 0 ? 0 : points(rows, delimiter)) ? ',' : '.');
		DateEvidence.Found order = dates.order();
		return new LayoutSample(new RowLayout(delimiter, decimal, order.order(), charset, kinds), !order.certain());
	}

	private static long points(List<String> rows, byte delimiter) {
		return rows.stream().flatMap(line -> Cells.of(line, delimiter).texts().stream())
				.filter(c -> c.matches("[-+]?\\d*\\.\\d+([eE].*)?")).count();
	}

	private static void look(String line, byte delimiter, int[][] looks, DateEvidence dates) {
		List<String> cells = Cells.of(line, delimiter).texts();
		for (int column = 0; column < Math.min(cells.size(), looks.length); column++) {
			Cells.Look look = Cells.look(cells.get(column), delimiter);
			looks[column][look.ordinal()]++;
			if (look == Cells.Look.DATE) {
				dates.add(cells.get(column));
			}
		}
	}

	private static CellKind kind(int[] looks) {
		int numbers = looks[Cells.Look.NUMBER.ordinal()] + looks[Cells.Look.DECIMAL_COMMA.ordinal()];
		int clocks = looks[Cells.Look.CLOCK.ordinal()];
		int dates = looks[Cells.Look.DATE.ordinal()];
		int texts = looks[Cells.Look.TEXT.ordinal()];
		if (5 * texts > numbers + clocks + dates) {
			return CellKind.TEXT;
		}
		return dates > numbers + clocks ? CellKind.DATE : clocks > numbers ? CellKind.CLOCK : CellKind.NUMBER;
	}
}
