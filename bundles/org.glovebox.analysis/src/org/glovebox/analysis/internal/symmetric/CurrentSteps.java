/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.cycling.Segment;
import org.glovebox.analysis.internal.cycling.Segmentation;

/**
 * The steps of a test with rising current: all that passes at one size of the current, in one direction or in both,
 * however often, is one step.
 *
 * @param holds stretches of constant current as polarizations of their own, in order
 * @param steps the steps up to where the current falls for the first time
 * @param left stretches after that
 */
record CurrentSteps(List<Polarization> holds, List<Polarization> steps, int left) {

	/** Fewer rows at one current are the way from one to another. */
	private static final int FEWEST_ROWS = 2;

	/**
	 * Finds the steps.
	 *
	 * @param same part up to which two currents are the same
	 */
	static CurrentSteps of(Segmentation segmentation, Response response, double same) {
		List<Polarization> holds = new ArrayList<>();
		for (Segment segment : segmentation.segments()) {
			if (segment.sign() != 0) {
				cut(segment, segmentation, response, same, holds);
			}
		}
		List<Polarization> steps = new ArrayList<>();
		int next = 0;
		while (next < holds.size()) {
			int end = next + 1;
			while (end < holds.size() && isSame(holds.get(end).current(), holds.get(next).current(), same)) {
				end++;
			}
			Polarization step = joined(steps.size() + 1, holds.subList(next, end));
			if (!steps.isEmpty() && step.current() < steps.get(steps.size() - 1).current()) {
				break;
			}
			steps.add(step);
			next = end;
		}
		return new CurrentSteps(holds, steps, holds.size() - next);
	}

	private static boolean isSame(double current, double first, double same) {
		return Math.abs(current - first) <= same * first;
	}

	private static void cut(Segment segment, Segmentation segmentation, Response response, double same,
			List<Polarization> holds) {
		int from = segment.from();
		for (int row = from + 1; row <= segment.to(); row++) {
			boolean changed = row < segment.to()
					&& !isSame(Math.abs(response.current()[row]), Math.abs(response.current()[from]), same);
			if (row == segment.to() || changed) {
				hold(from, row, segment.sign(), segmentation, response).ifPresent(holds::add);
				from = row;
			}
		}
	}

	private static Optional<Polarization> hold(int from, int to, int sign, Segmentation segmentation, Response response) {
		double[] flow = sign > 0 ? segmentation.charge().charged() : segmentation.charge().discharged();
		double charge = 0;
		for (int i = from; i < to; i++) {
			charge += flow[i];
		}
		double capacity = charge;
		return to - from < FEWEST_ROWS ? Optional.empty()
				: Stretch.of(response, from, to, sign).map(s -> new Polarization(0, sign, capacity, List.of(s)));
	}

	private static Polarization joined(int number, List<Polarization> holds) {
		return new Polarization(number, holds.get(0).sign(), holds.stream().mapToDouble(Polarization::capacity).sum(),
				holds.stream().flatMap(p -> p.stretches().stream()).toList());
	}
}
