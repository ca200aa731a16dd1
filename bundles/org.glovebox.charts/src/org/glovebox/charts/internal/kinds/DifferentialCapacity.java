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
import java.util.stream.IntStream;

import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Column;
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
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.UnitMarkup;
import org.glovebox.charts.internal.kinds.DifferentialCapacity.Settings;

/** dQ/dV against voltage, from the results of the analyzer dq-dv. */
public final class DifferentialCapacity implements ChartKind<Settings> {

	private static final String ANALYZER = "dq-dv";
	private static final String SPECIFIC = "dqdv_specific";

	/** Settings of the differential capacity. */
	public record Settings(
			@Param(label = "Cycles", value = "auto", description = "Cycles to draw: all that were analysed, every 10, "
					+ "numbers and ranges such as 1, 5, 10-20, or auto for up to eight spread over the test.")
			String cycles,
			@Param(label = "Per active mass", value = "true", description = "Whether values refer to the active mass "
					+ "where it is known.")
			boolean specific,
			@Param(label = "Colours", value = "VIRIDIS", description = "Palette of the cycles: a ramp from the first "
					+ "to the last, or distinct colours.")
			Palette palette) {
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
		ChargeRows rows = ChargeRows.of(data);
		return rows.size() > 0 && rows.has(Columns.VOLTAGE) ? Optional.empty()
				: Optional.of("dQ/dV needs a voltage and a charge or current, which these data do not have");
	}

	@Override
	public FigureOutcome draw(ChartInput input, Settings settings) {
		Optional<Table> table = input.result(ANALYZER, "dqdv");
		Optional<CycleChoice> choice = CycleChoice.parse(settings.cycles());
		if (table.isEmpty() || table.get().rows() == 0) {
			return FigureOutcome.Refused.because("there is no dQ/dV: no results of " + ANALYZER);
		}
		if (choice.isEmpty()) {
			return FigureOutcome.Refused.because(CycleChoice.complaint("cycles", settings.cycles()));
		}
		Column cycle = table.get().column("cycle");
		List<Long> numbers = choice.get()
				.of(IntStream.range(0, cycle.size()).mapToObj(i -> (long) cycle.number(i)).distinct().toList());
		if (numbers.isEmpty()) {
			return FigureOutcome.Refused.because("the cycles " + settings.cycles() + " are not among those that "
					+ "" + ANALYZER
					+ " analysed");
		}
		return new FigureOutcome.Drawn(draw(input, table.get(), numbers, settings));
	}

	private static Figure draw(ChartInput input, Table table, List<Long> numbers, Settings settings) {
		boolean specific = settings.specific() && table.find(SPECIFIC).isPresent();
		double[] value = table.column(specific ? SPECIFIC : "dqdv").numbers();
		double[] voltage = table.column("voltage").numbers();
		double[] halfCycle = table.column("half_cycle").numbers();
		Column cycle = table.column("cycle");
		CurveColours colours = new CurveColours("Cycle", numbers, settings.palette());
		Figure.Builder figure = input.figure(Axis.linear("Voltage", "V").showing(Columns.VOLTAGE),
				Axis.linear("d/{Q}\u2009d/{V}^{-1}", UnitMarkup.of(specific ? "mAh/g/V" : "mAh/V")));
		figure.add(new Annotation.Guide(false, 0, LineStyle.THIN, Colour.GREY));
		int start = 0;
		for (int i = 1; i <= halfCycle.length; i++) {
			if (i == halfCycle.length || halfCycle[i] != halfCycle[start]) {
				long number = (long) cycle.number(start);
				if (numbers.contains(number)) {
					figure.add(Series.line(colours.name(number),
							Arrays.copyOfRange(voltage, start, i), Arrays.copyOfRange(value, start, i),
							colours.of(number)));
				}
				start = i;
			}
		}
		colours.addKey(figure);
		return figure.build();
	}
}
