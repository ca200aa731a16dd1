/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Table;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.RichText;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;

/**
 * The chart of a piece of evidence: what was measured or analyzed in grey, the rows that the evidence was read from in
 * colour, with what there is to see. Where these rows are a small part of a long test, that part is shown.
 */
public final class EvidenceFigure {

	private static final double SECONDS_PER_HOUR = 3600;
	/** Longer times are shown in hours. */
	private static final double LONG = 2 * SECONDS_PER_HOUR;
	/** Marked rows that cover less of the time than this are shown enlarged. */
	private static final double SMALL = 0.02;
	/** So much of the time is shown on both sides of them. */
	private static final double AROUND = 0.05;
	/** So much of the range stays free above what is drawn. */
	private static final double FREE = 0.12;
	/** Light enough to step back behind what is marked. */
	private static final Colour CONTEXT = Colour.rgb(0xa8a8a8);
	private static final String REAL = "z_real";
	private static final String SPECTRUM = "spectrum";
	private static final Map<String, String> LABELS = Map.of(REAL, "/{Z}\u2032", "minus_z_imag", "\u2212/{Z}\u2033");

	private final ExaminedCell cell;
	private final List<Mark> marks;
	private final boolean time;
	private final double factor;

	private EvidenceFigure(ExaminedCell cell, List<Mark> marks) {
		this.cell = cell;
		this.marks = marks;
		this.time = marks.get(0).x().equals(Columns.TIME);
		this.factor = time && longest() > LONG ? 1 / SECONDS_PER_HOUR : 1;
	}

	/** The chart of evidence; empty where it has no marks, or marks what is not there. */
	public static Optional<Figure> of(ExaminedCell cell, Evidence evidence) {
		List<Mark> drawable = evidence.marks().stream().filter(m -> isDrawable(cell, m)).toList();
		return drawable.isEmpty() ? Optional.empty() : Optional.of(new EvidenceFigure(cell, drawable).figure());
	}

	private static boolean isDrawable(ExaminedCell cell, Mark mark) {
		return cell.test(mark.test()).flatMap(t -> t.table(mark)).filter(t -> isNumeric(t, mark.x()) && isNumeric(t, mark.y()))
				.filter(t -> mark.firstRow() < t.rows()).isPresent();
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	private double longest() {
		return marks.stream().flatMapToDouble(m -> java.util.Arrays.stream(table(m).column(m.x()).numbers()))
				.filter(Double::isFinite).max().orElse(0);
	}

	private ExaminedTest test(Mark mark) {
		return cell.test(mark.test()).orElseThrow();
	}

	private Table table(Mark mark) {
		return test(mark).table(mark).orElseThrow();
	}

	private Figure figure() {
		Figure.Builder figure = Figure.builder(along(), up()).equalAspect(marks.get(0).x().equals(REAL));
		marks.stream().filter(m -> test(m).generated()).findFirst().ifPresent(m -> figure.note("generated data"));
		Map<String, Mark> curves = new LinkedHashMap<>();
		marks.forEach(m -> curves.putIfAbsent(m.test() + '\n' + m.analyzer() + '\n' + m.table() + '\n' + m.y(), m));
		curves.values().forEach(m -> figure.add(curve(m, 0, table(m).rows() - 1, CONTEXT, false)));
		for (int i = 0; i < marks.size(); i++) {
			mark(marks.get(i), Colour.kind(i), figure);
		}
		return figure.build();
	}

	private void mark(Mark mark, Colour colour, Figure.Builder figure) {
		Series marked = curve(mark, mark.firstRow(), Math.min(mark.lastRow(), table(mark).rows() - 1), colour, true);
		figure.add(marks.size() > 1 ? named(marked, RichText.escape(mark.label())) : marked);
		if (marks.size() == 1 && !mark.label().isEmpty()) {
			int middle = mark.x().equals(REAL) ? highest(marked.y()) : marked.size() / 2;
			figure.add(new Annotation.PointLabel(RichText.escape(mark.label()), marked.x()[middle], marked.y()[middle], colour));
		}
	}

	private static Series named(Series series, String name) {
		return new Series(name, series.x(), series.y(), null, series.line(), series.marker(), series.colour(), false);
	}

	private static int highest(double[] y) {
		return IntStream.range(0, y.length).reduce((a, b) -> y[b] > y[a] ? b : a).orElse(0);
	}

	/** Rows of a table; spectra that follow one another are not joined. */
	private Series curve(Mark mark, int first, int last, Colour colour, boolean marked) {
		Table table = table(mark);
		double[] x = IntStream.rangeClosed(first, last).mapToDouble(r -> factor * table.column(mark.x()).number(r)).toArray();
		double[] y = IntStream.rangeClosed(first, last).mapToDouble(table.column(mark.y())::number).toArray();
		boolean measured = mark.analyzer().isEmpty();
		boolean spectra = table.find(SPECTRUM).isPresent() && mark.x().equals(REAL);
		if (!measured && !spectra || marked && x.length < 3) {
			Series points = Series.points("", x, y, marked ? Marker.full(Marker.Shape.CIRCLE) : Marker.hollow(Marker.Shape.CIRCLE),
					colour);
			return measured ? points.with(LineStyle.SOLID) : points;
		}
		if (spectra) {
			Column number = table.column(SPECTRUM);
			IntStream.range(1, x.length).filter(i -> number.number(first + i) != number.number(first + i - 1))
					.forEach(i -> y[i - 1] = Double.NaN);
		}
		return Series.line("", x, y, colour).with(marked ? LineStyle.SOLID : LineStyle.THIN);
	}

	private Axis along() {
		Mark mark = marks.get(0);
		Axis axis = axis(mark, mark.x(), factor == 1 ? table(mark).column(mark.x()).unit() : "h");
		if (!time) {
			return mark.x().equals(REAL) ? axis.range(0, Double.NaN) : axis.wholeNumbers();
		}
		double from = marks.stream().mapToDouble(m -> at(m, m.firstRow())).min().orElse(0);
		double to = marks.stream().mapToDouble(m -> at(m, Math.min(m.lastRow(), table(m).rows() - 1))).max().orElse(0);
		double all = factor * longest();
		boolean enlarged = to - from < SMALL * all;
		return enlarged ? axis.range(Math.max(0, from - AROUND * all), Math.min(all, to + AROUND * all)) : axis;
	}

	private double at(Mark mark, int row) {
		return factor * table(mark).column(mark.x()).number(row);
	}

	private Axis up() {
		Mark mark = marks.get(0);
		Axis axis = axis(mark, mark.y(), table(mark).column(mark.y()).unit());
		double[] values = marks.stream().flatMapToDouble(m -> java.util.Arrays.stream(table(m).column(m.y()).numbers()))
				.filter(Double::isFinite).toArray();
		double highest = java.util.Arrays.stream(values).max().orElse(1);
		double lowest = java.util.Arrays.stream(values).min().orElse(0);
		if (mark.x().equals(REAL)) {
			return lowest >= 0 ? axis.range(0, Double.NaN) : axis;
		}
		double from = lowest >= 0 && !time ? 0 : lowest - FREE * (highest - lowest);
		return highest > lowest ? axis.range(from, highest + FREE * (highest - Math.min(lowest, from))) : axis;
	}

	/** Two columns of one unit, such as charge and discharge voltage, share what both of their names say. */
	private Axis axis(Mark mark, String column, String unit) {
		long names = marks.stream().map(m -> column.equals(mark.x()) ? m.x() : m.y()).distinct().count();
		String words = names > 1 ? lastWord(column) : column.replace('_', ' ');
		String label = LABELS.getOrDefault(column, RichText.escape(words.substring(0, 1).toUpperCase(Locale.ROOT)
				+ words.substring(1)));
		return Axis.linear(label, unit.isEmpty() ? "" : UnitMarkup.of(unit.equals("ohm") ? "\u03a9" : unit));
	}

	private static String lastWord(String column) {
		return column.substring(column.lastIndexOf('_') + 1);
	}
}
