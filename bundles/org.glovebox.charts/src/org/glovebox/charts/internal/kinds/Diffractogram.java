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
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.Diffractogram.Settings;

/** Intensity against 2θ, or against Q or d where the wavelength is known. */
public final class Diffractogram implements ChartKind<Settings> {

	/** Settings of the diffractogram. */
	public record Settings(
			@Param(label = "Scans", value = "auto", description = "Scans to draw, counted from 1: all, every 5, numbers and "
					+ "ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String scans,
			@Param(label = "Against", value = "MEASURED", description = "What the horizontal axis shows; Q and d need the "
					+ "wavelength.")
			Abscissa against,
			@Param(label = "Normalized", value = "false", description = "Whether each scan is divided by its highest "
					+ "intensity.")
			boolean normalized,
			@Param(label = "Logarithmic", value = "false", description = "Whether the intensity is on a logarithmic axis.")
			boolean logarithmic,
			@Param(label = "Offset", value = "0", description = "How far one scan is drawn above the one before, in parts of "
					+ "the highest intensity; not on a logarithmic axis.", min = 0)
			double offset) {
	}

	/** What a diffractogram is drawn against. */
	public enum Abscissa {
		MEASURED(""), TWO_THETA(Columns.TWO_THETA), Q(Columns.SCATTERING_VECTOR), D(Columns.D_SPACING);

		private final String column;

		Abscissa(String column) {
			this.column = column;
		}

		/** Name of the column, that of the first scan where it is drawn as measured. */
		String of(List<Pattern> patterns) {
			return this == MEASURED ? patterns.get(0).axis() : column;
		}
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return Pattern.of(data).isEmpty() ? Optional.of(Pattern.NONE) : Optional.empty();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Pattern> all = Pattern.of(input.data());
		Optional<CycleChoice> choice = CycleChoice.parse(settings.scans());
		if (all.isEmpty()) {
			return FigureOutcome.Refused.because(Pattern.NONE);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("scans", settings.scans()));
		}
		String axis = settings.against().of(all);
		List<Pattern> drawable = all.stream().filter(p -> p.on(axis).isPresent()).toList();
		if (drawable.isEmpty()) {
			return FigureOutcome.Refused.because("the file does not state the wavelength, so that only "
					+ "what was measured can be drawn");
		}
		List<Long> numbers = choice.get().of(drawable.stream().map(Pattern::number).toList());
		List<Pattern> patterns = drawable.stream().filter(p -> numbers.contains(p.number())).toList();
		if (patterns.isEmpty()) {
			return FigureOutcome.Refused.because("the file has " + all.size() + " scans, none of " + settings.scans());
		}
		return new FigureOutcome.Drawn(draw(input, axis, patterns, numbers, settings));
	}

	private static Figure draw(ChartInput input, String axis, List<Pattern> patterns, List<Long> numbers,
			Settings settings) {
		boolean single = patterns.size() == 1;
		boolean stacked = settings.offset() > 0 && !settings.logarithmic() && !single;
		Figure.Builder figure = input.figure(abscissa(axis), ordinate(patterns, settings, stacked));
		CurveColours colours = new CurveColours("Scan", numbers, Palette.VIRIDIS);
		double highest = patterns.stream().mapToDouble(p -> highest(p, settings)).max().orElse(1);
		for (int i = 0; i < patterns.size(); i++) {
			Pattern pattern = patterns.get(i);
			double scale = settings.normalized() ? 1 / highest(pattern.intensities()) : 1;
			double shift = stacked ? i * settings.offset() * highest : 0;
			double[] y = Arrays.stream(pattern.intensities()).map(v -> v * scale + shift).toArray();
			figure.add(Series.line(single ? "" : colours.name(pattern.number()), pattern.on(axis).orElseThrow(), y,
					single ? Colour.kind(0) : colours.of(pattern.number())).with(LineStyle.THIN));
		}
		if (!single) {
			colours.addKey(figure);
		}
		return figure.build();
	}

	private static Axis abscissa(String axis) {
		String unit = switch (axis) {
		case Columns.SCATTERING_VECTOR -> "\u00c5^{\u22121}";
		case Columns.D_SPACING -> "\u00c5";
		case Columns.TIME_OF_FLIGHT -> "\u00b5s";
		default -> "\u00b0";
		};
		return Axis.linear(Pattern.title(axis), unit);
	}

	private static Axis ordinate(List<Pattern> patterns, Settings settings, boolean stacked) {
		List<String> units = patterns.stream().map(Pattern::unit).distinct().toList();
		String unit = settings.normalized() || stacked ? "a.u." : units.size() == 1 ? units.get(0) : "";
		return settings.logarithmic() ? Axis.log("Intensity", unit) : Axis.linear("Intensity", unit);
	}

	private static double highest(Pattern pattern, Settings settings) {
		return settings.normalized() ? 1 : highest(pattern.intensities());
	}

	private static double highest(double[] values) {
		double highest = 0;
		for (double value : values) {
			highest = value > highest ? value : highest;
		}
		return highest > 0 ? highest : 1;
	}
}
