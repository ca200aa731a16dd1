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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.junit.jupiter.api.Test;

/** Voltammograms of a few points made by hand. */
class VoltammogramTest {

	private static final Dataset TWO_CYCLES = data(Table.of("", Column.of("voltage", "V", 0.0, 1, 0, 1),
			Column.of("current", "mA", 0.01, 0.02, -0.01, -0.02), Column.of("cycle", "", 1L, 1, 2, 2)));

	private static Dataset data(Table table) {
		return new Dataset("by hand", Technique.VOLTAMMETRY, List.of(table), Metadata.EMPTY);
	}

	private static FigureOutcome draw(Dataset data, Givens givens, String cycles) {
		return new Voltammogram().draw(new ChartInput(data, Map.of(), givens, ""), new Voltammogram.Settings(cycles, true));
	}

	private static Figure figure(Dataset data, Givens givens, String cycles) {
		return assertInstanceOf(FigureOutcome.Drawn.class, draw(data, givens, cycles)).figure();
	}

	@Test
	void everyCycleIsACurveInTheUnitThatGivesShortNumbers() {
		Figure figure = figure(TWO_CYCLES, Givens.NONE, "auto");
		assertEquals(2, figure.series().size());
		assertEquals("Cycle 2", figure.series().get(1).name());
		assertArrayEquals(new double[] { -10, -20 }, figure.series().get(1).y(), 1e-12);
		assertEquals("\u00B5A", figure.y().unit());
	}

	@Test
	void aKnownAreaGivesCurrentDensities() {
		Givens area = Givens.of(List.of(new Given(Givens.AREA, 0.1, "cm2", List.of())));
		Figure figure = figure(TWO_CYCLES, area, "2");
		assertEquals(1, figure.series().size());
		assertArrayEquals(new double[] { -0.1, -0.2 }, figure.series().get(0).y(), 1e-12);
		assertTrue(figure.y().unit().startsWith("mA cm"));
	}

	@Test
	void dataWithoutCyclesAreOneCurve() {
		Dataset sweep = data(Table.of("", Column.of("voltage", "V", 0.0, 1), Column.of("current", "mA", 1.0, 2)));
		assertEquals("", figure(sweep, Givens.NONE, "all").series().get(0).name());
	}

	@Test
	void whatCannotBeDrawnIsRefusedWithAReason() {
		assertInstanceOf(FigureOutcome.Refused.class, draw(TWO_CYCLES, Givens.NONE, "7"));
		assertInstanceOf(FigureOutcome.Refused.class, draw(TWO_CYCLES, Givens.NONE, "some"));
		Dataset bare = data(Table.of("", Column.of("voltage", "V", 0.0, 1)));
		assertTrue(new Voltammogram().objection(bare).isPresent());
	}
}
