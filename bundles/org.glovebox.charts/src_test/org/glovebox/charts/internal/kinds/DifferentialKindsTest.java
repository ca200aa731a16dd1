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
import org.glovebox.api.figure.Series;
import org.junit.jupiter.api.Test;

/** Charts of differential capacity and voltage, of results that were made by hand. */
class DifferentialKindsTest {

	private static final Dataset DATA = new Dataset("by hand", Technique.CYCLING, List.of(Table.of("",
			Column.of("time", "s", 0.0, 60), Column.of("voltage", "V", 3.0, 2.9), Column.of("current", "mA", 1.0, 1))), Metadata.EMPTY);

	private static Figure drawn(FigureOutcome outcome) {
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
	}

	private static FigureOutcome peaks(DifferentialPeaks.Value value, int least) {
		Results results = Results.builder()
				.table(Table.of("peaks", Column.of("cycle", "", 1L, 2, 1, 2, 2), Column.of("track", "", 1L, 1, 2, 2, 3),
						Column.of("kind", List.of("peak", "shoulder", "peak", "peak", "peak")),
						Column.of("voltage", "V", 3.1, 3.2, 2.9, 2.8, 2.0), Column.of("height", "mAh/V", 5.0, 4, -3, -2, -1),
						Column.of("area", "mAh", 0.5, 0.4, 0.3, 0.2, 0.1)))
				.table(Table.of("tracks", Column.of("track", "", 1L, 2, 3), Column.of("curves", "", 2L, 2, 1),
						Column.of("direction", List.of("charge", "discharge", "discharge")),
						Column.of("first_voltage", "V", 3.1, 2.9, 2.0), Column.of("first_height", "mAh/V", 5.0, 3, 1)))
				.build();
		return new DifferentialPeaks().draw(new ChartInput(DATA, Map.of("dq-dv", results), Givens.NONE, ""),
				new DifferentialPeaks.Settings(value, least));
	}

	@Test
	void followsPeaksThatWereSeenOftenEnoughAndMarksShoulders() {
		Figure figure = drawn(peaks(DifferentialPeaks.Value.VOLTAGE, 2));
		assertEquals(List.of("", "charge, 3.10 V", "", "", "discharge, 2.90 V"),
				figure.series().stream().map(Series::name).toList());
		assertArrayEquals(new double[] { 3.1, 3.2 }, figure.series().get(0).y());
		assertArrayEquals(new double[] { 2 }, figure.series().get(2).x());
		assertArrayEquals(new double[] { 3, 2 }, drawn(peaks(DifferentialPeaks.Value.HEIGHT, 2)).series().get(3).y());
		assertInstanceOf(FigureOutcome.Refused.class, peaks(DifferentialPeaks.Value.AREA, 9));
	}

	private static FigureOutcome voltage(DifferentialVoltage.Show show, DifferentialVoltage.Direction direction, String cycles) {
		Results results = Results.builder()
				.table(Table.of("dvdq", Column.of("half_cycle", "", 1L, 1, 1, 1, 2, 2), Column.of("cycle", "", 1L, 1, 1, 1, 1, 1),
						Column.of("direction", List.of("charge", "charge", "charge", "charge", "discharge", "discharge")),
						Column.of("capacity", "mAh", 0.0, 1, 2, 3, 0, 1), Column.of("dvdq", "V/mAh", 90.0, 1, 2, 1, 7, 8)))
				.table(Table.of("peaks", Column.of("cycle", "", 1L), Column.of("direction", List.of("charge")),
						Column.of("height", "V/mAh", 2.0)))
				.table(Table.of("distances", Column.of("cycle", "", 1L, 2), Column.of("direction", List.of("charge", "charge")),
						Column.of("from_track", "", 1L, 1), Column.of("to_track", "", 2L, 2), Column.of("distance", "mAh", 0.8, 0.7)))
				.build();
		return new DifferentialVoltage().draw(new ChartInput(DATA, Map.of("dv-dq", results), Givens.NONE, ""),
				new DifferentialVoltage.Settings(show, direction, cycles, true, Palette.VIRIDIS));
	}

	@Test
	void leavesRoomForPeaksAndNotForTheEnds() {
		Figure figure = drawn(voltage(DifferentialVoltage.Show.CURVES, DifferentialVoltage.Direction.CHARGE, "all"));
		assertEquals(1, figure.series().size());
		assertArrayEquals(new double[] { 0, 1, 2, 3 }, figure.series().get(0).x());
		assertEquals(4, figure.y().max(), 1e-9);
		assertInstanceOf(FigureOutcome.Refused.class,
				voltage(DifferentialVoltage.Show.CURVES, DifferentialVoltage.Direction.CHARGE, "5"));
	}

	@Test
	void drawsTheCapacitiesBetweenPeaksOverTheCycles() {
		Figure figure = drawn(voltage(DifferentialVoltage.Show.DISTANCES, DifferentialVoltage.Direction.CHARGE, "all"));
		assertEquals("peak 1 \u2192 2", figure.series().get(0).name());
		assertArrayEquals(new double[] { 0.8, 0.7 }, figure.series().get(0).y());
		assertInstanceOf(FigureOutcome.Refused.class,
				voltage(DifferentialVoltage.Show.DISTANCES, DifferentialVoltage.Direction.DISCHARGE, "all"));
	}
}
