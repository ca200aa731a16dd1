/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

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
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.NyquistFit.Settings;

/** Impedance in the complex plane with the fit of an equivalent circuit; equal axes, decades of frequency marked. */
public final class NyquistFit implements ChartKind<Settings> {

	/** Settings of the Nyquist plot with fit. */
	public record Settings(
			@Param(label = "Spectra", value = "auto", description = "Spectra to draw, counted from 1: all, every 5, "
					+ "numbers and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Times area", value = "true", description = "Whether the impedance is multiplied by the "
					+ "electrode area where it is known.")
			boolean timesArea,
			@Param(label = "Mark decades", value = "true", description = "Whether points at powers of ten of the "
					+ "frequency are filled and labelled; only with one spectrum.")
			boolean decades,
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
	public List<String> analyses() {
		return List.of(FittedImpedance.ANALYZER);
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return FittedImpedance.objection(data);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		return switch (FittedImpedance.of(input, settings.spectra())) {
		case FittedImpedance.None(var why) -> why;
		case FittedImpedance.Chosen chosen -> {
			OptionalDouble foot = settings.wholeSpike() ? OptionalDouble.empty() : BlockingSpike.foot(chosen.points());
			yield new FigureOutcome.Drawn(draw(input, chosen, settings, foot),
					foot.isPresent() ? BlockingSpike.said() : List.of());
		}
		};
	}

	private static Figure draw(ChartInput input, FittedImpedance.Chosen chosen, Settings settings, OptionalDouble foot) {
		Optional<Double> area = settings.timesArea() ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		ImpedanceUnit unit = foot.isPresent() ? ImpedanceUnit.fitting(foot.getAsDouble(), area)
				: ImpedanceUnit.fitting(chosen.points(), area);
		Figure.Builder figure = input
				.figure(Axis.linear("/{Z}\u2032", unit.unit()), Nyquist.imaginaryAxis(chosen.everything(), unit))
				.equalAspect(true).style(Nyquist.style(chosen.everything()));
		boolean single = chosen.spectra().size() == 1;
		CurveColours colours = new CurveColours("Spectrum", chosen.numbers(), Palette.VIRIDIS);
		for (FittedImpedance s : chosen.spectra()) {
			Colour colour = single ? Colour.kind(0) : colours.of(s.number());
			figure.add(points(single ? "measured" : colours.name(s.number()), s.used(), unit, colour));
			if (s.leftOut().size() > 0) {
				figure.add(points(single ? "left out" : "", s.leftOut(), unit, Colour.GREY));
			}
			figure.add(Series.line(single ? "fit" : "", s.curve().real(unit.factor()),
					s.curve().negativeImaginary(unit.factor()), single ? Colour.kind(1) : colour));
		}
		FittedImpedance first = chosen.spectra().get(0);
		figure.add(first.used().and(first.leftOut()).trail(unit.factor()));
		colours.addKey(figure);
		if (single && settings.decades()) {
			DecadeMarks.add(figure, chosen.spectra().get(0).used(), unit.factor());
		}
		if (foot.isPresent()) {
			BlockingSpike.cut(figure, figure.build(), unit.factor() * foot.getAsDouble());
		} else if (settings.inset()) {
			HighFrequencyInset.add(figure, chosen.spectra().get(0).used(), unit.factor());
		}
		return figure.build();
	}

	private static Series points(String name, Spectrum spectrum, ImpedanceUnit unit, Colour colour) {
		return Series.points(name, spectrum.real(unit.factor()), spectrum.negativeImaginary(unit.factor()),
				Marker.hollow(Marker.Shape.CIRCLE), colour);
	}
}
