/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Message;

/**
 * Cycles as the instrument counts them. A count that starts again, as in merged files, is continued.
 *
 * @param cycles cycles in order, those without current too
 * @param messages where the count was continued
 */
record InstrumentCycles(List<Cycle> cycles, List<Message> messages) {

	/** Where the instrument counts none. */
	static final InstrumentCycles NONE = new InstrumentCycles(List.of(), List.of());

	InstrumentCycles {
		cycles = List.copyOf(cycles);
		messages = List.copyOf(messages);
	}

	static InstrumentCycles of(Segmentation segmentation, double blipPart) {
		List<Segment> segments = segmentation.segments();
		List<Cycle> cycles = new ArrayList<>();
		long offset = 0;
		int restarts = 0;
		int firstRestart = -1;
		int halfCycles = 0;
		int from = 0;
		for (int i = 1; i <= segments.size(); i++) {
			if (i < segments.size() && segments.get(i).cycle() == segments.get(from).cycle()) {
				continue;
			}
			List<Segment> of = segments.subList(from, i);
			long label = of.get(0).cycle();
			long last = cycles.isEmpty() ? Long.MIN_VALUE : cycles.get(cycles.size() - 1).number();
			if (label + offset <= last) {
				offset = last + 1 - label;
				firstRestart = restarts++ == 0 ? of.get(0).from() : firstRestart;
			}
			Cycle cycle = cycle(label + offset, of, blipPart, halfCycles + 1, i == segments.size());
			halfCycles += cycle.halfCycles().size();
			cycles.add(cycle);
			from = i;
		}
		return new InstrumentCycles(cycles, restarts == 0 ? List.of() : List.of(Message.warning(
				"the instrument's cycle count goes back, first at row " + firstRestart
						+ " (counted from 0); the count is continued there").at(firstRestart).times(restarts)));
	}

	private static Cycle cycle(long number, List<Segment> segments, double blipPart, int firstHalfCycle, boolean dataEnd) {
		List<HalfCycle> halfCycles = HalfCycleFinder.find(segments, blipPart, firstHalfCycle, dataEnd).halfCycles();
		Flow flow = segments.stream().map(Segment::flow).reduce(Flow.ZERO, Flow::plus);
		boolean both = halfCycles.stream().map(HalfCycle::direction).distinct().count() == 2;
		return new Cycle(number, halfCycles, flow, both ? Cycle.State.COMPLETE : Cycle.State.ONE_SIDED);
	}
}
