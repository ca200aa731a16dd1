/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

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
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.BodeFit.Settings;

/** Modulus and phase of the impedance against frequency with the fit of an equivalent circuit. */
public final class BodeFit implements ChartKind<Settings> {

	/** Settings of the Bode plot with fit. */
	public record Settings(
			@Param(label = "Spectra", value = "1", description = "Spectra to draw, counted from 1: all, every 5, "
					+ "numbers and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Times area", value = "true", description = "Whether the impedance is multiplied by the "
					+ "electrode area where it is known.")
			boolean timesArea) {
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
		case FittedImpedance.Chosen chosen -> new FigureOutcome.Drawn(draw(input, chosen, settings));
		};
	}

	private static Figure draw(ChartInput input, FittedImpedance.Chosen chosen, Settings settings) {
		Optional<Double> area = settings.timesArea() ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		double times = area.orElse(1.0);
		boolean single = chosen.spectra().size() == 1;
		Colour blue = Colour.kind(0);
		Colour red = Colour.kind(1);
		Axis modulus = Axis.log("|/{Z}|", area.isPresent() ? "\u03a9 cm^{2}" : "\u03a9");
		Axis phase = Bode.phaseAxis(chosen.everything());
		Figure.Builder figure = input.figure(Axis.log("Frequency", "Hz").showing(Columns.FREQUENCY), single ? modulus.coloured(blue) : modulus)
				.secondY(single ? phase.coloured(red) : phase);
		CurveColours colours = new CurveColours("Spectrum", chosen.numbers(), Palette.VIRIDIS);
		for (FittedImpedance s : chosen.spectra()) {
			Colour first = single ? blue : colours.of(s.number());
			Colour second = single ? red : first;
			String name = single ? "" : colours.name(s.number());
			figure.add(Series.points(name, s.used().frequency(), s.used().modulus(times), Marker.hollow(Marker.Shape.CIRCLE),
					first));
			figure.add(Series.line("", s.curve().frequency(), s.curve().modulus(times), first));
			figure.add(Series.points("", s.used().frequency(), s.used().negativePhase(),
					Marker.hollow(Marker.Shape.TRIANGLE_UP), second).onSecondAxis());
			figure.add(Series.line("", s.curve().frequency(), s.curve().negativePhase(), second).with(LineStyle.DASHED)
					.onSecondAxis());
		}
		colours.addKey(figure);
		return figure.build();
	}
}
