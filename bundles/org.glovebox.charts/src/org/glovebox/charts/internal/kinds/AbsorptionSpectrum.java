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
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.AbsorptionSpectrum.Settings;

/** X-ray absorption against energy. */
public final class AbsorptionSpectrum implements ChartKind<Settings> {

	/** Settings of the absorption spectrum. */
	public record Settings(
			@Param(label = "Spectra", value = "auto", description = "Spectra to draw, counted from 1: all, every 5, numbers "
					+ "and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String spectra,
			@Param(label = "Absorption", value = "AUTO", description = "Which absorption is drawn; AUTO takes the first that "
					+ "the file holds: transmission, fluorescence, normalized, reference.")
			Mode mode,
			@Param(label = "Signal", value = "", description = "Column of the detector whose signal is drawn, where the file "
					+ "does not say which it is; empty for none.")
			String signal,
			@Param(label = "Monitor", value = "", description = "Column that the signal is divided by; empty for none.")
			String monitor,
			@Param(label = "Transmission", value = "false", description = "Whether signal and monitor are the intensities "
					+ "behind and before the sample, so that ln(monitor/signal) is drawn.")
			boolean transmission,
			@Param(label = "Calibrated energy", value = "true", description = "Whether energies are drawn with the shift that "
					+ "was set in a program, where there is one.")
			boolean calibrated) {
	}

	/** Which absorption is drawn. */
	public enum Mode {
		AUTO(""), TRANSMISSION(Columns.ABSORPTION), FLUORESCENCE(Columns.ABSORPTION_FLUORESCENCE),
		NORMALIZED(Columns.ABSORPTION_NORMALIZED), REFERENCE(Columns.ABSORPTION_REFERENCE);

		private final String column;

		Mode(String column) {
			this.column = column;
		}

		/** The column of this mode in a table, or for AUTO of the first mode that the table has. */
		Optional<String> in(Table table) {
			for (Mode mode : values()) {
				if (mode != AUTO && (this == AUTO || this == mode) && isNumeric(table, mode.column)) {
					return Optional.of(mode.column);
				}
			}
			return Optional.empty();
		}
	}

	/** A curve with the number of its spectrum and what its values are. */
	private record Curve(long number, String name, double[] energy, double[] values, String title) {
	}

	private static final String NO_ENERGY = "there is no table with an energy of photons in these data";

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return data.parts().stream().anyMatch(t -> isNumeric(t, Columns.ENERGY) && t.rows() > 0) ? Optional.empty()
				: Optional.of(NO_ENERGY);
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		if (objection(input.data()).isPresent()) {
			return FigureOutcome.Refused.because(NO_ENERGY);
		}
		Optional<CycleChoice> choice = CycleChoice.parse(settings.spectra());
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("spectra", settings.spectra()));
		}
		List<Curve> all = curves(input.data(), settings);
		if (all.isEmpty()) {
			return FigureOutcome.Refused.because(settings.signal().isBlank()
					? "the file does not say which detector is which; name the column of the signal, and of the monitor, in the "
							+ "settings"
					: "no table has the columns " + settings.signal() + " " + settings.monitor());
		}
		List<Long> numbers = choice.get().of(all.stream().map(Curve::number).toList());
		List<Curve> curves = all.stream().filter(c -> numbers.contains(c.number())).toList();
		if (curves.isEmpty()) {
			return FigureOutcome.Refused.because("the file has " + all.size() + " spectra, none of " + settings.spectra());
		}
		return new FigureOutcome.Drawn(draw(input, curves, numbers));
	}

	private static Figure draw(ChartInput input, List<Curve> curves, List<Long> numbers) {
		boolean single = curves.size() == 1;
		Figure.Builder figure = input.figure(Axis.linear("Energy", "eV"), Axis.linear(curves.get(0).title(), ""));
		CurveColours colours = new CurveColours("Spectrum", numbers, Palette.VIRIDIS);
		for (Curve curve : curves) {
			String name = single ? "" : curve.name().isBlank() ? colours.name(curve.number()) : curve.name();
			figure.add(Series.line(name, curve.energy(), curve.values(),
					single ? Colour.kind(0) : colours.of(curve.number())));
		}
		if (!single) {
			colours.addKey(figure);
		}
		return figure.build();
	}

	private static List<Curve> curves(Dataset data, Settings settings) {
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < data.parts().size(); i++) {
			Table table = data.parts().get(i);
			if (isNumeric(table, Columns.ENERGY) && table.rows() > 0) {
				curve(table, i + 1L, settings).ifPresent(curves::add);
			}
		}
		return curves;
	}

	private static Optional<Curve> curve(Table table, long number, Settings settings) {
		boolean shifted = settings.calibrated() && isNumeric(table, Columns.ENERGY_CALIBRATED);
		double[] energy = table.column(shifted ? Columns.ENERGY_CALIBRATED : Columns.ENERGY).numbers();
		if (!settings.signal().isBlank()) {
			return ratio(table, settings).map(v -> new Curve(number, table.name(), energy, v, title(settings)));
		}
		return settings.mode().in(table).map(column -> new Curve(number, table.name(), energy,
				table.column(column).numbers(), title(column)));
	}

	private static String title(String column) {
		return column.equals(Columns.ABSORPTION_NORMALIZED) ? "Normalized /{\u03bc}(/{E})" : "/{\u03bc}(/{E})";
	}

	private static String title(Settings settings) {
		return settings.monitor().isBlank() ? settings.signal().strip()
				: settings.transmission() ? "ln(" + settings.monitor().strip() + " / " + settings.signal().strip() + ")"
						: settings.signal().strip() + " / " + settings.monitor().strip();
	}

	/** The signal over its monitor; a ratio that is no number is a gap. */
	private static Optional<double[]> ratio(Table table, Settings settings) {
		String monitor = settings.monitor().strip();
		if (!isNumeric(table, settings.signal().strip()) || !monitor.isEmpty() && !isNumeric(table, monitor)) {
			return Optional.empty();
		}
		double[] values = table.column(settings.signal().strip()).numbers();
		for (int i = 0; i < values.length && !monitor.isEmpty(); i++) {
			double ratio = values[i] / table.column(monitor).number(i);
			double value = settings.transmission() ? -Math.log(ratio) : ratio;
			values[i] = Double.isFinite(value) ? value : Double.NaN;
		}
		return Optional.of(values);
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
