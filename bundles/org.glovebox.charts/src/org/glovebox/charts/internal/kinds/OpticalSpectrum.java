/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.OpticalSpectrum.Settings;

/**
 * Intensity, absorbance or what else a spectrum has against Raman shift, wavenumber, wavelength or chemical shift.
 * Wavenumbers of infrared spectra, chemical shifts and frequencies of magnetic resonance fall to the right, as is the
 * convention; Raman shifts and wavelengths rise.
 */
public final class OpticalSpectrum implements ChartKind<Settings> {

	/** Settings of the spectrum. */
	public record Settings(
			@Param(label = "Spectra", value = "auto", description = "Spectra to draw, counted from 1: all, every 5, numbers "
					+ "and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Normalized", value = "false", description = "Whether each spectrum is divided by its highest "
					+ "value.")
			boolean normalized,
			@Param(label = "Offset", value = "0", description = "How far one spectrum is drawn above the one before, in parts "
					+ "of the highest value.", min = 0)
			double offset) {
	}

	private static final String NONE = "there is no table with a spectrum of light or magnetic resonance in these data";
	private static final List<String> ABSCISSAE = List.of(Columns.RAMAN_SHIFT, Columns.WAVENUMBER, Columns.WAVELENGTH,
			Columns.CHEMICAL_SHIFT, Columns.FREQUENCY);
	private static final List<String> FALLING = List.of(Columns.WAVENUMBER, Columns.CHEMICAL_SHIFT, Columns.FREQUENCY);
	private static final List<String> ORDINATES = List.of(Columns.ABSORBANCE, Columns.TRANSMITTANCE, Columns.REFLECTANCE,
			Columns.KUBELKA_MUNK, Columns.INTENSITY);
	private static final Map<String, String> TITLES = Map.of(Columns.RAMAN_SHIFT, "Raman shift", Columns.WAVENUMBER,
			"Wavenumber", Columns.WAVELENGTH, "Wavelength", Columns.CHEMICAL_SHIFT, "Chemical shift", Columns.FREQUENCY,
			"Frequency", Columns.ABSORBANCE, "Absorbance", Columns.TRANSMITTANCE, "Transmittance", Columns.REFLECTANCE,
			"Reflectance", Columns.KUBELKA_MUNK, "Kubelka\u2013Munk", Columns.INTENSITY, "Intensity");

	/** A spectrum with its number in the file and the columns that are drawn. */
	private record Part(long number, Table table, String x, String y) {

		boolean isLike(Part other) {
			return x.equals(other.x) && y.equals(other.y);
		}

		double[] abscissae() {
			return table.column(x).numbers();
		}

		double[] ordinates() {
			return table.column(y).numbers();
		}
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return parts(data).isEmpty() ? Optional.of(NONE) : Optional.empty();
	}

	/** What is not of the same columns as the first spectrum, such as single channels behind an absorbance, is not drawn. */
	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Part> all = parts(input.data());
		Optional<CycleChoice> choice = CycleChoice.parse(settings.spectra());
		if (all.isEmpty()) {
			return FigureOutcome.Refused.because(NONE);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("spectra", settings.spectra()));
		}
		boolean auto = settings.spectra().strip().equals("auto");
		List<Part> eligible = auto ? all.stream().filter(p -> p.isLike(all.get(0))).toList() : all;
		List<Long> numbers = choice.get().of(eligible.stream().map(Part::number).toList());
		List<Part> chosen = all.stream().filter(p -> numbers.contains(p.number())).toList();
		if (chosen.isEmpty()) {
			return FigureOutcome.Refused.because("the file has " + all.size() + " spectra, none of " + settings.spectra());
		}
		return new FigureOutcome.Drawn(
				draw(input, chosen.stream().filter(p -> p.isLike(chosen.get(0))).toList(), numbers, settings));
	}

	private static Figure draw(ChartInput input, List<Part> parts, List<Long> numbers, Settings settings) {
		Part first = parts.get(0);
		boolean single = parts.size() == 1;
		boolean changed = settings.normalized() || settings.offset() > 0 && !single;
		Axis abscissa = Axis.linear(TITLES.getOrDefault(first.x(), first.x()), unit(first.x()));
		Figure.Builder figure = input.figure(FALLING.contains(first.x()) ? abscissa.fallingToTheRight() : abscissa,
				Axis.linear(TITLES.getOrDefault(first.y(), first.y()), changed ? "a.u." : unit(input.data(), first)));
		CurveColours colours = new CurveColours("Spectrum", numbers, Palette.VIRIDIS);
		double highest = settings.normalized() ? 1 : parts.stream().mapToDouble(p -> highest(p.ordinates())).max().orElse(1);
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			double scale = settings.normalized() ? 1 / highest(part.ordinates()) : 1;
			double shift = i * settings.offset() * highest;
			double[] y = Arrays.stream(part.ordinates()).map(v -> v * scale + shift).toArray();
			figure.add(Series.line(single ? "" : colours.name(part.number()), part.abscissae(), y,
					single ? Colour.kind(0) : colours.of(part.number())).with(LineStyle.THIN));
		}
		if (!single) {
			colours.addKey(figure);
		}
		return figure.build();
	}

	private static String unit(String column) {
		return switch (column) {
		case Columns.RAMAN_SHIFT, Columns.WAVENUMBER -> "cm^{\u22121}";
		case Columns.WAVELENGTH -> "nm";
		case Columns.CHEMICAL_SHIFT -> "ppm";
		default -> "Hz";
		};
	}

	private static String unit(Dataset data, Part part) {
		return part.y().equals(Columns.INTENSITY) ? part.table().metadata().text(Keys.INTENSITY_UNIT)
				.or(() -> data.metadata().text(Keys.INTENSITY_UNIT)).filter(u -> u.equals("counts") || u.equals("c/s")).orElse("") : "";
	}

	private static double highest(double[] values) {
		double highest = 0;
		for (double value : values) {
			highest = value > highest ? value : highest;
		}
		return highest > 0 ? highest : 1;
	}

	private static List<Part> parts(Dataset data) {
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < data.parts().size(); i++) {
			Table table = data.parts().get(i);
			Optional<String> x = ABSCISSAE.stream().filter(c -> isNumeric(table, c)).findFirst();
			Optional<String> y = ORDINATES.stream().filter(c -> isNumeric(table, c)).findFirst();
			if (x.isPresent() && y.isPresent() && table.rows() > 0) {
				parts.add(new Part(i + 1L, table, x.get(), y.get()));
			}
		}
		return parts;
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
