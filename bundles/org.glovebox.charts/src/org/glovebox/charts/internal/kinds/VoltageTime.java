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
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.VoltageTime.Settings;

/** Voltage against time, with the current where wanted. */
public final class VoltageTime implements ChartKind<Settings> {

	/** Settings of voltage and time. */
	public record Settings(
			@Param(label = "Current", value = "false", description = "Whether the current is drawn on a second axis.")
			boolean current,
			@Param(label = "Time in", value = "AUTO", description = "Unit of the time; AUTO takes the one that gives "
					+ "short numbers.")
			TimeUnit unit) {
	}

	/** Unit of a time axis. */
	public enum TimeUnit {
		AUTO("", Double.NaN), SECONDS("s", 1), MINUTES("min", 60), HOURS("h", 3600), DAYS("d", 86_400);

		final String symbol;
		final double seconds;

		TimeUnit(String symbol, double seconds) {
			this.symbol = symbol;
			this.seconds = seconds;
		}

		/** This unit, or for AUTO the largest in which the time is at least a few units long. */
		TimeUnit orFitting(double longest) {
			if (this != AUTO) {
				return this;
			}
			return longest > 30 * DAYS.seconds ? DAYS : longest > 2 * HOURS.seconds ? HOURS
					: longest > 5 * MINUTES.seconds ? MINUTES : SECONDS;
		}
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return parts(data).isEmpty() ? Optional.of("there is no table with a time and a voltage in these data")
				: Optional.empty();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Table> parts = parts(input.data());
		if (parts.isEmpty()) {
			return FigureOutcome.Refused.because("there is no table with a time and a voltage in these data");
		}
		double[] time = joined(parts, Columns.TIME);
		double longest = 0;
		for (double t : time) {
			longest = t > longest ? t : longest;
		}
		TimeUnit unit = settings.unit().orFitting(longest);
		for (int i = 0; i < time.length; i++) {
			time[i] /= unit.seconds;
		}
		boolean current = settings.current() && parts.stream().allMatch(t -> isNumeric(t, Columns.CURRENT));
		Colour blue = Colour.kind(0);
		Colour red = Colour.kind(1);
		Axis voltage = Axis.linear("Voltage", "V").showing(Columns.VOLTAGE);
		Figure.Builder figure = input.figure(Axis.linear("Time", unit.symbol),
				current ? voltage.coloured(blue) : voltage);
		if (current) {
			figure.secondY(Axis.linear("Current", "mA").coloured(red));
			figure.add(Series.line("", time, joined(parts, Columns.CURRENT), red).with(LineStyle.THIN).onSecondAxis());
		}
		figure.add(Series.line("", time, joined(parts, Columns.VOLTAGE), blue));
		return new FigureOutcome.Drawn(figure.build());
	}

	/** Parts with a time and a voltage. */
	static List<Table> parts(Dataset data) {
		return data.parts().stream()
				.filter(t -> t.rows() > 0 && isNumeric(t, Columns.TIME) && isNumeric(t, Columns.VOLTAGE)).toList();
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	/** The parts one after the other with a gap between them. */
	static double[] joined(List<Table> parts, String column) {
		int size = parts.stream().mapToInt(Table::rows).sum() + parts.size() - 1;
		double[] all = new double[size];
		int row = 0;
		for (Table part : parts) {
			if (row > 0) {
				all[row++] = Double.NaN;
			}
			double[] values = part.column(column).numbers();
			System.arraycopy(values, 0, all, row, values.length);
			row += values.length;
		}
		return all;
	}
}
