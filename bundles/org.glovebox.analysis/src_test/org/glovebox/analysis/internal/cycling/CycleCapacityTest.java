/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import static org.glovebox.analysis.internal.cycling.Summaries.column;
import static org.glovebox.analysis.internal.cycling.Summaries.cycles;
import static org.glovebox.analysis.internal.cycling.Summaries.explanation;
import static org.glovebox.analysis.internal.cycling.Summaries.quantity;
import static org.glovebox.analysis.internal.cycling.Summaries.says;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capacities, energies and mean voltages of made-up cells; reference values are the closed forms of the protocol. */
class CycleCapacityTest {

	private static final double EXACT = 1e-9;

	/** Charge 2 mAh from 2 to 4 V, discharge 1.8 mAh from 3.8 to 1.8 V; then 1.9 and 1.71 mAh. */
	static Protocol twoCycles() {
		return new Protocol(60).rest(600).current(0.5, 4, 2, 4).rest(300).current(-0.5, 3.6, 3.8, 1.8).rest(300).cycle(2)
				.current(0.5, 3.8, 2, 4).rest(300).current(-0.5, 3.42, 3.8, 1.8).rest(300);
	}

	@Test
	void givesKnownCapacitiesEnergiesAndEfficiencies() {
		Results r = Summaries.of(twoCycles().data());
		assertArrayEquals(new double[] { 1, 2 }, cycles(r, "cycle"));
		assertArrayEquals(new double[] { 2, 1.9 }, cycles(r, "charge_capacity"), EXACT);
		assertArrayEquals(new double[] { 1.8, 1.71 }, cycles(r, "discharge_capacity"), EXACT);
		assertArrayEquals(new double[] { 90, 90 }, cycles(r, "coulombic_efficiency"), EXACT);
		assertArrayEquals(new double[] { 3, 3 }, cycles(r, "mean_charge_voltage"), EXACT);
		assertArrayEquals(new double[] { 2.8, 2.8 }, cycles(r, "mean_discharge_voltage"), EXACT);
		assertArrayEquals(new double[] { 6, 5.7 }, cycles(r, "charge_energy"), EXACT);
		assertArrayEquals(new double[] { 5.04, 4.788 }, cycles(r, "discharge_energy"), EXACT);
		assertArrayEquals(new double[] { 84, 84 }, cycles(r, "energy_efficiency"), EXACT);
		assertArrayEquals(new double[] { 100, 95 }, cycles(r, "retention"), EXACT);
		assertEquals(90, quantity(r, "first_cycle_ce"), EXACT);
		assertEquals(95, quantity(r, "retention"), EXACT);
		assertEquals(2, quantity(r, "number_of_cycles"));
		assertEquals(0, quantity(r, "integral_disagreement"), 1e-6);
		assertTrue(Summaries.texts(r, Severity.WARNING).isEmpty(), r.messages()::toString);
	}

	/** The same charge, known from any one of the columns that instruments offer. */
	@ParameterizedTest
	@ValueSource(strings = { Columns.CHARGE_INCREMENT, Columns.NET_CHARGE, Columns.CURRENT })
	void readsChargeFromWhateverColumnThereIs(String column) {
		Results r = Summaries.of(twoCycles().data(Set.of(Columns.TIME, Columns.VOLTAGE, column)));
		assertArrayEquals(new double[] { 2, 1.9 }, cycles(r, "charge_capacity"), EXACT);
		assertArrayEquals(new double[] { 1.8, 1.71 }, cycles(r, "discharge_capacity"), EXACT);
		assertArrayEquals(new double[] { 3, 3 }, cycles(r, "mean_charge_voltage"), EXACT);
		assertEquals(2, quantity(r, "number_of_cycles"));
	}

	@Test
	void followsCountersThatRunThroughTheWholeTest() {
		Results r = Summaries.of(twoCycles().runningCounters());
		assertArrayEquals(new double[] { 2, 1.9 }, cycles(r, "charge_capacity"), EXACT);
		assertArrayEquals(new double[] { 1.8, 1.71 }, cycles(r, "discharge_capacity"), EXACT);
		assertTrue(says(r, "do not restart at every step"));
	}

	/** The step counter's largest value in the cycle would be 2 mAh: the charge of the hold would be lost. */
	@Test
	void countsTheConstantVoltageStep() {
		double held = Protocol.held(0.5, 0.5, 2);
		Dataset data = new Protocol(10).current(0.5, 4, 2, 4).hold(4, 0.5, 0.5, 2).rest(60).current(-0.5, 4.4, 3.9, 1.8)
				.rest(60).data();
		Results r = Summaries.of(data);
		assertArrayEquals(new double[] { 2 + held }, cycles(r, "charge_capacity"), EXACT);
		assertEquals(100 * 2.2 / (2 + held), quantity(r, "first_cycle_ce"), EXACT);
		assertEquals(2, column(r, "half_cycles", "half_cycle").length);
		assertEquals((2 * 3 + held * 4) / (2 + held), cycles(r, "mean_charge_voltage")[0], EXACT);
		assertTrue(quantity(r, "integral_disagreement") < 1e-4);
	}

	@Test
	void reportsACounterThatDisagreesWithTheCurrent() {
		Dataset good = twoCycles().data();
		var columns = good.table().columns().stream().map(c -> c.name().equals(Columns.DISCHARGE_CAPACITY)
				? Column.of(c.name(), "mAh", Arrays.stream(c.numbers()).map(v -> 1.02 * v).toArray())
				: c).toList();
		Dataset bad = new Dataset("generated", good.technique(),
				List.of(new Table("", columns, good.metadata())), good.metadata());
		Results r = Summaries.of(bad);
		assertEquals(100 * 0.02 / 1.02, quantity(r, "integral_disagreement"), 1e-6);
		assertTrue(Summaries.texts(r, Severity.WARNING).stream().anyMatch(t -> t.contains("discharge of cycle 1")));
		assertEquals(1.8, cycles(r, "discharge_capacity_integral")[0], EXACT);
		assertFalse(says(Summaries.of(bad, Map.of("integralTolerance", "3")), "capacities differ"));
	}

	/** Some exports hold charge increments over time as the current; integrating that back proves nothing. */
	@Test
	void doesNotCheckTheChargeByACurrentThatWasComputedFromIt() {
		Protocol p = new Protocol(60).rest(120).hold(4, 1, 0.2, 1).rest(120).hold(2, -1, 0.2, 1).rest(120);
		var table = p.table(Set.of(Columns.TIME, Columns.STEP, Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE_INCREMENT));
		double[] time = table.column(Columns.TIME).numbers();
		double[] increment = table.column(Columns.CHARGE_INCREMENT).numbers();
		double[] mean = new double[time.length];
		for (int i = 1; i < mean.length; i++) {
			mean[i] = time[i] > time[i - 1] ? increment[i] / (time[i] - time[i - 1]) * 3600 : 0;
		}
		double[] power = new double[time.length];
		for (int i = 0; i < power.length; i++) {
			power[i] = table.column(Columns.CURRENT).number(i) * table.column(Columns.VOLTAGE).number(i);
		}
		var columns = new ArrayList<>(table.columns().stream().map(c -> c.name().equals(Columns.CURRENT)
				? Column.of(c.name(), "mA", mean) : c).toList());
		Results blind = Summaries.of(new Dataset("generated", p.data().technique(),
				List.of(new Table("", columns, p.data().metadata())), p.data().metadata()));
		assertFalse(blind.quantity("integral_disagreement").isPresent());
		assertTrue(says(blind, "the current was computed from the charge and cannot check it"));
		columns.add(Column.of(Columns.POWER, "mW", power));
		Results checked = Summaries.of(new Dataset("generated", p.data().technique(),
				List.of(new Table("", columns, p.data().metadata())), p.data().metadata()));
		assertTrue(quantity(checked, "integral_disagreement") < 0.1);
		assertTrue(explanation(checked, "integral_disagreement").contains("power over voltage"));
		assertFalse(says(Summaries.of(p.data()), "was computed from the charge"));
	}

	@Test
	void countsNoChargeInTheRowsOfASpectrum() {
		Protocol p = new Protocol(60).current(1, 2, 2, 4).current(0.3, 0.1, 4, 4).current(-1, 1.8, 4, 2).rest(60);
		var table = p.table(Set.of(Columns.TIME, Columns.STEP, Columns.VOLTAGE, Columns.CURRENT));
		double[] step = table.column(Columns.STEP).numbers();
		var columns = new ArrayList<>(table.columns());
		columns.add(Column.of(Columns.FREQUENCY, "Hz",
				Arrays.stream(step).map(s -> s == 2 ? 1000 : 0).toArray()));
		Results r = Summaries.of(new Dataset("generated", p.data().technique(),
				List.of(new Table("", columns, p.data().metadata())), p.data().metadata()));
		assertEquals(90, quantity(r, "first_cycle_ce"), EXACT);
	}

	@Test
	void saysThatAnIntegralCannotCheckItself() {
		Results r = Summaries.of(twoCycles().data(Set.of(Columns.TIME, Columns.CURRENT)));
		assertTrue(says(r, "they are the integral of the current itself"));
		assertFalse(r.quantity("integral_disagreement").isPresent());
		assertTrue(says(r, "there is no column voltage"));
		assertTrue(Double.isNaN(cycles(r, "mean_charge_voltage")[0]));
	}

	/** 1.8 mAh / (3.35 mg x 0.2 x 0.6). */
	@Test
	void dividesByTheMassOfTheRecordsAndSaysWhereItComesFrom() {
		Given mass = new Given(Givens.ACTIVE_MASS, 0.402, "mg", List.of(
				new Given.Factor("mass of layer 3 (S@C-NAS)", "3.35 mg", "measured", "NAS-3"),
				new Given.Factor("S@C in S@C-NAS", "0.20", "weighed", "B-7"), new Given.Factor("S in S@C", "0.60", "nominal", "B-4")));
		Given area = new Given(Givens.AREA, 0.785, "cm2", List.of());
		Results r = Summaries.of(twoCycles().data(), Givens.of(List.of(mass, area)), Map.of());
		assertEquals(1.8 / 0.402e-3, quantity(r, "first_discharge_specific_capacity"), 1e-6);
		assertEquals(2 / 0.402e-3, cycles(r, "charge_specific_capacity")[0], 1e-6);
		assertEquals(1.71 / 0.785, cycles(r, "discharge_areal_capacity")[1], EXACT);
		assertEquals("mAh/g", r.quantity("first_discharge_specific_capacity").orElseThrow().unit());
		assertTrue(explanation(r, "first_discharge_specific_capacity").contains(mass.explain()));
		assertTrue(explanation(r, "first_discharge_areal_capacity").contains(area.explain()));
	}

	@Test
	void letsTheSettingsOverrideTheRecordsAndSaysSo() {
		Given mass = new Given(Givens.ACTIVE_MASS, 0.402, "mg", List.of());
		Results r = Summaries.of(twoCycles().data(), Givens.of(List.of(mass)), Map.of("activeMass", "0.5"));
		assertEquals(3600, quantity(r, "first_discharge_specific_capacity"), 1e-6);
		assertTrue(says(r, "the active mass of the settings, 0.5 mg, is used instead of that of the records, 0.402 mg"));
		assertTrue(explanation(r, "first_discharge_specific_capacity").contains("as typed in the settings"));
	}

	@Test
	void convertsTheUnitOfAGivenAndRefusesAWrongOne() {
		Givens grams = Givens.of(List.of(new Given(Givens.ACTIVE_MASS, 0.000402, "g", List.of())));
		assertEquals(1.8 / 0.402e-3,
				quantity(Summaries.of(twoCycles().data(), grams, Map.of()), "first_discharge_specific_capacity"), 1e-6);
		Givens wrong = Givens.of(List.of(new Given(Givens.ACTIVE_MASS, 0.4, "cm2", List.of())));
		Results r = Summaries.of(twoCycles().data(), wrong, Map.of());
		assertFalse(r.quantity("first_discharge_specific_capacity").isPresent());
		assertTrue(says(r, "not convertible to mg"));
	}

	@Test
	void refersRetentionToTheChosenCycle() {
		Protocol p = twoCycles().cycle(3).current(0.5, 3.6, 2, 4).rest(300).current(-0.5, 3.078, 3.8, 1.8).rest(300);
		Results first = Summaries.of(p.data());
		assertEquals(85.5, quantity(first, "retention"), 1e-9);
		Results second = Summaries.of(p.data(), Map.of("referenceCycle", "2"));
		assertEquals(90, quantity(second, "retention"), 1e-9);
		assertTrue(explanation(second, "retention").contains("over that of cycle 2"));
		Results none = Summaries.of(p.data(), Map.of("referenceCycle", "9"));
		assertFalse(none.quantity("retention").isPresent());
		assertTrue(says(none, "no complete cycle 9"));
	}

	/** Mean of 90, 85.5 and 90 % without the first is 87.75 %; standard deviation of the mean |90 - 85.5| / 2. */
	@Test
	void averagesTheEfficiencyAfterTheFirstCycle() {
		Protocol p = twoCycles().cycle(3).current(0.5, 3.6, 2, 4).rest(300).current(-0.5, 3.078, 3.8, 1.8).rest(300);
		Results.Value mean = Summaries.of(p.data()).quantity("mean_ce").orElseThrow();
		assertEquals(87.75, mean.value(), EXACT);
		assertEquals(2.25, mean.uncertainty(), EXACT);
	}

	@Test
	void takesEnergiesFromTheInstrumentsCountersAlsoWhereTheyRestartAtHalfCycles() {
		Protocol p = new Protocol(60).rest(60).current(1, 1, 3, 3).current(0.5, 1, 3.2, 3.2).rest(60).current(-1, 1, 2, 2)
				.current(-0.5, 0.5, 1.8, 1.8).rest(60).cycle(2).current(1, 1, 3, 3).rest(60).current(-1, 1, 2, 2).rest(60);
		Dataset plain = p.data();
		double[] q = p.table(Set.of(Columns.NET_CHARGE)).column(Columns.NET_CHARGE).numbers();
		double[] v = plain.table().column(Columns.VOLTAGE).numbers();
		double[] in = new double[q.length];
		double[] out = new double[q.length];
		for (int i = 1; i < q.length; i++) {
			double e = (q[i] - q[i - 1]) * v[i];
			in[i] = e > 0 ? (out[i - 1] > 0 ? 0 : in[i - 1]) + e : e < 0 ? 0 : in[i - 1];
			out[i] = e < 0 ? (in[i - 1] > 0 ? 0 : out[i - 1]) - e : e > 0 ? 0 : out[i - 1];
		}
		List<Column> columns = new ArrayList<>(plain.table().columns());
		columns.add(Column.of(Columns.CHARGE_ENERGY, "mWh", in));
		columns.add(Column.of(Columns.DISCHARGE_ENERGY, "mWh", out));
		Results r = Summaries.of(new Dataset("generated", plain.technique(),
				List.of(new Table("", columns, plain.metadata())), plain.metadata()));
		assertArrayEquals(new double[] { 4.6, 3 }, cycles(r, "charge_energy"), EXACT);
		assertArrayEquals(new double[] { 2.45, 2 }, cycles(r, "discharge_energy"), EXACT);
	}
}
