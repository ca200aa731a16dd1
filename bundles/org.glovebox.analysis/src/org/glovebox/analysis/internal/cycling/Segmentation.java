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

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;

/**
 * A charge and discharge test cut into segments, with what passed in each.
 *
 * @param rows the data
 * @param segments all segments in order; every row is in exactly one
 * @param charge how charge is known
 * @param current current of each row, mA; empty where it is not known. Owned by the record, never change it
 * @param energyOrigin how energy is known, empty where it is not
 * @param integralOrigin what was integrated as the check of the charge, empty where there is no independent check
 * @param messages what the user should know about the data
 */
public record Segmentation(CyclingRows rows, List<Segment> segments, Charge charge, double[] current,
		Optional<String> energyOrigin, Optional<String> integralOrigin, List<Message> messages) {

	private static final double[] UNKNOWN = {};

	public Segmentation {
		segments = List.copyOf(segments);
		messages = List.copyOf(messages);
	}

	/**
	 * The charge that arrived with each row.
	 *
	 * @param charged in charging direction since the row before, mAh; owned by the record, never change it
	 * @param discharged in discharging direction since the row before, mAh; owned by the record, never change it
	 * @param origin how it is known, for explanations
	 */
	public record Charge(double[] charged, double[] discharged, String origin) {
	}

	/** What came of cutting. */
	public sealed interface Outcome {
	}

	/** It could be cut. */
	public record Cut(Segmentation segmentation) implements Outcome {
	}

	/** It could not, for a reason. */
	public record Unusable(String reason) implements Outcome {
	}

	/**
	 * Cuts the rows into segments.
	 *
	 * @param restCurrent currents up to this modulus count as rest, mA; NaN for a limit that follows from the data
	 */
	public static Outcome of(CyclingRows rows, double restCurrent, Monitor monitor) {
		if (rows.size() == 0) {
			return new Unusable("the data tell nothing of charge; needed are the columns " + CyclingRows.needed());
		}
		monitor.progress(0, "finding steps");
		Steps steps = Steps.of(rows);
		if (steps.disorder().isPresent()) {
			return new Unusable(steps.disorder().get());
		}
		monitor.checkCancelled();
		monitor.progress(0.2, "integrating the current");
		Optional<CurrentIntegral> current = CurrentIntegral.of(rows, steps);
		Optional<ChargeFlow> flow = ChargeFlow.of(rows, steps, current);
		if (flow.isEmpty()) {
			return new Unusable("no charge can be found; needed are the columns " + CyclingRows.needed());
		}
		monitor.checkCancelled();
		monitor.progress(0.5, "finding half cycles");
		return new Cut(cut(rows, steps, flow.get(), current, restCurrent));
	}

	/** Row after the last of the rest that starts at a row; that row itself where none does. */
	int restAfter(int row) {
		int low = 0;
		int high = segments.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (segments.get(middle).from() < row) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		int end = row;
		while (low < segments.size() && segments.get(low).sign() == 0 && segments.get(low).from() == end) {
			end = segments.get(low++).to();
		}
		return end;
	}

	private static Segmentation cut(CyclingRows rows, Steps steps, ChargeFlow charge, Optional<CurrentIntegral> current,
			double restCurrent) {
		Optional<EnergyFlow> energy = EnergyFlow.of(rows, steps, charge);
		Optional<CurrentIntegral> measured = current.filter(c -> !c.followsFrom(charge, rows, steps));
		boolean computed = current.isPresent() && measured.isEmpty() && !charge.integral();
		Optional<CurrentIntegral> check = charge.integral() ? Optional.empty()
				: measured.or(() -> CurrentIntegral.ofPower(rows, steps).filter(c -> !c.followsFrom(charge, rows, steps)));
		Optional<CurrentIntegral> integral = charge.integral() ? current : check;
		Signs signs = Signs.of(rows, steps, charge, current, restCurrent);
		List<Message> messages = new ArrayList<>(rows.messages());
		messages.addAll(steps.messages());
		messages.addAll(charge.messages());
		if (computed) {
			messages.add(Message.info("the current was computed from the charge and cannot check it"
					+ (check.isPresent() ? "; the current that follows from power and voltage is taken for that" : "")));
		}
		integral.ifPresent(c -> messages.addAll(c.messages()));
		messages.addAll(signs.messages());
		List<double[]> flows = List.of(charge.charged(), charge.discharged(),
				energy.map(EnergyFlow::charged).orElse(UNKNOWN), energy.map(EnergyFlow::discharged).orElse(UNKNOWN),
				integral.map(CurrentIntegral::charged).orElse(UNKNOWN),
				integral.map(CurrentIntegral::discharged).orElse(UNKNOWN));
		return new Segmentation(rows, segments(rows, steps, signs.signs(), flows),
				new Charge(charge.charged(), charge.discharged(), charge.origin()),
				current.map(CurrentIntegral::current).orElse(UNKNOWN), energy.map(EnergyFlow::origin),
				check.map(CurrentIntegral::origin), messages);
	}

	private static List<Segment> segments(CyclingRows rows, Steps steps, byte[] signs, List<double[]> flows) {
		double[] cycle = rows.numbers(Columns.CYCLE);
		List<Segment> segments = new ArrayList<>();
		int[] starts = steps.starts();
		int step = 1;
		int from = 0;
		for (int i = 1; i <= signs.length; i++) {
			boolean stepStarts = step < starts.length && starts[step] == i;
			step += stepStarts ? 1 : 0;
			if (i == signs.length || stepStarts || signs[i] != signs[i - 1]
					|| cycle.length > 0 && cycle[i] != cycle[i - 1]) {
				segments.add(new Segment(from, i, signs[from], cycle.length > 0 ? (long) cycle[from] : 0,
						flow(flows, from, i)));
				from = i;
			}
		}
		return segments;
	}

	private static Flow flow(List<double[]> flows, int from, int to) {
		return new Flow(sum(flows.get(0), from, to), sum(flows.get(1), from, to), sum(flows.get(2), from, to),
				sum(flows.get(3), from, to), sum(flows.get(4), from, to), sum(flows.get(5), from, to));
	}

	private static double sum(double[] values, int from, int to) {
		if (values.length == 0) {
			return Double.NaN;
		}
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += values[i];
		}
		return sum;
	}
}
