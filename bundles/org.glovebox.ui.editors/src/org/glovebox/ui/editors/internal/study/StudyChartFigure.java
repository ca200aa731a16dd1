/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.RichText;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyTable;
import org.glovebox.core.study.StudyTable.Row;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * The chart of a study. Works without a window.
 *
 * @param figure what is drawn
 * @param points the rows behind the points of each series
 */
record StudyChartFigure(Figure figure, List<List<Row>> points) {

	/** Where a logarithmic axis shows more: two decades and more, all values positive. */
	private static final double DECADES = 100;

	StudyChartFigure {
		points = List.copyOf(points);
	}

	/** What is drawn. */
	sealed interface Outcome {
		/** It can be drawn. */
		record Drawn(StudyChartFigure chart) implements Outcome {
		}

		/** It cannot; the sentence says why. */
		record Missing(String reason) implements Outcome {
		}
	}

	/**
	 * Draws columns against another one.
	 *
	 * @param x number of the column on the horizontal axis
	 * @param y numbers of the columns on the vertical axis
	 * @param group number of the column that tells series apart, -1 for none
	 */
	static Outcome of(StudyTable table, int x, List<Integer> y, int group) {
		if (x < 0 || y.isEmpty()) {
			return new Outcome.Missing("Choose two columns with numbers to draw one against the other.");
		}
		Optional<String> unitX = unit(table, List.of(x));
		Optional<String> unitY = unit(table, y);
		if (unitX.isEmpty() || unitY.isEmpty()) {
			int without = unitX.isEmpty() ? x : y.get(0);
			return new Outcome.Missing("There is no number in column " + table.columns().get(without).title() + ".");
		}
		List<Series> series = new ArrayList<>();
		List<List<Row>> points = new ArrayList<>();
		for (int column : y) {
			groups(table, group).forEach((name, rows) -> {
				List<Row> drawn = rows.stream().filter(r -> isDrawn(r, x, unitX.get(), column, unitY.get())).toList();
				if (!drawn.isEmpty()) {
					String label = legend(table, y, column, name);
					series.add(series(drawn, label, x, unitX.get(), column, unitY.get(), series.size()));
					points.add(drawn);
				}
			});
		}
		if (series.isEmpty()) {
			return new Outcome.Missing("No row has a number in both columns.");
		}
		Figure.Builder figure = Figure.builder(axis(table, x, unitX.get(), values(series, true)),
				axis(table, y.get(0), unitY.get(), values(series, false)));
		series.forEach(figure::add);
		return new Outcome.Drawn(new StudyChartFigure(figure.build(), points));
	}

	/** The columns in which there is a number, in their order. */
	static List<Integer> numbers(StudyTable table) {
		return IntStream.range(0, table.columns().size()).filter(i -> unit(table, List.of(i)).isPresent()).boxed()
				.toList();
	}

	private static String legend(StudyTable table, List<Integer> y, int column, String group) {
		String title = y.size() > 1 ? table.columns().get(column).title() : "";
		return RichText.escape(title.isEmpty() || group.isEmpty() ? title + group : title + ", " + group);
	}

	/** The unit of the first number in some columns. */
	private static Optional<String> unit(StudyTable table, List<Integer> columns) {
		return columns.stream().flatMap(c -> table.rows().stream().map(r -> r.cells().get(c)))
				.flatMap(cell -> cell.quantity().stream()).map(q -> q.unit().text()).findFirst();
	}

	private static TreeMap<String, List<Row>> groups(StudyTable table, int group) {
		TreeMap<String, List<Row>> groups = new TreeMap<>();
		for (Row row : table.rows()) {
			String name = group < 0 ? "" : row.cells().get(group).text();
			groups.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
		}
		return groups;
	}

	private static boolean isDrawn(Row row, int x, String unitX, int y, String unitY) {
		return number(row.cells().get(x), unitX).isPresent() && number(row.cells().get(y), unitY).isPresent();
	}

	private static OptionalDouble number(StudyCell cell, String unit) {
		return cell.quantity().filter(q -> q.dimension().equals(Quantity.of(1, unit).dimension()))
				.map(q -> OptionalDouble.of(q.in(unit))).orElse(OptionalDouble.empty());
	}

	private static Series series(List<Row> rows, String name, int x, String unitX, int y, String unitY, int index) {
		double[] xs = rows.stream().mapToDouble(r -> number(r.cells().get(x), unitX).orElseThrow()).toArray();
		double[] ys = rows.stream().mapToDouble(r -> number(r.cells().get(y), unitY).orElseThrow()).toArray();
		Series points = Series.points(name, xs, ys, marker(index), Colour.kind(index));
		double[] errors = rows.stream().mapToDouble(r -> error(r.cells().get(y), unitY)).toArray();
		boolean uncertain = java.util.stream.DoubleStream.of(errors).anyMatch(e -> e > 0);
		return uncertain ? points.with(ErrorBars.symmetric(errors)) : points;
	}

	/** Spread of replicates, else the uncertainty that was typed. */
	private static double error(StudyCell cell, String unit) {
		if (cell.spread().isPresent() && cell.quantity().isPresent()) {
			Quantity shown = cell.quantity().get();
			double factor = shown.value().doubleValue() == 0 ? 1 : shown.in(unit) / shown.value().doubleValue();
			return cell.spread().getAsDouble() * factor;
		}
		return cell.quantity().map(q -> {
			double scale = q.canonical() == 0 ? 0 : q.in(unit) / q.canonical();
			return Math.abs((q.canonicalUpper() - q.canonicalLower()) / 2 * scale);
		}).filter(Double::isFinite).orElse(0.0);
	}

	private static Marker marker(int index) {
		Marker.Shape[] shapes = { Marker.Shape.CIRCLE, Marker.Shape.SQUARE, Marker.Shape.TRIANGLE_UP,
				Marker.Shape.DIAMOND, Marker.Shape.TRIANGLE_DOWN };
		return Marker.full(shapes[index % shapes.length]);
	}

	private static double[] values(List<Series> series, boolean horizontal) {
		return series.stream().flatMapToDouble(s -> java.util.stream.DoubleStream.of(horizontal ? s.x() : s.y()))
				.toArray();
	}

	private static Axis axis(StudyTable table, int column, String unit, double[] values) {
		String label = RichText.escape(table.columns().get(column).title());
		String markup = unit.isEmpty() ? "" : UnitMarkup.of(Unit.parse(unit).pretty());
		double lowest = java.util.stream.DoubleStream.of(values).min().orElse(0);
		double highest = java.util.stream.DoubleStream.of(values).max().orElse(0);
		return lowest > 0 && highest / lowest >= DECADES ? Axis.log(label, markup) : Axis.linear(label, markup);
	}

	/** The record behind a point, where it is one. */
	Optional<RecordSummary> record(Series series, int index) {
		int place = figure.series().indexOf(series);
		return place < 0 || index >= points.get(place).size() ? Optional.empty()
				: points.get(place).get(index).records().stream().findFirst();
	}
}
