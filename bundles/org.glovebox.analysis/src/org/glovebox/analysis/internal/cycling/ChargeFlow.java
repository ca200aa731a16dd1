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
import java.util.function.Supplier;

import org.glovebox.api.Message;
import org.glovebox.api.data.Columns;

/**
 * The charge that arrived with each row, and how that is known.
 *
 * @param charged charge in charging direction since the row before, mAh; owned by the record, never change it
 * @param discharged charge in discharging direction since the row before, mAh; owned by the record, never change it
 * @param origin where it comes from, for explanations
 * @param integral whether it is the integral of the current itself, so that the integral is no independent check
 * @param messages repairs
 */
record ChargeFlow(double[] charged, double[] discharged, String origin, boolean integral, List<Message> messages) {

	/**
	 * Takes the best source there is: the instrument's counters before its signed charges before the integral.
	 *
	 * @param current the integral of the current, where there is a current
	 */
	static Optional<ChargeFlow> of(CyclingRows rows, Steps steps, Optional<CurrentIntegral> current) {
		boolean flowed = current.isPresent() && sum(current.get().charged()) + sum(current.get().discharged()) > 0;
		List<Supplier<Optional<ChargeFlow>>> sources = List.of(() -> counters(rows, steps), () -> increments(rows),
				() -> halfCycleCharge(rows, steps), () -> netCharge(rows, steps));
		for (Supplier<Optional<ChargeFlow>> source : sources) {
			Optional<ChargeFlow> flow = source.get();
			// a source that shows nothing although a current flowed is an empty column, not a measurement
			if (flow.isPresent() && (!flowed || sum(flow.get().charged()) + sum(flow.get().discharged()) > 0)) {
				return flow;
			}
		}
		return current.map(c -> new ChargeFlow(c.charged(), c.discharged(), c.origin(), true, List.of()));
	}

	private static double sum(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v;
		}
		return sum;
	}

	private static Optional<ChargeFlow> counters(CyclingRows rows, Steps steps) {
		if (!rows.has(Columns.CHARGE_CAPACITY) || !rows.has(Columns.DISCHARGE_CAPACITY)) {
			return Optional.empty();
		}
		Counter charge = Counter.of(rows.numbers(Columns.CHARGE_CAPACITY), steps);
		Counter discharge = Counter.of(rows.numbers(Columns.DISCHARGE_CAPACITY), steps);
		List<Message> messages = new ArrayList<>();
		charge.message(Columns.CHARGE_CAPACITY).ifPresent(messages::add);
		discharge.message(Columns.DISCHARGE_CAPACITY).ifPresent(messages::add);
		boolean atSteps = charge.restartsAtSteps() && discharge.restartsAtSteps();
		if (!atSteps) {
			messages.add(Message.info("the capacity counters do not restart at every step; differences are used"));
		}
		String origin = atSteps ? "sum over the steps of each step's final capacity (steps: " + steps.origin() + ")"
				: "sum of the differences of the capacity counters, which do not restart at every step";
		return Optional.of(new ChargeFlow(charge.increments(), discharge.increments(), origin, false, List.copyOf(messages)));
	}

	private static Optional<ChargeFlow> increments(CyclingRows rows) {
		return rows.has(Columns.CHARGE_INCREMENT) ? Optional.of(signed(rows.numbers(Columns.CHARGE_INCREMENT),
				"sum of the instrument's charge increments (column " + Columns.CHARGE_INCREMENT + ")")) : Optional.empty();
	}

	private static Optional<ChargeFlow> halfCycleCharge(CyclingRows rows, Steps steps) {
		if (!rows.has(Columns.HALF_CYCLE_CHARGE)) {
			return Optional.empty();
		}
		double[] halfCycle = rows.numbers(Columns.HALF_CYCLE);
		double[] q = rows.numbers(Columns.HALF_CYCLE_CHARGE);
		double[] flow = new double[q.length];
		double before = 0;
		for (int i = 0; i < q.length; i++) {
			double now = Double.isNaN(q[i]) ? before : q[i];
			boolean restarted = i > 0 && (halfCycle.length > 0 ? halfCycle[i] != halfCycle[i - 1]
					: now * before < 0 || Math.abs(now) < Steps.RESTARTED_BELOW * Math.abs(before));
			flow[i] = restarted ? now : now - before;
			before = now;
		}
		return Optional.of(signed(flow, "differences of the instrument's half cycle charge (column "
				+ Columns.HALF_CYCLE_CHARGE + ")"));
	}

	private static Optional<ChargeFlow> netCharge(CyclingRows rows, Steps steps) {
		if (!rows.has(Columns.NET_CHARGE)) {
			return Optional.empty();
		}
		double[] q = rows.numbers(Columns.NET_CHARGE);
		double[] flow = new double[q.length];
		double before = Double.NaN;
		for (int i = 0; i < q.length; i++) {
			boolean seam = !steps.isNamed(i) && steps.startOf(i) == i;
			if (!Double.isNaN(q[i])) {
				flow[i] = Double.isNaN(before) || seam ? 0 : q[i] - before;
				before = q[i];
			}
		}
		return Optional.of(signed(flow, "differences of the instrument's net charge (column " + Columns.NET_CHARGE + ")"));
	}

	private static ChargeFlow signed(double[] flow, String origin) {
		double[] charged = new double[flow.length];
		double[] discharged = new double[flow.length];
		for (int i = 0; i < flow.length; i++) {
			if (flow[i] > 0) {
				charged[i] = flow[i];
			} else if (flow[i] < 0) {
				discharged[i] = -flow[i];
			}
		}
		return new ChargeFlow(charged, discharged, origin, false, List.of());
	}
}
