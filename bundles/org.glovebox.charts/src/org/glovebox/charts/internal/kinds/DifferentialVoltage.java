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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
import org.glovebox.api.figure.Legend;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.charts.internal.kinds.DifferentialVoltage.Settings;

/** dV/dQ against capacity, or the capacities between its peaks over the cycles, from the results of the analyzer dv-dq. */
public final class DifferentialVoltage implements ChartKind<Settings> {

	private static final String ANALYZER = "dv-dq";
	/** So much of the curves lies below their usual height. */
	private static final double USUAL = 0.9;
	private static final double ROOM = 1.15;
	/** Two peaks that were neighbours in fewer cycles are not drawn. */
	private static final int OFTEN = 3;
	/** So many names find room in the plot. */
	private static final int MOST_INSIDE = 4;

	/** Which half cycles. */
	public enum Direction {
		CHARGE, DISCHARGE
	}

	/** What is drawn. */
	public enum Show {
		CURVES, DISTANCES
	}

	/** Settings of the differential voltage. */
	public record Settings(
			@Param(label = "Show", value = "CURVES", description = "dV/dQ against the capacity, or the capacities between "
					+ "neighbouring peaks against the cycle.")
			Show show,
			@Param(label = "Half cycles", value = "DISCHARGE", description = "Whether charges or discharges are drawn.")
			Direction direction,
			@Param(label = "Cycles", value = "auto", description = "Cycles to draw: all that were analysed, every 10, "
					+ "numbers and ranges such as 1, 5, 10-20, or auto for up to eight spread over the test.")
			String cycles,
			@Param(label = "Per active mass", value = "true", description = "Whether values refer to the active mass "
					+ "where it is known.")
			boolean specific,
			@Param(label = "Colours", value = "VIRIDIS", description = "Palette of the cycles: a ramp from the first "
					+ "to the last, or distinct colours.")
			Palette palette) {

		private String text() {
			return direction == Direction.CHARGE ? "charge" : "discharge";
		}
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
		return new DifferentialCapacity().objection(data).map(o -> o.replace("dQ/dV", "dV/dQ"));
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> curves = input.result(ANALYZER, "dvdq");
		Optional<Table> distances = input.result(ANALYZER, "distances");
		Optional<CycleChoice> choice = CycleChoice.parse(settings.cycles());
		if (curves.isEmpty() || distances.isEmpty()) {
			return FigureOutcome.Refused.because("there is no dV/dQ: no results of " + ANALYZER);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("cycles", settings.cycles()));
		}
		return settings.show() == Show.DISTANCES ? distances(input, distances.get(), settings)
				: curves(input, curves.get(), choice.get(), settings);
	}

	private static int[] rows(Table table, Settings settings) {
		return IntStream.range(0, table.rows()).filter(i -> table.column("direction").text(i).equals(settings.text())).toArray();
	}

	private static FigureOutcome curves(ChartInput input, Table table, CycleChoice choice, Settings settings) {
		int[] rows = rows(table, settings);
		TreeSet<Long> cycles = new TreeSet<>();
		IntStream.of(rows).forEach(i -> cycles.add((long) table.column("cycle").number(i)));
		List<Long> numbers = choice.of(cycles);
		if (numbers.isEmpty()) {
			return FigureOutcome.Refused.because("there is no " + settings.text() + " of the cycles " + settings.cycles()
					+ " among those that " + ANALYZER + " analysed");
		}
		boolean specific = settings.specific() && table.find("dvdq_specific").isPresent();
		double[] x = table.column(specific ? "specific_capacity" : "capacity").numbers();
		double[] y = table.column(specific ? "dvdq_specific" : "dvdq").numbers();
		double[] half = table.column("half_cycle").numbers();
		CurveColours colours = new CurveColours("Cycle", numbers, settings.palette());
		String title = settings.direction() == Direction.CHARGE ? "d/{V}\u2009d/{Q}^{-1}" : "\u2212d/{V}\u2009d/{Q}^{-1}";
		Figure.Builder figure = input.figure(Axis.linear(specific ? "Specific capacity" : "Capacity",
				UnitMarkup.of(specific ? "mAh/g" : "mAh")), Axis.linear(title, UnitMarkup.of(specific ? "V g/mAh" : "V/mAh"))
						.range(0, top(input, table, rows, numbers, y)));
		int start = 0;
		for (int k = 1; k <= rows.length; k++) {
			if (k == rows.length || half[rows[k]] != half[rows[start]]) {
				long number = (long) table.column("cycle").number(rows[start]);
				if (numbers.contains(number)) {
					int[] own = Arrays.copyOfRange(rows, start, k);
					figure.add(Series.line(colours.name(number), pick(x, own), pick(y, own), colours.of(number)));
				}
				start = k;
			}
		}
		colours.addKey(figure);
		return new FigureOutcome.Drawn(figure.build());
	}

	/** Room for all peaks, not for the steep rise at the ends; twice the usual height where that is more. */
	private static double top(ChartInput input, Table table, int[] rows, List<Long> cycles, double[] y) {
		int[] own = IntStream.of(rows).filter(i -> cycles.contains((long) table.column("cycle").number(i))).toArray();
		double[] sorted = IntStream.of(own).mapToDouble(i -> y[i]).sorted().toArray();
		double plain = IntStream.of(own).mapToDouble(i -> table.column("dvdq").number(i)).max().orElse(1);
		double factor = sorted[sorted.length - 1] / plain;
		double highest = input.result(ANALYZER, "peaks").map(peaks -> IntStream.range(0, peaks.rows())
				.filter(i -> peaks.column("direction").text(i).equals(table.column("direction").text(own[0]))
						&& cycles.contains((long) peaks.column("cycle").number(i)))
				.mapToDouble(i -> factor * peaks.column("height").number(i)).max().orElse(0)).orElse(0.0);
		return Math.max(ROOM * highest, 2 * sorted[(int) (USUAL * (sorted.length - 1))]);
	}

	private static FigureOutcome distances(ChartInput input, Table table, Settings settings) {
		int[] rows = rows(table, settings);
		if (rows.length == 0) {
			return FigureOutcome.Refused.because("no " + settings.text() + " has two peaks of dV/dQ");
		}
		boolean specific = settings.specific() && table.find("specific_distance").isPresent();
		Figure.Builder figure = input.figure(Axis.linear("Cycle number", "").wholeNumbers().showing(Columns.CYCLE),
				Axis.linear("Capacity between peaks", UnitMarkup.of(specific ? "mAh/g" : "mAh")).range(0, Double.NaN));
		TreeMap<String, int[]> pairs = new TreeMap<>();
		for (int i : rows) {
			String name = (long) table.column("from_track").number(i) + " \u2192 " + (long) table.column("to_track").number(i);
			pairs.merge(name, new int[] { i }, (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray());
		}
		double[] cycle = table.column("cycle").numbers();
		double[] distance = table.column(specific ? "specific_distance" : "distance").numbers();
		long cycles = IntStream.of(rows).mapToObj(i -> table.column("cycle").number(i)).distinct().count();
		pairs.values().removeIf(own -> own.length < Math.min(OFTEN, cycles));
		if (pairs.isEmpty()) {
			return FigureOutcome.Refused.because("no two neighbouring peaks of dV/dQ were found in " + OFTEN + " cycles");
		}
		if (pairs.size() > MOST_INSIDE) {
			figure.legend(Legend.OUTSIDE);
		}
		int kind = 0;
		for (var pair : pairs.entrySet()) {
			figure.add(Series.points("peak " + pair.getKey(), pick(cycle, pair.getValue()), pick(distance, pair.getValue()),
					new Marker(Marker.Shape.CIRCLE, 3.5, settings.direction() == Direction.CHARGE), Colour.kind(kind++)).with(LineStyle.THIN));
		}
		return new FigureOutcome.Drawn(figure.build());
	}

	private static double[] pick(double[] values, int[] rows) {
		return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
	}
}
