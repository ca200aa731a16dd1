/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.analysis.internal.cycling.Segment;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.data.Columns;

/**
 * Finds the rows at constant voltage, where dQ/dV has no meaning: steps that the instrument calls so, and the tail of any
 * other step in which the voltage stands still while the current decays.
 */
final class Holds {

	private static final double MODE_POTENTIOSTATIC = 2;
	private static final List<String> HOLD_TYPES = List.of("CV_charge", "CV_discharge");

	/** A tail is a hold where the current falls below this part of what it was. */
	private static final double DECAYED = 0.9;

	/** Within such a tail the rows with less than this part of the current belong to the hold. */
	private static final double HELD = 0.98;

	private final double[] voltage;
	private final double[] current;
	private final double limit;
	private final BitSet named;

	/**
	 * Prepares the search.
	 *
	 * @param limit voltages within this many V of each other are the same
	 */
	Holds(Segmentation segmentation, double limit) {
		CyclingRows rows = segmentation.rows();
		this.voltage = rows.numbers(Columns.VOLTAGE);
		this.current = segmentation.current();
		this.limit = limit;
		this.named = named(rows);
	}

	private static BitSet named(CyclingRows rows) {
		BitSet named = new BitSet(rows.size());
		double[] mode = rows.numbers(Columns.MODE);
		for (int i = 0; i < mode.length; i++) {
			named.set(i, mode[i] == MODE_POTENTIOSTATIC);
		}
		for (int row : rows.rowsWith(Columns.STEP_TYPE, Set.copyOf(HOLD_TYPES))) {
			named.set(row);
		}
		return named;
	}

	/** The rows of a segment at constant voltage. */
	BitSet in(Segment segment) {
		BitSet held = new BitSet();
		for (int i = named.nextSetBit(segment.from()); i >= 0 && i < segment.to(); i = named.nextSetBit(i + 1)) {
			held.set(i);
		}
		if (current.length > 0 && held.isEmpty()) {
			addTail(segment, held);
		}
		return held;
	}

	private void addTail(Segment segment, BitSet held) {
		int last = segment.to() - 1;
		int first = last;
		while (first > segment.from() && Math.abs(voltage[first - 1] - voltage[last]) <= limit) {
			first--;
		}
		if (first == last) {
			return;
		}
		double before = usualCurrent(segment.from(), Math.max(first, segment.from() + 1));
		if (!(Math.abs(current[last]) < DECAYED * before)) {
			return;
		}
		for (int i = first; i <= last; i++) {
			held.set(i, Math.abs(current[i]) < HELD * before);
		}
	}

	private double usualCurrent(int from, int to) {
		double[] sizes = new double[to - from];
		for (int i = from; i < to; i++) {
			sizes[i - from] = Math.abs(current[i]);
		}
		Arrays.sort(sizes);
		return sizes[sizes.length / 2];
	}
}
