/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.polarization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.glovebox.analysis.internal.Defaults;
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

/** A pellet of 0.7 mm and 10 mm diameter, 1.25e-9 S/cm, at 0.1 to 0.5 V for 60 min each, with a current that decays. */
class DcPolarizationTest {

	private static final double SIGMA = 1.25e-9;
	private static final double THICKNESS = 0.07;
	private static final double AREA = 0.7854;
	private static final double CONDUCTANCE = SIGMA * AREA / THICKNESS;
	private static final Givens GIVENS = Givens.of(List.of(new Given(Givens.AREA, AREA, "cm2", List.of()),
			new Given(Givens.THICKNESS, THICKNESS, "cm", List.of())));

	/**
	 * The test.
	 *
	 * @param tau time constant of the decay, s
	 * @param offset current at 0 V, mA
	 * @param noise standard deviation of the current, mA
	 */
	private static Dataset data(double tau, double offset, double noise, long seed, double... voltages) {
		Random random = new Random(seed);
		List<double[]> rows = new ArrayList<>();
		for (int step = 0; step < voltages.length; step++) {
			for (double t = 10; t <= 3600; t += 10) {
				double steady = 1000 * CONDUCTANCE * voltages[step];
				rows.add(new double[] { step * 3600 + t, voltages[step] + 1e-5 * random.nextGaussian(),
						steady * (1 + 20 * Math.exp(-t / tau)) + offset + noise * random.nextGaussian() });
			}
		}
		return new Dataset("generated", Technique.POLARIZATION, List.of(Table.of("", column(Columns.TIME, "s", rows, 0),
				column(Columns.VOLTAGE, "V", rows, 1), column(Columns.CURRENT, "mA", rows, 2))), Metadata.EMPTY);
	}

	private static Column column(String name, String unit, List<double[]> rows, int index) {
		return Column.of(name, unit, rows.stream().mapToDouble(r -> r[index]).toArray());
	}

	private static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new DcPolarization().analyze(data, givens, Defaults.of(DcPolarizationSettings.class, settings), Monitor.NONE);
	}

	private static Results done(Dataset data, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, GIVENS, settings)).results();
	}

	private static Results.Value value(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError(name + " in " + results));
	}

	private static boolean says(Results results, String part) {
		return results.messages().stream().anyMatch(m -> m.text().contains(part));
	}

	@Test
	void findsTheConductivityThatWasPutInDespiteAnOffsetOfTheCurrent() {
		Results r = done(data(200, 3e-7, 1e-8, 1, 0.1, 0.2, 0.3, 0.4, 0.5), Map.of("totalConductivity", "4e-3"));
		assertEquals(SIGMA, value(r, "electronic_conductivity").value(), 0.005 * SIGMA);
		assertEquals(1 / CONDUCTANCE, value(r, "electronic_resistance").value(), 0.005 / CONDUCTANCE);
		assertEquals(5, value(r, "number_of_plateaus").value());
		assertEquals(SIGMA / 4e-3, value(r, "electronic_transference_number").value(), 0.005 * SIGMA / 4e-3);
		assertEquals(1, value(r, "transference_number").value(), 1e-5);
		assertTrue(r.messages().isEmpty(), r.messages().toString());
	}

	/** One standard deviation holds the truth in about 68 % of the tests; 300 tests, so 60 to 80 %. */
	@Test
	void givesAnUncertaintyThatHoldsTheTruthAsOftenAsItShould() {
		int held = 0;
		for (int i = 0; i < 300; i++) {
			Results.Value sigma = value(done(data(50, 0, 2e-7, i, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8), Map.of()),
					"electronic_conductivity");
			held += Math.abs(sigma.value() - SIGMA) <= sigma.uncertainty() ? 1 : 0;
		}
		assertTrue(held >= 180 && held <= 252, held + " of 300");
	}

	@Test
	void saysWhereTheCurrentStillFalls() {
		Results r = done(data(3000, 0, 0, 1, 0.1, 0.2, 0.3), Map.of());
		assertTrue(says(r, "no step has reached a plateau"));
		assertTrue(value(r, "electronic_conductivity").value() > 2 * SIGMA);
		assertEquals("no", r.table("plateaus").orElseThrow().column("plateau").text(0));
		double drift = r.table("plateaus").orElseThrow().column("drift").number(0);
		double from = 1 + 20 * Math.exp(-2882.0 / 3000);
		double to = 1 + 20 * Math.exp(-1.2);
		assertEquals(100 * (to - from) / ((to + from) / 2), drift, 0.5);
		assertFalse(says(done(data(3000, 0, 0, 1, 0.1), Map.of("driftLimit", "30")), "plateau"));
	}

	@Test
	void leavesOutTheStepsWithoutAPlateau() {
		Dataset good = data(200, 0, 0, 1, 0.1, 0.2, 0.3);
		Table t = good.table();
		double[] current = t.column(Columns.CURRENT).numbers().clone();
		for (int i = 720; i < current.length; i++) {
			current[i] *= 1 + 0.5 * (i - 720) / 360.0;
		}
		Dataset bad = new Dataset("generated", Technique.POLARIZATION, List.of(Table.of("", t.column(Columns.TIME),
				t.column(Columns.VOLTAGE), Column.of(Columns.CURRENT, "mA", current))), Metadata.EMPTY);
		Results r = done(bad, Map.of());
		assertEquals(SIGMA, value(r, "electronic_conductivity").value(), 1e-4 * SIGMA);
		assertTrue(says(r, "steps without a plateau are left out"));
	}

	@Test
	void takesOneVoltageAsItIs() {
		Results r = done(data(200, 0, 0, 1, 0.3), Map.of());
		assertEquals(SIGMA, value(r, "electronic_conductivity").value(), 1e-3 * SIGMA);
		assertTrue(value(r, "electronic_conductivity").explanation().contains("cannot tell an offset"));
	}

	@Test
	void saysWhatIsMissingForAConductivity() {
		Results r = assertInstanceOf(AnalysisOutcome.Done.class, run(data(200, 0, 0, 1, 0.1, 0.2), Givens.NONE, Map.of()))
				.results();
		assertTrue(r.quantity("electronic_conductivity").isEmpty());
		assertTrue(says(r, "the thickness and the area are not known"));
		assertEquals(1 / CONDUCTANCE, value(r, "electronic_resistance").value(), 1e-3 / CONDUCTANCE);
	}

	@Test
	void saysThatTheCurrentIsNotProportional() {
		Dataset ohmic = data(200, 0, 0, 1, 0.1, 0.2, 0.3, 0.4);
		Table t = ohmic.table();
		double[] v = t.column(Columns.VOLTAGE).numbers();
		double[] current = t.column(Columns.CURRENT).numbers().clone();
		for (int i = 0; i < current.length; i++) {
			current[i] *= Math.exp(6 * v[i]);
		}
		Dataset curved = new Dataset("generated", Technique.POLARIZATION, List.of(Table.of("", t.column(Columns.TIME),
				t.column(Columns.VOLTAGE), Column.of(Columns.CURRENT, "mA", current))), Metadata.EMPTY);
		assertTrue(says(done(curved, Map.of()), "not proportional"));
	}

	@Test
	void refusesDataWithoutAVoltageStep() {
		assertInstanceOf(AnalysisOutcome.Refused.class, run(data(200, 0, 0, 1, 0), GIVENS, Map.of()));
		Dataset none = new Dataset("generated", Technique.POLARIZATION,
				List.of(Table.of("", Column.of(Columns.TIME, "s", 1.0, 2))), Metadata.EMPTY);
		assertInstanceOf(AnalysisOutcome.Refused.class, run(none, GIVENS, Map.of()));
	}
}
