/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.junit.jupiter.api.Test;

class RateCapabilityTest {

	private static final Givens GIVENS = Givens.of(List.of(new Given(Givens.NOMINAL_CAPACITY, 2, "mAh", List.of()),
			new Given(Givens.ACTIVE_MASS, 20, "mg", List.of())));

	/** Blocks of three cycles at C/10, C/2, 1C and C/10 again, with currents that scatter by a percent. */
	private static Dataset test() {
		Protocol protocol = new Protocol(600);
		double[] currents = { 0.2, 1, 2, 0.2 };
		double[] capacities = { 2, 1.6, 1.2, 1.9 };
		int number = 1;
		for (int b = 0; b < currents.length; b++) {
			for (int i = -1; i <= 1; i++) {
				double current = currents[b] * (1 + 0.005 * i);
				double capacity = capacities[b] + 0.1 * i;
				protocol.cycle(number++).current(0.2, capacity / 0.2, 3, 4).current(-current, capacity / current, 3.9, 2.5);
			}
		}
		return protocol.data();
	}

	private static Results results(Dataset data, Givens givens, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, new RateCapability().analyze(data, givens,
				Defaults.of(RateSettings.class, settings), Monitor.NONE)).results();
	}

	@Test
	void ratesAreFoundFromTheCurrents() {
		Results results = results(test(), GIVENS, Map.of());

		Table blocks = results.table("blocks").orElseThrow();
		assertArrayEquals(new double[] { 1, 2, 3, 1 }, blocks.column("rate").numbers());
		assertArrayEquals(new double[] { 1, 4, 7, 10 }, blocks.column("first_cycle").numbers());
		assertArrayEquals(new double[] { 0.1, 0.5, 1, 0.1 }, blocks.column("c_rate").numbers(), 1e-9);
		assertEquals("0.5C", blocks.column("label").text(1));
		assertArrayEquals(new double[] { 100, 80, 60 }, results.table("rates").orElseThrow().column("retention").numbers(), 1e-9);
	}

	@Test
	void meansRetentionAndRecoveryHaveTheirErrors() {
		Results results = results(test(), GIVENS, Map.of());

		assertEquals(100, results.quantity("capacity_at_lowest_rate").orElseThrow().value(), 1e-9);
		assertEquals("mAh/g", results.quantity("capacity_at_lowest_rate").orElseThrow().unit());
		assertEquals(5, results.quantity("capacity_at_lowest_rate").orElseThrow().uncertainty(), 1e-9);
		assertEquals(60, results.quantity("rate_retention").orElseThrow().value(), 1e-9);
		double error = 0.1 / Math.sqrt(3);
		assertEquals(60 * Math.hypot(error / 2, error / 1.2), results.quantity("rate_retention").orElseThrow().uncertainty(), 1e-9);
		assertEquals(95, results.quantity("rate_recovery").orElseThrow().value(), 1e-9);
		assertTrue(results.quantity("rate_recovery").orElseThrow().explanation().contains("cycles 10 to 12"));
	}

	@Test
	void settlingCyclesAreLeftOutOfTheMeans() {
		Results results = results(test(), Givens.NONE, Map.of("settling", "1"));

		assertEquals(2.05, results.quantity("capacity_at_lowest_rate").orElseThrow().value(), 1e-9);
		assertEquals("mAh", results.quantity("capacity_at_lowest_rate").orElseThrow().unit());
		assertEquals("0.2 mA", results.table("rates").orElseThrow().column("label").text(0));
	}

	@Test
	void theChargeMakesTheRateWhereOnlyItChanges() {
		Protocol protocol = new Protocol(600);
		for (int i = 1; i <= 4; i++) {
			double current = i < 3 ? 0.5 : 2;
			protocol.cycle(i).current(current, 1 / current, 3, 4).current(-0.5, 2, 3.9, 2.5);
		}
		Results results = results(protocol.rest(60).data(), Givens.NONE, Map.of());

		assertTrue(results.quantity("number_of_rates").orElseThrow().explanation().startsWith("different currents on charge"));
		assertEquals(2, results.quantity("number_of_rates").orElseThrow().value());
		assertTrue(results.quantity("rate_recovery").isEmpty());
	}

	@Test
	void oneCurrentIsNoRateTest() {
		Dataset data = new Protocol(600).cycle(1).current(1, 1, 3, 4).current(-1, 1, 4, 3).cycle(2).current(1, 1, 3, 4)
				.current(-1, 1, 4, 3).rest(60).data();
		AnalysisOutcome.Refused refused = assertInstanceOf(AnalysisOutcome.Refused.class, new RateCapability().analyze(data,
				Givens.NONE, Defaults.of(RateSettings.class), Monitor.NONE));
		assertEquals("this is no rate test: all 2 cycles have the same discharge current", refused.messages().get(0).text());
	}
}
