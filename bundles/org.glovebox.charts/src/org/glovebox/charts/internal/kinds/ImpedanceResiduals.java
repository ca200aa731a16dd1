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
import org.glovebox.charts.internal.kinds.ImpedanceResiduals.Settings;

/** Deviations of real and imaginary part from a model, as a part of the modulus, against frequency. */
abstract class ImpedanceResiduals implements ChartKind<Settings> {

	private final String analyzer;
	private final String table;

	ImpedanceResiduals(String analyzer, String table) {
		this.analyzer = analyzer;
		this.table = table;
	}

	/** Settings of the deviations. */
	public record Settings(
			@Param(label = "Spectrum", value = "1", min = 1, max = 1e9, description = "Number of the spectrum to draw, "
					+ "counted from 1.")
			int spectrum) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(analyzer);
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return SpectrumRows.objection(data);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> found = input.result(analyzer, table);
		if (found.isEmpty()) {
			return FigureOutcome.Refused.because("there are no deviations: no results of " + analyzer);
		}
		SpectrumRows rows = new SpectrumRows(found.get());
		if (!rows.numbers().contains((long) settings.spectrum())) {
			return FigureOutcome.Refused.because("spectrum " + settings.spectrum() + " is not among those that " + analyzer
					+ " analyzed");
		}
		return new FigureOutcome.Drawn(draw(input, rows, settings.spectrum()));
	}

	private static Figure draw(ChartInput input, SpectrumRows rows, long spectrum) {
		double[] frequency = rows.values(spectrum, Columns.FREQUENCY, rows::isUsed);
		double[] real = rows.values(spectrum, "deviation_real", rows::isUsed);
		double[] imaginary = rows.values(spectrum, "deviation_imag", rows::isUsed);
		Figure.Builder figure = input.figure(Axis.log("Frequency", "Hz").showing(Columns.FREQUENCY), axis(real, imaginary));
		figure.add(new Annotation.Guide(false, 0, LineStyle.THIN, Colour.GREY));
		figure.add(Series.line("/{Z}\u2032", frequency, real, Colour.kind(0)).with(LineStyle.THIN)
				.with(Marker.full(Marker.Shape.CIRCLE)));
		figure.add(Series.line("/{Z}\u2033", frequency, imaginary, Colour.kind(1)).with(LineStyle.THIN)
				.with(Marker.hollow(Marker.Shape.SQUARE)));
		return figure.build();
	}

	/** As far up as down, and not so fine that agreement looks like noise. */
	private static Axis axis(double[] real, double[] imaginary) {
		double largest = Math.max(Arrays.stream(real).map(Math::abs).max().orElse(0),
				Arrays.stream(imaginary).map(Math::abs).max().orElse(0));
		double limit = Math.max(0.5, 1.15 * largest);
		return Axis.linear("\u0394/{Z} / |/{Z}|", "%").range(-limit, limit);
	}
}
