/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

/**
 * The rows of {@code data_step.ndc}, one for each executed step in its order: cycle, its first being 0 (4), step of the
 * procedure (4, and four more of nested loops), type (1), time of the start in ms (8), first row (4).
 */
final class StepList {

	static final StepList EMPTY = new StepList(0);

	private static final int STEP_AT = 4;
	private static final int TYPE_AT = 24;
	private static final int FIRST_ROW_AT = 33;

	final long[] cycle;
	final long[] stepIndex;
	final int[] type;
	final long[] firstRow;

	private StepList(int steps) {
		cycle = new long[steps];
		stepIndex = new long[steps];
		type = new int[steps];
		firstRow = new long[steps];
	}

	int steps() {
		return cycle.length;
	}

	/**
	 * Reads a file.
	 *
	 * @param size bytes of a row
	 */
	static StepList of(NdcFile file, int size) {
		StepList list = new StepList(file.countSlots(size));
		ByteBuffer bytes = file.bytes();
		int[] next = new int[1];
		file.forEachSlot(size, (slot, at) -> {
			int i = next[0]++;
			list.cycle[i] = (bytes.getInt(at) & 0xFFFF_FFFFL) + 1;
			list.stepIndex[i] = bytes.getInt(at + STEP_AT) & 0xFFFF_FFFFL;
			list.type[i] = bytes.get(at + TYPE_AT) & 0xFF;
			list.firstRow[i] = bytes.getInt(at + FIRST_ROW_AT) & 0xFFFF_FFFFL;
		});
		return list;
	}
}
