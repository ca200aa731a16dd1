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
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.MicroscopeSpectrum.Settings;

/** Spectra of an electron microscope: X-rays against their energy in keV, electrons against their energy loss in eV. */
public final class MicroscopeSpectrum implements ChartKind<Settings> {

	/** Settings of the spectrum. */
	public record Settings(
			@Param(label = "Logarithmic", value = "false", description = "Whether the intensities are drawn on a logarithmic "
					+ "axis.")
			boolean logarithmic) {
	}

	private static final String NONE = "there is no table with an energy or an energy loss and intensities in these data";

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return data.parts().stream().anyMatch(t -> axis(t).isPresent()) ? Optional.empty() : Optional.of(NONE);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Table> tables = input.data().parts().stream().filter(t -> axis(t).isPresent()).toList();
		if (tables.isEmpty()) {
			return FigureOutcome.Refused.because(NONE);
		}
		String axis = axis(tables.get(0)).orElse(Columns.ENERGY);
		boolean loss = axis.equals(Columns.ENERGY_LOSS);
		String unit = input.data().metadata().text(Keys.INTENSITY_UNIT).filter("counts"::equalsIgnoreCase).isPresent() ? "counts" : "";
		Axis y = settings.logarithmic() ? Axis.log("Intensity", unit) : Axis.linear("Intensity", unit);
		Figure.Builder figure = input.figure(loss ? Axis.linear("Energy loss", "eV") : Axis.linear("Energy", "keV"), y);
		int kind = 0;
		for (Table table : tables) {
			if (axis(table).filter(axis::equals).isPresent()) {
				double[] energies = table.column(axis).numbers();
				for (int i = 0; i < energies.length && !loss; i++) {
					energies[i] /= 1000;
				}
				figure.add(Series.line(table.name(), energies, table.column(Columns.INTENSITY).numbers(), Colour.kind(kind++))
						.with(LineStyle.THIN));
			}
		}
		return new FigureOutcome.Drawn(figure.build());
	}

	private static Optional<String> axis(Table table) {
		boolean drawable = table.rows() > 0 && isNumeric(table, Columns.INTENSITY);
		return List.of(Columns.ENERGY_LOSS, Columns.ENERGY).stream().filter(a -> drawable && isNumeric(table, a)).findFirst();
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
