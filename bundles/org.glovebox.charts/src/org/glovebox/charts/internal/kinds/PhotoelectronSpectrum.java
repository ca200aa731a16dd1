/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
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
import org.glovebox.charts.internal.kinds.PhotoelectronSpectrum.Settings;

/** Intensity of photoelectrons against binding energy, or kinetic energy where only that is known. */
public final class PhotoelectronSpectrum implements ChartKind<Settings> {

	/** Settings of the photoelectron spectrum. */
	public record Settings(
			@Param(label = "Spectra", value = "1", description = "Spectra to draw, counted from 1: all, auto, or numbers and "
					+ "ranges such as 1, 3-5.")
			String spectra,
			@Param(label = "Kinetic energy", value = "false", description = "Whether the kinetic energy is drawn where the "
					+ "file has both.")
			boolean kinetic) {
	}

	private static final String NONE = "there is no table with an energy of electrons and intensities in these data";

	/** A table with its number in the file. */
	private record Part(long number, Table table, String axis) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return parts(data, false).isEmpty() ? Optional.of(NONE) : Optional.empty();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Part> all = parts(input.data(), settings.kinetic());
		Optional<CycleChoice> choice = CycleChoice.parse(settings.spectra());
		if (all.isEmpty()) {
			return FigureOutcome.Refused.because(NONE);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("spectra", settings.spectra()));
		}
		List<Long> numbers = choice.get().of(all.stream().map(Part::number).toList());
		List<Part> parts = all.stream().filter(p -> numbers.contains(p.number())).toList();
		if (parts.isEmpty()) {
			return FigureOutcome.Refused.because("the file has " + all.size() + " spectra, none of " + settings.spectra());
		}
		String axis = parts.get(0).axis();
		return new FigureOutcome.Drawn(draw(input, parts.stream().filter(p -> p.axis().equals(axis)).toList(), numbers));
	}

	/** Binding energies fall to the right, as is the convention, so that kinetic energies rise. */
	private static Figure draw(ChartInput input, List<Part> parts, List<Long> numbers) {
		boolean binding = parts.get(0).axis().equals(Columns.BINDING_ENERGY);
		boolean single = parts.size() == 1;
		Axis energy = binding ? Axis.linear("Binding energy", "eV").fallingToTheRight() : Axis.linear("Kinetic energy", "eV");
		Figure.Builder figure = input.figure(energy, Axis.linear("Intensity", ""));
		CurveColours colours = new CurveColours("Spectrum", numbers, Palette.VIRIDIS);
		for (Part part : parts) {
			String name = single ? "" : part.table().name().isBlank() ? colours.name(part.number()) : part.table().name();
			figure.add(Series.line(name, part.table().column(part.axis()).numbers(),
					part.table().column(Columns.INTENSITY).numbers(),
					single ? Colour.kind(0) : colours.of(part.number())).with(LineStyle.THIN));
		}
		if (!single) {
			colours.addKey(figure);
		}
		return figure.build();
	}

	private static List<Part> parts(Dataset data, boolean kinetic) {
		List<String> axes = kinetic ? List.of(Columns.KINETIC_ENERGY, Columns.BINDING_ENERGY)
				: List.of(Columns.BINDING_ENERGY, Columns.KINETIC_ENERGY);
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < data.parts().size(); i++) {
			Table table = data.parts().get(i);
			long number = i + 1L;
			if (table.rows() > 0 && isNumeric(table, Columns.INTENSITY)) {
				axes.stream().filter(a -> isNumeric(table, a)).findFirst()
						.ifPresent(axis -> parts.add(new Part(number, table, axis)));
			}
		}
		return parts;
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
