/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.importers.internal.text.CellKind;

/**
 * The cells of a sheet, column by column. Only rows that hold a cell are kept. A sheet whose cells lie so scattered that
 * its columns would take far more memory than its file is not read.
 */
public final class Sheet {

	/** Places of a column for each cell that is there, beyond which a sheet is too scattered. */
	private static final long SCATTERED = 64;
	private static final long ALWAYS = 1 << 20;
	private static final int WIDEST = 16_384;

	private static final byte EMPTY = 0;
	private static final byte TEXT = 1;
	private static final byte NUMBER = 2;
	private static final byte DATE = 3;
	private static final byte CLOCK = 4;

	private final String name;
	/** By column; null where no cell is. */
	private final List<@Nullable Cells> columns = new ArrayList<>();
	private final List<String> shared;
	private final Map<String, Integer> ownPlaces = new HashMap<>();
	private final List<String> ownTexts = new ArrayList<>();
	private int rows;
	private boolean rowHasCells;
	private long cells;
	private long places;
	private boolean scattered;
	private boolean cut;

	/**
	 * A sheet without cells.
	 *
	 * @param shared the texts that cells of all sheets share
	 */
	Sheet(String name, List<String> shared) {
		this.name = name;
		this.shared = shared;
	}

	/** One column in blocks of rows, the first of which grows: a number, or a text as {@code -1 - place} of the kind TEXT. */
	private static final class Cells {
		private static final int LEAST = 4;
		private static final int BLOCK = 256;
		private static final double[][] NO_NUMBERS = {};
		private static final byte[][] NO_KINDS = {};

		private double[] firstNumbers = new double[LEAST];
		private byte[] firstKinds = new byte[LEAST];
		private double[][] numbers = NO_NUMBERS;
		private byte[][] kinds = NO_KINDS;
		private int size;

		void set(int row, double value, byte kind) {
			if (row < BLOCK) {
				growFirst(row);
				firstNumbers[row] = value;
				firstKinds[row] = kind;
			} else {
				int block = row / BLOCK - 1;
				addBlock(block);
				numbers[block][row % BLOCK] = value;
				kinds[block][row % BLOCK] = kind;
			}
			size = row + 1;
		}

		private void growFirst(int row) {
			if (row >= firstNumbers.length) {
				int larger = Math.min(BLOCK, Math.max(row + 1, 4 * firstNumbers.length));
				firstNumbers = Arrays.copyOf(firstNumbers, larger);
				firstKinds = Arrays.copyOf(firstKinds, larger);
			}
		}

		private void addBlock(int block) {
			if (block >= numbers.length) {
				int larger = Math.max(block + 1, 2 * numbers.length);
				numbers = Arrays.copyOf(numbers, larger);
				kinds = Arrays.copyOf(kinds, larger);
			}
			if (numbers[block] == null) {
				numbers[block] = new double[BLOCK];
				kinds[block] = new byte[BLOCK];
			}
		}

		byte kind(int row) {
			if (row >= size) {
				return EMPTY;
			}
			if (row < BLOCK) {
				return row < firstKinds.length ? firstKinds[row] : EMPTY;
			}
			byte[] block = kinds[row / BLOCK - 1];
			return block == null ? EMPTY : block[row % BLOCK];
		}

		double number(int row) {
			return row < BLOCK ? firstNumbers[row] : numbers[row / BLOCK - 1][row % BLOCK];
		}
	}

	/** Puts a number into a column of the row that is being read; false where the sheet has become too scattered. */
	boolean put(int column, double value, CellKind kind) {
		return put(column, value, kind == CellKind.DATE ? DATE : kind == CellKind.CLOCK ? CLOCK : NUMBER);
	}

	/** Puts a text that cells share. */
	void putShared(int column, int place) {
		if (place >= 0 && place < shared.size() && !shared.get(place).isBlank()) {
			put(column, -1.0 - place, TEXT);
		}
	}

	/** Puts a text of the cell's own. */
	void putText(int column, String text) {
		if (!text.isBlank()) {
			put(column, -1.0 - place(text), TEXT);
		}
	}

	private boolean put(int column, double value, byte kind) {
		if (scattered || column < 0 || column >= WIDEST) {
			return !scattered;
		}
		while (columns.size() <= column) {
			columns.add(null);
		}
		Cells there = columns.get(column);
		Cells of = there == null ? new Cells() : there;
		columns.set(column, of);
		places += Math.max(0, rows + 1 - of.size);
		cells++;
		scattered = places > ALWAYS + SCATTERED * cells;
		if (!scattered) {
			of.set(rows, value, kind);
			rowHasCells = true;
		}
		return !scattered;
	}

	private int place(String text) {
		return ownPlaces.computeIfAbsent(text, t -> {
			ownTexts.add(t);
			return shared.size() + ownTexts.size() - 1;
		});
	}

	/** Ends the row that is being read. */
	void endRow() {
		rows += rowHasCells ? 1 : 0;
		rowHasCells = false;
	}

	/** Ends the sheet before its end, without the row that is being read, as cells of it may be missing. */
	void endCut() {
		rowHasCells = false;
		cut = true;
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
		Cells cellsOf = column >= columns.size() ? null : columns.get(column);
		return cellsOf == null ? EMPTY : cellsOf.kind(row);
	}

	private Cells cells(int column) {
		return Objects.requireNonNull(columns.get(column));
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
		return kind == EMPTY || kind == TEXT ? Double.NaN : cells(column).number(row);
	}

	/** The text of a cell; "" where it holds none. */
	public String text(int row, int column) {
		if (kindAt(row, column) != TEXT) {
			return "";
		}
		int place = (int) (-1 - cells(column).number(row));
		return place < shared.size() ? shared.get(place) : ownTexts.get(place - shared.size());
	}
}
