/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.TopAxis;
import org.glovebox.charts.internal.kinds.ArrheniusPlot.Settings;

/** Conductivity over reciprocal temperature with its straight lines, from the results of the analyzer arrhenius. */
public final class ArrheniusPlot implements ChartKind<Settings> {

	private static final String ANALYZER = "arrhenius";

	/** What is drawn upwards. */
	public enum Form {
		CONDUCTIVITY, TIMES_TEMPERATURE
	}

	/** Settings of the Arrhenius plot. */
	public record Settings(
			@Param(label = "Upwards", value = "CONDUCTIVITY", description = "The conductivity itself, or times the "
					+ "temperature as for hopping; the energy beside the line is of what is drawn.")
			Form form) {
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
		boolean table = data.parts().stream().anyMatch(p -> p.find(Columns.TEMPERATURE).isPresent() && p.columns().stream()
				.anyMatch(c -> c.name().contains("conductivity") && !(c instanceof Column.Texts)));
		return table || SpectrumRows.objection(data).isEmpty() ? Optional.empty()
				: Optional.of("there are neither spectra nor a table of temperature and conductivity in these data");
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> points = input.result(ANALYZER, "points");
		Optional<Table> segments = input.result(ANALYZER, "segments");
		return points.isEmpty() || segments.isEmpty()
				? FigureOutcome.Refused.because("there is no activation energy: no results of " + ANALYZER)
				: new FigureOutcome.Drawn(draw(input, points.get(), segments.get(), settings.form()));
	}

	private static Figure draw(ChartInput input, Table points, Table segments, Form form) {
		boolean times = form == Form.TIMES_TEMPERATURE;
		Figure.Builder figure = input.figure(Axis.linear("1000/{T}", "K^{\u22121}"),
				times ? Axis.log("/{\u03c3}/{T}", "S K cm^{\u22121}") : Axis.log("/{\u03c3}", "S cm^{\u22121}"))
				.top(TopAxis.celsiusOverReciprocalKelvin());
		double[] x = times(points.column("inverse_temperature").numbers(), 1000);
		double[] kelvin = Arrays.stream(points.column("inverse_temperature").numbers()).map(i -> 1 / i).toArray();
		double[] y = points.column("conductivity").numbers();
		double[] error = points.column("conductivity_error").numbers();
		for (int i = 0; times && i < y.length; i++) {
			y[i] *= kelvin[i];
			error[i] *= kelvin[i];
		}
		double[] line = points.column(times ? "line" : "plain_line").numbers();
		double[] segment = points.column("segment").numbers();
		for (int s = 0; s < segments.rows(); s++) {
			int number = s + 1;
			int[] own = IntStream.range(0, x.length).filter(i -> segment[i] == number).toArray();
			double energy = segments.column(times ? "activation_energy" : "plain_activation_energy").number(s);
			double spread = segments.column(times ? "activation_energy_error" : "plain_activation_energy_error").number(s);
			figure.add(Series.line("/{E}_{a} = " + energy(energy, spread), pick(x, own),
					Arrays.stream(own).mapToDouble(i -> Math.exp(line[i])).toArray(), Colour.kind(s + 1)));
		}
		Series measured = Series.points("", x, y, Marker.full(Marker.Shape.CIRCLE), Colour.kind(0));
		boolean known = Arrays.stream(error).allMatch(e -> e > 0);
		figure.add(known ? measured.with(ErrorBars.symmetric(error)) : measured);
		return figure.build();
	}

	/** "0.302 ± 0.004 eV", with as many decimals as the error asks for, or without the error where it is not known. */
	private static String energy(double energy, double error) {
		if (Double.isNaN(error)) {
			return String.format(Locale.ROOT, "%.3f eV", energy);
		}
		int decimals = (int) Math.max(3, Math.min(6, Math.ceil(-Math.log10(error))));
		String number = "%." + decimals + "f";
		return String.format(Locale.ROOT, number + " \u00b1 " + number + " eV", energy, error);
	}

	private static double[] times(double[] values, double factor) {
		return Arrays.stream(values).map(v -> v * factor).toArray();
	}

	private static double[] pick(double[] values, int[] places) {
		return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
	}
}
