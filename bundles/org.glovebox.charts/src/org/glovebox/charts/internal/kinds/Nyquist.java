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

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.figure.Annotation;
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

	/** A point is taken for a decade where its frequency is within this part of it. */
	private static final double NEAR_DECADE = 0.3;

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
			boolean line) {
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
		return new FigureOutcome.Drawn(draw(input, spectra, numbers, settings));
	}

	private static Figure draw(ChartInput input, List<Spectrum> spectra, List<Long> numbers, Settings settings) {
		Optional<Double> area = settings.timesArea() ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		ImpedanceUnit unit = ImpedanceUnit.fitting(spectra, area);
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
		colours.addKey(figure);
		if (single && settings.decades()) {
			markDecades(figure, spectra.get(0), unit.factor());
		}
		return figure.build();
	}

	/** The real axis of the plane is shown: it is what arcs are read from. */
	private static Axis imaginaryAxis(List<Spectrum> spectra, ImpedanceUnit unit) {
		Axis axis = Axis.linear("\u2212/{Z}\u2033", unit.unit());
		boolean below = spectra.stream().anyMatch(s -> Arrays.stream(s.imaginary()).anyMatch(v -> v > 0));
		return below ? axis : axis.range(0, Double.NaN);
	}

	/** As high as the data ask for: a flat arc does not need a square. */
	private static FigureStyle style(List<Spectrum> spectra) {
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

	private static void markDecades(Figure.Builder figure, Spectrum spectrum, double factor) {
		double[] x = spectrum.real(factor);
		double[] y = spectrum.negativeImaginary(factor);
		double[] marks = new double[0];
		double[] heights = new double[0];
		for (int decade = 7; decade >= -5; decade--) {
			int i = nearest(spectrum.frequency(), Math.pow(10, decade));
			if (i >= 0 && Double.isFinite(x[i]) && Double.isFinite(y[i])) {
				marks = appended(marks, x[i]);
				heights = appended(heights, y[i]);
				figure.add(new Annotation.PointLabel(label(decade), x[i], y[i], Colour.BLACK));
			}
		}
		figure.add(Series.points("", marks, heights, Marker.full(Marker.Shape.CIRCLE), Colour.kind(0)));
	}

	private static double[] appended(double[] values, double value) {
		double[] more = Arrays.copyOf(values, values.length + 1);
		more[values.length] = value;
		return more;
	}

	/** Index of the point whose frequency is nearest to a decade, or -1 where none is near. */
	private static int nearest(double[] frequency, double decade) {
		int best = -1;
		double least = Math.log1p(NEAR_DECADE);
		for (int i = 0; i < frequency.length; i++) {
			double distance = Math.abs(Math.log(frequency[i] / decade));
			if (distance < least) {
				least = distance;
				best = i;
			}
		}
		return best;
	}

	/** "1 MHz", "100 kHz" ... "10 mHz". */
	private static String label(int decade) {
		int group = Math.floorDiv(decade, 3);
		String prefix = switch (group) {
		case 2 -> "M";
		case 1 -> "k";
		case -1 -> "m";
		case -2 -> "\u00b5";
		default -> "";
		};
		return Math.round(Math.pow(10, decade - 3.0 * group)) + " " + prefix + "Hz";
	}
}
