/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.DecimalReader;

/**
 * The cells of a sheet, column by column. Only rows that hold a cell are kept. A sheet whose cells lie so scattered that
 * its columns would take far more memory than its file is not read.
 */
public final class Sheet {

	/** Places of a column for each cell that is there, beyond which a sheet is too scattered. */
	private static final long SCATTERED = 64;
	private static final long ALWAYS = 1 << 20;
	private static final int ASK = 1024;
	private static final int WIDEST = 16_384;

	private final String name;
	private final List<Cells> columns = new ArrayList<>();
	private final List<String> texts;
	private final Map<String, Integer> ownTexts = new HashMap<>();
	private final List<String> allTexts = new ArrayList<>();
	private int rows;
	private long cells;
	private long places;
	private boolean scattered;
	private boolean cut;

	private Sheet(String name, List<String> shared) {
		this.name = name;
		this.texts = shared;
		this.allTexts.addAll(shared);
	}

	/** One column: a number, or the place of a text as {@code -1 - place} with the kind TEXT, by row. */
	private static final class Cells {
		private double[] numbers = new double[16];
		private byte[] kinds = new byte[16];
		private int size;

		void set(int row, double value, byte kind) {
			if (row >= numbers.length) {
				int larger = Math.max(row + 1, numbers.length + (numbers.length >> 1));
				numbers = Arrays.copyOf(numbers, larger);
				kinds = Arrays.copyOf(kinds, larger);
			}
			numbers[row] = value;
			kinds[row] = kind;
			size = row + 1;
		}
	}

	private static final byte EMPTY = 0;
	private static final byte TEXT = 1;
	private static final byte NUMBER = 2;
	private static final byte DATE = 3;
	private static final byte CLOCK = 4;

	/**
	 * Reads a sheet.
	 *
	 * @param part the sheet's XML
	 * @param shared the texts that cells share
	 */
	static Sheet read(String name, byte[] part, List<String> shared, NumberFormats formats, Monitor monitor) {
		Sheet sheet = new Sheet(name, shared);
		new Reading(sheet, new XmlScan(part), formats, monitor).run();
		return sheet;
	}

	/** Reads the cells. */
	private static final class Reading {
		private final Sheet sheet;
		private final XmlScan xml;
		private final NumberFormats formats;
		private final Monitor monitor;
		private final DecimalReader decimal;
		private int column = -1;
		private boolean rowHasCells;
		private boolean complete;

		Reading(Sheet sheet, XmlScan xml, NumberFormats formats, Monitor monitor) {
			this.sheet = sheet;
			this.xml = xml;
			this.formats = formats;
			this.monitor = monitor;
			this.decimal = new DecimalReader(xml.bytes(), (byte) '.');
		}

		void run() {
			while (!sheet.scattered && xml.next()) {
				if (xml.is("row")) {
					row();
				} else if (xml.is("c") && xml.opens() && !xml.closes()) {
					cell();
				} else if (xml.is("c") && xml.opens()) {
					column++;
				} else if (xml.is("sheetData") && xml.closes()) {
					complete = true;
					break;
				}
			}
			endRow();
			sheet.cut = !complete;
		}

		private void row() {
			if (xml.opens()) {
				endRow();
				column = -1;
				if ((sheet.rows & ASK - 1) == 0) {
					monitor.checkCancelled();
					monitor.progress(xml.progress(), "reading the sheet " + sheet.name);
				}
			} else {
				endRow();
			}
		}

		private void endRow() {
			sheet.rows += rowHasCells ? 1 : 0;
			rowHasCells = false;
		}

		private void cell() {
			int[] reference = xml.attribute("r");
			column = reference[0] < 0 ? column + 1 : column(reference);
			int[] type = xml.attribute("t");
			byte first = type[0] < 0 ? (byte) 'n' : xml.bytes()[type[0]];
			boolean longer = type[1] - type[0] > 1;
			int[] style = xml.attribute("s");
			int styleNumber = style[0] < 0 ? -1 : (int) decimal.read(style[0], style[1]);
			StringBuilder inline = new StringBuilder();
			while (xml.next() && !(xml.is("c") && xml.closes())) {
				if (xml.is("row") || xml.is("sheetData")) {
					// the cell is not closed: a damaged file
					return;
				}
				if (xml.is("v") && xml.opens() && !xml.closes()) {
					value(first, longer, styleNumber, xml.contentFrom(), xml.contentTo());
				} else if (xml.is("t") && xml.opens() && !xml.closes()) {
					inline.append(xml.text(xml.contentFrom(), xml.contentTo()));
				}
			}
			if (!inline.isEmpty()) {
				text(inline.toString());
			}
		}

		/** The column of a reference such as AB12. */
		private int column(int[] place) {
			int number = 0;
			for (int i = place[0]; i < place[1] && xml.bytes()[i] >= 'A' && xml.bytes()[i] <= 'Z'; i++) {
				number = Math.min(WIDEST * 2, number * 26 + (xml.bytes()[i] - 'A' + 1));
			}
			return number - 1;
		}

		private void value(byte type, boolean longer, int style, int from, int to) {
			if (type == 's' && !longer) {
				int place = (int) decimal.read(from, to);
				if (decimal.found() && place >= 0 && place < sheet.texts.size() && !sheet.texts.get(place).isBlank()) {
					put(-1.0 - place, TEXT);
				}
			} else if (type == 's' || type == 'd') {
				text(xml.text(from, to));
			} else if (type != 'e') {
				double value = decimal.read(from, to);
				if (decimal.found()) {
					CellKind kind = type == 'b' ? CellKind.NUMBER : formats.kind(style);
					put(value, kind == CellKind.DATE ? DATE : kind == CellKind.CLOCK ? CLOCK : NUMBER);
				}
			}
		}

		private void text(String text) {
			if (!text.isBlank()) {
				put(-1.0 - sheet.place(text), TEXT);
			}
		}

		private void put(double value, byte kind) {
			if (column < 0 || column >= WIDEST) {
				return;
			}
			while (sheet.columns.size() <= column) {
				sheet.columns.add(new Cells());
			}
			Cells cells = sheet.columns.get(column);
			sheet.places += Math.max(0, sheet.rows + 1 - cells.size);
			sheet.cells++;
			sheet.scattered = sheet.places > ALWAYS + SCATTERED * sheet.cells;
			if (!sheet.scattered) {
				cells.set(sheet.rows, value, kind);
				rowHasCells = true;
			}
		}
	}

	private int place(String text) {
		return ownTexts.computeIfAbsent(text, t -> {
			allTexts.add(t);
			return allTexts.size() - 1;
		});
	}

	public String name() {
		return name;
	}

	public int rows() {
		return rows;
	}

	public int width() {
		return columns.size();
	}

	/** Whether the sheet was left because its cells lie too scattered. */
	public boolean isScattered() {
		return scattered;
	}

	/** Whether the sheet ends before its end. */
	public boolean isCut() {
		return cut;
	}

	private byte kindAt(int row, int column) {
		if (column >= columns.size() || row >= columns.get(column).size) {
			return EMPTY;
		}
		return columns.get(column).kinds[row];
	}

	/** What a cell holds; empty where it holds nothing. */
	public Optional<CellKind> kind(int row, int column) {
		return switch (kindAt(row, column)) {
		case TEXT -> Optional.of(CellKind.TEXT);
		case NUMBER -> Optional.of(CellKind.NUMBER);
		case DATE -> Optional.of(CellKind.DATE);
		case CLOCK -> Optional.of(CellKind.CLOCK);
		default -> Optional.empty();
		};
	}

	/** The number of a cell, of a date in days since 1899-12-30; {@code NaN} for texts and empty cells. */
	public double number(int row, int column) {
		byte kind = kindAt(row, column);
		return kind == EMPTY || kind == TEXT ? Double.NaN : columns.get(column).numbers[row];
	}

	/** The text of a cell; "" where it holds none. */
	public String text(int row, int column) {
		return kindAt(row, column) != TEXT ? "" : allTexts.get((int) (-1 - columns.get(column).numbers[row]));
	}
}
