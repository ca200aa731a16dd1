/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.RichText;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.StudyPoint.Said;
import org.glovebox.core.study.StudyTable.Row;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * The chart of a study: a point for each number. Full markers are values, with bars where their width is known; hollow
 * ones are approximate, hollow triangles limits, pointing to where the value may lie. What is a limit on the horizontal
 * axis is left out with a remark.
 *
 * @param figure what is drawn
 * @param points the rows behind the points of each series
 * @param remarks what was left out, a sentence each
 */
public record StudyFigure(Figure figure, List<List<Row>> points, List<String> remarks) {

	/** Where a logarithmic axis shows more: a decade and a half and more, all values positive. */
	private static final double DECADES = 30;

	/** So much of the range is left free at the upper end of a linear axis, so that no point lies on the frame. */
	private static final double FREE = 0.05;

	private static final List<Marker.Shape> SHAPES = List.of(Marker.Shape.CIRCLE, Marker.Shape.SQUARE,
			Marker.Shape.DIAMOND);

	public StudyFigure {
		points = List.copyOf(points);
		remarks = List.copyOf(remarks);
	}

	/** What is drawn. */
	public sealed interface Outcome {
		/** It can be drawn. */
		record Drawn(StudyFigure chart) implements Outcome {
		}

		/** It cannot; the sentence says why. */
		record Missing(String reason) implements Outcome {
		}
	}

	/** Draws columns of a table against another one; see {@link StudyDrawing#completed}. */
	public static Outcome of(StudyTable table, StudyDrawing drawing) {
		int x = drawing.x();
		if (x < 0 || drawing.y().isEmpty()) {
			return new Outcome.Missing("Choose two columns with numbers to draw one against the other.");
		}
		Optional<Unit> unitX = unit(table, List.of(x));
		Optional<Unit> unitY = unit(table, drawing.y());
		if (unitX.isEmpty() || unitY.isEmpty()) {
			int without = unitX.isEmpty() ? x : drawing.y().get(0);
			return new Outcome.Missing("There is no number in column " + table.columns().get(without).title() + ".");
		}
		List<Series> series = new ArrayList<>();
		List<List<Row>> points = new ArrayList<>();
		int colour = 0;
		for (int y : drawing.y()) {
			for (var group : groups(table, drawing.group()).entrySet()) {
				List<StudyPoint> all = group.getValue().stream()
						.flatMap(row -> StudyPoint.of(row, x, unitX.get(), y, unitY.get()).stream()).toList();
				String name = legend(table, drawing.y(), y, group.getKey());
				add(all, name, colour, series, points);
				colour += all.isEmpty() ? 0 : 1;
			}
		}
		if (series.isEmpty()) {
			return new Outcome.Missing("No row has a number in both columns.");
		}
		Figure.Builder figure = Figure.builder(axis(table, x, unitX.get(), along(series)),
				axis(table, drawing.y().get(0), unitY.get(), up(series)));
		series.forEach(figure::add);
		return new Outcome.Drawn(new StudyFigure(figure.build(), points, leftOut(table, drawing, unitX.get(),
				unitY.get())));
	}

	/** Adds a series for what is known of the values in each way, all in one colour. */
	private static void add(List<StudyPoint> all, String name, int colour, List<Series> series,
			List<List<Row>> rows) {
		for (Said said : Said.values()) {
			List<StudyPoint> points = all.stream().filter(p -> p.said() == said).toList();
			if (!points.isEmpty()) {
				String label = Stream.of(name, said.words()).filter(w -> !w.isEmpty())
						.reduce((a, b) -> a + ", " + b).orElse("");
				series.add(series(points, label, marker(said, colour), Colour.kind(colour)));
				rows.add(points.stream().map(StudyPoint::row).toList());
			}
		}
	}

	private static Marker marker(Said said, int index) {
		Marker.Shape shape = SHAPES.get(index % SHAPES.size());
		return switch (said) {
		case VALUE -> Marker.full(shape);
		case APPROXIMATE -> Marker.hollow(shape);
		case AT_MOST -> Marker.hollow(Marker.Shape.TRIANGLE_DOWN);
		case AT_LEAST -> Marker.hollow(Marker.Shape.TRIANGLE_UP);
		};
	}

	private static Series series(List<StudyPoint> points, String name, Marker marker, Colour colour) {
		Series series = Series.points(name, points.stream().mapToDouble(StudyPoint::x).toArray(),
				points.stream().mapToDouble(StudyPoint::y).toArray(), marker, colour);
		double[] below = points.stream().mapToDouble(StudyPoint::below).toArray();
		double[] above = points.stream().mapToDouble(StudyPoint::above).toArray();
		boolean uncertain = DoubleStream.concat(DoubleStream.of(below), DoubleStream.of(above)).anyMatch(e -> e > 0);
		return uncertain ? series.with(new ErrorBars(below, above)) : series;
	}

	/** Rows whose place on the horizontal axis is not known, only a limit of it. */
	private static List<String> leftOut(StudyTable table, StudyDrawing drawing, Unit unitX, Unit unitY) {
		List<String> remarks = new ArrayList<>();
		for (Row row : table.rows()) {
			List<Quantity> limits = StudyPoint.numbers(row.cells().get(drawing.x()), unitX).stream()
					.filter(Quantity::isLimit).toList();
			boolean others = drawing.y().stream().anyMatch(y -> !StudyPoint.numbers(row.cells().get(y), unitY).isEmpty());
			if (!limits.isEmpty() && others) {
				remarks.add((row.records().isEmpty() ? "A row" : row.records().get(0).shortId()) + " is not drawn: "
						+ table.columns().get(drawing.x()).title() + " " + limits.get(0).text() + " is only a limit.");
			}
		}
		return remarks;
	}

	private static String legend(StudyTable table, List<Integer> y, int column, String group) {
		String title = y.size() > 1 ? table.columns().get(column).title() : "";
		return RichText.escape(title.isEmpty() || group.isEmpty() ? title + group : title + ", " + group);
	}

	/** The unit of the first number in some columns. */
	private static Optional<Unit> unit(StudyTable table, List<Integer> columns) {
		return columns.stream().flatMap(c -> table.rows().stream().map(r -> r.cells().get(c)))
				.flatMap(cell -> cell.quantities().stream()).map(Quantity::unit).findFirst();
	}

	private static TreeMap<String, List<Row>> groups(StudyTable table, int group) {
		TreeMap<String, List<Row>> groups = new TreeMap<>();
		for (Row row : table.rows()) {
			String name = group < 0 ? "" : row.cells().get(group).text();
			groups.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
		}
		return groups;
	}

	private static double[] along(List<Series> series) {
		return series.stream().flatMapToDouble(s -> DoubleStream.of(s.x())).toArray();
	}

	/** The values with the upper ends of their bars. */
	private static double[] up(List<Series> series) {
		return series.stream().flatMapToDouble(s -> IntStream.range(0, s.size()).mapToDouble(i -> s.y()[i]
				+ s.errorBars().map(bars -> bars.above()[i]).filter(Double::isFinite).orElse(0.0))).toArray();
	}

	private static Axis axis(StudyTable table, int column, Unit unit, double[] values) {
		String label = RichText.escape(table.columns().get(column).title());
		String markup = unit.text().isEmpty() ? "" : UnitMarkup.of(unit.pretty());
		double lowest = DoubleStream.of(values).min().orElse(0);
		double highest = DoubleStream.of(values).max().orElse(0);
		if (lowest > 0 && highest / lowest >= DECADES) {
			return Axis.log(label, markup);
		}
		double span = highest - Math.min(0, lowest);
		Axis axis = Axis.linear(label, markup);
		return highest > 0 ? axis.range(Double.NaN, highest + FREE * span) : axis;
	}

	/** The record behind a point, where it is one. */
	public Optional<RecordSummary> record(Series series, int index) {
		int place = figure.series().indexOf(series);
		return place < 0 || index >= points.get(place).size() ? Optional.empty()
				: points.get(place).get(index).records().stream().findFirst();
	}
}
