/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.charts.internal.kinds.CapacityCycle.Settings;

/** Capacity of charge and discharge, and coulombic efficiency, against cycle number. */
public final class CapacityCycle implements ChartKind<Settings> {

	private static final int FEW_CYCLES = 15;

	/** Settings of capacity and efficiency. */
	public record Settings(
			@Param(label = "Capacity per", value = "AUTO", description = "What the capacity refers to: nothing, the "
					+ "active mass or the area; AUTO takes the active mass where it is known.")
			CapacityBasis capacity,
			@Param(label = "Charge", value = "true", description = "Whether the charge capacity is drawn beside the "
					+ "discharge capacity.")
			boolean charge,
			@Param(label = "Efficiency", value = "true", description = "Whether the coulombic efficiency is drawn on a "
					+ "second axis.")
			boolean efficiency,
			@Param(label = "Efficiency from", value = "NaN", unit = "%", description = "Start of the axis of the "
					+ "efficiency; without it the axis fits most cycles.")
			double efficiencyFrom,
			@Param(label = "Efficiency to", value = "NaN", unit = "%", description = "End of the axis of the "
					+ "efficiency; without it the axis fits most cycles.")
			double efficiencyTo) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(VoltageCapacity.SUMMARY);
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return ChargeRows.objection(data);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> cycles = input.result(VoltageCapacity.SUMMARY, VoltageCapacity.CYCLES);
		if (cycles.isEmpty()) {
			return FigureOutcome.Refused.because("the cycles were not found: no results of " + VoltageCapacity.SUMMARY);
		}
		Optional<CapacityMeasure> measure = CapacityMeasure.of(settings.capacity(), cycles.get());
		if (measure.isEmpty()) {
			return FigureOutcome.Refused.because(CapacityMeasure.complaint(settings.capacity()));
		}
		if (settings.efficiencyFrom() >= settings.efficiencyTo()) {
			return FigureOutcome.Refused.because("the axis of the efficiency would end before it starts");
		}
		return new FigureOutcome.Drawn(draw(input, cycles.get(), measure.get(), settings));
	}

	private static Figure draw(ChartInput input, Table cycles, CapacityMeasure measure, Settings settings) {
		double[] number = cycles.column("cycle").numbers();
		double last = Arrays.stream(number).max().orElse(1);
		Axis x = Axis.linear("Cycle number", "").wholeNumbers().showing(Columns.CYCLE).range(0, last < 3 ? 3 : Double.NaN);
		Axis y = Axis.linear(measure.label(), UnitMarkup.of(measure.unit())).range(0, Double.NaN);
		Figure.Builder figure = input.figure(x, y);
		LineStyle line = number.length <= FEW_CYCLES ? LineStyle.THIN : LineStyle.NONE;
		if (settings.charge()) {
			double[] charge = cycles.column("charge_" + measure.column()).numbers();
			figure.add(Series.points("Charge", number, charge, Marker.hollow(Marker.Shape.SQUARE), Colour.kind(0))
					.with(line));
		}
		double[] discharge = cycles.column("discharge_" + measure.column()).numbers();
		figure.add(Series.points("Discharge", number, discharge, Marker.full(Marker.Shape.SQUARE), Colour.kind(0))
				.with(line));
		if (settings.efficiency()) {
			double[] efficiency = cycles.column("coulombic_efficiency").numbers();
			figure.secondY(axis(efficiency, settings));
			figure.add(Series.points("Coulombic efficiency", number, efficiency, Marker.hollow(Marker.Shape.CIRCLE),
					Colour.kind(1)).with(line).onSecondAxis());
		}
		return figure.build();
	}

	/**
	 * The axis fits the middle 90 % of the cycles, with 100 % near its upper end, so that one odd cycle does not press
	 * all others together.
	 */
	private static Axis axis(double[] efficiency, Settings settings) {
		double[] sorted = Arrays.stream(efficiency).filter(Double::isFinite).sorted().toArray();
		Axis axis = Axis.linear("Coulombic efficiency", "%");
		if (sorted.length == 0) {
			return axis.range(Double.isNaN(settings.efficiencyFrom()) ? 0 : settings.efficiencyFrom(),
					Double.isNaN(settings.efficiencyTo()) ? 105 : settings.efficiencyTo());
		}
		int few = sorted.length / 20;
		double low = sorted[few];
		double high = Math.max(100, sorted[sorted.length - 1 - few]);
		double unit = high - low < 4 ? 1 : high - low < 20 ? 5 : 10;
		double from = Math.max(0, Math.floor((low - 0.2 * (high - low)) / unit) * unit);
		double to = Math.ceil((high + 0.08 * (high - low) + 0.1) / unit) * unit;
		return axis.range(Double.isNaN(settings.efficiencyFrom()) ? Math.min(from, 98) : settings.efficiencyFrom(),
				Double.isNaN(settings.efficiencyTo()) ? to : settings.efficiencyTo());
	}
}
