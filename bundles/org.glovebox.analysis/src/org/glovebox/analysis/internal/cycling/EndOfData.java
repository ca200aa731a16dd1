/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Message;
import org.glovebox.api.data.Columns;

/**
 * Decides whether the last half cycle came to its end before the data did: something follows it, or it ends at the
 * voltage or with the capacity of the half cycle before it in the same direction.
 */
final class EndOfData {

	/** End voltages within this part of the voltage window are the same limit. */
	private static final double SAME_LIMIT = 0.02;

	/** Capacities from this part upwards are the same capacity limit. */
	private static final double SAME_CAPACITY = 0.99;

	private EndOfData() {
	}

	/** The same cycles, the last one marked where it was cut off. */
	static List<Cycle> mark(Segmentation segmentation, List<Cycle> cycles, List<Message> messages) {
		List<HalfCycle> all = cycles.stream().flatMap(c -> c.halfCycles().stream()).toList();
		if (all.isEmpty() || all.get(all.size() - 1).lastRow() < segmentation.rows().size() - 1) {
			return cycles;
		}
		HalfCycle last = all.get(all.size() - 1);
		Optional<HalfCycle> earlier = all.stream().limit(all.size() - 1L).filter(h -> h.direction() == last.direction())
				.reduce((a, b) -> b);
		if (earlier.isEmpty() || !segmentation.rows().has(Columns.VOLTAGE)) {
			messages.add(Message.info("the data end with half cycle " + last.number() + ", a " + last.direction().text()
					+ "; whether it had come to its end cannot be told"));
			return cycles;
		}
		double[] voltage = segmentation.rows().numbers(Columns.VOLTAGE);
		if (isFinished(last, earlier.get(), all, voltage)) {
			return cycles;
		}
		messages.add(Message.warning("the data end within half cycle " + last.number() + ", a " + last.direction().text()
				+ ", at " + Digits.shown(voltage[last.lastRow()], "V") + " where the one before ended at "
				+ Digits.shown(voltage[earlier.get().lastRow()], "V") + "; its cycle is not compared with others"));
		return cutOff(cycles);
	}

	private static boolean isFinished(HalfCycle last, HalfCycle earlier, List<HalfCycle> all, double[] voltage) {
		double window = Math.abs(voltage[last.lastRow()] - voltage[last.firstRow()]);
		for (HalfCycle half : all) {
			window = Math.max(window, Math.abs(voltage[half.lastRow()] - voltage[half.firstRow()]));
		}
		double difference = Math.abs(voltage[last.lastRow()] - voltage[earlier.lastRow()]);
		return difference <= SAME_LIMIT * window || last.capacity() >= SAME_CAPACITY * earlier.capacity();
	}

	private static List<Cycle> cutOff(List<Cycle> cycles) {
		List<Cycle> marked = new ArrayList<>(cycles);
		for (int i = marked.size() - 1; i >= 0; i--) {
			Cycle cycle = marked.get(i);
			if (!cycle.halfCycles().isEmpty()) {
				boolean both = cycle.state() == Cycle.State.COMPLETE;
				marked.set(i, new Cycle(cycle.number(), cycle.halfCycles(), cycle.flow(),
						both ? Cycle.State.CUT_OFF : Cycle.State.ONE_SIDED));
				break;
			}
		}
		return marked;
	}
}
