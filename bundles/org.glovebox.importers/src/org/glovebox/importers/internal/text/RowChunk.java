/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.StandardCharsets;

import org.glovebox.api.Monitor;

/**
 * The rows of a part of a text that begins with a line and ends with one, parsed in one pass over its bytes. A row needs
 * at least half of its cells, so that the columns never take more than 16 times the memory of the text.
 */
final class RowChunk {

	private static final int ASK = 4096;

	private final byte[] bytes;
	private final int length;
	private final boolean last;
	private final boolean blanks;
	private final Monitor monitor;
	private final int width;
	private final CellKind[] kinds;
	private final byte delimiter;
	private final byte point;
	private final DecimalReader decimal;
	private final ClockReader clock;
	private final DateReader date;
	private final double[][] numbers;
	private final int[][] codes;
	private final int firstRow;

	final TextPool[] pools;
	final Tally[] unreadable;
	final Tally shortRows = new Tally();
	final Tally longRows = new Tally();
	final Tally otherLines = new Tally();
	final Tally cutOff = new Tally();
	long zoned;
	int rows;
	long lines;

	private int row;
	private int at;
	private int cells;
	private int readable;
	private int lastLength;
	private int usualLength = -1;
	private int badCells;
	private final int[] bad;

	/**
	 * @param bytes the part of the text, and behind it a line feed that is none of it
	 * @param length number of bytes of the part
	 * @param last whether the text ends with this part
	 * @param columns where the values go
	 * @param firstRow row of the columns to which the first row goes
	 */
	RowChunk(byte[] bytes, int length, boolean last, RowLayout layout, RowColumns columns, int firstRow,
			Monitor monitor) {
		this.bytes = bytes;
		this.length = length;
		this.last = last;
		this.monitor = monitor;
		this.firstRow = firstRow;
		row = firstRow;
		numbers = columns.numbers;
		codes = columns.codes;
		width = layout.width();
		kinds = layout.kinds().toArray(CellKind[]::new);
		delimiter = layout.delimiter();
		point = layout.decimal();
		blanks = layout.blanks();
		decimal = new DecimalReader(bytes, point);
		clock = new ClockReader(bytes);
		date = new DateReader(bytes, layout.order());
		pools = new TextPool[width];
		unreadable = new Tally[width];
		bad = new int[width];
		for (int i = 0; i < width; i++) {
			pools[i] = new TextPool(layout.charset());
			unreadable[i] = new Tally();
		}
	}

	/**
	 * The least number of bytes of a row with its line end, for there are so many delimiters in it; the last row of a text
	 * may have one less.
	 */
	static int leastBytes(int width) {
		return Math.max(2, (width + 1) / 2);
	}

	/** Parses all rows. */
	RowChunk parse() {
		while (at < length) {
			if ((lines & ASK - 1) == 0) {
				monitor.checkCancelled();
			}
			lines++;
			line();
		}
		rows = row - firstRow;
		return this;
	}

	private void line() {
		cells = 0;
		readable = 0;
		badCells = 0;
		int start = at;
		if (blanks) {
			skipBlanks();
		}
		boolean more = at < length && !isLineEnd(at);
		while (more) {
			if (!plainCells()) {
				int from = at;
				cell();
				lastLength = at - from;
			}
			more = next();
		}
		boolean ended = at < length;
		int end = at;
		if (ended) {
			at += bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n' ? 2 : 1;
		}
		if (end > start) {
			keep(ended || !last);
		}
	}

	/** Goes to the next cell; false where the line ends. */
	private boolean next() {
		if (blanks) {
			skipBlanks();
			return at < length && !isLineEnd(at);
		}
		if (at >= length || bytes[at] != delimiter) {
			return false;
		}
		at++;
		boolean closing = (at == length || isLineEnd(at)) && cells >= width;
		if (!closing && (at == length || isLineEnd(at))) {
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
		while (bytes[at] == ' ' || bytes[at] == '\t') {
			at++;
		}
	}

	/** Reads cells as long as they are written as nearly all are; false where the first one is not. Stops behind a cell. */
	private boolean plainCells() {
		int column = cells;
		int from = at;
		int end = -1;
		while (column < width) {
			int stop = plainCell(column, from);
			if (stop < 0) {
				break;
			}
			column++;
			lastLength = stop - from;
			end = stop;
			from = stop + 1;
			if (bytes[stop] != delimiter || isLineEnd(from)) {
				break;
			}
		}
		if (end < 0) {
			return false;
		}
		readable += column - cells;
		cells = column;
		at = end;
		return true;
	}

	/** Behind a cell that begins here and has a value of its column's kind without quotes and blanks; else -1. */
	private int plainCell(int column, int from) {
		return switch (kinds[column]) {
		case NUMBER -> plainNumber(from, numbers[column]);
		case TEXT -> plainText(from, column);
		default -> plainTime(from, column);
		};
	}

	private int plainNumber(int from, double[] values) {
		byte[] text = bytes;
		int p = text[from] == '-' ? from + 1 : from;
		int first = p;
		long digits = 0;
		int digit = text[p] - '0';
		while (digit >= 0 && digit <= 9) {
			digits = digits * 10 + digit;
			digit = text[++p] - '0';
		}
		int count = p - first;
		int decimals = 0;
		if (text[p] == point) {
			int start = ++p;
			digit = text[p] - '0';
			while (digit >= 0 && digit <= 9) {
				digits = digits * 10 + digit;
				digit = text[++p] - '0';
			}
			decimals = p - start;
			count += decimals;
		}
		if (count == 0 || count > DecimalReader.MOST_DIGITS || digits > DecimalReader.EXACT || !ends(text[p])) {
			return -1;
		}
		double value = DecimalReader.exact(digits, decimals);
		values[row] = first > from ? -value : value;
		return p;
	}

	private int plainText(int from, int column) {
		int end = plainEnd(from);
		if (end > from) {
			codes[column][row] = pools[column].code(bytes, from, end);
		}
		return end;
	}

	private int plainTime(int from, int column) {
		int end = plainEnd(from);
		if (end < 0) {
			return -1;
		}
		double value = value(kinds[column], from, end);
		numbers[column][row] = value;
		return Double.isNaN(value) ? -1 : end;
	}

	/** Behind a cell that is not empty and has neither quotes nor blanks at its begin and end; -1 where it has. */
	private int plainEnd(int from) {
		byte[] text = bytes;
		int end = from;
		while (!ends(text[end])) {
			end++;
		}
		return end == from || text[from] == '"' || text[from] == ' ' || text[end - 1] == ' ' ? -1 : end;
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
			while (bytes[from] == ' ') {
				from++;
			}
			double value = decimal.read(from, length);
			int end = decimal.end();
			while (bytes[end] == ' ' && !blanks) {
				end++;
			}
			if (decimal.found() && ends(bytes[end])) {
				numbers[column][row] = value;
				readable++;
				at = end;
				return;
			}
		}
		other(column);
	}

	private boolean ends(byte b) {
		return b == delimiter || b == '\n' || b == '\r' || b == '\t' && blanks;
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
			codes[column][row] = pools[column].code(bytes, from, to);
			readable += to > from ? 1 : 0;
		} else {
			double value = from == to ? Double.NaN : value(kinds[column], from, to);
			numbers[column][row] = value;
			if (Double.isNaN(value)) {
				missing(column, from, to);
			} else {
				readable++;
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
			numbers[column][row] = DecimalReader.missing(text);
			readable++;
		} else {
			bad[badCells++] = column;
		}
	}

	private int cellEnd(int from) {
		int end = bytes[from] == '"' ? quoteEnd(from) : from;
		while (!ends(bytes[end])) {
			end++;
		}
		return end;
	}

	/** Behind the quote that closes a cell on the same line; where there is none the quote is a character like others. */
	private int quoteEnd(int from) {
		for (int i = from + 1; !isLineEnd(i); i++) {
			if (bytes[i] == '"') {
				if (bytes[i + 1] == '"') {
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
			codes[column][row] = pools[column].code(bytes, 0, 0);
		} else {
			numbers[column][row] = value;
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
		row++;
	}
}
