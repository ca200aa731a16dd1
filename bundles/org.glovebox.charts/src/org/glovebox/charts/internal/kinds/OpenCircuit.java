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
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.OpenCircuit.Settings;

/** Relaxation of the voltage in rests, or its values at their ends, from the results of the analyzer open-circuit. */
public final class OpenCircuit implements ChartKind<Settings> {

	private static final String ANALYZER = "open-circuit";

	/** What is drawn to the right. */
	public enum Against {
		TIME_OF_REST, TIME_OF_TEST, CHARGE
	}

	/** Settings of the open circuit. */
	public record Settings(
			@Param(label = "Against", value = "TIME_OF_REST", description = "Voltage in each rest against the time since it "
					+ "began, or the voltage at the end of each rest against the time of the test or the charge.")
			Against against,
			@Param(label = "Rests", value = "auto", description = "Rests to draw against their time: all, every 10, numbers "
					+ "and ranges such as 1, 5, 10-20, or auto for up to eight spread over the test.")
			String rests,
			@Param(label = "Logarithmic time", value = "false", description = "Whether the time of a rest is drawn by its "
					+ "logarithm, which shows the fast start.")
			boolean logarithmic,
			@Param(label = "Fit", value = "true", description = "Whether the relaxation that was fitted is drawn.")
			boolean fit,
			@Param(label = "Colours", value = "VIRIDIS", description = "Palette of the rests: a ramp from the first to the "
					+ "last, or distinct colours.")
			Palette palette) {
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
		boolean has = data.parts().stream()
				.anyMatch(t -> t.find(Columns.VOLTAGE).isPresent() && t.find(Columns.TIME).isPresent());
		return has ? Optional.empty() : Optional.of("rests need a time and a voltage, which these data do not have");
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> rests = input.result(ANALYZER, "rests");
		Optional<Table> relaxation = input.result(ANALYZER, "relaxation");
		Optional<CycleChoice> choice = CycleChoice.parse(settings.rests());
		if (rests.isEmpty() || relaxation.isEmpty() || rests.get().rows() == 0) {
			return FigureOutcome.Refused.because("there are no rests: no results of " + ANALYZER);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("rests", settings.rests()));
		}
		if (settings.against() != Against.TIME_OF_REST) {
			return ends(input, rests.get(), settings);
		}
		double[] numbers = relaxation.get().column("rest").numbers();
		List<Long> chosen = choice.get().of(Arrays.stream(numbers).mapToObj(n -> (long) n).distinct().toList());
		return chosen.isEmpty() ? FigureOutcome.Refused.because("the rests " + settings.rests() + " are not among those of "
				+ ANALYZER) : new FigureOutcome.Drawn(relaxation(input, relaxation.get(), chosen, settings));
	}

	private static Figure relaxation(ChartInput input, Table table, List<Long> chosen, Settings settings) {
		double longest = 0;
		double[] number = table.column("rest").numbers();
		double[] hours = table.column("time").numbers();
		for (int i = 0; i < hours.length; i++) {
			longest = chosen.contains((long) number[i]) ? Math.max(longest, hours[i]) : longest;
		}
		boolean minutes = longest < 2;
		String unit = minutes ? "min" : "h";
		CurveColours colours = new CurveColours("Rest", chosen, settings.palette());
		Figure.Builder figure = input.figure(settings.logarithmic() ? Axis.log("Time of rest", unit)
				: Axis.linear("Time of rest", unit), Axis.linear("Voltage", "V"));
		for (long rest : chosen) {
			int[] rows = IntStream.range(0, number.length)
					.filter(i -> number[i] == rest && (!settings.logarithmic() || hours[i] > 0)).toArray();
			double[] time = Arrays.stream(pick(hours, rows)).map(h -> minutes ? 60 * h : h).toArray();
			Colour colour = chosen.size() == 1 ? Colour.kind(0) : colours.of(rest);
			double[] fit = pick(table.column("fit").numbers(), rows);
			boolean fitted = settings.fit() && Arrays.stream(fit).anyMatch(Double::isFinite);
			double[] voltage = pick(table.column("voltage").numbers(), rows);
			figure.add(fitted ? Series.points(colours.name(rest), time, voltage, new Marker(Marker.Shape.CIRCLE, 2.5, false), colour)
					: Series.line(colours.name(rest), time, voltage, colour));
			if (fitted) {
				figure.add(Series.line("", time, fit, chosen.size() == 1 ? Colour.kind(1) : colour));
			}
		}
		colours.addKey(figure);
		return figure.build();
	}

	/** Voltage at the end of each rest, after charges, after discharges and before any current. */
	private static FigureOutcome ends(ChartInput input, Table rests, Settings settings) {
		boolean charge = settings.against() == Against.CHARGE;
		double[] x = rests.column(charge ? "net_charge" : "start").numbers();
		if (Arrays.stream(x).noneMatch(Double::isFinite)) {
			return FigureOutcome.Refused.because("no charge passed, over which the voltages could be drawn");
		}
		double[] ends = charge ? x : IntStream.range(0, x.length).mapToDouble(i -> x[i] + rests.column("length").number(i)).toArray();
		Figure.Builder figure = input.figure(charge ? Axis.linear("Charge \u2212 discharge", "mAh") : Axis.linear("Time", "h"),
				Axis.linear("Voltage at the end of rest", "V"));
		int kind = 0;
		for (String after : List.of("charge", "discharge", "")) {
			int[] rows = IntStream.range(0, x.length).filter(i -> rests.column("after").text(i).equals(after)).toArray();
			if (rows.length > 0) {
				figure.add(Series.points(after.isEmpty() ? "without current before" : "after " + after, pick(ends, rows),
						pick(rests.column("last_voltage").numbers(), rows), new Marker(Marker.Shape.CIRCLE, 3, after.equals("charge")),
						Colour.kind(kind)).with(LineStyle.THIN));
			}
			kind++;
		}
		return new FigureOutcome.Drawn(figure.build());
	}

	private static double[] pick(double[] values, int[] rows) {
		return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
	}
}
