/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import static org.glovebox.analysis.internal.cycling.Summaries.arrangement;
import static org.glovebox.analysis.internal.cycling.Summaries.column;
import static org.glovebox.analysis.internal.cycling.Summaries.cycles;
import static org.glovebox.analysis.internal.cycling.Summaries.explanation;
import static org.glovebox.analysis.internal.cycling.Summaries.quantity;
import static org.glovebox.analysis.internal.cycling.Summaries.says;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Technique;
import org.junit.jupiter.api.Test;

/** Half cycles, pairs and conventions; reference values are the closed forms of the protocols. */
class CycleCountingTest {

	private static final double EXACT = 1e-9;
	private static final Set<String> UNCOUNTED = Set.of(Columns.TIME, Columns.VOLTAGE, Columns.CURRENT,
			Columns.CHARGE_CAPACITY, Columns.DISCHARGE_CAPACITY, Columns.STEP);

	/** Starts with a discharge of 0.4 mAh, then charges of 2.0, 1.9 and discharges of 1.8, 1.71 mAh. */
	private static Protocol halfChargedCell() {
		return new Protocol(60).rest(60).current(-0.5, 0.8, 2.4, 1.8).rest(60).current(0.5, 4, 2, 4).rest(60)
				.cycle(2).current(-0.5, 3.6, 3.8, 1.8).rest(60).current(0.5, 3.8, 2, 4).rest(60).cycle(3)
				.current(-0.5, 3.42, 3.8, 1.8).rest(60);
	}

	/** Discharges of 3 and 2, charges of 2.4 and 1.9 mAh. */
	private static Protocol anodeCell() {
		return new Protocol(60).current(-1, 3, 2, 0.01).rest(60).current(1, 2.4, 0.1, 1.5).rest(60).cycle(2)
				.current(-1, 2, 1.2, 0.01).rest(60).current(1, 1.9, 0.1, 1.5).rest(60);
	}

	@Test
	void setsAnIncompleteFirstHalfCycleAsideInsteadOfShiftingAllPairs() {
		Results r = Summaries.of(halfChargedCell().data(UNCOUNTED));
		assertArrayEquals(new double[] { 0, 1, 2 }, cycles(r, "cycle"));
		assertArrayEquals(new double[] { Double.NaN, 90, 90 }, cycles(r, "coulombic_efficiency"), EXACT);
		assertEquals(90, quantity(r, "first_cycle_ce"), EXACT);
		assertEquals(2, quantity(r, "number_of_cycles"));
		assertTrue(says(r, "is listed as cycle 0"));
		assertTrue(explanation(r, "first_cycle_ce").startsWith("discharge / charge of cycle 1"));
	}

	@Test
	void doesNotFollowAnInstrumentThatPairsTheIncompleteHalfCycle() {
		Results r = Summaries.of(halfChargedCell().data());
		assertEquals(90, quantity(r, "first_cycle_ce"), EXACT);
		assertTrue(says(r, "the instrument's cycle 1 starts with a discharge of 0.4 mAh"));
		Results kept = Summaries.of(halfChargedCell().data(), Map.of("cycleCounting", "INSTRUMENT"));
		assertArrayEquals(new double[] { 2, 1.9, 0 }, cycles(kept, "charge_capacity"), EXACT);
		assertArrayEquals(new double[] { 0.4, 1.8, 1.71 }, cycles(kept, "discharge_capacity"), EXACT);
		assertTrue(explanation(kept, "number_of_cycles").contains("the instrument's count"));
	}

	@Test
	void pairsDischargeFirstCellsAndTurnsTheEfficiencyRound() {
		Results r = Summaries.of(anodeCell().data(UNCOUNTED));
		assertArrayEquals(new double[] { 80, 95 }, cycles(r, "coulombic_efficiency"), EXACT);
		assertTrue(explanation(r, "first_cycle_ce").startsWith("charge / discharge of cycle 1"));
		assertTrue(explanation(r, "first_cycle_ce").contains("a discharge and the charge after it"));
	}

	@Test
	void followsTheCellArrangementOfTheRecords() {
		Results cathode = Summaries.of(anodeCell().data(UNCOUNTED), arrangement(0), Map.of());
		assertArrayEquals(new double[] { 0, 1, 2 }, cycles(cathode, "cycle"));
		assertEquals(100 * 2 / 2.4, quantity(cathode, "first_cycle_ce"), EXACT);
		assertTrue(explanation(cathode, "first_cycle_ce").contains("by the cell arrangement of the records"));
		Results anode = Summaries.of(anodeCell().data(), arrangement(1), Map.of());
		assertEquals(80, quantity(anode, "first_cycle_ce"), EXACT);
		assertEquals("cycle = the instrument's count",
				anode.table("cycles").orElseThrow().metadata().text("cycleConvention").orElseThrow());
	}

	@Test
	void doesWhatTheUserSets() {
		Results r = Summaries.of(anodeCell().data(), Map.of("cycleCounting", "CHARGE_FIRST", "efficiency",
				"CHARGE_OVER_DISCHARGE"));
		assertArrayEquals(new double[] { 0, 1, 2 }, cycles(r, "cycle"));
		assertEquals(100 * 2.4 / 2, quantity(r, "first_cycle_ce"), EXACT);
		assertTrue(explanation(r, "first_cycle_ce").contains("(as set)"));
	}

	@Test
	void ignoresABlipAtTheStart() {
		Protocol p = new Protocol(60).rest(60).current(-0.5, 0.001, 3, 2.9).rest(60).current(0.5, 4, 2, 4).rest(60)
				.current(-0.5, 3.6, 3.8, 1.8).rest(60);
		Results r = Summaries.of(p.data(UNCOUNTED));
		assertArrayEquals(new double[] { 1 }, cycles(r, "cycle"));
		assertArrayEquals(new double[] { 90 }, cycles(r, "coulombic_efficiency"), EXACT);
		assertArrayEquals(new double[] { 2 }, cycles(r, "charge_capacity"), EXACT);
		assertTrue(says(r, "no half cycles of their own"));
	}

	/** A row of current before the rest that a test begins with, in the direction of the first half cycle. */
	@Test
	void aStrayRowBeforeARestDoesNotStartTheHalfCycle() {
		Protocol p = new Protocol(60).current(0.5, 0.0002, 3, 3).rest(3600).current(0.5, 4, 2, 4).rest(60)
				.current(-0.5, 3.6, 3.8, 1.8).rest(60);
		Results r = Summaries.of(p.data(UNCOUNTED));
		assertArrayEquals(new double[] { 1 }, cycles(r, "cycle"));
		assertArrayEquals(new double[] { 2 }, cycles(r, "charge_capacity"), EXACT);
		assertTrue(column(r, "half_cycles", "start_time")[0] > 3000, "the rest is no part of it");
		assertTrue(says(r, "no half cycles of their own"));
	}

	/** Short charge pulses inside a discharge, as in a resistance test, do not end it. */
	@Test
	void keepsAHalfCycleTogetherAcrossPulses() {
		Protocol p = new Protocol(10).current(1, 2, 2, 4).rest(60);
		for (int i = 0; i < 9; i++) {
			p.current(-1, 0.2, 4 - 0.2 * i, 3.8 - 0.2 * i).rest(40).current(0.75, 10 / 3600.0, 3.9, 3.95).rest(40);
		}
		p.current(-1, 0.2, 2.2, 2).rest(60);
		Results r = Summaries.of(p.data(UNCOUNTED));
		assertEquals(2, column(r, "half_cycles", "half_cycle").length);
		assertArrayEquals(new double[] { 2, 2 }, column(r, "half_cycles", "capacity"), EXACT);
		assertEquals(2 + 9 * 0.75 * 10 / 3600, cycles(r, "charge_capacity")[0], EXACT);
	}

	@Test
	void comparesNoCycleThatTheEndOfTheDataCutOff() {
		Protocol p = CycleCapacityTest.twoCycles().cycle(3).current(0.5, 3.6, 2, 4).rest(300).current(-0.5, 1, 3.8, 3.2);
		Results r = Summaries.of(p.data());
		assertArrayEquals(new double[] { 1, 1, 0 }, cycles(r, "complete"));
		assertEquals(95, quantity(r, "retention"), EXACT);
		assertEquals(2, quantity(r, "number_of_cycles"));
		assertTrue(says(r, "the data end within half cycle 6, a discharge, at 3.2 V where the one before ended at 1.8 V"));
		assertEquals(0.5, cycles(r, "discharge_capacity")[2], EXACT);
	}

	@Test
	void takesALastHalfCycleThatReachedItsLimitAsComplete() {
		Protocol p = CycleCapacityTest.twoCycles().cycle(3).current(0.5, 3.6, 2, 4).rest(300).current(-0.5, 3, 3.8, 1.801);
		Results r = Summaries.of(p.data());
		assertArrayEquals(new double[] { 1, 1, 1 }, cycles(r, "complete"));
		Results single = Summaries.of(new Protocol(60).current(1, 2, 2, 4).rest(60).current(-1, 1, 3.9, 3).data());
		assertTrue(says(single, "whether it had come to its end cannot be told"));
	}

	@Test
	void continuesTheCountOfMergedFiles() {
		Protocol p = CycleCapacityTest.twoCycles().clock(0).stepsAfter(0).cycle(1).current(0.5, 3.6, 2, 4).rest(300)
				.current(-0.5, 3.24, 3.8, 1.8).rest(60);
		Results r = Summaries.of(p.data());
		assertArrayEquals(new double[] { 1, 2, 3 }, cycles(r, "cycle"));
		assertArrayEquals(new double[] { 90, 90, 90 }, cycles(r, "coulombic_efficiency"), EXACT);
		assertTrue(says(r, "the count is continued there"));
		assertTrue(says(r, "the time runs back"));
	}

	@Test
	void takesThePartsOfADataSetAsOneTest() {
		Set<String> names = Set.of(Columns.TIME, Columns.STEP, Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE_CAPACITY,
				Columns.DISCHARGE_CAPACITY);
		var charge = new Protocol(60).current(1, 2, 2, 4).table(names);
		var discharge = new Protocol(60).current(-1, 1.8, 3.9, 2).rest(60).table(names);
		Results r = Summaries.of(new Dataset("generated", Technique.CYCLING, List.of(charge, discharge), Metadata.EMPTY));
		assertEquals(90, quantity(r, "first_cycle_ce"), EXACT);
		assertTrue(says(r, "2 parts are taken one after the other"));
	}

	@Test
	void countsItselfWhereTheInstrumentDoesNot() {
		Protocol stuck = new Protocol(60).current(1, 2, 2, 4).rest(9).current(-1, 1.8, 4, 2).rest(9).current(1, 1.9, 2, 4)
				.rest(9).current(-1, 1.71, 4, 2).rest(9);
		Results r = Summaries.of(stuck.data());
		assertArrayEquals(new double[] { 1, 2 }, cycles(r, "cycle"));
		assertTrue(says(r, "the instrument counts one cycle where there are 4 half cycles"));
		Results missing = Summaries.of(stuck.data(UNCOUNTED), Map.of("cycleCounting", "INSTRUMENT"));
		assertTrue(says(missing, "no column cycle"));
		assertEquals(2, quantity(missing, "number_of_cycles"));
	}

	/** Neware files count the executions of a loop: its last cycle and the first after it share a number. */
	@Test
	void doesNotFollowAnInstrumentThatPutsSeveralPairsIntoOneCycle() {
		Protocol p = new Protocol(60).current(1, 2, 2, 4).rest(9).current(-1, 1.8, 4, 2).rest(9).current(1, 1.9, 2, 4)
				.rest(9).current(-1, 1.71, 4, 2).rest(9).cycle(2).current(1, 1.9, 2, 4).rest(9).current(-1, 1.71, 4, 2).rest(9);
		Results r = Summaries.of(p.data());
		assertArrayEquals(new double[] { 2, 1.9, 1.9 }, cycles(r, "charge_capacity"), EXACT);
		assertTrue(says(r, "in 1 of 2 cycles, first 4 half cycles into cycle 1"));
		Results kept = Summaries.of(p.data(), Map.of("cycleCounting", "INSTRUMENT"));
		assertArrayEquals(new double[] { 3.9, 1.9 }, cycles(kept, "charge_capacity"), EXACT);
		assertTrue(says(kept, "the instrument counts 2 cycles with charge and discharge, the current has 3 pairs"));
	}

	/** Where every cycle is a load profile of many charges and discharges, its parts are not cycles. */
	@Test
	void followsAnInstrumentWhoseCyclesAreLoadProfiles() {
		Protocol p = new Protocol(60);
		for (int cycle = 1; cycle <= 3; cycle++) {
			p.cycle(cycle).current(1, 1, 2, 4).rest(9);
			for (int i = 0; i < 10; i++) {
				p.current(-1, 0.2, 4, 3).current(0.5, 0.2, 3, 3.5);
			}
		}
		Results r = Summaries.of(p.rest(9).data());
		assertArrayEquals(new double[] { 2, 2, 2 }, cycles(r, "charge_capacity"), EXACT);
		assertArrayEquals(new double[] { 2, 2, 2 }, cycles(r, "discharge_capacity"), EXACT);
	}

	/** A charge that only tops up a nearly full cell is the first charge of a cell that cycles charge first. */
	@Test
	void takesAnIncompleteFirstChargeAsTheFirstHalfCycle() {
		Protocol p = new Protocol(60).current(1, 0.1, 3.9, 4).rest(9).current(-1, 1.9, 4, 2).rest(9).current(1, 2, 2, 4)
				.rest(9).current(-1, 1.9, 4, 2).rest(9);
		Results r = Summaries.of(p.data(UNCOUNTED));
		assertArrayEquals(new double[] { 1, 2 }, cycles(r, "cycle"));
		assertArrayEquals(new double[] { 1900, 95 }, cycles(r, "coulombic_efficiency"), 1e-6);
		assertTrue(says(r, "the first charge, of 0.1 mAh, is incomplete"));
		assertEquals(95, quantity(r, "first_cycle_ce"), EXACT);
		assertArrayEquals(new double[] { 0, 1 }, cycles(r, "complete"));
	}

	@Test
	void listsRowsDirectionsAndTimesOfHalfCycles() {
		Results r = Summaries.of(new Protocol(1800).rest(3600).current(1, 2, 2, 4).rest(3600).current(-1, 1, 4, 2).rest(3600)
				.data());
		var table = r.table("half_cycles").orElseThrow();
		assertEquals("charge", table.column("direction").text(0));
		assertEquals("discharge", table.column("direction").text(1));
		assertArrayEquals(new double[] { 3, 11 }, column(r, "half_cycles", "first_row"));
		assertArrayEquals(new double[] { 7, 13 }, column(r, "half_cycles", "last_row"));
		assertArrayEquals(new double[] { 3600, 14400 }, column(r, "half_cycles", "start_time"));
		assertArrayEquals(new double[] { 10800, 18000 }, column(r, "half_cycles", "end_time"));
		assertArrayEquals(new double[] { 3, 3 }, column(r, "half_cycles", "mean_voltage"), EXACT);
	}

	@Test
	void doesWithARestOnly() {
		Results r = Summaries.of(new Protocol(60).rest(1800).data());
		assertEquals(0, quantity(r, "number_of_cycles"));
		assertArrayEquals(new double[] { 0 }, cycles(r, "charge_capacity"));
		assertTrue(says(r, "no current flows"));
		assertFalse(r.quantities().values().stream().anyMatch(v -> Double.isNaN(v.value())));
	}
}
