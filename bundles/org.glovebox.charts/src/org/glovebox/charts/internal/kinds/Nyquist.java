/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.Nyquist.Settings;
import org.glovebox.charts.internal.kinds.Spectrum.Electrode;

/** Impedance in the complex plane: negative imaginary part upwards, equal axes, decades of frequency marked. */
public final class Nyquist implements ChartKind<Settings> {

	/** Settings of the Nyquist plot. */
	public record Settings(
			@Param(label = "Spectra", value = "auto", description = "Spectra to draw, counted from 1: all, every 5, "
					+ "numbers and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Times area", value = "true", description = "Whether the impedance is multiplied by the "
					+ "electrode area where it is known.")
			boolean timesArea,
			@Param(label = "Electrode", value = "WORKING", description = "Which impedance of a cell with three "
					+ "electrodes.")
			Electrode electrode,
			@Param(label = "Mark decades", value = "true", description = "Whether points at powers of ten of the "
					+ "frequency are filled and labelled; only with one spectrum.")
			boolean decades,
			@Param(label = "Line", value = "false", description = "Whether the points are joined.")
			boolean line,
			@Param(label = "Inset", value = "true", description = "Whether an arc at high frequency that is small beside the "
					+ "rest is drawn larger in an inset.")
			boolean inset,
			@Param(label = "Whole spike", value = "false", description = "Whether the spike of blocking electrodes is shown to "
					+ "its end, where it would make everything else too small; else the view ends above its foot.")
			boolean wholeSpike) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		for (Electrode electrode : Electrode.values()) {
			if (!Spectrum.of(data, electrode).isEmpty()) {
				return Optional.empty();
			}
		}
		return Optional.of(Spectrum.complaint(Electrode.WORKING));
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Spectrum> all = Spectrum.of(input.data(), settings.electrode());
		Optional<CycleChoice> choice = CycleChoice.parse(settings.spectra());
		if (all.isEmpty()) {
			return FigureOutcome.Refused.because(Spectrum.complaint(settings.electrode()));
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("spectra", settings.spectra()));
		}
		List<Long> numbers = choice.get().of(all.stream().map(Spectrum::number).toList());
		List<Spectrum> spectra = all.stream().filter(s -> numbers.contains(s.number())).toList();
		if (spectra.isEmpty()) {
			return FigureOutcome.Refused.because("the file has " + all.size() + " spectra, none of "
					+ "" + settings.spectra());
		}
		OptionalDouble foot = settings.wholeSpike() ? OptionalDouble.empty() : BlockingSpike.foot(spectra);
		return new FigureOutcome.Drawn(draw(input, spectra, numbers, settings, foot),
				foot.isPresent() ? BlockingSpike.said() : List.of());
	}

	private static Figure draw(ChartInput input, List<Spectrum> spectra, List<Long> numbers, Settings settings,
			OptionalDouble foot) {
		Optional<Double> area = settings.timesArea() ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		ImpedanceUnit unit = foot.isPresent() ? ImpedanceUnit.fitting(foot.getAsDouble(), area)
				: ImpedanceUnit.fitting(spectra, area);
		Figure.Builder figure = input
				.figure(Axis.linear("/{Z}\u2032", unit.unit()), imaginaryAxis(spectra, unit))
				.equalAspect(true).style(style(spectra));
		boolean single = spectra.size() == 1;
		CurveColours colours = new CurveColours("Spectrum", numbers, Palette.VIRIDIS);
		for (Spectrum spectrum : spectra) {
			Colour colour = single ? Colour.kind(0) : colours.of(spectrum.number());
			figure.add(Series.points(single ? "" : colours.name(spectrum.number()), spectrum.real(unit.factor()),
					spectrum.negativeImaginary(unit.factor()), Marker.hollow(Marker.Shape.CIRCLE), colour)
					.with(settings.line() ? LineStyle.THIN : LineStyle.NONE));
		}
		figure.add(spectra.get(0).trail(unit.factor()));
		colours.addKey(figure);
		if (single && settings.decades()) {
			DecadeMarks.add(figure, spectra.get(0), unit.factor());
		}
		if (foot.isPresent()) {
			BlockingSpike.cut(figure, figure.build(), unit.factor() * foot.getAsDouble());
		} else if (settings.inset()) {
			HighFrequencyInset.add(figure, spectra.get(0), unit.factor());
		}
		return figure.build();
	}

	/** The real axis of the plane is shown: it is what arcs are read from. */
	static Axis imaginaryAxis(List<Spectrum> spectra, ImpedanceUnit unit) {
		Axis axis = Axis.linear("\u2212/{Z}\u2033", unit.unit());
		boolean below = spectra.stream().anyMatch(s -> Arrays.stream(s.imaginary()).anyMatch(v -> v > 0));
		return below ? axis : axis.range(0, Double.NaN);
	}

	/** As high as the data ask for: a flat arc does not need a square. */
	static FigureStyle style(List<Spectrum> spectra) {
		double wide = spectra.stream().mapToDouble(s -> width(s.real())).max().orElse(1);
		double high = spectra.stream().mapToDouble(s -> height(s.imaginary())).max().orElse(1);
		double ratio = Math.max(0.55, Math.min(1, 1.25 * high / wide));
		FigureStyle style = FigureStyle.SINGLE_COLUMN;
		double margins = 40;
		return Double.isNaN(ratio) ? style : style.sized(style.width(), margins + ratio * (style.width() - margins));
	}

	/** The axis starts at zero where the data come near to it. */
	private static double width(double[] real) {
		DoubleSummaryStatistics all = finite(real);
		return all.getMin() < 0.15 * all.getMax() ? all.getMax() - Math.min(0, all.getMin())
				: all.getMax() - all.getMin();
	}

	private static double height(double[] imaginary) {
		DoubleSummaryStatistics all = finite(imaginary);
		return Math.max(0, all.getMax()) - Math.min(0, all.getMin());
	}

	private static DoubleSummaryStatistics finite(double[] values) {
		return Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
	}
}
