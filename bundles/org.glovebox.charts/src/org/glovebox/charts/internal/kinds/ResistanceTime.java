/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
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
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.ResistanceTime.Settings;

/** Resistances over time with the law of their growth, from the results of the analyzer resistance-evolution. */
public final class ResistanceTime implements ChartKind<Settings> {

	private static final String ANALYZER = "resistance-evolution";
	private static final String ERROR = "_error";
	private static final String LAW = "_law";

	/** Settings of the growth of resistances. */
	public record Settings(
			@Param(label = "Root of time", value = "false", description = "Whether the square root of time is drawn, over "
					+ "which a layer that limits its own growth gives a straight line.")
			boolean rootOfTime,
			@Param(label = "Times area", value = "true", description = "Whether resistances are multiplied by the electrode "
					+ "area where it is known.")
			boolean timesArea) {
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
		return SpectrumRows.objection(data);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> table = input.result(ANALYZER, "evolution");
		return table.isEmpty()
				? FigureOutcome.Refused.because("there is no growth of resistances: no results of " + ANALYZER)
				: new FigureOutcome.Drawn(draw(input, table.get(), settings));
	}

	private static Figure draw(ChartInput input, Table table, Settings settings) {
		Optional<Double> area = settings.timesArea() ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		double factor = area.orElse(1.0);
		Axis x = settings.rootOfTime() ? Axis.linear("/{t}^{1/2}", "h^{1/2}") : Axis.linear("Time", "h");
		double[] time = table.column(settings.rootOfTime() ? "root_time" : "time").numbers();
		Figure.Builder figure = input.figure(x, Axis.linear("/{R}", area.isPresent() ? "\u03a9 cm^{2}" : "\u03a9"));
		List<String> names = new ArrayList<>(table.columns().stream().map(c -> c.name()).filter(n -> n.endsWith(LAW))
				.map(n -> n.substring(0, n.length() - LAW.length())).toList());
		List<String> unexplained = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			double[] error = times(table, name + ERROR, factor);
			Series points = Series.points(name, time, times(table, name, factor), Marker.hollow(Marker.Shape.CIRCLE),
					Colour.kind(i));
			figure.add(Arrays.stream(error).allMatch(e -> e >= 0) ? points.with(ErrorBars.symmetric(error)) : points);
			double[] law = times(table, name + LAW, factor);
			if (Arrays.stream(law).anyMatch(Double::isFinite)) {
				figure.add(Series.line("", time, law, Colour.kind(i)));
			} else {
				unexplained.add(name);
			}
		}
		if (!unexplained.isEmpty()) {
			figure.add(new Annotation.Note("no law fits " + String.join(", ", unexplained), 0.03, 0.04, 0, Colour.BLACK));
		}
		return figure.build();
	}

	private static double[] times(Table table, String column, double factor) {
		return Arrays.stream(table.column(column).numbers()).map(v -> v * factor).toArray();
	}
}
