/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.NumberCell;
import org.glovebox.importers.internal.TextLines;

/**
 * The rows of a {@code .mpt} file. A row needs at least half of its cells, so that the columns never take more than 16
 * times the memory of the text.
 */
final class MptTable {

	private static final int ASK = 4096;

	private final TextLines text;
	private final MptHeader header;
	private final Monitor monitor;
	private final NumberCell cell;
	private final int width;
	private final double[] row;
	private final double[][] columns;
	private final long[] unreadable;
	private final int[] unreadableLine;
	private final int[] badCells;

	private int badCount;
	private int rows;
	private int line;
	private int lastCellLength = -1;
	private final Count commas = new Count();
	private final Count absoluteTimes = new Count();
	private final Count shortRows = new Count();
	private final Count longRows = new Count();
	private final Count otherLines = new Count();
	private final Count cutOff = new Count();

	/** How often something happened and in which line first. */
	private static final class Count {
		private long times;
		private int first;

		void at(int where) {
			first = times++ == 0 ? where : first;
		}

		Optional<Message> message(boolean warning, String said) {
			return times == 0 ? Optional.empty()
					: Optional.of((warning ? Message.warning(said) : Message.info(said)).at(first).times(times));
		}
	}

	private MptTable(TextLines text, MptHeader header, Monitor monitor) {
		this.text = text;
		this.header = header;
		this.monitor = monitor;
		this.cell = new NumberCell(text.bytes());
		this.width = header.labels().size();
		this.row = new double[width];
		this.columns = new double[width][0];
		this.unreadable = new long[width];
		this.unreadableLine = new int[width];
		this.badCells = new int[width];
	}

	/** Reads all complete rows. */
	static MptTable read(TextLines text, MptHeader header, Monitor monitor) {
		MptTable table = new MptTable(text, header, monitor);
		table.run();
		return table;
	}

	/** Whether the column of the time holds dates, which are given as seconds since 1970-01-01 in local time. */
	boolean hasDates() {
		return absoluteTimes.times > 0;
	}

	/** The columns as labelled. */
	List<RawColumn> columns() {
		List<RawColumn> result = new ArrayList<>(width);
		for (int i = 0; i < width; i++) {
			result.add(new RawColumn.Numbers(header.labels().get(i), Arrays.copyOf(columns[i], rows), false));
			columns[i] = new double[0];
		}
		return result;
	}

	/** What was repaired or left out, with the line where it happened first. */
	List<Message> messages() {
		List<Message> messages = new ArrayList<>();
		commas.message(false, "decimal commas were read as decimal points").ifPresent(messages::add);
		absoluteTimes.message(false, "the times are dates; they were turned into seconds").ifPresent(messages::add);
		for (int i = 0; i < width; i++) {
			if (unreadable[i] > 0) {
				messages.add(Message.warning("cells of column " + header.labels().get(i) + " are no numbers")
						.at(unreadableLine[i]).times(unreadable[i]));
			}
		}
		shortRows.message(true, "rows with fewer cells than columns; the missing ones are empty")
				.ifPresent(messages::add);
		longRows.message(true, "rows with more cells than columns; the surplus was left out").ifPresent(messages::add);
		otherLines.message(true, "lines that are no rows were left out").ifPresent(messages::add);
		cutOff.message(true, "the last line is cut off and was left out").ifPresent(messages::add);
		if (rows == 0) {
			messages.add(Message.warning("the file holds no rows").at(header.tableLine()));
		}
		return messages;
	}

	private void run() {
		line = header.tableLine();
		for (int at = header.tableAt(); at < text.end(); line++) {
			if ((line & ASK - 1) == 0) {
				monitor.checkCancelled();
				monitor.progress((double) at / text.end(), "reading rows");
			}
			TextLines.Line next = text.line(at);
			if (!isBlank(next)) {
				add(next);
			}
			at = next.next();
		}
	}

	private boolean isBlank(TextLines.Line next) {
		for (int i = next.from(); i < next.to(); i++) {
			byte c = text.bytes().get(i);
			if (c != ' ' && c != '\t') {
				return false;
			}
		}
		return true;
	}

	private void add(TextLines.Line next) {
		int cells = 0;
		int numbers = 0;
		int lastLength = 0;
		int from = next.from();
		badCount = 0;
		while (from <= next.to()) {
			int to = endOfCell(from, next.to());
			boolean closingTab = to == from && to == next.to() && cells >= width;
			if (cells < width) {
				numbers += take(cells, from, to) ? 1 : 0;
				lastLength = to - from;
			}
			cells += closingTab ? 0 : 1;
			from = to + 1;
		}
		keep(next, cells, numbers, lastLength);
	}

	private int endOfCell(int from, int end) {
		int to = from;
		while (to < end && text.bytes().get(to) != '\t') {
			to++;
		}
		return to;
	}

	/** Reads a cell into the row; whether it held something that belongs there. */
	private boolean take(int column, int from, int to) {
		row[column] = cell.read(from, to);
		if (cell.comma()) {
			commas.at(line);
		}
		if (cell.readable()) {
			return to > from;
		}
		if (header.labels().get(column).equals("time/s") && takeDate(column, from, to)) {
			return true;
		}
		badCells[badCount++] = column;
		return false;
	}

	private boolean takeDate(int column, int from, int to) {
		Optional<Double> seconds = to - from > 40 ? Optional.empty()
				: EcLabTime.dateTime(text.text(from, to)).map(EcLabTime::seconds);
		seconds.ifPresent(value -> {
			row[column] = value;
			absoluteTimes.at(line);
		});
		return seconds.isPresent();
	}

	private void keep(TextLines.Line next, int cells, int numbers, int lastLength) {
		boolean wholeLastCell = next.ended() || lastCellLength < 0 || lastLength + 1 >= lastCellLength;
		if (!next.ended() && (cells < width || !wholeLastCell)) {
			cutOff.at(line);
			return;
		}
		if (numbers == 0 || 2 * cells < width) {
			otherLines.at(line);
			return;
		}
		if (cells < width) {
			shortRows.at(line);
			Arrays.fill(row, cells, width, Double.NaN);
		} else if (cells > width) {
			longRows.at(line);
		}
		lastCellLength = lastLength;
		append(next);
	}

	private void append(TextLines.Line next) {
		if (rows == columns[0].length) {
			grow(next);
		}
		for (int i = 0; i < width; i++) {
			columns[i][rows] = row[i];
		}
		for (int i = 0; i < badCount; i++) {
			int column = badCells[i];
			unreadableLine[column] = unreadable[column]++ == 0 ? line : unreadableLine[column];
		}
		rows++;
	}

	/** Makes room for as many rows as the rest of the file can hold if its lines are as long as this one. */
	private void grow(TextLines.Line next) {
		long perLine = Math.max(next.next() - next.from(), width);
		long expected = rows + 16 + (text.end() - next.from()) / perLine;
		int capacity = (int) Math.min(Integer.MAX_VALUE - 16, rows == 0 ? expected : Math.max(expected, rows * 5L / 4));
		for (int i = 0; i < width; i++) {
			columns[i] = Arrays.copyOf(columns[i], capacity);
		}
	}
}
