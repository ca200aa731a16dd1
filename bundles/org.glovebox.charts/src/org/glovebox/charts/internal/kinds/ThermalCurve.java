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
import org.glovebox.api.figure.Series;
import org.glovebox.charts.internal.kinds.ThermalCurve.Settings;

/** Mass and heat flow against temperature or time. */
public final class ThermalCurve implements ChartKind<Settings> {

	/** Settings of the thermal curve. */
	public record Settings(
			@Param(label = "Against time", value = "false", description = "Whether time is on the horizontal axis and not the "
					+ "temperature; it always is where the file has no temperature.")
			boolean time,
			@Param(label = "Heat flow", value = "true", description = "Whether the heat flow is drawn on a second axis where "
					+ "the file has a mass too.")
			boolean heatFlow) {
	}

	private static final List<String> MASSES = List.of(Columns.MASS_PERCENT, Columns.MASS);
	private static final List<String> FLOWS = List.of(Columns.HEAT_FLOW_SPECIFIC, Columns.HEAT_FLOW);
	private static final String NONE = "there is no table with a mass or heat flow against temperature or time";

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public Optional<String> objection(Dataset data) {
		return part(data).isEmpty() ? Optional.of(NONE) : Optional.empty();
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> part = part(input.data());
		return part.isEmpty() ? FigureOutcome.Refused.because(NONE)
				: new FigureOutcome.Drawn(draw(input, part.get(), settings));
	}

	private static Optional<Table> part(Dataset data) {
		return data.parts().stream().filter(t -> t.rows() > 0
				&& (first(t, List.of(Columns.TEMPERATURE, Columns.TIME)).isPresent())
				&& (first(t, MASSES).isPresent() || first(t, FLOWS).isPresent())).findFirst();
	}

	private static Optional<String> first(Table table, List<String> columns) {
		return columns.stream().filter(c -> isNumeric(table, c)).findFirst();
	}

	private static Figure draw(ChartInput input, Table table, Settings settings) {
		boolean time = settings.time() && isNumeric(table, Columns.TIME) || !isNumeric(table, Columns.TEMPERATURE);
		double[] x = table.column(time ? Columns.TIME : Columns.TEMPERATURE).numbers();
		for (int i = 0; time && i < x.length; i++) {
			x[i] /= 60;
		}
		Axis abscissa = time ? Axis.linear("Time", "min") : Axis.linear("Temperature", "\u00b0C");
		Optional<String> mass = first(table, MASSES);
		Optional<String> flow = first(table, FLOWS).filter(f -> mass.isEmpty() || settings.heatFlow());
		String main = mass.orElseGet(flow::orElseThrow);
		boolean both = mass.isPresent() && flow.isPresent();
		Colour blue = Colour.kind(0);
		Figure.Builder figure = input.figure(abscissa, both ? axis(main).coloured(blue) : axis(main));
		if (both) {
			Colour red = Colour.kind(1);
			figure.secondY(axis(flow.get()).coloured(red));
			figure.add(Series.line("", x, table.column(flow.get()).numbers(), red).onSecondAxis());
		}
		figure.add(Series.line("", x, table.column(main).numbers(), blue));
		return figure.build();
	}

	private static Axis axis(String column) {
		return switch (column) {
		case Columns.MASS_PERCENT -> Axis.linear("Mass", "%");
		case Columns.MASS -> Axis.linear("Mass", "mg");
		case Columns.HEAT_FLOW_SPECIFIC -> Axis.linear("Heat flow", "W g^{\u22121}");
		default -> Axis.linear("Heat flow", "mW");
		};
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}
}
