/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;

/**
 * Takes the columns out of the rows of a data module, straight from the mapped file. Blocks of rows that fit the
 * processor's cache are read column by column, as each pass over the whole file would load all of it again.
 */
final class MprRowReader {

	private static final int BLOCK = 1024;
	/** The monitor is asked once in so many blocks. */
	private static final int ASK = 32;

	/** Reads one column of the rows {@code from} (inclusive) to {@code to} (exclusive). */
	private interface Filler {
		void fill(int from, int to);
	}

	private final ByteBuffer bytes;
	private final int start;
	private final MprRow row;
	private final int size;
	private final int rows;
	private final List<RawColumn> columns = new ArrayList<>();
	private final List<Filler> fillers = new ArrayList<>();

	/**
	 * @param bytes the module, little-endian
	 * @param start where the first row begins
	 */
	MprRowReader(ByteBuffer bytes, int start, MprRow row, int rows) {
		this.bytes = bytes;
		this.start = start;
		this.row = row;
		this.size = row.size();
		this.rows = rows;
	}

	List<RawColumn> columns(Monitor monitor) {
		if (row.flagsAt() >= 0) {
			row.flags().forEach(this::addFlag);
		}
		row.cells().forEach(this::addCell);
		int block = 0;
		for (int from = 0; from < rows; from += BLOCK) {
			if (block++ % ASK == 0) {
				monitor.checkCancelled();
				monitor.progress((double) from / rows, "reading rows");
			}
			int to = Math.min(rows, from + BLOCK);
			for (Filler filler : fillers) {
				filler.fill(from, to);
			}
		}
		return columns;
	}

	private void addFlag(MprFlag flag) {
		long[] values = new long[rows];
		columns.add(new RawColumn.Integers(flag.label(), values));
		int first = start + row.flagsAt();
		fillers.add((from, to) -> {
			for (int i = from, at = first + from * size; i < to; i++, at += size) {
				values[i] = flag.of(bytes.get(at));
			}
		});
	}

	private void addCell(MprRow.Cell cell) {
		String label = cell.variable().label();
		int first = start + cell.offset();
		if (cell.type().isFloating()) {
			double[] values = new double[rows];
			boolean single = cell.type() == MprVariable.Type.F4;
			columns.add(new RawColumn.Numbers(label, values, single));
			fillers.add(single ? singles(values, first) : doubles(values, first));
		} else {
			long[] values = new long[rows];
			columns.add(new RawColumn.Integers(label, values));
			fillers.add(switch (cell.type()) {
			case U1 -> bytes(values, first);
			case U2 -> shorts(values, first);
			default -> integers(values, first);
			});
		}
	}

	private Filler doubles(double[] values, int first) {
		return (from, to) -> {
			for (int i = from, at = first + from * size; i < to; i++, at += size) {
				values[i] = bytes.getDouble(at);
			}
		};
	}

	private Filler singles(double[] values, int first) {
		return (from, to) -> {
			for (int i = from, at = first + from * size; i < to; i++, at += size) {
				values[i] = bytes.getFloat(at);
			}
		};
	}

	private Filler integers(long[] values, int first) {
		return (from, to) -> {
			for (int i = from, at = first + from * size; i < to; i++, at += size) {
				values[i] = bytes.getInt(at) & 0xFFFF_FFFFL;
			}
		};
	}

	private Filler shorts(long[] values, int first) {
		return (from, to) -> {
			for (int i = from, at = first + from * size; i < to; i++, at += size) {
				values[i] = bytes.getShort(at) & 0xFFFF;
			}
		};
	}

	private Filler bytes(long[] values, int first) {
		return (from, to) -> {
			for (int i = from, at = first + from * size; i < to; i++, at += size) {
				values[i] = bytes.get(at) & 0xFF;
			}
		};
	}
}
