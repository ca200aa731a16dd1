/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.access;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.LittleEndian;

/** The rows of a table in the order of the pages. Rows that are deleted or that a damaged page does not hold are left out. */
public final class JetTable {

	private static final int DELETED = 0x8000;
	private static final int ELSEWHERE = 0x4000;
	private static final int OFFSET = 0x1FFF;
	private static final Charset ONE_BYTE = Charset.forName("windows-1252");
	private static final int INLINE_MEMO = 0x80;
	private static final int MEMO_HEADER = 12;

	private final LittleEndian bytes;
	private final JetFormat format;
	private final List<JetColumn> columns;
	private int[] starts = new int[64];
	private int[] ends = new int[64];
	private int rows;
	private int broken;

	JetTable(LittleEndian bytes, JetFormat format, List<JetColumn> columns, List<Integer> pages, Monitor monitor) {
		this.bytes = bytes;
		this.format = format;
		this.columns = columns;
		for (int page : pages) {
			monitor.checkCancelled();
			find(page * format.pageSize());
		}
	}

	public int rows() {
		return rows;
	}

	/** Rows that were left out because their page is damaged. */
	public int brokenRows() {
		return broken;
	}

	public List<JetColumn> columns() {
		return columns;
	}

	/** The column of a name, upper and lower case being the same. */
	public Optional<JetColumn> column(String name) {
		return columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
	}

	private void find(int page) {
		int count = bytes.u2(page + format.rowCount());
		int most = (format.pageSize() - format.rowCount() - 2) / 2;
		for (int i = 0; i < Math.min(count, most); i++) {
			int at = page + format.rowCount() + 2 + 2 * i;
			int entry = bytes.u2(at);
			if ((entry & DELETED) == 0) {
				int end = i == 0 ? format.pageSize() : bytes.u2(at - 2) & OFFSET;
				if ((entry & ELSEWHERE) != 0) {
					elsewhere(page + (entry & OFFSET), page + end);
				} else {
					add(page + (entry & OFFSET), page + end);
				}
			}
		}
		broken += Math.max(0, count - most);
	}

	/** A row that outgrew its page: there stand the page and the number of where it is now. */
	private void elsewhere(int at, int end) {
		if (end - at < 4 || !bytes.has(at, 4)) {
			broken++;
			return;
		}
		int row = bytes.u1(at);
		long page = (bytes.u4(at) >>> 8) * format.pageSize();
		int list = format.rowCount() + 2 + 2 * row;
		if (!bytes.has(page, format.pageSize()) || list + 2 > format.pageSize()) {
			broken++;
			return;
		}
		int start = bytes.u2((int) page + list) & OFFSET;
		int stop = row == 0 ? format.pageSize() : bytes.u2((int) page + list - 2) & OFFSET;
		add((int) page + start, (int) page + stop);
	}

	private void add(int start, int end) {
		int mask = (columns.size() + 7) / 8;
		boolean valid = end - start > mask + (format.wide() ? 6 : 3) && start / format.pageSize() == (end - 1) / format.pageSize()
				&& bytes.has(start, end - start);
		if (!valid) {
			broken++;
			return;
		}
		if (rows == starts.length) {
			starts = Arrays.copyOf(starts, 2 * rows);
			ends = Arrays.copyOf(ends, 2 * rows);
		}
		starts[rows] = start;
		ends[rows++] = end;
	}

	private int columnsOfRow(int row) {
		return format.wide() ? bytes.u2(starts[row]) : bytes.u1(starts[row]);
	}

	private int maskSize(int row) {
		return (columnsOfRow(row) + 7) / 8;
	}

	/** Whether a row has a value in a column; of a boolean its value. */
	public boolean has(int row, JetColumn column) {
		int mask = ends[row] - maskSize(row);
		int at = mask + column.number() / 8;
		return column.number() < columnsOfRow(row) && at > starts[row] && at < ends[row]
				&& (bytes.u1(at) >> column.number() % 8 & 1) != 0;
	}

	/** The value of a numeric column; of a date days since 1899-12-30; {@code NaN} where there is none. */
	public double number(int row, JetColumn column) {
		if (column.type() == JetColumn.BOOLEAN) {
			return has(row, column) ? 1 : 0;
		}
		if (!has(row, column)) {
			return Double.NaN;
		}
		int at = starts[row] + (format.wide() ? 2 : 1) + column.offset();
		if (!column.fixed() || at + size(column.type()) > ends[row]) {
			return Double.NaN;
		}
		return switch (column.type()) {
		case JetColumn.BYTE -> bytes.u1(at);
		case JetColumn.SHORT -> (short) bytes.u2(at);
		case JetColumn.LONG -> bytes.i4(at);
		case JetColumn.MONEY -> bytes.i8(at) / 1e4;
		case JetColumn.SINGLE -> bytes.f4(at);
		case JetColumn.DOUBLE, JetColumn.DATE -> bytes.f8(at);
		default -> Double.NaN;
		};
	}

	private static int size(int type) {
		return switch (type) {
		case JetColumn.BYTE -> 1;
		case JetColumn.SHORT -> 2;
		case JetColumn.LONG, JetColumn.SINGLE -> 4;
		default -> 8;
		};
	}

	/** The value of a text column; "" where there is none. Memos that are kept outside of the row are left out. */
	public String text(int row, JetColumn column) {
		if (!column.isText() || !has(row, column)) {
			return "";
		}
		int[] range = column.fixed() ? new int[] { column.offset() + (format.wide() ? 2 : 1), column.length() }
				: variable(row, column.variable());
		int from = starts[row] + range[0];
		int length = range[1];
		if (length <= 0 || from < starts[row] || from + length > ends[row]) {
			return "";
		}
		if (column.type() == JetColumn.MEMO) {
			if (length < MEMO_HEADER || (bytes.u1(from + 3) & INLINE_MEMO) == 0) {
				return "";
			}
			from += MEMO_HEADER;
			length -= MEMO_HEADER;
		}
		return text(from, length);
	}

	/** Offset and length of a value of variable length within its row; the offsets stand at the row's end, the last first. */
	private int[] variable(int row, int index) {
		int width = format.wide() ? 2 : 1;
		int countAt = ends[row] - maskSize(row) - width;
		if (countAt <= starts[row]) {
			return new int[] { 0, 0 };
		}
		int jumps = format.wide() ? 0 : (ends[row] - starts[row] - 1) / 256;
		int count = value(countAt);
		int at = countAt - jumps - width * (index + 1);
		if (index >= count || at - width <= starts[row]) {
			return new int[] { 0, 0 };
		}
		int from = value(at);
		int to = value(at - width);
		if (!format.wide()) {
			for (int k = 0; k < jumps; k++) {
				int jump = value(countAt - 1 - k);
				from += index >= jump ? 256 : 0;
				to += index + 1 >= jump ? 256 : 0;
			}
		}
		return new int[] { from, to - from };
	}

	private int value(int at) {
		return format.wide() ? bytes.u2(at) : bytes.u1(at);
	}

	private String text(int from, int length) {
		byte[] raw = new byte[length];
		bytes.buffer().get(from, raw);
		if (!format.wide()) {
			return new String(raw, ONE_BYTE);
		}
		boolean compressed = length >= 2 && (raw[0] & 0xFF) == 0xFF && (raw[1] & 0xFF) == 0xFE;
		return compressed ? expanded(raw) : new String(raw, StandardCharsets.UTF_16LE);
	}

	/** Compressed texts: one byte a character, a zero byte switches to two bytes a character and back. */
	private static String expanded(byte[] raw) {
		StringBuilder text = new StringBuilder();
		boolean single = true;
		int at = 2;
		while (at < raw.length) {
			if (raw[at] == 0) {
				single = !single;
				at++;
			} else if (single) {
				text.append((char) (raw[at++] & 0xFF));
			} else if (at + 1 < raw.length) {
				text.append((char) (raw[at] & 0xFF | (raw[at + 1] & 0xFF) << 8));
				at += 2;
			} else {
				at++;
			}
		}
		return text.toString();
	}
}
