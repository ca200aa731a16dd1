/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.importers.internal.cycling.XlsxBytes.Styled;

/** Writes workbooks of Excel 97 in compound files, as fixtures. */
final class XlsBytes {

	private static final int SECTOR = 512;
	private static final int LONGEST = 8224;
	private static final int END = -2;
	private static final int FREE = -1;
	private static final int TABLE = -3;
	private static final int CONTINUED = 0x3C;

	private final Map<String, List<Object[]>> sheets = new LinkedHashMap<>();
	private final List<String> shared = new ArrayList<>();
	private final ByteBuffer out = ByteBuffer.allocate(1 << 22).order(ByteOrder.LITTLE_ENDIAN);
	private String stream = "Workbook";
	private int version = 0x600;
	private int longest = LONGEST;
	private boolean encrypted;
	private boolean from1904;
	private boolean backward;
	private int upon = 1;

	/** A formula with its last value, a String, Double or Boolean. */
	record Formula(Object value) {
	}

	/** Adds a sheet; cells are String, Number, Boolean, Styled, Formula or null. */
	XlsBytes sheet(String name, List<Object[]> rows) {
		sheets.put(name, rows);
		return this;
	}

	/** A stream of another name, such as that of Excel 95. */
	XlsBytes in(String streamName, int biffVersion) {
		stream = streamName;
		version = biffVersion;
		return this;
	}

	/** Lets texts go on in further records after so many bytes. */
	XlsBytes continuedAfter(int bytes) {
		longest = bytes;
		return this;
	}

	XlsBytes encrypted() {
		encrypted = true;
		return this;
	}

	XlsBytes countingFrom1904() {
		from1904 = true;
		return this;
	}

	/** Puts the sectors of the stream in the opposite order. */
	XlsBytes backward() {
		backward = true;
		return this;
	}

	/** Lists the first sheet so many times, each time some bytes later, so that they lie upon each other. */
	XlsBytes upon(int times) {
		upon = times;
		return this;
	}

	private int begin(int kind) {
		out.putShort((short) kind).putShort((short) 0);
		return out.position();
	}

	private void end(int begin) {
		out.putShort(begin - 2, (short) (out.position() - begin));
	}

	private void record(int kind, int... shorts) {
		int begin = begin(kind);
		for (int value : shorts) {
			out.putShort((short) value);
		}
		end(begin);
	}

	private void text(String text) {
		boolean wide = text.chars().anyMatch(c -> c > 255);
		out.put((byte) (wide ? 1 : 0)).put(text.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
	}

	private List<Integer> globals() {
		record(0x809, version, 5, 0, 0, 0, 0, 0, 0);
		if (encrypted) {
			record(0x2F, 1, 1, 1);
		}
		record(0x22, from1904 ? 1 : 0);
		String format = "yyyy\\-mm\\-dd hh:mm:ss";
		int formatBegin = begin(0x41E);
		out.putShort((short) 164).putShort((short) format.length());
		text(format);
		end(formatBegin);
		for (int number : new int[] { 0, 164, 46 }) {
			record(0xE0, 0, number, 0, 0, 0, 0, 0, 0, 0, 0);
		}
		List<Integer> places = new ArrayList<>();
		for (String name : sheets.keySet()) {
			int times = places.isEmpty() ? upon : 1;
			for (int i = 0; i < times; i++) {
				String label = times > 1 ? name + i : name;
				int begin = begin(0x85);
				places.add(out.position());
				out.putInt(0).putShort((short) 0).put((byte) label.length());
				text(label);
				end(begin);
			}
		}
		sharedTexts();
		record(0x0A);
		return places;
	}

	/** Texts go on in a further record where one is full, within their characters too, which then tell their width anew. */
	private void sharedTexts() {
		sheets.values().forEach(rows -> rows.forEach(row -> {
			for (Object cell : row) {
				if (cell instanceof String text && !shared.contains(text)) {
					shared.add(text);
				}
			}
		}));
		int begin = begin(0xFC);
		out.putInt(shared.size()).putInt(shared.size());
		for (String text : shared) {
			if (out.position() - begin > longest - 20) {
				end(begin);
				begin = begin(CONTINUED);
			}
			boolean wide = text.chars().anyMatch(c -> c > 255);
			out.putShort((short) text.length()).put((byte) ((wide ? 1 : 0) | 8)).putShort((short) 1);
			for (int i = 0; i < text.length(); i++) {
				if (out.position() - begin > longest - 2) {
					end(begin);
					begin = begin(CONTINUED);
					wide = true;
					out.put((byte) 1);
				}
				if (wide) {
					out.putChar(text.charAt(i));
				} else {
					out.put((byte) text.charAt(i));
				}
			}
			out.putInt(0x12345678);
		}
		end(begin);
	}

	private void cells(List<Object[]> rows) {
		record(0x809, version, 0x10, 0, 0, 0, 0, 0, 0);
		record(0x809, version, 0x20, 0, 0, 0, 0, 0, 0);
		record(0x0A);
		for (int row = 0; row < rows.size(); row++) {
			Object[] cells = rows.get(row);
			for (int column = 0; column < cells.length; column++) {
				if (cells[column] != null) {
					cell(row, column, cells[column]);
				}
			}
		}
		record(0x0A);
	}

	private void cell(int row, int column, Object value) {
		switch (value) {
		case String text -> record(0xFD, row, column, 0, shared.indexOf(text), 0);
		case Boolean flag -> record(0x205, row, column, 0, flag ? 1 : 0);
		case Styled styled -> number(row, column, styled.style(), styled.value());
		case Integer whole when Math.abs(whole) < 1 << 29 -> record(0x27E, row, column, 0, whole << 2 | 2, (whole << 2 | 2) >> 16);
		case Integer[] wholes -> {
			int begin = begin(0xBD);
			out.putShort((short) row).putShort((short) column);
			for (int whole : wholes) {
				out.putShort((short) 0).putInt(whole << 2 | 3);
			}
			out.putShort((short) (column + wholes.length - 1));
			end(begin);
		}
		case Formula formula -> formula(row, column, formula.value());
		default -> number(row, column, 0, ((Number) value).doubleValue());
		}
	}

	private void number(int row, int column, int style, double value) {
		int begin = begin(0x203);
		out.putShort((short) row).putShort((short) column).putShort((short) style).putDouble(value);
		end(begin);
	}

	private void formula(int row, int column, Object value) {
		int begin = begin(0x06);
		out.putShort((short) row).putShort((short) column).putShort((short) 0);
		switch (value) {
		case Double number -> out.putDouble(number);
		case Boolean flag -> out.put((byte) 1).put((byte) 0).put((byte) (flag ? 1 : 0)).put(new byte[3]).putShort((short) -1);
		default -> out.put(new byte[6]).putShort((short) -1);
		}
		out.put(new byte[8]);
		end(begin);
		if (value instanceof String text) {
			int at = begin(0x207);
			out.putShort((short) text.length());
			text(text);
			end(at);
		}
	}

	byte[] bytes() {
		List<Integer> places = globals();
		int sheet = 0;
		for (List<Object[]> rows : sheets.values()) {
			int times = sheet == 0 ? upon : 1;
			for (int i = 1; i < times; i++) {
				// a sheet that never ends, so that it holds those behind it
				out.putInt(places.get(sheet++), out.position());
				record(0x809, version, 0x10, 0, 0, 0, 0, 0, 0);
			}
			out.putInt(places.get(sheet++), out.position());
			cells(rows);
		}
		while (out.position() % SECTOR != 0 || out.position() < 4096) {
			out.put((byte) 0);
		}
		return compound(java.util.Arrays.copyOf(out.array(), out.position()));
	}

	/** The stream, then a sector of the directory, then the table of what follows what. */
	private byte[] compound(byte[] content) {
		int sectors = content.length / SECTOR;
		int tables = (sectors + 1) / 127 + 1;
		ByteBuffer file = ByteBuffer.allocate((sectors + 2 + tables) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
		file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) -2)
				.putShort(30, (short) 9).putShort(32, (short) 6).putInt(44, tables).putInt(48, sectors).putInt(56, 4096)
				.putInt(60, END).putInt(68, END);
		for (int i = 0; i < 109; i++) {
			file.putInt(76 + 4 * i, i < tables ? sectors + 1 + i : FREE);
		}
		for (int i = 0; i < sectors; i++) {
			int place = backward ? sectors - 1 - i : i;
			file.put((place + 1) * SECTOR, content, i * SECTOR, SECTOR);
		}
		int directory = (sectors + 1) * SECTOR;
		entry(file, directory, "Root Entry", 5, END, 0);
		entry(file, directory + 128, stream, 2, backward ? sectors - 1 : 0, content.length);
		for (int i = 0; i < tables * 128; i++) {
			boolean last = i == (backward ? 0 : sectors - 1) || i == sectors;
			file.putInt((sectors + 2) * SECTOR + 4 * i, last ? END : i < sectors ? backward ? i - 1 : i + 1
					: i <= sectors + tables ? TABLE : FREE);
		}
		return file.array();
	}

	private static void entry(ByteBuffer file, int at, String name, int type, int start, int size) {
		file.put(at, name.getBytes(StandardCharsets.UTF_16LE)).putShort(at + 64, (short) (2 * name.length() + 2))
				.put(at + 66, (byte) type).putInt(at + 116, start).putInt(at + 120, size);
	}
}
