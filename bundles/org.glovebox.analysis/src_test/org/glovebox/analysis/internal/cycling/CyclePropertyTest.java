/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import static org.glovebox.analysis.internal.cycling.Summaries.cycles;
import static org.glovebox.analysis.internal.cycling.Summaries.quantity;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever the test looks like. */
class CyclePropertyTest {

	/** Charge is neither lost nor made: the cycles' charge minus discharge is the signed charge that passed. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void conservesCharge(long seed) {
		Protocol p = random(new Random(seed));
		for (String counting : List.of("INSTRUMENT", "CHARGE_FIRST", "DISCHARGE_FIRST")) {
			Results r = Summaries.of(p.data(), Map.of("cycleCounting", counting));
			double net = Arrays.stream(cycles(r, "charge_capacity")).sum() - Arrays.stream(cycles(r, "discharge_capacity")).sum();
			assertEquals(p.net(), net, 1e-9, counting);
			assertTrue(quantity(r, "integral_disagreement") < 0.01, counting);
		}
	}

	/** Every half cycle is in exactly one cycle, and half cycles do not overlap. */
	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13, 14 })
	void neverSharesRowsBetweenHalfCycles(long seed) {
		Results r = Summaries.of(random(new Random(seed)).data());
		double[] first = Summaries.column(r, "half_cycles", "first_row");
		double[] last = Summaries.column(r, "half_cycles", "last_row");
		for (int i = 0; i < first.length; i++) {
			assertTrue(first[i] <= last[i]);
			assertTrue(i == 0 || last[i - 1] < first[i]);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23 })
	void doesNotDependOnTheStartOfTheClock(long seed) {
		Protocol now = random(new Random(seed));
		Protocol later = random(new Random(seed), new Protocol(30).clock(7_200_000));
		assertSame(Summaries.of(now.data()), Summaries.of(later.data()), 1e-6);
	}

	@Test
	void doesNotDependOnHowRestsAreCut() {
		Protocol whole = new Protocol(60).rest(1200).current(1, 2, 2, 4).rest(900).current(-1, 1.8, 4, 2).rest(1200)
				.current(1, 1.9, 2, 4).rest(900).current(-1, 1.7, 4, 2).rest(60);
		Protocol cut = new Protocol(60).rest(400).rest(800).current(1, 2, 2, 4).rest(300).rest(1).rest(599)
				.current(-1, 1.8, 4, 2).rest(600).rest(600).current(1, 1.9, 2, 4).rest(900).current(-1, 1.7, 4, 2).rest(60);
		assertSame(Summaries.of(whole.data()), Summaries.of(cut.data()), 1e-9);
	}

	@Test
	void doesNotDependOnHowAHalfCycleIsCutIntoSteps() {
		Set<String> names = Set.of(Columns.TIME, Columns.STEP, Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE_CAPACITY,
				Columns.DISCHARGE_CAPACITY);
		Protocol whole = new Protocol(60).current(1, 2, 2, 4).rest(60).current(-1, 1.8, 4, 2).rest(60);
		Protocol cut = new Protocol(60).current(1, 1, 2, 3).current(1, 1, 3, 4).rest(60).current(-1, 0.9, 4, 3).rest(600)
				.current(-1, 0.9, 3, 2).rest(60);
		assertSame(Summaries.of(whole.data(names)), Summaries.of(cut.data(names)), 1e-9);
	}

	@Test
	void givesTheSameForASplitAndAJoinedFile() {
		Set<String> names = Set.of(Columns.TIME, Columns.STEP, Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE_CAPACITY,
				Columns.DISCHARGE_CAPACITY);
		Table whole = random(new Random(5)).table(names);
		int middle = whole.rows() / 2;
		Table left = new Table("", whole.columns().stream().map(c -> c.slice(0, middle)).toList(), Metadata.EMPTY);
		Table right = new Table("", whole.columns().stream().map(c -> c.slice(middle, whole.rows())).toList(), Metadata.EMPTY);
		Results one = Summaries.of(new Dataset("generated", Technique.CYCLING, List.of(whole), Metadata.EMPTY));
		Results two = Summaries.of(new Dataset("generated", Technique.CYCLING, List.of(left, right), Metadata.EMPTY));
		assertSame(one, two, 1e-9);
	}

	@Test
	void refusesRowsOutOfOrder() {
		Table table = random(new Random(9)).table(Set.of(Columns.TIME, Columns.VOLTAGE, Columns.CURRENT));
		List<Integer> order = new ArrayList<>(java.util.stream.IntStream.range(0, table.rows()).boxed().toList());
		Collections.shuffle(order, new Random(1));
		List<Column> columns = table.columns().stream().map(c -> Column.of(c.name(), c.unit(),
				order.stream().mapToDouble(c::number).toArray())).toList();
		assertRefused("not in the order of time", new Table("", columns, Metadata.EMPTY));
	}

	@Test
	void survivesAClockThatJittersInsideAStep() {
		Table table = CycleCapacityTest.twoCycles().table(Set.of(Columns.TIME, Columns.STEP, Columns.CURRENT, Columns.VOLTAGE,
				Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY));
		double[] time = table.column(Columns.TIME).numbers();
		time[100] = time[99] - 5;
		List<Column> columns = table.columns().stream()
				.map(c -> c.name().equals(Columns.TIME) ? Column.of(c.name(), "s", time) : c).toList();
		Results r = Summaries.of(new Dataset("generated", Technique.CYCLING, List.of(new Table("", columns, Metadata.EMPTY)),
				Metadata.EMPTY));
		assertArrayEquals(new double[] { 2, 1.9 }, cycles(r, "charge_capacity"), 1e-9);
		assertTrue(Summaries.says(r, "the time runs back, first at row 100"));
	}

	@Test
	void survivesMissingValues() {
		Table table = CycleCapacityTest.twoCycles().table(Set.of(Columns.TIME, Columns.STEP, Columns.CURRENT, Columns.VOLTAGE,
				Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY));
		List<Column> columns = table.columns().stream().map(c -> {
			double[] v = c.numbers();
			if (!c.name().equals(Columns.TIME) && !c.name().equals(Columns.STEP)) {
				v[50] = Double.NaN;
			}
			return Column.of(c.name(), c.unit(), v);
		}).toList();
		Results r = Summaries.of(new Dataset("generated", Technique.CYCLING, List.of(new Table("", columns, Metadata.EMPTY)),
				Metadata.EMPTY));
		assertArrayEquals(new double[] { 2, 1.9 }, cycles(r, "charge_capacity"), 1e-9);
		assertArrayEquals(new double[] { 3, 3 }, cycles(r, "mean_charge_voltage"), 1e-3);
		assertTrue(Summaries.says(r, "rows without current, first row 50"));
		assertTrue(r.quantities().values().stream().noneMatch(v -> Double.isNaN(v.value())));
	}

	@Test
	void refusesDataWithoutChargeAndNamesTheColumns() {
		assertRefused("charge_capacity and discharge_capacity", Table.of("", Column.of("voltage", "V", 1.0, 2.0)));
		assertRefused("current with time", Table.of(""));
	}

	@Test
	void stopsWhenItIsCancelled() {
		Monitor impatient = new Monitor() {
			@Override
			public void progress(double fraction, String what) {
				assertTrue(fraction <= 1);
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> new CycleSummary().analyze(CycleCapacityTest.twoCycles().data(),
				Givens.NONE, Defaults.of(CycleSummarySettings.class), impatient));
	}

	private static void assertRefused(String reason, Table table) {
		AnalysisOutcome outcome = Summaries.run(new Dataset("generated", Technique.CYCLING, List.of(table), Metadata.EMPTY),
				Givens.NONE, Map.of());
		String text = assertInstanceOf(AnalysisOutcome.Refused.class, outcome).messages().get(0).text();
		assertTrue(text.contains(reason), text);
	}

	private static void assertSame(Results expected, Results actual, double tolerance) {
		for (String column : List.of("cycle", "charge_capacity", "discharge_capacity", "coulombic_efficiency",
				"mean_charge_voltage", "charge_energy", "complete")) {
			assertArrayEquals(cycles(expected, column), cycles(actual, column), tolerance, column);
		}
		assertEquals(expected.quantities().keySet(), actual.quantities().keySet());
	}

	private static Protocol random(Random random) {
		return random(random, new Protocol(30));
	}

	/** Cycles with holds, rests and pulses inside; every second one starts with a partial discharge. */
	private static Protocol random(Random random, Protocol p) {
		if (random.nextBoolean()) {
			p.rest(100).current(-0.4, random.nextDouble(0.1, 1), 2.5, 1.8);
		}
		for (int cycle = 1; cycle <= 6; cycle++) {
			p.cycle(cycle);
			if (random.nextBoolean()) {
				p.rest(random.nextDouble(1, 500));
			}
			double capacity = random.nextDouble(0.8, 1.2);
			p.current(0.5, capacity / 0.5, 2, 4);
			if (random.nextBoolean()) {
				p.hold(4, 0.5, 0.2, random.nextDouble(0.5, 1));
			}
			p.rest(random.nextDouble(1, 500)).current(-0.25, 0.6 * capacity / 0.25, 3.9, 3);
			if (random.nextBoolean()) {
				p.rest(20).current(0.3, random.nextDouble(0.001, 0.01), 3, 3.1).rest(20);
			}
			p.current(-0.25, 0.35 * capacity / 0.25, 3, 1.8);
		}
		return p.rest(100);
	}
}
