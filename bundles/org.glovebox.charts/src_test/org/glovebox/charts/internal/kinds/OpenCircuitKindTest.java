/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.Palette;
import org.junit.jupiter.api.Test;

/** The chart of rests, of results that were made by hand. */
class OpenCircuitKindTest {

	private static final Dataset DATA = new Dataset("by hand", Technique.OPEN_CIRCUIT,
			List.of(Table.of("", Column.of("time", "s", 0.0, 60), Column.of("voltage", "V", 3.0, 2.9))), Metadata.EMPTY);

	private static FigureOutcome outcome(OpenCircuit.Against against, String rests, boolean logarithmic, Results results) {
		return new OpenCircuit().draw(new ChartInput(DATA, Map.of("open-circuit", results), Givens.NONE, ""),
				new OpenCircuit.Settings(against, rests, logarithmic, true, Palette.VIRIDIS));
	}

	private static Figure figure(OpenCircuit.Against against, String rests, boolean logarithmic) {
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome(against, rests, logarithmic, results(1, 0.5))).figure();
	}

	private static Results results(double firstCharge, double secondCharge) {
		return Results.builder()
				.table(Table.of("rests", Column.of("rest", "", 1L, 2), Column.of("after", List.of("charge", "discharge")),
						Column.of("start", "h", 1.0, 5), Column.of("length", "h", 0.5, 1.0),
						Column.of("net_charge", "mAh", firstCharge, secondCharge), Column.of("last_voltage", "V", 3.6, 2.4)))
				.table(Table.of("relaxation", Column.of("rest", "", 1L, 1, 2, 2, 2), Column.of("time", "h", 0.0, 0.5, 0, 0.5, 1),
						Column.of("voltage", "V", 3.9, 3.6, 2, 2.3, 2.4),
						Column.of("fit", "V", 3.91, 3.61, Double.NaN, Double.NaN, Double.NaN)))
				.build();
	}

	@Test
	void drawsEachRestFromItsStartWithItsFitWhereThereIsOne() {
		Figure figure = figure(OpenCircuit.Against.TIME_OF_REST, "all", false);
		assertEquals(List.of("Rest 1", "", "Rest 2"), figure.series().stream().map(s -> s.name()).toList());
		assertArrayEquals(new double[] { 0, 30 }, figure.series().get(0).x(), 1e-12);
		assertArrayEquals(new double[] { 3.91, 3.61 }, figure.series().get(1).y());
		assertArrayEquals(new double[] { 30, 60 }, figure(OpenCircuit.Against.TIME_OF_REST, "2", true).series().get(0).x(), 1e-12);
	}

	@Test
	void drawsTheEndsOverTimeOrCharge() {
		Figure time = figure(OpenCircuit.Against.TIME_OF_TEST, "auto", false);
		assertArrayEquals(new double[] { 1.5 }, time.series().get(0).x());
		assertArrayEquals(new double[] { 2.4 }, time.series().get(1).y());
		assertEquals("after discharge", time.series().get(1).name());
		assertArrayEquals(new double[] { 0.5 }, figure(OpenCircuit.Against.CHARGE, "auto", false).series().get(1).x());
		assertInstanceOf(FigureOutcome.Refused.class,
				outcome(OpenCircuit.Against.CHARGE, "auto", false, results(Double.NaN, Double.NaN)));
		assertInstanceOf(FigureOutcome.Refused.class, outcome(OpenCircuit.Against.TIME_OF_REST, "9", false, results(1, 1)));
	}
}
