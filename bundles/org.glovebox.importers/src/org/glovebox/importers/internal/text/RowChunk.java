/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.glovebox.api.Monitor;

/**
 * The rows of a part of a text that begins with a line and ends with one, parsed in one pass over its bytes. A row needs
 * at least half of its cells, so that the columns never take more than 16 times the memory of the text.
 */
final class RowChunk {

	private static final int ASK = 4096;

	private final byte[] bytes;
	private final boolean last;
	private final RowLayout layout;
	private final Monitor monitor;
	private final int width;
	private final CellKind[] kinds;
	private final byte delimiter;
	private final DecimalReader decimal;
	private final ClockReader clock;
	private final DateReader date;

	final double[][] numbers;
	final int[][] codes;
	final TextPool[] pools;
	final Tally[] unreadable;
	final boolean[] filled;
	final Tally shortRows = new Tally();
	final Tally longRows = new Tally();
	final Tally otherLines = new Tally();
	final Tally cutOff = new Tally();
	long zoned;
	int rows;
	long lines;

	private int at;
	private int cells;
	private int readable;
	private int lastLength;
	private int usualLength = -1;
	private int badCells;
	private final int[] bad;

	/**
	 * @param bytes the part of the text
	 * @param last whether the text ends with this part
	 */
	RowChunk(byte[] bytes, boolean last, RowLayout layout, Monitor monitor) {
		this.bytes = bytes;
		this.last = last;
		this.layout = layout;
		this.monitor = monitor;
		width = layout.width();
		kinds = layout.kinds().toArray(CellKind[]::new);
		delimiter = layout.delimiter();
		decimal = new DecimalReader(bytes, layout.decimal());
		clock = new ClockReader(bytes);
		date = new DateReader(bytes, layout.order());
		numbers = new double[width][0];
		codes = new int[width][0];
		pools = new TextPool[width];
		unreadable = new Tally[width];
		filled = new boolean[width];
		bad = new int[width];
		for (int i = 0; i < width; i++) {
			pools[i] = new TextPool(layout.charset());
			unreadable[i] = new Tally();
		}
	}

	/** Parses all rows. */
	RowChunk parse() {
		while (at < bytes.length) {
			if ((lines & ASK - 1) == 0) {
				monitor.checkCancelled();
			}
			if (rows == capacity()) {
				grow();
			}
			lines++;
			line();
		}
		return this;
	}

	private int capacity() {
		return width == 0 ? 0 : kinds[0] == CellKind.TEXT ? codes[0].length : numbers[0].length;
	}

	/** Makes room for as many rows as there can be if the lines are as long as those before, or as the next one. */
	private void grow() {
		long perRow = rows > 0 ? Math.max(at / rows, 1) : Math.max(lineEnd(at) - at + 1, width);
		long expected = rows + 16 + (bytes.length - at) / Math.max(perRow, width / 2 + 1);
		int capacity = (int) Math.min(Integer.MAX_VALUE - 16, rows == 0 ? expected : Math.max(expected, rows * 5L / 4));
		for (int i = 0; i < width; i++) {
			if (kinds[i] == CellKind.TEXT) {
				codes[i] = Arrays.copyOf(codes[i], capacity);
			} else {
				numbers[i] = Arrays.copyOf(numbers[i], capacity);
			}
		}
	}

	private int lineEnd(int from) {
		int end = from;
		while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
			end++;
		}
		return end;
	}

	private void line() {
		cells = 0;
		readable = 0;
		badCells = 0;
		int start = at;
		if (layout.blanks()) {
			skipBlanks();
		}
		boolean more = at < bytes.length && !isLineEnd(at);
		while (more) {
			int from = at;
			cell();
			lastLength = at - from;
			more = next();
		}
		boolean ended = at < bytes.length;
		int end = at;
		if (ended) {
			at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
		}
		if (end > start) {
			keep(ended || !last);
		}
	}

	/** Goes to the next cell; false where the line ends. */
	private boolean next() {
		if (layout.blanks()) {
			skipBlanks();
			return at < bytes.length && !isLineEnd(at);
		}
		if (at >= bytes.length || bytes[at] != delimiter) {
			return false;
		}
		at++;
		boolean closing = (at == bytes.length || isLineEnd(at)) && cells >= width;
		if (!closing && (at == bytes.length || isLineEnd(at))) {
			blank();
			lastLength = 0;
			return false;
		}
		return !closing;
	}

	/** An empty cell at the end of a line. */
	private void blank() {
		if (cells < width) {
			store(cells, Double.NaN);
		}
		cells++;
	}

	private boolean isLineEnd(int where) {
		return bytes[where] == '\n' || bytes[where] == '\r';
	}

	private void skipBlanks() {
		while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
			at++;
		}
	}

	/** Reads the cell that begins here and stops at the delimiter or line end behind it. */
	private void cell() {
		int column = cells++;
		if (column >= width) {
			at = cellEnd(at);
			return;
		}
		if (kinds[column] == CellKind.NUMBER) {
			int from = at;
			while (from < bytes.length && bytes[from] == ' ') {
				from++;
			}
			double value = decimal.read(from, bytes.length);
			int end = decimal.end();
			while (end < bytes.length && bytes[end] == ' ' && !layout.blanks()) {
				end++;
			}
			if (decimal.found() && (end == bytes.length || ends(end))) {
				numbers[column][rows] = value;
				readable++;
				filled[column] = true;
				at = end;
				return;
			}
		}
		other(column);
	}

	private boolean ends(int where) {
		byte b = bytes[where];
		return b == delimiter || b == '\n' || b == '\r' || b == '\t' && layout.blanks();
	}

	/** A cell that is no plain number: text, time, date, quoted, missing. */
	private void other(int column) {
		int end = cellEnd(at);
		int from = at;
		int to = end;
		while (from < to && bytes[from] == ' ') {
			from++;
		}
		while (to > from && bytes[to - 1] == ' ') {
			to--;
		}
		if (to - from >= 2 && bytes[from] == '"' && bytes[to - 1] == '"') {
			from++;
			to--;
		}
		at = end;
		if (kinds[column] == CellKind.TEXT) {
			codes[column][rows] = pools[column].code(bytes, from, to);
			readable += to > from ? 1 : 0;
			filled[column] |= to > from;
		} else {
			double value = from == to ? Double.NaN : value(kinds[column], from, to);
			numbers[column][rows] = value;
			if (Double.isNaN(value)) {
				missing(column, from, to);
			} else {
				readable++;
				filled[column] = true;
			}
		}
	}

	private double value(CellKind kind, int from, int to) {
		if (kind == CellKind.CLOCK) {
			double span = clock.read(from, to);
			return Double.isNaN(span) ? number(from, to) : span;
		}
		if (kind == CellKind.DATE) {
			double seconds = date.read(from, to);
			zoned += date.zoned() ? 1 : 0;
			return seconds;
		}
		return number(from, to);
	}

	private double number(int from, int to) {
		double value = decimal.read(from, to);
		return decimal.found() && decimal.end() == to ? value : Double.NaN;
	}

	private void missing(int column, int from, int to) {
		if (from == to) {
			return;
		}
		String text = new String(bytes, from, Math.min(to - from, 16), StandardCharsets.UTF_8);
		if (DecimalReader.isMissing(text)) {
			numbers[column][rows] = DecimalReader.missing(text);
			readable++;
		} else {
			bad[badCells++] = column;
		}
	}

	private int cellEnd(int from) {
		int end = from;
		if (end < bytes.length && bytes[end] == '"') {
			end = quoteEnd(end);
		}
		while (end < bytes.length && !ends(end)) {
			end++;
		}
		return end;
	}

	/** Behind the quote that closes a cell on the same line; where there is none the quote is a character like others. */
	private int quoteEnd(int from) {
		for (int i = from + 1; i < bytes.length && !isLineEnd(i); i++) {
			if (bytes[i] == '"') {
				if (i + 1 < bytes.length && bytes[i + 1] == '"') {
					i++;
				} else {
					return i + 1;
				}
			}
		}
		return from;
	}

	private void store(int column, double value) {
		if (kinds[column] == CellKind.TEXT) {
			codes[column][rows] = pools[column].code(bytes, 0, 0);
		} else {
			numbers[column][rows] = value;
		}
	}

	private void keep(boolean ended) {
		boolean wholeLastCell = usualLength < 0 || lastLength + 1 >= usualLength;
		if (!ended && (cells < width - 1 || !wholeLastCell)) {
			cutOff.at(lines);
			return;
		}
		if (readable == 0 || 2 * cells < width) {
			if (readable + badCells > 0) {
				otherLines.at(lines);
			}
			return;
		}
		if (cells < width) {
			shortRows.at(lines);
			for (int i = cells; i < width; i++) {
				store(i, Double.NaN);
			}
		} else if (cells > width) {
			longRows.at(lines);
		}
		usualLength = lastLength;
		for (int i = 0; i < badCells; i++) {
			unreadable[bad[i]].at(lines);
		}
		rows++;
	}
}
