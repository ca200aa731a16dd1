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
import java.util.TreeSet;
import java.util.stream.IntStream;

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
import org.glovebox.charts.internal.kinds.Voltammogram.Settings;

/** Current against potential, one curve for each cycle; oxidation currents are positive (IUPAC). */
public final class Voltammogram implements ChartKind<Settings> {

	private static final String COMPLAINT = "there is no table with a voltage and a current in these data";

	/** Settings of the voltammogram. */
	public record Settings(
			@Param(label = "Cycles", value = "auto", description = "Cycles to draw, as the instrument counts them: all, every "
					+ "10, numbers and ranges such as 1, 3-5, or auto for up to eight spread over the file.")
			String cycles,
			@Param(label = "Per area", value = "true", description = "Whether the current is divided by the electrode area "
					+ "where it is known.")
			boolean perArea) {
	}

	/** What the current is multiplied by, and its unit. */
	private record Scale(double factor, String unit) {

		/** The unit that gives short numbers for currents of so many mA, per cm2 where there is an area. */
		static Scale fitting(double largest, Optional<Double> area) {
			double times = 1 / area.orElse(1.0);
			String per = area.isPresent() ? " cm^{-2}" : "";
			double shown = largest * times;
			if (shown >= 2e3) {
				return new Scale(times * 1e-3, "A" + per);
			}
			return shown < 1e-4 ? new Scale(times * 1e6, "nA" + per)
					: shown < 0.1 ? new Scale(times * 1e3, "\u00B5A" + per) : new Scale(times, "mA" + per);
		}
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return parts(data).isEmpty() ? Optional.of(COMPLAINT) : Optional.empty();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		List<Table> parts = parts(input.data());
		if (parts.isEmpty()) {
			return FigureOutcome.Refused.because(COMPLAINT);
		}
		Optional<CycleChoice> choice = CycleChoice.parse(settings.cycles());
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("cycles", settings.cycles()));
		}
		TreeSet<Long> there = new TreeSet<>();
		parts.forEach(part -> there.addAll(cycles(part)));
		List<Long> chosen = choice.get().of(there);
		if (chosen.isEmpty()) {
			return FigureOutcome.Refused.because("the file has the cycles " + there.first() + " to " + there.last()
					+ ", none of " + settings.cycles());
		}
		return new FigureOutcome.Drawn(draw(input, parts, chosen, settings.perArea()));
	}

	private static Figure draw(ChartInput input, List<Table> parts, List<Long> chosen, boolean perArea) {
		Optional<Double> area = perArea ? ImpedanceUnit.area(input.givens()) : Optional.empty();
		double largest = 0;
		for (Table part : parts) {
			for (double current : part.column(Columns.CURRENT).numbers()) {
				largest = Math.max(largest, Double.isNaN(current) ? 0 : Math.abs(current));
			}
		}
		Scale scale = Scale.fitting(largest, area);
		Figure.Builder figure = input.figure(Axis.linear("/{E}", "V").showing(Columns.VOLTAGE),
				Axis.linear(area.isPresent() ? "/{j}" : "/{I}", scale.unit()));
		CurveColours colours = new CurveColours("Cycle", chosen, Palette.VIRIDIS);
		boolean single = chosen.size() == 1;
		for (Table part : parts) {
			for (long cycle : chosen) {
				int[] rows = rows(part, cycle);
				if (rows.length > 0) {
					figure.add(Series.line(single ? "" : colours.name(cycle), pick(part, Columns.VOLTAGE, rows, 1),
							pick(part, Columns.CURRENT, rows, scale.factor()), single ? Colour.kind(0) : colours.of(cycle)));
				}
			}
		}
		colours.addKey(figure);
		return figure.build();
	}

	private static List<Table> parts(Dataset data) {
		return data.parts().stream()
				.filter(t -> t.rows() > 0 && isNumeric(t, Columns.VOLTAGE) && isNumeric(t, Columns.CURRENT)).toList();
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	private static boolean hasCycles(Table part) {
		return isNumeric(part, Columns.CYCLE);
	}

	/** Numbers of the cycles of a part, 1 where it counts none. */
	private static List<Long> cycles(Table part) {
		return hasCycles(part)
				? Arrays.stream(part.column(Columns.CYCLE).numbers()).mapToLong(c -> (long) c).distinct().boxed().toList()
				: List.of(1L);
	}

	private static int[] rows(Table part, long cycle) {
		if (!hasCycles(part)) {
			return cycle == 1 ? IntStream.range(0, part.rows()).toArray() : new int[0];
		}
		Column cycles = part.column(Columns.CYCLE);
		return IntStream.range(0, part.rows()).filter(i -> (long) cycles.number(i) == cycle).toArray();
	}

	private static double[] pick(Table part, String column, int[] rows, double factor) {
		Column values = part.column(column);
		return Arrays.stream(rows).mapToDouble(i -> values.number(i) * factor).toArray();
	}
}
