/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Annotation;
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
import org.glovebox.charts.internal.kinds.CapacityFade.Settings;

/** Discharge capacity over cycles with the laws of its fade and the knee, from the results of the analyzer capacity-fade. */
public final class CapacityFade implements ChartKind<Settings> {

	private static final String ANALYZER = "capacity-fade";
	private static final List<String> LAWS = List.of("linear", "square_root", "power");

	/** Settings of the fade. */
	public record Settings(
			@Param(label = "Laws", value = "true", description = "Whether all laws are drawn, or the best one alone.")
			boolean all,
			@Param(label = "From zero", value = "false", description = "Whether the axis of the capacity starts at zero.")
			boolean fromZero) {
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
		Optional<Table> laws = input.result(ANALYZER, "laws");
		return cycles.isEmpty() || laws.isEmpty()
				? FigureOutcome.Refused.because("there is no fade: no results of " + ANALYZER)
				: new FigureOutcome.Drawn(draw(input, cycles.get(), laws.get(), settings));
	}

	private static Figure draw(ChartInput input, Table cycles, Table laws, Settings settings) {
		String unit = cycles.column("capacity").unit();
		Axis y = Axis.linear("Discharge capacity", UnitMarkup.of(unit));
		Figure.Builder figure = input.figure(Axis.linear("Cycle number", "").wholeNumbers().showing(Columns.CYCLE),
				settings.fromZero() ? y.range(0, Double.NaN) : y);
		points(cycles, false, figure);
		points(cycles, true, figure);
		double[] number = cycles.column("cycle").numbers();
		for (int i = 0; i < LAWS.size(); i++) {
			boolean best = laws.column("best").text(i).equals("yes");
			if (best || settings.all()) {
				Series line = Series.line(laws.column("law").text(i) + (best ? " (best)" : ""), number,
						cycles.column(LAWS.get(i)).numbers(), Colour.kind(i + 1));
				figure.add(best ? line : line.with(LineStyle.DASHED));
			}
		}
		input.result(ANALYZER, "knees").ifPresent(k -> knee(k, figure));
		return figure.build();
	}

	private static void points(Table cycles, boolean counted, Figure.Builder figure) {
		double[] counts = cycles.column("counted").numbers();
		int[] rows = IntStream.range(0, counts.length).filter(i -> counts[i] > 0 == counted).toArray();
		if (rows.length > 0) {
			Marker.Shape shape = Marker.Shape.CIRCLE;
			figure.add(Series.points(counted ? "" : "left out", pick(cycles, "cycle", rows), pick(cycles, "capacity", rows),
					counted ? new Marker(shape, 3, true) : new Marker(shape, 3, false), counted ? Colour.kind(0) : Colour.GREY));
		}
	}

	private static double[] pick(Table table, String column, int[] rows) {
		return IntStream.of(rows).mapToDouble(i -> table.column(column).number(i)).toArray();
	}

	private static void knee(Table knees, Figure.Builder figure) {
		if (knees.rows() > 0 && knees.column("supported").text(0).equals("yes")) {
			double at = knees.column("cycle").number(0);
			figure.add(new Annotation.Guide(true, at, LineStyle.DASHED, Colour.BLACK));
			figure.add(new Annotation.Note("knee at cycle " + Math.round(at), 0.97, 0.92, 1, Colour.BLACK));
		}
	}
}
