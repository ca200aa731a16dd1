/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.BitSet;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;

/** Rows at which a step begins, and what direction each row has. */
final class StepRows {

	private final WorkTable table;

	StepRows(WorkTable table) {
		this.table = table;
	}

	/** Rows at which a step begins: number or type of the step changes, or its time starts again. */
	BitSet starts() {
		BitSet starts = new BitSet(table.rows());
		starts.set(0, table.rows() > 0);
		changes(Columns.STEP, starts);
		changes(Columns.STEP_INDEX, starts);
		if (table.find(Columns.STEP_TYPE).orElse(null) instanceof Column.Texts texts) {
			int[] codes = texts.codes();
			for (int i = 1; i < codes.length; i++) {
				if (codes[i] != codes[i - 1]) {
					starts.set(i);
				}
			}
		}
		double[] time = table.numbers(Columns.STEP_TIME);
		for (int i = 1; i < time.length; i++) {
			if (time[i] < time[i - 1]) {
				starts.set(i);
			}
		}
		return starts;
	}

	private void changes(String column, BitSet starts) {
		double[] values = table.numbers(column);
		for (int i = 1; i < values.length; i++) {
			if (values[i] != values[i - 1]) {
				starts.set(i);
			}
		}
	}

	/**
	 * For every row 1 where it charges, -1 where it discharges, 0 where neither is known: by the current, where there is
	 * none by the type of the step. A row without current within a step goes on as the row before, as the first and last
	 * rows of steps often have none; one at its beginning goes as the row behind it.
	 */
	byte[] directions(BitSet starts) {
		byte[] result = byType();
		double[] current = table.numbers(Columns.CURRENT);
		for (int i = 0; i < current.length; i++) {
			if (current[i] != 0 && !Double.isNaN(current[i])) {
				result[i] = (byte) (current[i] > 0 ? 1 : -1);
			}
		}
		for (int i = 1; i < result.length; i++) {
			if (result[i] == 0 && !starts.get(i)) {
				result[i] = result[i - 1];
			}
		}
		for (int i = result.length - 2; i >= 0; i--) {
			if (result[i] == 0 && !starts.get(i + 1)) {
				result[i] = result[i + 1];
			}
		}
		return result;
	}

	/** Directions as the types of the steps tell them, 0 elsewhere. */
	byte[] byType() {
		byte[] result = new byte[table.rows()];
		if (table.find(Columns.STEP_TYPE).orElse(null) instanceof Column.Texts texts) {
			byte[] sign = new byte[texts.distinct().length];
			for (int k = 0; k < sign.length; k++) {
				String word = texts.distinct()[k];
				sign[k] = (byte) (word.endsWith("discharge") ? -1 : word.endsWith("charge") ? 1 : 0);
			}
			for (int i = 0; i < result.length; i++) {
				result[i] = sign[texts.codes()[i]];
			}
		}
		return result;
	}
}
