/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.junit.jupiter.api.Test;

/** Symmetric cells whose resistance, noise and time of failure are known. */
class SymmetricCellTest {

	private static final Givens AREA = Givens.of(List.of(new Given(Givens.AREA, 0.785, "cm2", List.of())));

	/** Half cycles of 1 h at 0.4 mA through 100 ohm with 20 µV of noise, a row every 20 s. */
	private static SymmetricProtocol good(int halfCycles) {
		SymmetricProtocol test = new SymmetricProtocol(20, 2e-5);
		for (int i = 0; i < halfCycles; i++) {
			test.hold(i % 2 == 0 ? 0.4 : -0.4, 1, p -> 100);
		}
		return test;
	}

	private static Results done(Dataset data, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, AREA, settings)).results();
	}

	private static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new SymmetricCell().analyze(data, givens, Defaults.of(SymmetricCellSettings.class, settings), Monitor.NONE);
	}

	private static Results.Value value(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError(name + " in " + results.quantities()));
	}

	private static String warning(Results results) {
		return results.messages().stream().filter(m -> m.severity() == Severity.WARNING)
				.map(Message::text).findFirst().orElse("");
	}

	private static String finding(Results results, int halfCycle) {
		return results.table("half_cycles").orElseThrow().column("finding").text(halfCycle - 1);
	}

	@Test
	void measuresOverpotentialCapacityAndNoiseOfEveryHalfCycle() {
		Results r = done(good(6).data(), Map.of());
		assertEquals(6, value(r, "number_of_half_cycles").value());
		assertEquals(0.04, value(r, "overpotential").value(), 1e-5);
		assertEquals(78.5, value(r, "area_specific_resistance").value(), 0.02);
		assertEquals(0.4 / 0.785, value(r, "half_cycle_areal_capacity").value(), 1e-9);
		assertEquals(6, value(r, "cycling_time").value(), 1e-9);
		double[] noise = r.table("half_cycles").orElseThrow().column("noise").numbers();
		for (double n : noise) {
			assertEquals(2e-5, n, 5e-6);
		}
		assertEquals(-0.4 / 0.785, r.table("half_cycles").orElseThrow().column("current_density").number(1), 1e-9);
		assertTrue(r.quantity("time_to_short_circuit").isEmpty());
		assertEquals("", warning(r));
	}

	/** Voids at the end of stripping let the overpotential rise and the next half cycle begin with a fall: no short. */
	@Test
	void takesSmoothChangesForNoShortCircuit() {
		SymmetricProtocol test = new SymmetricProtocol(20, 2e-5);
		for (int i = 0; i < 20; i++) {
			double growth = 100 + i;
			test.hold(i % 2 == 0 ? 0.4 : -0.4, 1, p -> growth * (1 + 0.3 * Math.exp(-8 * p) + 0.4 * Math.pow(p, 4)));
		}
		assertEquals("", warning(done(test.data(), Map.of())));
	}

	/** The overpotential decays by much within three rows, but so it does all the time. */
	@Test
	void takesASteepDecayForNoSuddenDrop() {
		SymmetricProtocol test = new SymmetricProtocol(120, 1e-6);
		for (int i = 0; i < 6; i++) {
			test.hold(i % 2 == 0 ? 0.4 : -0.4, 1, p -> 20 + 400 * Math.exp(-6 * p));
		}
		assertEquals("", warning(done(test.data(), Map.of())));
	}

	@Test
	void findsASuddenDropAtItsRow() {
		Dataset data = good(6).hold(0.4, 1, p -> p < 0.5 ? 100 : 60).hold(-0.4, 1, p -> 60).data();
		Results r = done(data, Map.of());
		Results.Value time = value(r, "time_to_short_circuit");
		assertEquals(6.5, time.value(), 1e-9);
		assertEquals(20 / Math.sqrt(12) / 3600, time.uncertainty(), 1e-12);
		assertEquals("sudden drop", finding(r, 7));
		assertEquals("loss of ohmic response", finding(r, 8));
		assertTrue(warning(r).contains("falls by 40 %"), warning(r));
		assertTrue(warning(r).contains("of the 1 half cycles after it 1 break"), warning(r));
		assertTrue(time.explanation().contains("limit 20 % within three rows"), time.explanation());
		assertEquals(0.04, value(r, "overpotential").value(), 1e-5);
	}

	@Test
	void letsTheLimitDecide() {
		Dataset data = good(6).hold(0.4, 1, p -> p < 0.5 ? 100 : 85).data();
		assertEquals("none", finding(done(data, Map.of()), 7));
		assertEquals("sudden drop", finding(done(data, Map.of("dropLimit", "10")), 7));
	}

	/** One bad row is none; spikes of a soft short circuit are noise. */
	@Test
	void tellsNoiseFromABadRow() {
		Dataset noisy = good(6).hold(0.4, 1, 2e-3, p -> 100).data();
		Results r = done(noisy, Map.of());
		assertEquals("noise", finding(r, 7));
		assertEquals(6, value(r, "time_to_short_circuit").value(), 1e-9);
		assertEquals(1 / Math.sqrt(12), value(r, "time_to_short_circuit").uncertainty(), 1e-9);
		assertEquals("none", finding(done(noisy, Map.of("noiseFactor", "500")), 7));
		Dataset bad = good(6).hold(0.4, 1, p -> p == 0.5 ? 40 : 100).data();
		assertEquals("none", finding(done(bad, Map.of()), 7));
	}

	@Test
	void findsALossOfOhmicResponseBetweenHalfCycles() {
		Results r = done(good(6).hold(0.4, 1, p -> 65).data(), Map.of());
		assertEquals("loss of ohmic response", finding(r, 7));
		assertTrue(warning(r).contains("more than 30 % below 100"), warning(r));
		Results other = done(good(6).hold(0.8, 1, p -> 95).data(), Map.of());
		assertEquals("none", finding(other, 7));
	}

	@Test
	void findsWhenTheVoltageFallsToZero() {
		Results r = done(good(6).hold(0.4, 1, p -> p < 0.25 ? 100 : 1.5).hold(-0.4, 1, p -> 1.5).data(), Map.of());
		assertEquals("hard short circuit", finding(r, 7));
		assertEquals(6.25, value(r, "time_to_hard_short_circuit").value(), 1e-9);
		assertEquals(6.25, value(r, "time_to_short_circuit").value(), 1e-9);
		assertTrue(warning(r).startsWith("the cell is shorted at 6.25 h"), warning(r));
	}

	@Test
	void findsACellThatIsShortedFromTheStart() {
		Results r = done(new SymmetricProtocol(20, 1e-6).hold(0.4, 1, p -> 0.1).hold(-0.4, 1, p -> 0.1).data(), Map.of());
		assertEquals("hard short circuit", finding(r, 1));
		assertEquals(0, value(r, "time_to_hard_short_circuit").value());
	}

	/** Neither the start of the clock nor the unit of the current nor what is cut off at the end changes the onset. */
	@Test
	void countsFromTheFirstHalfCycleWhateverTheClock() {
		SymmetricProtocol test = new SymmetricProtocol(20, 2e-5).from(1e6).rest(2);
		for (int i = 0; i < 6; i++) {
			test.hold(i % 2 == 0 ? 0.4 : -0.4, 1, p -> 100).rest(0.5);
		}
		Results r = done(test.hold(0.4, 1, p -> p < 0.5 ? 100 : 60).data(), Map.of());
		assertEquals(9.5, value(r, "time_to_short_circuit").value(), 1e-9);
	}

	@Test
	void takesTheVoltageAtRestIntoAccount() {
		SymmetricProtocol test = new SymmetricProtocol(20, 2e-5).offset(0.05);
		for (int i = 0; i < 6; i++) {
			test.hold(i % 2 == 0 ? 0.4 : -0.4, 1, p -> 100);
		}
		assertEquals(0.04, value(done(test.data(), Map.of("atRest", "50")), "overpotential").value(), 1e-5);
		AnalysisOutcome outcome = run(test.data(), AREA, Map.of());
		assertTrue(assertInstanceOf(AnalysisOutcome.Refused.class, outcome).messages().get(0).text()
				.contains("this is no symmetric cell"));
	}

	@Test
	void refusesACellWithAVoltageOfItsOwn() {
		Dataset full = new Protocol(60).current(1, 2, 2, 4).rest(60).current(-1, 1.8, 4, 2).data();
		assertInstanceOf(AnalysisOutcome.Refused.class, run(full, AREA, Map.of()));
	}

	@Test
	void judgesSparseRowsByTheirMeanAndSaysSo() {
		SymmetricProtocol test = new SymmetricProtocol(600, 2e-5);
		for (int i = 0; i < 6; i++) {
			test.hold(i % 2 == 0 ? 0.4 : -0.4, 1, p -> 100);
		}
		Results r = done(test.hold(0.4, 1, p -> 50).data(), Map.of());
		assertEquals("loss of ohmic response", finding(r, 7));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("fewer than 12 rows") && m.count() == 7));
	}

	@Test
	void givesCurrentsAndOhmWithoutAnArea() {
		Results r = assertInstanceOf(AnalysisOutcome.Done.class, run(good(4).data(), Givens.NONE, Map.of())).results();
		assertEquals(100, value(r, "resistance").value(), 0.02);
		assertEquals(0.4, value(r, "half_cycle_capacity").value(), 1e-9);
		assertArrayEquals(new double[] { 0.4, -0.4, 0.4, -0.4 },
				r.table("half_cycles").orElseThrow().column("current").numbers(), 1e-12);
	}
}
