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

/** Kinds of charts of a test of two charges and discharges with a rest between, made by hand. */
class CyclingKindsTest {

	/** Rows: charge 0-2, rest 3, discharge 4-6; then the same smaller. The counters restart with each step. */
	private static final Dataset DATA = new Dataset("by hand", Technique.CYCLING,
			List.of(Table.of("",
					Column.of("time", "s", 0, 3600, 7200, 7300, 7300, 10_900, 14_500, 14_600, 18_200, 21_800, 25_400),
					Column.of("voltage", "V", 3.0, 3.2, 3.4, 3.3, 3.3, 3.1, 2.9, 3.0, 3.3, 3.2, 2.9),
					Column.of("current", "mA", 1, 1, 1, 0, -1, -1, -1, 1, 1, -1, -1),
					Column.of("charge_capacity", "mAh", 0, 1, 2, 0, 0, 0, 0, 0, 1, 0, 0),
					Column.of("discharge_capacity", "mAh", 0, 0, 0, 0, 0, 0.9, 1.8, 0, 0, 0, 0.8))),
			Metadata.EMPTY);

	private static Results summary(boolean mass) {
		Table cycles = Table.of("cycles", Column.of("cycle", "", 1L, 2L), Column.of("charge_capacity", "mAh", 2.0, 1),
				Column.of("discharge_capacity", "mAh", 1.8, 0.8), Column.of("coulombic_efficiency", "%", 90.0, 80));
		if (mass) {
			cycles = Table.of("cycles", cycles.columns().get(0), cycles.columns().get(1), cycles.columns().get(2),
					cycles.columns().get(3), Column.of("charge_specific_capacity", "mAh/g", 200.0, 100),
					Column.of("discharge_specific_capacity", "mAh/g", 180.0, 80));
		}
		Table halfCycles = Table.of("half_cycles", Column.of("half_cycle", "", 1L, 2, 3, 4),
				Column.of("cycle", "", 1L, 1, 2, 2),
				Column.of("direction", List.of("charge", "discharge", "charge", "discharge")),
				Column.of("first_row", "", 0L, 4, 7, 9), Column.of("last_row", "", 2L, 6, 8, 10),
				Column.of("capacity", "mAh", 2.0, 1.8, 1, 0.8));
		return Results.builder().table(cycles).table(halfCycles).build();
	}

	private static ChartInput input(boolean mass) {
		return new ChartInput(DATA, Map.of("cycle-summary", summary(mass)), Givens.NONE, "generated data");
	}

	private static Figure figure(FigureOutcome outcome) {
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
	}

	private static VoltageCapacity.Settings profile(String cycles, CapacityBasis basis) {
		return new VoltageCapacity.Settings(cycles, basis, Palette.VIRIDIS);
	}

	@Test
	void profilesStartAtZeroAndEndAtTheCapacity() {
		Figure figure = figure(new VoltageCapacity().draw(input(false), profile("all", CapacityBasis.AUTO)));
		assertEquals("Capacity / mAh", figure.x().title());
		assertEquals(4, figure.series().size());
		assertArrayEquals(new double[] { 0, 1, 2 }, figure.series().get(0).x(), 1e-12);
		assertArrayEquals(new double[] { 0, 0.9, 1.8 }, figure.series().get(1).x(), 1e-12);
		assertArrayEquals(new double[] { 3.3, 3.1, 2.9 }, figure.series().get(1).y());
		assertEquals(List.of("Cycle 1", "Cycle 1", "Cycle 2", "Cycle 2"), figure.series().stream().map(Series::name).toList());
	}

	@Test
	void capacitiesReferToTheMassThatTheSummaryUsed() {
		Figure figure = figure(new VoltageCapacity().draw(input(true), profile("2", CapacityBasis.AUTO)));
		assertEquals("Specific capacity / mAh g^{-1}", figure.x().title());
		assertArrayEquals(new double[] { 0, 100 }, figure.series().get(0).x(), 1e-9);
	}

	@Test
	void whatIsNotKnownIsRefusedWithWhatToDo() {
		FigureOutcome outcome = new VoltageCapacity().draw(input(false), profile("all", CapacityBasis.MASS));
		String reason = assertInstanceOf(FigureOutcome.Refused.class, outcome).messages().get(0).text();
		assertTrue(reason.contains("active mass") && reason.contains("cycle-summary"), reason);
		assertInstanceOf(FigureOutcome.Refused.class,
				new VoltageCapacity().draw(input(false), profile("the first", CapacityBasis.AUTO)));
		assertInstanceOf(FigureOutcome.Refused.class,
				new VoltageCapacity().draw(input(false), profile("7", CapacityBasis.AUTO)));
		assertInstanceOf(FigureOutcome.Refused.class, new VoltageCapacity()
				.draw(new ChartInput(DATA, Map.of(), Givens.NONE, ""), profile("all", CapacityBasis.AUTO)));
	}

	@Test
	void aDifferenceToTheSummaryIsSaid() {
		Results summary = summary(false);
		Table wrong = summary.table("half_cycles").orElseThrow();
		Table changed = new Table("half_cycles", wrong.columns().stream()
				.map(c -> c.name().equals("capacity") ? Column.of("capacity", "mAh", 2.5, 1.8, 1, 0.8) : c).toList(),
				Metadata.EMPTY);
		Results results = Results.builder().table(summary.table("cycles").orElseThrow()).table(changed).build();
		ChartInput input = new ChartInput(DATA, Map.of("cycle-summary", results), Givens.NONE, "");
		FigureOutcome outcome = new VoltageCapacity().draw(input, profile("all", CapacityBasis.AUTO));
		assertEquals(1, assertInstanceOf(FigureOutcome.Drawn.class, outcome).messages().size());
	}

	@Test
	void capacityAndEfficiencyHaveTheirOwnAxes() {
		Figure figure = figure(new CapacityCycle().draw(input(true),
				new CapacityCycle.Settings(CapacityBasis.AUTO, true, true, Double.NaN, Double.NaN)));
		assertEquals(3, figure.series().size());
		assertArrayEquals(new double[] { 180, 80 }, figure.series().get(1).y());
		assertTrue(figure.series().get(2).second());
		assertEquals(0, figure.y().min());
		assertTrue(figure.secondY().orElseThrow().max() >= 100);
	}

	@Test
	void differentialCapacityIsCutIntoHalfCycles() {
		Table dqdv = Table.of("dqdv", Column.of("half_cycle", "", 1L, 1, 2, 2), Column.of("cycle", "", 1L, 1, 1, 1),
				Column.of("voltage", "V", 3.0, 3.1, 3.1, 3.0), Column.of("dqdv", "mAh/V", 1.0, 2, -1, -2));
		Results results = Results.builder().table(dqdv).build();
		ChartInput input = new ChartInput(DATA, Map.of("dq-dv", results), Givens.NONE, "");
		Figure figure = figure(new DifferentialCapacity().draw(input,
				new DifferentialCapacity.Settings("auto", true, Palette.VIRIDIS)));
		assertEquals(2, figure.series().size());
		assertArrayEquals(new double[] { -1, -2 }, figure.series().get(1).y());
		assertEquals("mAh V^{-1}", figure.y().unit());
	}

	@Test
	void timeIsInTheUnitThatGivesShortNumbers() {
		Figure figure = figure(new VoltageTime().draw(input(false),
				new VoltageTime.Settings(true, VoltageTime.TimeUnit.AUTO)));
		assertEquals("Time / h", figure.x().title());
		assertEquals(2, figure.series().size());
		assertEquals(2.0, figure.series().get(1).x()[2], 1e-12);
		assertEquals("Current / mA", figure.secondY().orElseThrow().title());
	}

	@Test
	void everyKindKeepsTheNote() {
		assertEquals("generated data", figure(new VoltageCapacity().draw(input(false),
				profile("all", CapacityBasis.AUTO))).note());
		assertEquals("generated data", figure(new VoltageTime().draw(input(false),
				new VoltageTime.Settings(false, VoltageTime.TimeUnit.SECONDS))).note());
	}

	@Test
	void dataThatDoNotSuitAreDeclinedAtOnce() {
		Dataset pattern = new Dataset("by hand", Technique.DIFFRACTION,
				List.of(Table.of("", Column.of("two_theta", "deg", 10.0, 11))), Metadata.EMPTY);
		assertTrue(new VoltageCapacity().objection(pattern).isPresent());
		assertTrue(new CapacityCycle().objection(pattern).isPresent());
		assertTrue(new VoltageTime().objection(pattern).isPresent());
		assertTrue(new VoltageCapacity().objection(DATA).isEmpty());
	}
}
