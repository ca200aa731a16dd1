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
import java.util.stream.IntStream;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.charts.internal.kinds.RateCapability.Settings;

/** Capacity over cycles with the rate of each block, or over the rate, from the results of the analyzer rate-capability. */
public final class RateCapability implements ChartKind<Settings> {

	private static final String ANALYZER = "rate-capability";

	/** What is drawn to the right. */
	public enum Against {
		CYCLE, RATE
	}

	/** Settings of the rate test. */
	public record Settings(
			@Param(label = "Against", value = "CYCLE", description = "Capacity of every cycle against its number, with the rate "
					+ "of each block, or mean capacity against the rate.")
			Against against) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(ANALYZER);
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return ChargeRows.objection(data);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> cycles = input.result(ANALYZER, "cycles");
		Optional<Table> blocks = input.result(ANALYZER, "blocks");
		Optional<Table> rates = input.result(ANALYZER, "rates");
		if (cycles.isEmpty() || blocks.isEmpty() || rates.isEmpty()) {
			return FigureOutcome.Refused.because("there are no rates: no results of " + ANALYZER);
		}
		return new FigureOutcome.Drawn(settings.against() == Against.RATE ? againstRate(input, rates.get())
				: againstCycle(input, cycles.get(), blocks.get()));
	}

	private static Axis capacity(Table table) {
		return Axis.linear("Capacity", UnitMarkup.of(table.column("capacity").unit()));
	}

	private static Figure againstCycle(ChartInput input, Table cycles, Table blocks) {
		double[] capacity = cycles.column("capacity").numbers();
		double top = Arrays.stream(capacity).filter(Double::isFinite).max().orElse(1);
		double last = Arrays.stream(cycles.column("cycle").numbers()).max().orElse(1);
		Figure.Builder figure = input.figure(Axis.linear("Cycle number", "").wholeNumbers().showing(Columns.CYCLE)
				.range(0, Math.ceil(1.03 * last)), capacity(cycles).range(0, 1.18 * top));
		double[] number = cycles.column("cycle").numbers();
		double[] block = cycles.column("block").numbers();
		for (int b = 0; b < blocks.rows(); b++) {
			double own = blocks.column("block").number(b);
			int[] rows = IntStream.range(0, block.length).filter(i -> block[i] == own).toArray();
			int rate = (int) blocks.column("rate").number(b);
			double[] x = IntStream.of(rows).mapToDouble(i -> number[i]).toArray();
			double[] y = IntStream.of(rows).mapToDouble(i -> capacity[i]).toArray();
			figure.add(Series.points("", x, y, Marker.full(Marker.Shape.CIRCLE), Colour.kind(rate - 1)));
			figure.add(new Annotation.PointLabel(blocks.column("label").text(b), x[x.length / 2],
					Arrays.stream(y).max().orElse(0), Colour.kind(rate - 1)));
		}
		return figure.build();
	}

	private static Figure againstRate(ChartInput input, Table rates) {
		Column rate = rates.find("c_rate").or(() -> rates.find("current_density")).orElseGet(() -> rates.column("current"));
		boolean cRate = rate.name().equals("c_rate");
		Axis x = cRate ? Axis.log("C-rate", "")
				: Axis.log(rate.name().equals("current") ? "Current" : "Current density", UnitMarkup.of(rate.unit()));
		double[] deviation = Arrays.stream(rates.column("capacity_deviation").numbers()).map(d -> Double.isNaN(d) ? 0 : d).toArray();
		return input.figure(x, capacity(rates).range(0, Double.NaN))
				.add(Series.points("", rate.numbers(), rates.column("capacity").numbers(), Marker.full(Marker.Shape.CIRCLE),
						Colour.kind(0)).with(LineStyle.THIN).with(ErrorBars.symmetric(deviation)))
				.build();
	}
}
