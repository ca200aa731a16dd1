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
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.Bode.Settings;
import org.glovebox.charts.internal.kinds.Spectrum.Electrode;

/** Modulus and phase of the impedance against frequency. */
public final class Bode implements ChartKind<Settings> {

	/** Settings of the Bode plot. */
	public record Settings(
			@Param(label = "Spectra", value = "auto", description = "Spectra to draw, counted from 1: all, every 5, "
					+ "numbers and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Times area", value = "true", description = "Whether the impedance is multiplied by the "
					+ "electrode area where it is known.")
			boolean timesArea,
			@Param(label = "Electrode", value = "WORKING", description = "Which impedance of a cell with three "
					+ "electrodes.")
			Electrode electrode) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		List<Spectrum> spectra = Spectrum.of(data, Electrode.WORKING);
		if (spectra.isEmpty()) {
			return Optional.of(Spectrum.complaint(Electrode.WORKING));
		}
		return spectra.stream().anyMatch(s -> Arrays.stream(s.frequency()).anyMatch(f -> f > 0)) ? Optional.empty()
				: Optional.of("the impedance in these data has no frequency");
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

	/** Degrees are counted in steps of 5, 15 or 30. */
	static Axis phaseAxis(List<Spectrum> spectra) {
		double[] phases = spectra.stream().flatMapToDouble(s -> Arrays.stream(s.negativePhase()))
				.filter(Double::isFinite).toArray();
		double span = Math.max(0, Arrays.stream(phases).max().orElse(90))
				- Math.min(0, Arrays.stream(phases).min().orElse(0));
		return Axis.linear("\u2212/{\u03c6}", "\u00b0").step(span > 75 ? 30 : span > 25 ? 15 : 5);
	}

	private static Figure draw(ChartInput input, List<Spectrum> spectra, List<Long> numbers, Settings settings) {
		boolean single = spectra.size() == 1;
		Optional<Double> area = settings.timesArea() ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		String unit = area.isPresent() ? "\u03a9 cm^{2}" : "\u03a9";
		Colour blue = Colour.kind(0);
		Colour red = Colour.kind(1);
		Axis modulus = Axis.log("|/{Z}|", unit);
		Axis phase = phaseAxis(spectra);
		Figure.Builder figure = input.figure(Axis.log("Frequency", "Hz").showing(Columns.FREQUENCY), single ? modulus.coloured(blue) : modulus)
				.secondY(single ? phase.coloured(red) : phase);
		CurveColours colours = new CurveColours("Spectrum", numbers, Palette.VIRIDIS);
		for (Spectrum spectrum : spectra) {
			String name = single ? "" : colours.name(spectrum.number());
			Colour colour = single ? blue : colours.of(spectrum.number());
			figure.add(Series.points(name, spectrum.frequency(), spectrum.modulus(area.orElse(1.0)),
					Marker.full(Marker.Shape.CIRCLE), colour));
			figure.add(Series.points(name, spectrum.frequency(), spectrum.negativePhase(),
					Marker.hollow(Marker.Shape.TRIANGLE_UP), single ? red : colour).onSecondAxis());
		}
		colours.addKey(figure);
		return figure.build();
	}
}
