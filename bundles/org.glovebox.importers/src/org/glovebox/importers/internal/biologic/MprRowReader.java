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

/** Takes the columns out of the rows of a data module, straight from the mapped file. */
final class MprRowReader {

	/** The monitor is asked once in so many rows; a power of two. */
	private static final int ASK = 65_536;

	private final ByteBuffer bytes;
	private final int start;
	private final MprRow row;
	private final int rows;
	private final Monitor monitor;

	/**
	 * @param bytes the module, little-endian
	 * @param start where the first row begins
	 */
	MprRowReader(ByteBuffer bytes, int start, MprRow row, int rows, Monitor monitor) {
		this.bytes = bytes;
		this.start = start;
		this.row = row;
		this.rows = rows;
		this.monitor = monitor;
	}

	List<RawColumn> columns() {
		List<RawColumn> columns = new ArrayList<>();
		if (row.flagsAt() >= 0) {
			row.flags().forEach(flag -> columns.add(new RawColumn.Integers(flag.label(), flag(flag))));
		}
		for (MprRow.Cell cell : row.cells()) {
			columns.add(column(cell));
			monitor.progress((double) columns.size() / (row.flags().size() + row.cells().size()), "reading columns");
		}
		return columns;
	}

	private RawColumn column(MprRow.Cell cell) {
		String label = cell.variable().label();
		int at = start + cell.offset();
		return switch (cell.type()) {
		case F8 -> new RawColumn.Numbers(label, doubles(at), false);
		case F4 -> new RawColumn.Numbers(label, singles(at), true);
		case U4 -> new RawColumn.Integers(label, longs(at));
		case U2 -> new RawColumn.Integers(label, shorts(at));
		case U1 -> new RawColumn.Integers(label, bytes(at));
		};
	}

	private long[] flag(MprFlag flag) {
		long[] values = new long[rows];
		int at = start + row.flagsAt();
		for (int i = 0; i < rows; i++, at += row.size()) {
			ask(i);
			values[i] = flag.of(bytes.get(at));
		}
		return values;
	}

	private double[] doubles(int first) {
		double[] values = new double[rows];
		int at = first;
		for (int i = 0; i < rows; i++, at += row.size()) {
			ask(i);
			values[i] = bytes.getDouble(at);
		}
		return values;
	}

	private double[] singles(int first) {
		double[] values = new double[rows];
		int at = first;
		for (int i = 0; i < rows; i++, at += row.size()) {
			ask(i);
			values[i] = bytes.getFloat(at);
		}
		return values;
	}

	private long[] longs(int first) {
		long[] values = new long[rows];
		int at = first;
		for (int i = 0; i < rows; i++, at += row.size()) {
			ask(i);
			values[i] = bytes.getInt(at) & 0xFFFF_FFFFL;
		}
		return values;
	}

	private long[] shorts(int first) {
		long[] values = new long[rows];
		int at = first;
		for (int i = 0; i < rows; i++, at += row.size()) {
			ask(i);
			values[i] = bytes.getShort(at) & 0xFFFF;
		}
		return values;
	}

	private long[] bytes(int first) {
		long[] values = new long[rows];
		int at = first;
		for (int i = 0; i < rows; i++, at += row.size()) {
			ask(i);
			values[i] = bytes.get(at) & 0xFF;
		}
		return values;
	}

	private void ask(int done) {
		if ((done & ASK - 1) == 0) {
			monitor.checkCancelled();
		}
	}
}
