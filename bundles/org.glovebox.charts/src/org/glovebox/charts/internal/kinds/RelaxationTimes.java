/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.math.BigDecimal;
import java.math.MathContext;
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
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.RelaxationTimes.Settings;

/** Distribution of relaxation times with its credible band, from the results of the analyzer relaxation-times. */
public final class RelaxationTimes implements ChartKind<Settings> {

	private static final String ANALYZER = "relaxation-times";

	/** Settings of the distribution. */
	public record Settings(
			@Param(label = "Spectra", value = "auto", description = "Spectra to draw, counted from 1: all, every 5, "
					+ "numbers and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Band", value = "true", description = "Whether the 95 % credible band is drawn; only with one "
					+ "spectrum.")
			boolean band,
			@Param(label = "Label peaks", value = "true", description = "Whether the resistance of each peak stands beside "
					+ "it; only with one spectrum.")
			boolean labels) {
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
		Optional<Table> table = input.result(ANALYZER, "distribution");
		Optional<CycleChoice> choice = CycleChoice.parse(settings.spectra());
		if (table.isEmpty()) {
			return FigureOutcome.Refused.because("there is no distribution: no results of " + ANALYZER);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("spectra", settings.spectra()));
		}
		SpectrumRows rows = new SpectrumRows(table.get());
		List<Long> numbers = choice.get().of(rows.numbers());
		return numbers.isEmpty()
				? FigureOutcome.Refused.because("of the spectra " + settings.spectra() + " none was analyzed")
				: new FigureOutcome.Drawn(draw(input, rows, numbers, settings));
	}

	private static Figure draw(ChartInput input, SpectrumRows rows, List<Long> numbers, Settings settings) {
		double highest = numbers.stream().flatMapToDouble(n -> Arrays.stream(rows.values(n, "gamma"))).max().orElse(1);
		Scale scale = Scale.of(highest);
		Figure.Builder figure = input.figure(Axis.log("/{\u03c4}", "s"),
				Axis.linear("/{\u03b3}", scale.unit()).range(0, Double.NaN));
		boolean single = numbers.size() == 1;
		CurveColours colours = new CurveColours("Spectrum", numbers, Palette.VIRIDIS);
		for (long number : numbers) {
			Colour colour = single ? Colour.kind(0) : colours.of(number);
			double[] tau = rows.values(number, "time_constant");
			if (single && settings.band()) {
				figure.add(line(tau, rows.values(number, "lower_95"), scale, Colour.GREY, "").with(LineStyle.THIN));
				figure.add(line(tau, rows.values(number, "upper_95"), scale, Colour.GREY, "95 % band").with(LineStyle.THIN));
			}
			figure.add(line(tau, rows.values(number, "gamma"), scale, colour, single ? "" : colours.name(number)));
		}
		colours.addKey(figure);
		if (single && settings.labels()) {
			input.result(ANALYZER, "peaks").ifPresent(peaks -> label(figure, new SpectrumRows(peaks), numbers.get(0), scale));
		}
		return figure.build();
	}

	private static Series line(double[] tau, double[] gamma, Scale scale, Colour colour, String name) {
		return Series.line(name, tau, Arrays.stream(gamma).map(g -> g * scale.factor()).toArray(), colour);
	}

	private static void label(Figure.Builder figure, SpectrumRows peaks, long number, Scale scale) {
		double[] tau = peaks.values(number, "time_constant");
		double[] height = peaks.values(number, "height");
		double[] resistance = peaks.values(number, "resistance");
		for (int i = 0; i < tau.length; i++) {
			figure.add(new Annotation.PointLabel(scale.shown(resistance[i]), tau[i], height[i] * scale.factor(),
					Colour.BLACK));
		}
	}

	/**
	 * In what resistances are shown.
	 *
	 * @param factor from ohm
	 * @param unit as markup
	 */
	private record Scale(double factor, String unit) {
		static Scale of(double largest) {
			return largest >= 2e6 ? new Scale(1e-6, "M\u03a9")
					: largest >= 5e3 ? new Scale(1e-3, "k\u03a9") : largest < 0.5 ? new Scale(1e3, "m\u03a9") : new Scale(1, "\u03a9");
		}

		String shown(double resistance) {
			return new BigDecimal(resistance * factor).round(new MathContext(3)).stripTrailingZeros().toPlainString() + " "
					+ unit;
		}
	}
}
