/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.numeric.StraightLine;
import org.junit.jupiter.api.Test;

/** Laws, lives and knees of made-up tests of which they are known. */
class CapacityFadeTest {

	private static AnalysisOutcome outcome(Dataset data, Givens givens, Map<String, String> settings) {
		return new CapacityFade().analyze(data, givens, Defaults.of(FadeSettings.class, settings), Monitor.NONE);
	}

	private static Results results(Dataset data) {
		return assertInstanceOf(AnalysisOutcome.Done.class, outcome(data, Givens.NONE, Map.of())).results();
	}

	private static Results.Value value(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError(name + ": " + results.messages()));
	}

	private static String best(Results results) {
		Table laws = results.table("laws").orElseThrow();
		return IntStream.range(0, laws.rows()).filter(i -> laws.column("best").text(i).equals("yes"))
				.mapToObj(i -> laws.column("law").text(i)).findFirst().orElseThrow();
	}

	@Test
	void aConstantLossIsTheRegressionLine() {
		double[] q = FadingCell.capacities(120, 0.002, 7, i -> 2 - 0.001 * i);
		Results results = results(FadingCell.test(q).data());
		double[] n = IntStream.rangeClosed(1, 120).mapToDouble(i -> i).toArray();
		StraightLine line = StraightLine.fit(n, q, new double[0]);

		Results.Value fade = value(results, "fade_per_cycle");
		assertEquals(-100 * line.slope() / line.at(1), fade.value(), 1e-9);
		assertEquals(0.05, fade.value(), 3 * fade.uncertainty());
		assertEquals("linear", best(results));
		assertEquals(401, value(results, "cycles_to_end_of_life").value(), 3 * value(results, "cycles_to_end_of_life").uncertainty());
		assertTrue(value(results, "cycles_to_end_of_life").explanation().startsWith("extrapolated from cycle 120"));
		assertTrue(results.messages().stream().anyMatch(m -> m.text().contains("is extrapolated to 3")));
	}

	@Test
	void aGrowingLayerTakesTheSquareRoot() {
		Results results = results(FadingCell.test(FadingCell.capacities(200, 0.001, 3, i -> 2 - 0.02 * Math.sqrt(i))).data());

		assertEquals("square root", best(results));
		assertEquals(0.5, value(results, "fade_exponent").value(), 3 * value(results, "fade_exponent").uncertainty());
		assertTrue(results.quantity("knee").isEmpty());
	}

	@Test
	void aFadeThatGetsFasterSmoothlyHasNoKnee() {
		Results results = results(FadingCell.test(FadingCell.capacities(220, 0.002, 5, i -> 2 - 1e-5 * i * i)).data());

		assertEquals("power", best(results));
		assertEquals(2, value(results, "fade_exponent").value(), 3 * value(results, "fade_exponent").uncertainty());
		assertTrue(results.quantity("knee").isEmpty());
		assertTrue(results.messages().stream().anyMatch(m -> m.text().startsWith("no knee")));
		assertEquals(201, value(results, "cycles_to_end_of_life").value(), 3);
		assertTrue(value(results, "cycles_to_end_of_life").explanation().contains("measured, not extrapolated"));
	}

	@Test
	void aKneeIsFoundWithItsInterval() {
		for (long seed = 0; seed < 10; seed++) {
			Results results = results(FadingCell.test(FadingCell.capacities(200, 0.003, seed,
					i -> 2 - 0.0005 * Math.min(i, 130) - 0.004 * Math.max(0, i - 130))).data());

			Results.Value knee = value(results, "knee");
			assertEquals(131, knee.value(), 3 * knee.uncertainty() + 1, "seed " + seed);
			assertTrue(knee.uncertainty() < 4, "seed " + seed);
			Table knees = results.table("knees").orElseThrow();
			assertEquals(131, knees.column("cycle").number(1), 8);
		}
	}

	@Test
	void noiseAloneHasNeitherKneeNorEnd() {
		for (long seed = 0; seed < 20; seed++) {
			Results results = results(FadingCell.test(FadingCell.capacities(100, 0.01, seed, i -> 2)).data());

			assertTrue(results.quantity("knee").isEmpty(), "seed " + seed);
		}
	}

	@Test
	void nineteenOfTwentyIntervalsHoldTheTruth() {
		int held = 0;
		int tests = 200;
		for (long seed = 0; seed < tests; seed++) {
			double[] n = IntStream.range(0, 80).mapToDouble(i -> i).toArray();
			FadeFit fit = FadeFit.of(FadeFit.Law.LINEAR, n, FadingCell.capacities(80, 0.004, seed, i -> 2 - 0.001 * i));
			FadeFit.Life life = fit.life(0.8).orElseThrow();
			held += life.low() <= 400 && life.high() >= 400 ? 1 : 0;
		}
		// four standard deviations of a binomial distribution; errors may be somewhat too wide, never too narrow
		assertTrue(held >= tests * 0.95 - 4 * Math.sqrt(tests * 0.95 * 0.05), held + " of " + tests);
	}

	@Test
	void formationRateTestsAndOddCyclesAreLeftOut() {
		Protocol protocol = new Protocol(3600);
		int number = 1;
		for (; number <= 3; number++) {
			FadingCell.cycle(protocol, number, 2.3, 0.2);
		}
		for (; number <= 60; number++) {
			boolean check = number % 20 == 0;
			double capacity = check ? 2.2 : number == 33 ? 1.2 : 2 - 0.001 * number;
			FadingCell.cycle(protocol, number, capacity, check ? 0.2 : 1);
		}
		Results results = results(protocol.data());

		assertEquals(60 - 3 - 3 - 1, value(results, "number_of_cycles").value());
		assertEquals(1.996, value(results, "capacity_at_start").value(), 1e-6);
		Table cycles = results.table("cycles").orElseThrow();
		assertEquals("another current", cycles.column("left_out").text(0));
		assertEquals("stands out from the cycles beside it", cycles.column("left_out").text(32));
	}

	@Test
	void neitherTheClockNorPartsNorTheUnitChangeTheLaw() {
		double[] q = FadingCell.capacities(40, 0.002, 1, i -> 2 - 0.002 * i);
		Results whole = results(FadingCell.test(q).data());
		Protocol second = new Protocol(3600).clock(1e7);
		for (int i = 20; i < q.length; i++) {
			FadingCell.cycle(second, i + 1, q[i], 1);
		}
		Table first = FadingCell.test(java.util.Arrays.copyOf(q, 20)).data().table();
		Results parts = results(new Dataset("generated", Technique.CYCLING, List.of(first, second.data().table()), Metadata.EMPTY));
		assertEquals(value(whole, "fade_per_cycle").value(), value(parts, "fade_per_cycle").value(), 1e-9);

		Givens mass = Givens.of(List.of(new Given(Givens.ACTIVE_MASS, 10, "mg", List.of())));
		Results specific = assertInstanceOf(AnalysisOutcome.Done.class, outcome(FadingCell.test(q).data(), mass, Map.of())).results();
		assertEquals("mAh/g", value(specific, "capacity_at_start").unit());
		assertEquals(100 * value(whole, "capacity_at_start").value(), value(specific, "capacity_at_start").value(), 1e-9);
		assertEquals(value(whole, "retention").value(), value(specific, "retention").value(), 1e-9);
	}

	@Test
	void fewCyclesAreRefused() {
		AnalysisOutcome.Refused refused = assertInstanceOf(AnalysisOutcome.Refused.class,
				outcome(FadingCell.test(2, 2, 2).data(), Givens.NONE, Map.of()));
		assertTrue(refused.messages().get(0).text().contains("needs 8 comparable cycles"));
		Dataset none = new Dataset("x", Technique.CYCLING, List.of(Table.of("", Column.of("voltage", "V", 1, 2))), Metadata.EMPTY);
		assertInstanceOf(AnalysisOutcome.Refused.class, outcome(none, Givens.NONE, Map.of()));
	}
}
