/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;

/** Where the rows of a file stand: offsets of main and of auxiliary rows, in the order in which they are found. */
final class RowPositions {

	private static final int ROWS_BETWEEN_CHECKS = 1 << 13;

	private final ByteBuffer bytes;
	private final RowLayout layout;
	private final Monitor monitor;
	private int[] data = new int[1024];
	private int rows;
	private int[] auxiliary = new int[64];
	private int auxiliaryRows;
	private int seen;

	/**
	 * @param bytes the file or a part of it, little-endian
	 */
	RowPositions(ByteBuffer bytes, RowLayout layout, Monitor monitor) {
		this.bytes = bytes;
		this.layout = layout;
		this.monitor = monitor;
	}

	/** Looks at the row at an offset; it must be wholly within the buffer. */
	void look(int at) {
		if (seen++ % ROWS_BETWEEN_CHECKS == 0) {
			monitor.checkCancelled();
		}
		switch (layout.kind(bytes, at)) {
		case DATA -> {
			data = rows == data.length ? Arrays.copyOf(data, 2 * rows) : data;
			data[rows++] = at;
		}
		case AUXILIARY -> {
			auxiliary = auxiliaryRows == auxiliary.length ? Arrays.copyOf(auxiliary, 2 * auxiliaryRows) : auxiliary;
			auxiliary[auxiliaryRows++] = at;
		}
		case OTHER -> {
			// log entries and gaps carry no values
		}
		}
	}

	int rows() {
		return rows;
	}

	RowLayout layout() {
		return layout;
	}

	ByteBuffer bytes() {
		return bytes;
	}

	/** Offset of a row of the order that {@link #order} made. */
	int at(int row) {
		return data[row];
	}

	/**
	 * Brings the rows into the order of their numbers and drops those whose number was there before: after a loss of
	 * power a tester writes some rows again.
	 */
	void order(Notes notes) {
		long falls = 0;
		int firstFall = -1;
		for (int row = 1; row < rows; row++) {
			if (number(row) <= number(row - 1)) {
				falls++;
				firstFall = firstFall < 0 ? row : firstFall;
			}
		}
		if (falls == 0) {
			return;
		}
		int place = data[firstFall];
		int before = rows;
		sortAndDropRepeats();
		if (before > rows) {
			notes.warning("rows repeat the number of an earlier row (first at this byte); the first of each was kept",
					place, before - rows);
		} else {
			notes.warning("rows were not in the order of their numbers (first at this byte) and were sorted", place,
					falls);
		}
	}

	private long number(int row) {
		return layout.index(bytes, data[row]);
	}

	private void sortAndDropRepeats() {
		long[] keys = new long[rows];
		for (int row = 0; row < rows; row++) {
			keys[row] = number(row) << 31 | row;
		}
		Arrays.sort(keys);
		int[] sorted = new int[rows];
		int kept = 0;
		for (int i = 0; i < keys.length; i++) {
			if (i == 0 || keys[i] >>> 31 != keys[i - 1] >>> 31) {
				sorted[kept++] = data[(int) (keys[i] & Integer.MAX_VALUE)];
			}
		}
		data = sorted;
		rows = kept;
	}

	/** Reads all rows in their order. */
	Records read(int fixedRange) {
		Records records = new Records(rows, fixedRange);
		for (int row = 0; row < rows; row++) {
			if (row % ROWS_BETWEEN_CHECKS == 0) {
				monitor.checkCancelled();
				monitor.progress(row / (double) rows, "reading rows");
			}
			layout.read(bytes, data[row], records, row);
		}
		return records;
	}

	/** Reads all auxiliary rows. */
	AuxReadings readAuxiliary() {
		AuxReadings readings = new AuxReadings();
		for (int i = 0; i < auxiliaryRows; i++) {
			if (i % ROWS_BETWEEN_CHECKS == 0) {
				monitor.checkCancelled();
			}
			layout.readAuxiliary(bytes, auxiliary[i], readings);
		}
		return readings;
	}
}
