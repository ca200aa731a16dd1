/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.data.Columns;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Param;
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
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.charts.internal.kinds.DifferentialPeaks.Settings;

/** Peaks and shoulders of dQ/dV over the cycles, from the results of the analyzer dq-dv. */
public final class DifferentialPeaks implements ChartKind<Settings> {

	private static final String ANALYZER = "dq-dv";
	/** So many names find room in the plot. */
	private static final int MOST_INSIDE = 4;
	/** So many find room beside it. */
	private static final int MOST = 14;

	/** What is drawn upwards. */
	public enum Value {
		VOLTAGE, HEIGHT, AREA
	}

	/** Settings of the peaks. */
	public record Settings(
			@Param(label = "Value", value = "VOLTAGE", description = "What of each peak is drawn against the cycle: its "
					+ "voltage, its height, or its area, which is a charge.")
			Value value,
			@Param(label = "Seen in", value = "3", min = 1, description = "Peaks that were found in fewer curves are left out.")
			int least) {
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
		return new DifferentialCapacity().objection(data);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> peaks = input.result(ANALYZER, "peaks").filter(t -> t.find("track").isPresent());
		Optional<Table> tracks = input.result(ANALYZER, "tracks");
		if (peaks.isEmpty() || tracks.isEmpty()) {
			return FigureOutcome.Refused.because("there are no peaks that were followed: no results of " + ANALYZER);
		}
		int[] kept = IntStream.range(0, tracks.get().rows())
				.filter(i -> tracks.get().column("curves").number(i) >= settings.least()).toArray();
		if (kept.length == 0) {
			return FigureOutcome.Refused.because("no peak was found in " + settings.least() + " curves or more");
		}
		int[] drawn = IntStream.of(kept).boxed().sorted(Comparator.comparingDouble(i -> -tracks.get().column("first_height").number(i)))
				.limit(MOST).mapToInt(Integer::intValue).sorted().toArray();
		return new FigureOutcome.Drawn(draw(input, peaks.get(), tracks.get(), drawn, settings.value()),
				drawn.length == kept.length ? List.of()
						: List.of(Message.info("the " + MOST + " highest of " + kept.length + " peaks are drawn")));
	}

	private static Figure draw(ChartInput input, Table peaks, Table tracks, int[] kept, Value value) {
		Axis y = switch (value) {
		case VOLTAGE -> Axis.linear("Voltage of peak", "V");
		case HEIGHT -> Axis.linear("Height of peak", UnitMarkup.of("mAh/V"));
		case AREA -> Axis.linear("Area of peak", "mAh");
		};
		String column = value == Value.VOLTAGE ? "voltage" : value == Value.HEIGHT ? "height" : "area";
		Figure.Builder figure = input.figure(Axis.linear("Cycle number", "").wholeNumbers().showing(Columns.CYCLE), y);
		if (kept.length > MOST_INSIDE) {
			figure.legend(Legend.OUTSIDE);
		}
		for (int k = 0; k < kept.length; k++) {
			double track = tracks.column("track").number(kept[k]);
			boolean charge = tracks.column("direction").text(kept[k]).equals("charge");
			int[] rows = IntStream.range(0, peaks.rows()).filter(i -> peaks.column("track").number(i) == track).toArray();
			Colour colour = Colour.kind(k);
			Marker.Shape shape = charge ? Marker.Shape.CIRCLE : Marker.Shape.SQUARE;
			int[] maxima = IntStream.of(rows).filter(i -> peaks.column("kind").text(i).equals("peak")).toArray();
			int[] shoulders = IntStream.of(rows).filter(i -> !peaks.column("kind").text(i).equals("peak")).toArray();
			String name = (charge ? "charge, " : "discharge, ")
					+ String.format(Locale.ROOT, "%.2f V", tracks.column("first_voltage").number(kept[k]));
			figure.add(Series.line("", pick(peaks, "cycle", rows), pick(peaks, column, rows), colour).with(LineStyle.THIN));
			if (maxima.length > 0) {
				figure.add(Series.points(name, pick(peaks, "cycle", maxima), pick(peaks, column, maxima), new Marker(shape, 3.5, true), colour));
			}
			if (shoulders.length > 0) {
				figure.add(Series.points(maxima.length > 0 ? "" : name + ", shoulder", pick(peaks, "cycle", shoulders),
						pick(peaks, column, shoulders), new Marker(shape, 3.5, false), colour));
			}
		}
		return figure.build();
	}

	private static double[] pick(Table table, String column, int[] rows) {
		return IntStream.of(rows).mapToDouble(i -> Math.abs(table.column(column).number(i))).toArray();
	}
}
