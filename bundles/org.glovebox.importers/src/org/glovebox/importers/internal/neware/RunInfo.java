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

/**
 * The rows of {@code data_runInfo.ndc}: for some rows of the test the time since the start of the step, what was passed
 * since then, the clock and the interval that the rows after it keep. Arrays have one place a row, ordered by row
 * number.
 *
 * <p>A row: step time in ms (4 bytes and a fifth above them), charge capacity, discharge capacity, charge energy,
 * discharge energy, range (4 each), kind of work (4, in version 8 one), interval in ms, clock in s since 1970, number
 * of the step, number of the row (4 each), ms of the clock (2, not in versions 8 and 9).
 */
final class RunInfo {

	private static final int AMOUNTS_AT = 5;
	private static final int TAIL_AT = 29;
	private static final int SHORT_TAIL_AT = 26;
	private static final int SHORTEST = 42;
	private static final int WITHOUT_MILLISECONDS = 45;

	final int[] row;
	final long[] stepTime;
	final int[] interval;
	/** Clock in ms since 1970. */
	final long[] clock;
	/** Number of the executed step, counted from 1 by its changes. */
	final int[] step;
	/**
	 * Charge capacity, discharge capacity, charge energy, discharge energy in the units of the file, never negative.
	 */
	final float[][] amounts;

	private RunInfo(int rows) {
		row = new int[rows];
		stepTime = new long[rows];
		interval = new int[rows];
		clock = new long[rows];
		step = new int[rows];
		amounts = new float[4][rows];
	}

	int rows() {
		return row.length;
	}

	/** Number of the last row that is listed; there must be one. */
	long lastRow() {
		return row[row.length - 1];
	}

	/**
	 * Reads a file.
	 *
	 * @param size bytes of a row
	 */
	static RunInfo of(NdcFile file, int size, Notes notes, Monitor monitor) {
		monitor.checkCancelled();
		int[] places = places(file, size);
		int[] steps = steps(file.bytes(), size, places);
		int[] order = order(file.bytes(), size, places, notes);
		RunInfo info = new RunInfo(order.length);
		for (int i = 0; i < order.length; i++) {
			info.read(file.bytes(), size, places[order[i]], i);
			info.step[i] = steps[order[i]];
		}
		return info;
	}

	private static int[] places(NdcFile file, int size) {
		int[] places = new int[file.countSlots(size)];
		int[] next = new int[1];
		file.forEachSlot(size, (slot, at) -> places[next[0]++] = at);
		return places;
	}

	private static int tail(int size) {
		return size == SHORTEST ? SHORT_TAIL_AT : TAIL_AT;
	}

	/** Steps count on where the number of the step changes, in the order of the file. */
	private static int[] steps(ByteBuffer bytes, int size, int[] places) {
		int[] steps = new int[places.length];
		int at = tail(size) + 8;
		for (int i = 0; i < steps.length; i++) {
			boolean begins = i == 0 || bytes.getInt(places[i] + at) != bytes.getInt(places[i - 1] + at);
			steps[i] = (i == 0 ? 0 : steps[i - 1]) + (begins ? 1 : 0);
		}
		return steps;
	}

	/** Rows by their number; of several with one number the first of the file. */
	private static int[] order(ByteBuffer bytes, int size, int[] places, Notes notes) {
		long[] keys = new long[places.length];
		boolean rising = true;
		for (int i = 0; i < keys.length; i++) {
			keys[i] = (bytes.getInt(places[i] + tail(size) + 12) & Integer.MAX_VALUE) * (1L << 31) + i;
			rising &= i == 0 || keys[i] >>> 31 > keys[i - 1] >>> 31;
		}
		if (!rising) {
			Arrays.sort(keys);
		}
		int[] order = new int[keys.length];
		int kept = 0;
		for (int i = 0; i < keys.length; i++) {
			if (i == 0 || keys[i] >>> 31 != keys[i - 1] >>> 31) {
				order[kept++] = (int) (keys[i] & Integer.MAX_VALUE);
			}
		}
		if (kept < keys.length) {
			notes.warning("data_runInfo.ndc: rows repeat the number of an earlier row; the first of each was kept", -1,
					keys.length - kept);
		}
		return Arrays.copyOf(order, kept);
	}

	private void read(ByteBuffer bytes, int size, int at, int i) {
		int tail = at + tail(size);
		stepTime[i] = (bytes.getInt(at) & 0xFFFF_FFFFL) + ((bytes.get(at + 4) & 0xFFL) << 32);
		for (int kind = 0; kind < amounts.length; kind++) {
			amounts[kind][i] = Math.abs(bytes.getFloat(at + AMOUNTS_AT + 4 * kind));
		}
		interval[i] = bytes.getInt(tail);
		long milliseconds = size > WITHOUT_MILLISECONDS ? bytes.getShort(tail + 16) : 0;
		clock[i] = (bytes.getInt(tail + 4) & 0xFFFF_FFFFL) * 1000 + milliseconds;
		row[i] = bytes.getInt(tail + 12) & Integer.MAX_VALUE;
	}
}
