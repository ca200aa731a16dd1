/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

import org.glovebox.importers.internal.neware.RowLayout.Clock;
import org.glovebox.importers.internal.neware.RowLayout.Cycles;
import org.glovebox.importers.internal.neware.RowLayout.Traits;

/**
 * Rows of ndc 6, which keeps everything in {@code data.ndc} in single precision: step time in ms (4 bytes and a fifth
 * above them), voltage in V, current in A, charge and discharge capacity in Ah, charge and discharge energy in Wh, one
 * byte, clock in s since 1970, number of the step. Source: the reader fastnda; no real file is known.
 */
final class SingleFileTable {

	static final int ROW = 38;
	static final Traits TRAITS = new Traits(1000, false, Cycles.FILE, Clock.UNIVERSAL, true, true, true);

	private SingleFileTable() {
	}

	/** Reads the rows; cycle, step of the procedure and step type come from the list of steps. */
	static Records read(NdcFile data, StepList steps) {
		Records records = new Records(data.countSlots(ROW), 0);
		ByteBuffer bytes = data.bytes();
		int[] next = new int[2];
		data.forEachSlot(ROW, (slot, at) -> {
			int row = next[0]++;
			records.index[row] = slot + 1L;
			records.ticks[row] = (bytes.getInt(at) & 0xFFFF_FFFFL) + ((bytes.get(at + 4) & 0xFFL) << 32);
			records.voltage[row] = bytes.getFloat(at + 5);
			records.current[row] = milli(bytes, at + 9);
			records.chargeCapacity[row] = Math.abs(milli(bytes, at + 13));
			records.dischargeCapacity[row] = Math.abs(milli(bytes, at + 17));
			records.chargeEnergy[row] = Math.abs(milli(bytes, at + 21));
			records.dischargeEnergy[row] = Math.abs(milli(bytes, at + 25));
			records.unixTime[row] = bytes.getInt(at + 30) & 0xFFFF_FFFFL;
			records.stepChange[row] = bytes.getInt(at + 34);
			boolean begins = row == 0 || records.stepChange[row] != records.stepChange[row - 1];
			next[1] += begins ? 1 : 0;
			putStep(records, row, next[1] - 1, steps);
		});
		return records;
	}

	private static double milli(ByteBuffer bytes, int at) {
		return (float) (bytes.getFloat(at) * 1e3);
	}

	private static void putStep(Records records, int row, int step, StepList steps) {
		boolean listed = step < steps.steps();
		records.cycle[row] = listed ? steps.cycle[step] : 0;
		records.stepIndex[row] = listed ? steps.stepIndex[step] : 0;
		records.stepType[row] = listed ? steps.type[step] : 255;
	}
}
