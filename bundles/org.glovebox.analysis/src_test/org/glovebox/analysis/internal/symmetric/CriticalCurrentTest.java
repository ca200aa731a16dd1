/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

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
import org.junit.jupiter.api.Test;

/** Tests with rising current, 0.05 mA/cm2 a step and 0.5 h each, whose limit is known. */
class CriticalCurrentTest {

	private static final double AREA = 0.785;
	private static final double STEP = 0.05 * AREA;
	private static final Givens GIVENS = Givens.of(List.of(new Given(Givens.AREA, AREA, "cm2",
			List.of())));

	/** What a step does beside 100 ohm. */
	private interface Behaviour {
		SymmetricProtocol hold(SymmetricProtocol test, int step, double current);
	}

	private static SymmetricProtocol rising(int steps, Behaviour behaviour) {
		SymmetricProtocol test = new SymmetricProtocol(10, 1e-5).rest(0.2);
		for (int i = 1; i <= steps; i++) {
			behaviour.hold(test, i, i * STEP);
			behaviour.hold(test, i, -i * STEP);
		}
		return test;
	}

	private static SymmetricProtocol plain(SymmetricProtocol test, double current) {
		return test.hold(current, 0.5, p -> 100);
	}

	private static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new CriticalCurrent().analyze(data, givens, Defaults.of(CriticalCurrentSettings.class, settings), Monitor.NONE);
	}

	private static Results done(Dataset data) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, GIVENS, Map.of())).results();
	}

	private static double value(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError(name + " in " + results)).value();
	}

	@Test
	void givesTheLastGoodAndTheFirstBadStepOfASuddenDrop() {
		Results r = done(rising(12, (t, i, c) -> i < 9 ? plain(t, c) : t.hold(c, 0.5, p -> p < 0.6 ? 100 : 40)).data());
		assertEquals(12, value(r, "number_of_current_steps"));
		assertEquals(0.4, value(r, "critical_current_density"), 1e-9);
		assertEquals(0.05 / Math.sqrt(3), r.quantity("critical_current_density").orElseThrow().uncertainty(), 1e-9);
		assertEquals(0.45, value(r, "shorting_current_density"), 1e-9);
		assertEquals(78.5, value(r, "area_specific_resistance"), 0.05);
		assertEquals("sudden drop", r.table("steps").orElseThrow().column("finding").text(8));
		assertEquals(9 * STEP * 0.1, r.table("steps").orElseThrow().column("ohmic_trend").number(8), 1e-5);
		assertEquals(2 * 9 * STEP * 0.5, r.table("steps").orElseThrow().column("capacity").number(8), 1e-9);
	}

	/** The drop comes while the current changes, so that no row shows it. */
	@Test
	void findsAStepThatLeavesTheOhmicTrend() {
		Results r = done(rising(8, (t, i, c) -> i < 6 ? plain(t, c) : t.hold(c, 0.5, p -> 70)).data());
		assertEquals(0.25, value(r, "critical_current_density"), 1e-9);
		assertTrue(r.quantity("critical_current_density").orElseThrow().explanation()
				.contains("loss of ohmic response: overpotential over current is 70 ohm, more than 20 % below 100 ohm "
						+ "(line through the 5 good steps before)"),
				r.quantities().toString());
	}

	@Test
	void findsAStepThatBecomesNoisy() {
		Results r = done(rising(8, (t, i, c) -> i < 5 ? plain(t, c) : t.hold(c, 0.5, 1e-3, p -> 100)).data());
		assertEquals(0.2, value(r, "critical_current_density"), 1e-9);
		assertEquals("noise", r.table("steps").orElseThrow().column("finding").text(4));
	}

	/** A charge transfer whose resistance falls with the current (asinh) is no short circuit. */
	@Test
	void acceptsACurvedTrend() {
		Results r = done(rising(20, (t, i, c) -> t.hold(c, 0.5,
				p -> 60 + 0.0257 * Math.log(Math.abs(c) / 0.4 + Math.hypot(1, c / 0.4)) / Math.abs(c) * 1000)).data());
		assertTrue(r.quantity("critical_current_density").isEmpty(), r.messages().toString());
		assertEquals(1, value(r, "largest_good_current_density"), 1e-9);
	}

	@Test
	void saysWhereContactIsLost() {
		Results r = done(rising(8, (t, i, c) -> i < 7 ? plain(t, c) : t.hold(c, 0.5, p -> i == 7 ? 140 : 10)).data());
		assertEquals(0.35, value(r, "critical_current_density"), 1e-9);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("40 % above the ohmic trend")));
	}

	@Test
	void takesTestsInOneDirectionAndLeavesOutWhatComesAfterTheTop() {
		SymmetricProtocol test = new SymmetricProtocol(10, 1e-5);
		for (int i = 1; i <= 6; i++) {
			int step = i;
			test.hold(i * STEP, 0.5, p -> step < 6 ? 100 : 30);
		}
		Results r = done(test.hold(STEP, 0.5, p -> 100).data());
		assertEquals(0.25, value(r, "critical_current_density"), 1e-9);
		assertEquals(6, value(r, "number_of_current_steps"));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("only the rising part")));
	}

	@Test
	void saysThatTheFirstStepIsBad() {
		Results r = done(rising(4, (t, i, c) -> t.hold(c, 0.5, p -> 0.5)).data());
		assertTrue(r.quantity("critical_current_density").isEmpty());
		assertEquals(0.05, value(r, "shorting_current_density"), 1e-9);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().startsWith("already the first step")));
	}

	@Test
	void givesCurrentsWithoutAnArea() {
		Dataset data = rising(8, (t, i, c) -> i < 6 ? plain(t, c) : t.hold(c, 0.5, p -> 50)).data();
		Results r = assertInstanceOf(AnalysisOutcome.Done.class, run(data, Givens.NONE, Map.of())).results();
		assertEquals(5 * STEP, value(r, "critical_current"), 1e-9);
		assertEquals(100, value(r, "resistance"), 0.05);
	}

	@Test
	void refusesATestWhoseCurrentDoesNotRise() {
		Dataset data = plain(plain(new SymmetricProtocol(10, 1e-5), 0.1), -0.1).data();
		assertTrue(assertInstanceOf(AnalysisOutcome.Refused.class, run(data, GIVENS, Map.of())).messages().get(0).text()
				.contains("the current does not rise"));
		Dataset full = new Protocol(60).current(1, 2, 2, 4).current(-1.5, 1.8, 4, 2).data();
		assertInstanceOf(AnalysisOutcome.Refused.class, run(full, GIVENS, Map.of()));
	}
}
