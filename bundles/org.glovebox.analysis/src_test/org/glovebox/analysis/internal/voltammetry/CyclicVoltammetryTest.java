/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.glovebox.analysis.internal.Defaults;
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

/** Voltammograms between 2.5 and 4 V with Gaussian peaks at 3.3 and 3.1 V on a sloping baseline. */
class CyclicVoltammetryTest {

	private static final double SIGMA = 0.05;

	/** Two cycles; the peak current is 0.5 mA times (v / 1 mV/s)^b. */
	private static Table cycles(double milliVoltPerSecond, double b, double noise) {
		Random random = new Random(3);
		double height = 0.5 * Math.pow(milliVoltPerSecond, b);
		List<double[]> rows = new ArrayList<>();
		for (int sweep = 0; sweep < 4; sweep++) {
			int direction = sweep % 2 == 0 ? 1 : -1;
			double centre = direction > 0 ? 3.3 : 3.1;
			for (int i = 0; i < 1500; i++) {
				double volt = direction > 0 ? 2.5 + i / 1000.0 : 4 - i / 1000.0;
				rows.add(new double[] { (1500 * sweep + i) / milliVoltPerSecond, volt, 0.02 * (volt - 3.2)
						+ direction * height * Math.exp(-Math.pow((volt - centre) / SIGMA, 2) / 2)
						+ noise * random.nextGaussian() });
			}
		}
		return Table.of("", column(Columns.TIME, "s", rows, 0), column(Columns.VOLTAGE, "V", rows, 1),
				column(Columns.CURRENT, "mA", rows, 2));
	}

	private static Column column(String name, String unit, List<double[]> rows, int index) {
		return Column.of(name, unit, rows.stream().mapToDouble(r -> r[index]).toArray());
	}

	private static AnalysisOutcome run(Table... parts) {
		return new CyclicVoltammetry().analyze(new Dataset("generated", Technique.VOLTAMMETRY, List.of(parts),
				Metadata.EMPTY), Givens.NONE, Defaults.of(CyclicVoltammetrySettings.class, Map.of()), Monitor.NONE);
	}

	private static Results done(Table... parts) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(parts)).results();
	}

	private static double value(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError(name + " in " + results)).value();
	}

	@Test
	void findsPeaksSeparationAndCharge() {
		Results r = done(cycles(0.2, 0.5, 1e-3));
		assertEquals(2, value(r, "number_of_cycles"));
		assertEquals(3.3, value(r, "anodic_peak"), 0.003);
		assertEquals(3.1, value(r, "cathodic_peak"), 0.003);
		assertEquals(0.2, value(r, "peak_separation"), 0.005);
		assertEquals(3.2, value(r, "half_wave_potential"), 0.003);
		Table cycles = r.table("cycles").orElseThrow();
		double height = 0.5 * Math.sqrt(0.2);
		assertEquals(height, cycles.column("anodic_height").number(0), 0.02 * height);
		double charge = height * SIGMA * Math.sqrt(2 * Math.PI) / 2e-4 / 3600;
		assertEquals(charge, cycles.column("anodic_charge").number(1), 0.05 * charge);
		assertEquals(charge, cycles.column("cathodic_charge").number(1), 0.05 * charge);
		assertEquals(0.2, cycles.column("scan_rate").number(0), 1e-6);
		assertTrue(r.messages().isEmpty(), r.messages().toString());
	}

	@Test
	void findsThePowerOfTheScanRateOverSeveralParts() {
		Results half = done(cycles(0.1, 0.5, 1e-4), cycles(0.2, 0.5, 1e-4), cycles(0.5, 0.5, 1e-4), cycles(1, 0.5, 1e-4));
		assertEquals(0.5, value(half, "anodic_b_value"), 0.01);
		assertEquals(0.5, value(half, "cathodic_b_value"), 0.01);
		assertTrue(half.quantity("anodic_b_value").orElseThrow().uncertainty() < 0.01);
		Results one = done(cycles(0.1, 1, 1e-4), cycles(0.2, 1, 1e-4), cycles(0.5, 1, 1e-4));
		assertEquals(1, value(one, "anodic_b_value"), 0.02);
		assertTrue(done(cycles(0.1, 1, 1e-4), cycles(0.2, 1, 1e-4)).quantity("anodic_b_value").isEmpty());
	}

	@Test
	void refusesASingleSweep() {
		double[] volt = new double[100];
		for (int i = 0; i < volt.length; i++) {
			volt[i] = i / 100.0;
		}
		assertInstanceOf(AnalysisOutcome.Refused.class,
				run(Table.of("", Column.of(Columns.VOLTAGE, "V", volt), Column.of(Columns.CURRENT, "mA", volt))));
	}
}
