/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.Arrays;
import java.util.function.Predicate;

import org.glovebox.api.Monitor;

/**
 * Rows of numbers in a text. Numbers are separated by blanks, tabs, commas or semicolons; which of them is told by the
 * first row. Each row needs at least half of the numbers of the first one, so that the columns never take more than 16
 * times the memory of the text. Lines that begin with {@code #}, {@code ;}, {@code !}, {@code %} or a quote are comments.
 */
public final class NumberRows {

	private static final int ASK = 4096;
	private static final int MOST_COLUMNS = 4096;
	private static final String COMMENTS = "#;!%'\"/";

	private final TextLines text;
	private final NumberCell cell;
	private final Predicate<String> stop;
	private final Monitor monitor;

	private double[][] columns = {};
	private double[] row = new double[16];
	private int found;
	private boolean allNumbers;
	private int lastLength;
	private int lastLengthBefore = -1;
	private boolean commaSeparates;
	private boolean list;
	private int rows;
	private int next;
	private long line;
	private final Tally decimalCommas = new Tally();
	private final Tally shortRows = new Tally();
	private final Tally longRows = new Tally();
	private final Tally otherLines = new Tally();
	private final Tally cutOff = new Tally();
	private final Tally withoutEnd = new Tally();

	private NumberRows(TextLines text, Predicate<String> stop, Monitor monitor) {
		this.text = text;
		this.cell = new NumberCell(text.bytes());
		this.stop = stop;
		this.monitor = monitor;
	}

	/**
	 * Reads rows.
	 *
	 * @param at offset of the first line
	 * @param firstLine number of that line, counted from 1
	 * @param stop whether a line that is no row ends the rows; other such lines are left out with a message
	 */
	public static NumberRows read(TextLines text, int at, long firstLine, Predicate<String> stop, Monitor monitor) {
		NumberRows rows = new NumberRows(text, stop, monitor);
		rows.run(at, firstLine);
		return rows;
	}

	/** Reads numbers that follow each other over any number of lines, as one column; else as {@link #read}. */
	public static NumberRows readList(TextLines text, int at, long firstLine, Predicate<String> stop, Monitor monitor) {
		NumberRows rows = new NumberRows(text, stop, monitor);
		rows.list = true;
		rows.run(at, firstLine);
		return rows;
	}

	/** Whether a line holds nothing but numbers, at least so many, with any of the separators. */
	public static boolean isRow(String line, int least) {
		TextLines text = TextLines.of(java.nio.ByteBuffer.wrap(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		NumberRows rows = new NumberRows(text, l -> false, Monitor.NONE);
		rows.commaSeparates = rows.commaSeparates(0, text.end());
		rows.take(0, text.end());
		return rows.allNumbers && rows.found >= least;
	}

	/** Number of columns; 0 where there was no row. */
	public int width() {
		return columns.length;
	}

	/** Number of rows. */
	public int rows() {
		return rows;
	}

	/** The values of a column; an own copy. */
	public double[] column(int index) {
		return Arrays.copyOf(columns[index], rows);
	}

	/** Offset of the first line that was not read. */
	public int next() {
		return next;
	}

	/** Number of the first line that was not read, counted from 1. */
	public long line() {
		return line;
	}

	/** Tells what was repaired or left out; positions are lines. */
	public void tell(Notes notes) {
		decimalCommas.inform(notes, "decimal commas were read as decimal points, first in line");
		shortRows.warn(notes, "rows with fewer numbers than the first one; the missing ones are empty, first in line");
		longRows.warn(notes, "rows with more numbers than the first one; the surplus was left out, first in line");
		withoutEnd.inform(notes, "the file does not end with the end of a line; if it was cut off, the last number may be "
				+ "incomplete, line");
		otherLines.warn(notes, "lines that are no rows were left out, first line");
		cutOff.warn(notes, list ? "the file ends within a line; its last number was left out, line"
				: "the last line is cut off and was left out, line");
	}

	private void run(int at, long firstLine) {
		next = at;
		line = firstLine;
		while (next < text.end()) {
			if ((line & ASK - 1) == 0) {
				monitor.checkCancelled();
				monitor.progress((double) next / text.end(), "reading rows");
			}
			TextLines.Line current = text.line(next);
			if (!take(current)) {
				return;
			}
			next = current.next();
			line++;
		}
	}

	/** Whether the rows go on behind this line. */
	private boolean take(TextLines.Line current) {
		int from = skipBlanks(current.from(), current.to());
		if (from == current.to()) {
			return true;
		}
		if (rows == 0) {
			commaSeparates = commaSeparates(from, current.to());
		}
		take(from, current.to());
		if (!allNumbers || found == 0) {
			return other(current, from);
		}
		keep(current);
		return true;
	}

	private boolean other(TextLines.Line current, int from) {
		String said = text.text(from, Math.min(current.to(), from + 256));
		if (stop.test(said)) {
			return false;
		}
		if (COMMENTS.indexOf(said.charAt(0)) < 0) {
			(current.ended() ? otherLines : cutOff).at(line);
		}
		return true;
	}

	private int skipBlanks(int from, int to) {
		int at = from;
		while (at < to && isBlank(text.bytes().get(at))) {
			at++;
		}
		return at;
	}

	private static boolean isBlank(int c) {
		return c == ' ' || c == '\t' || c == 0;
	}

	private boolean separates(int c) {
		return isBlank(c) || c == ';' || commaSeparates && c == ',';
	}

	/** A comma separates where points or blanks show that it is no decimal sign, or where a number would have two. */
	private boolean commaSeparates(int from, int to) {
		boolean comma = false;
		int inWord = 0;
		for (int i = from; i < to; i++) {
			int c = text.bytes().get(i);
			inWord = isBlank(c) || c == ';' ? 0 : inWord + (c == ',' ? 1 : 0);
			comma |= c == ',';
			boolean blankBehind = c == ',' && (i + 1 == to || isBlank(text.bytes().get(i + 1)));
			if (c == '.' || blankBehind || inWord > 1) {
				return true;
			}
		}
		return comma && !hasBlanks(from, to);
	}

	private boolean hasBlanks(int from, int to) {
		int end = to;
		while (end > from && isBlank(text.bytes().get(end - 1))) {
			end--;
		}
		for (int i = from; i < end; i++) {
			int c = text.bytes().get(i);
			if (isBlank(c) || c == ';') {
				return true;
			}
		}
		return false;
	}

	/** Splits a line into numbers. */
	private void take(int from, int to) {
		found = 0;
		allNumbers = true;
		int at = from;
		while (at < to && allNumbers) {
			while (at < to && separates(text.bytes().get(at))) {
				at++;
			}
			int end = at;
			while (end < to && !separates(text.bytes().get(end))) {
				end++;
			}
			if (end > at) {
				number(at, end);
			}
			at = end;
		}
	}

	private void number(int from, int to) {
		double value = cell.read(from, to);
		allNumbers = cell.readable() && found < MOST_COLUMNS;
		if (allNumbers) {
			if (cell.comma()) {
				decimalCommas.at(line);
			}
			if (found == row.length) {
				row = Arrays.copyOf(row, 2 * row.length);
			}
			row[found++] = value;
			lastLength = to - from;
		}
	}

	private void keep(TextLines.Line current) {
		if (list) {
			keepAll(current);
			return;
		}
		if (rows == 0) {
			columns = new double[found][0];
		}
		boolean wholeLastNumber = current.ended() || lastLengthBefore < 0 || lastLength + 1 >= lastLengthBefore;
		if (!current.ended() && (found < columns.length || !wholeLastNumber)) {
			cutOff.at(line);
			return;
		}
		if (2 * found < columns.length) {
			otherLines.at(line);
			return;
		}
		if (found < columns.length) {
			shortRows.at(line);
		} else if (found > columns.length) {
			longRows.at(line);
		}
		if (!current.ended()) {
			withoutEnd.at(line);
		}
		lastLengthBefore = lastLength;
		append(current);
	}

	/** The last number of a file that does not end with a line may be cut off, so it is left out. */
	private void keepAll(TextLines.Line current) {
		if (columns.length == 0) {
			columns = new double[1][0];
		}
		int whole = current.ended() ? found : found - 1;
		if (whole < found) {
			cutOff.at(line);
		}
		if (rows + whole > columns[0].length) {
			long expected = rows + whole + (text.end() - current.from()) / 2L + 16;
			columns[0] = Arrays.copyOf(columns[0],
					(int) Math.min(Math.min(expected, Integer.MAX_VALUE - 16), 2L * rows + whole + 4096));
		}
		System.arraycopy(row, 0, columns[0], rows, whole);
		rows += whole;
	}

	private void append(TextLines.Line current) {
		if (rows == columns[0].length) {
			grow(current);
		}
		for (int i = 0; i < columns.length; i++) {
			columns[i][rows] = i < found ? row[i] : Double.NaN;
		}
		rows++;
	}

	/** Makes room for as many rows as the rest of the file can hold if its lines are as long as this one. */
	private void grow(TextLines.Line current) {
		long perLine = Math.max(current.next() - current.from(), columns.length);
		long expected = rows + 16 + (text.end() - current.from()) / perLine;
		int capacity = (int) Math.min(Integer.MAX_VALUE - 16, rows == 0 ? expected : Math.max(expected, rows * 5L / 4));
		for (int i = 0; i < columns.length; i++) {
			columns[i] = Arrays.copyOf(columns[i], capacity);
		}
	}
}
