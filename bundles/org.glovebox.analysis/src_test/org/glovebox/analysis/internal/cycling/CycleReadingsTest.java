/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.junit.jupiter.api.Test;

/** Voltages, rests, currents and rates of the cycle table, against values known from how the test was made. */
class CycleReadingsTest {

	private static final Givens GIVENS = Givens.of(List.of(new Given(Givens.AREA, 0.5, "cm2", List.of()),
			new Given(Givens.NOMINAL_CAPACITY, 2, "mAh", List.of()), new Given(Givens.TEMPERATURE, 60, "degC", List.of())));

	/** Charge of 2 mAh from 3 to 4 V and of 0.5 mAh at 4 V, discharge of 2 mAh in two steps. */
	private static Protocol protocol() {
		return new Protocol(60).current(1, 2, 3, 4).hold(4, 1, 0.5, 20).relax(4, 3.9, 0.1, 2).current(-0.5, 4, 3.8, 2)
				.relax(2, 2.25, 0.1, 1).cycle(2).current(1, 2, 3, 4);
	}

	private static Results results(Dataset data, Map<String, String> settings) {
		return ((AnalysisOutcome.Done) new CycleSummary().analyze(data, GIVENS,
				Defaults.of(CycleSummarySettings.class, settings), Monitor.NONE)).results();
	}

	private static double value(Results results, String column) {
		return results.table("cycles").orElseThrow().column(column).number(0);
	}

	@Test
	void readsVoltagesAtTheEndAndHalfWay() {
		Results results = results(protocol().data(), Map.of());

		// 1.25 of 2.5 mAh have passed after 1.25 of 2 h; the discharge is half way after 2 of 4 h
		assertEquals(3.625 - 2.9, value(results, "half_capacity_polarization"), 1e-9);
		double charge = (2 * 3.5 + 0.5 * 4) / 2.5;
		assertEquals(charge - 2.9, value(results, "voltage_hysteresis"), 1e-6);
		assertEquals(4, value(results, "end_of_charge_voltage"));
		assertEquals(2, value(results, "end_of_discharge_voltage"), 1e-9);
	}

	@Test
	void readsRestsCurrentsAndRates() {
		Results results = results(protocol().data(), Map.of());

		assertEquals(-0.1, value(results, "relaxation_after_charge"), 1e-8);
		assertEquals(0.25 * (1 - Math.exp(-10)), value(results, "relaxation_after_discharge"), 1e-9);
		assertEquals(2 * 3600, value(results, "rest_after_charge"), 1e-6);
		assertEquals(1, value(results, "charge_current"), 1e-12);
		assertEquals(0.5, value(results, "discharge_current"), 1e-12);
		assertEquals(1, value(results, "discharge_current_density"), 1e-12);
		assertEquals(0.25, value(results, "discharge_rate"), 1e-12);
		assertEquals(0.05, value(results(protocol().data(), Map.of("nominalCapacity", "10")), "discharge_rate"), 1e-12);
		assertEquals(60, value(results, "temperature"));
	}

	@Test
	void takesTheTemperatureOfTheRowsBeforeThatOfTheRecords() {
		Table table = protocol().table(java.util.Set.of(Columns.TIME, Columns.CURRENT, Columns.VOLTAGE, Columns.STEP));
		double[] celsius = new double[table.rows()];
		java.util.Arrays.setAll(celsius, i -> i % 2 == 0 ? 24 : Double.NaN);
		List<Column> columns = new java.util.ArrayList<>(table.columns());
		columns.add(Column.of(Columns.TEMPERATURE, "degC", celsius));
		Dataset data = new Dataset("generated", Technique.CYCLING, List.of(new Table("", columns, Metadata.EMPTY)),
				Metadata.EMPTY);

		assertEquals(24, value(results(data, Map.of()), "temperature"), 1e-12);
	}

	@Test
	void namesTheConventionOfEnergies() {
		Dataset data = new Protocol(60).current(1, 2, 3, 4).current(-1, 2, 3.8, 2.8).current(1, 2, 3, 4)
				.current(-1, 2, 3.8, 2.8).rest(60).data();

		Results.Value mean = results(data, Map.of()).quantity("mean_energy_efficiency").orElseThrow();

		assertEquals(100 * 3.3 / 3.5, mean.value(), 1e-6);
		assertTrue(mean.explanation().contains("discharge energy / charge energy"));
	}
}
