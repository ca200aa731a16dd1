/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.charts.internal.kinds.VoltageCapacity.Settings;

/** Voltage profile: voltage against the capacity of each half cycle, which starts at zero. */
public final class VoltageCapacity implements ChartKind<Settings> {

	static final String SUMMARY = "cycle-summary";
	static final String CYCLES = "cycles";

	/** A capacity that differs by more than this part from that of the cycle summary is worth a message. */
	private static final double TOLERANCE = 0.005;

	/** Settings of the voltage profile. */
	public record Settings(
			@Param(label = "Cycles", value = "auto", description = "Cycles to draw: all, every 10, numbers and "
					+ "ranges such as 1, 5, 10-20, or auto for up to eight spread over the test.")
			String cycles,
			@Param(label = "Capacity per", value = "AUTO", description = "What the capacity refers to: nothing, the "
					+ "active mass or the area; AUTO takes the active mass where it is known.")
			CapacityBasis capacity,
			@Param(label = "Colours", value = "VIRIDIS", description = "Palette of the cycles: a ramp from the first "
					+ "to the last, or distinct colours.")
			Palette palette) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(SUMMARY);
	}

	@Override
	public Optional<String> objection(Dataset data) {
		ChargeRows rows = ChargeRows.of(data);
		return rows.size() > 0 && rows.has(Columns.VOLTAGE) ? Optional.empty()
				: Optional.of("a voltage profile needs a voltage and a charge or current, which these data do not "
						+ "have");
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> halfCycles = input.result(SUMMARY, "half_cycles");
		Optional<Table> cycles = input.result(SUMMARY, CYCLES);
		Optional<CycleChoice> choice = CycleChoice.parse(settings.cycles());
		if (halfCycles.isEmpty() || cycles.isEmpty()) {
			return FigureOutcome.Refused.because("the charges and discharges were not found: no results of " + SUMMARY);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("cycles", settings.cycles()));
		}
		Optional<CapacityMeasure> measure = CapacityMeasure.of(settings.capacity(), cycles.get());
		if (measure.isEmpty()) {
			return FigureOutcome.Refused.because(CapacityMeasure.complaint(settings.capacity()));
		}
		List<Long> numbers = choice.get().of(IntStream.range(0, halfCycles.get().rows())
				.mapToObj(i -> (long) halfCycles.get().column("cycle").number(i)).toList());
		if (numbers.isEmpty()) {
			return FigureOutcome.Refused.because("the test has none of the cycles " + settings.cycles());
		}
		CurveColours colours = new CurveColours("Cycle", numbers, settings.palette());
		return new Profiles(input, halfCycles.get(), measure.get(), colours, numbers).draw();
	}

	/** Draws the chosen half cycles. */
	private static final class Profiles {
		private final ChartInput input;
		private final Table halfCycles;
		private final CapacityMeasure measure;
		private final CurveColours colours;
		private final List<Long> numbers;
		private final double[] voltage;
		private final double[] increments;
		private final List<Message> messages = new ArrayList<>();

		Profiles(ChartInput input, Table halfCycles, CapacityMeasure measure, CurveColours colours,
				List<Long> numbers) {
			this.input = input;
			this.halfCycles = halfCycles;
			this.measure = measure;
			this.colours = colours;
			this.numbers = numbers;
			ChargeRows rows = ChargeRows.of(input.data());
			voltage = rows.numbers(Columns.VOLTAGE);
			increments = rows.increments();
		}

		FigureOutcome draw() {
			Figure.Builder figure = input.figure(Axis.linear(measure.label(), UnitMarkup.of(measure.unit())),
					Axis.linear("Voltage", "V").showing(Columns.VOLTAGE));
			int differing = 0;
			for (int i = 0; i < halfCycles.rows(); i++) {
				long cycle = (long) halfCycles.column("cycle").number(i);
				if (numbers.contains(cycle)) {
					figure.add(profile(i, cycle));
					differing += differs(i) ? 1 : 0;
				}
			}
			if (differing > 0) {
				messages.add(Message.warning("the capacity along a half cycle ends more than 0.5 % away from that of "
						+ "the cycle summary").times(differing));
			}
			colours.addKey(figure);
			return new FigureOutcome.Drawn(figure.build(), messages);
		}

		private Series profile(int halfCycle, long cycle) {
			int first = row("first_row", halfCycle);
			int last = row("last_row", halfCycle);
			double sign = sign(halfCycle);
			double[] x = new double[last - first + 1];
			double[] y = new double[x.length];
			double sum = 0;
			for (int i = 0; i < x.length; i++) {
				sum += sign * increments[first + i];
				x[i] = sum / measure.divisor();
				y[i] = voltage[first + i];
			}
			return Series.line(colours.name(cycle), x, y, colours.of(cycle));
		}

		private boolean differs(int halfCycle) {
			double sum = 0;
			for (int i = row("first_row", halfCycle); i <= row("last_row", halfCycle); i++) {
				sum += sign(halfCycle) * increments[i];
			}
			double stated = halfCycles.column("capacity").number(halfCycle);
			return Math.abs(sum - stated) > TOLERANCE * Math.abs(stated);
		}

		private double sign(int halfCycle) {
			return halfCycles.column("direction").text(halfCycle).equals("charge") ? 1 : -1;
		}

		private int row(String column, int halfCycle) {
			return Math.max(0, Math.min(voltage.length - 1, (int) halfCycles.column(column).number(halfCycle)));
		}
	}
}
