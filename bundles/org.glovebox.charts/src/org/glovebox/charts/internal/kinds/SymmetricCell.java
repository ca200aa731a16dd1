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
import org.glovebox.api.data.Table;
import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.SymmetricCell.Settings;

/** Voltage of a symmetric cell against time, with the onset of a short circuit from the analyzer symmetric-cell. */
public final class SymmetricCell implements ChartKind<Settings> {

	private static final String ANALYZER = "symmetric-cell";
	private static final String HARD = "hard short circuit";
	private static final String COMPLAINT = "there is no table with a time, a current and a voltage of both signs";
	private static final double MV_PER_V = 1000;

	/** Settings of the symmetric cell. */
	public record Settings(
			@Param(label = "Mark short circuits", value = "true", description = "Whether a line stands where the first "
					+ "criterion of a short circuit is broken, and where the voltage falls to zero.")
			boolean mark,
			@Param(label = "Time in", value = "AUTO", description = "Unit of the time; AUTO takes the one that gives "
					+ "short numbers.")
			VoltageTime.TimeUnit unit,
			@Param(label = "Largest voltage", value = "NaN", unit = "mV", min = 0, description = "End of the axis in "
					+ "both directions; give it where spikes hide the rest.")
			double largest) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(ANALYZER);
	}

	@Override
	public Optional<String> objection(Dataset data) {
		List<Table> parts = parts(data);
		if (parts.isEmpty()) {
			return Optional.of(COMPLAINT);
		}
		double[] voltage = VoltageTime.joined(parts, Columns.VOLTAGE);
		boolean both = Arrays.stream(voltage).anyMatch(v -> v > 0) && Arrays.stream(voltage).anyMatch(v -> v < 0);
		return both ? Optional.empty() : Optional.of(COMPLAINT);
	}

	private static List<Table> parts(Dataset data) {
		return VoltageTime.parts(data).stream().filter(t -> t.find(Columns.CURRENT).isPresent()).toList();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Table> parts = parts(input.data());
		if (parts.isEmpty()) {
			return FigureOutcome.Refused.because(COMPLAINT);
		}
		double[] time = VoltageTime.joined(parts, Columns.TIME);
		double[] voltage = VoltageTime.joined(parts, Columns.VOLTAGE);
		VoltageTime.TimeUnit unit = settings.unit()
				.orFitting(Arrays.stream(time).filter(Double::isFinite).max().orElse(0));
		for (int i = 0; i < time.length; i++) {
			time[i] /= unit.seconds;
			voltage[i] *= MV_PER_V;
		}
		Axis y = Axis.linear("Voltage", "mV");
		Figure.Builder figure = input.figure(Axis.linear("Time", unit.symbol),
				Double.isNaN(settings.largest()) ? y : y.range(-settings.largest(), settings.largest()));
		figure.add(new Annotation.Guide(false, 0, LineStyle.THIN, Colour.GREY));
		figure.add(Series.line("", time, voltage, Colour.kind(0)));
		if (settings.mark()) {
			input.result(ANALYZER, "short_circuits").ifPresent(t -> mark(t, unit, figure));
		}
		return new FigureOutcome.Drawn(figure.build());
	}

	private static void mark(Table shorts, VoltageTime.TimeUnit unit, Figure.Builder figure) {
		if (shorts.rows() == 0) {
			return;
		}
		Colour red = Colour.kind(1);
		double[] time = shorts.column("time").numbers();
		int first = 0;
		int hard = -1;
		for (int i = 0; i < time.length; i++) {
			first = time[i] < time[first] ? i : first;
			hard = hard < 0 && HARD.equals(shorts.column("finding").text(i)) ? i : hard;
		}
		figure.add(new Annotation.Guide(true, time[first] / unit.seconds, LineStyle.DASHED, red));
		if (hard >= 0 && hard != first) {
			figure.add(new Annotation.Guide(true, time[hard] / unit.seconds, LineStyle.DASHED, Colour.BLACK));
		}
		figure.add(new Annotation.Note(shorts.column("finding").text(first), 0.03, 0.92, 0, red));
		if (hard >= 0 && hard != first) {
			figure.add(new Annotation.Note(HARD, 0.03, 0.86, 0, Colour.BLACK));
		}
	}
}
