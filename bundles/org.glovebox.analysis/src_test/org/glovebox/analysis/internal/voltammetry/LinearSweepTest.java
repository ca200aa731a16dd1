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
import java.util.Arrays;
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

/** Sweeps at 0.1 mV/s from 2.9 V to 6 V and to 0 V, with a sloping baseline and reactions whose onset is known. */
class LinearSweepTest {

	private static final Givens AREA = Givens.of(List.of(new Given(Givens.AREA, 0.785, "cm2", List.of())));

	private interface Current {
		double at(double volt);
	}

	private static Table sweep(double from, double to, double noise, Current current) {
		Random random = new Random(5);
		int count = 1500;
		double[][] rows = new double[3][count];
		for (int i = 0; i < count; i++) {
			double volt = from + (to - from) * i / (count - 1);
			rows[0][i] = Math.abs(volt - from) / 1e-4;
			rows[1][i] = volt;
			rows[2][i] = 2e-4 * (volt - 2.9) + current.at(volt) + noise * random.nextGaussian();
		}
		return Table.of("", Column.of(Columns.TIME, "s", rows[0]), Column.of(Columns.VOLTAGE, "V", rows[1]),
				Column.of(Columns.CURRENT, "mA", rows[2]));
	}

	/** Oxidation from 4.0 V on, reduction from 2 V down, both linear. */
	private static Dataset window(double noise) {
		return data(sweep(2.9, 6, noise, v -> v > 4 ? 0.2 * (v - 4) : 0),
				sweep(2.9, 0, noise, v -> v < 2 ? 0.1 * (v - 2) : 0));
	}

	private static Dataset data(Table... parts) {
		return new Dataset("generated", Technique.VOLTAMMETRY, List.of(parts), Metadata.EMPTY);
	}

	private static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new LinearSweep().analyze(data, givens, Defaults.of(LinearSweepSettings.class, settings), Monitor.NONE);
	}

	private static Results done(Dataset data, Givens givens, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, givens, settings)).results();
	}

	private static Results.Value value(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError(name + " in " + results));
	}

	@Test
	void findsTheWindowByTheTangent() {
		Results r = done(window(1e-5), Givens.NONE, Map.of());
		assertEquals(4, value(r, "anodic_limit").value(), 0.01);
		assertEquals(2, value(r, "cathodic_limit").value(), 0.02);
		assertEquals(2, value(r, "cathodic_limit").value(), 4 * value(r, "cathodic_limit").uncertainty());
		assertEquals(2, value(r, "stability_window").value(), 0.02);
		assertEquals(0.1, r.table("sweeps").orElseThrow().column("scan_rate").number(0), 1e-6);
		assertTrue(value(r, "anodic_limit").explanation().contains("tangent at the steepest rise"));
	}

	/** 0.01 mA/cm2 times 0.785 cm2 over 0.2 and 0.1 mA/V. */
	@Test
	void findsTheWindowByTheThreshold() {
		Results r = done(window(1e-5), AREA, Map.of());
		assertEquals(4 + 0.00785 / 0.2, value(r, "anodic_limit").value(), 0.003);
		assertEquals(2 - 0.00785 / 0.1, value(r, "cathodic_limit").value(), 0.003);
		assertTrue(value(r, "anodic_limit").uncertainty() < 0.003);
		assertEquals(4 + 0.0785 / 0.2, value(done(window(1e-5), AREA, Map.of("threshold", "0.1")), "anodic_limit").value(),
				0.003);
	}

	/** Both directions in one part, as after a turn of the sweep. */
	@Test
	void cutsAPartWhereTheVoltageTurns() {
		Table up = sweep(2.9, 6, 1e-5, v -> v > 4 ? 0.2 * (v - 4) : 0);
		Table down = sweep(6, 0, 1e-5, v -> v < 2 ? 0.1 * (v - 2) : 0);
		List<Column> columns = new ArrayList<>();
		for (String name : List.of(Columns.VOLTAGE, Columns.CURRENT)) {
			double[] a = up.column(name).numbers();
			double[] b = down.column(name).numbers();
			double[] both = Arrays.copyOf(a, a.length + b.length);
			System.arraycopy(b, 0, both, a.length, b.length);
			columns.add(Column.of(name, up.column(name).unit(), both));
		}
		Results r = done(data(new Table("", columns, Metadata.EMPTY)), Givens.NONE, Map.of());
		assertEquals(4, value(r, "anodic_limit").value(), 0.01);
		assertEquals(2, value(r, "cathodic_limit").value(), 0.02);
		assertTrue(Double.isNaN(r.table("sweeps").orElseThrow().column("scan_rate").number(0)));
	}

	@Test
	void doesNotFindAnOnsetInNoise() {
		Results r = done(data(sweep(2.9, 6, 1e-4, v -> 0)), Givens.NONE, Map.of());
		assertTrue(r.quantity("anodic_limit").isEmpty());
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("stable by this criterion")));
	}

	/** A single bad row does not last over the width of 50 mV. */
	@Test
	void asksTheThresholdToLast() {
		Results r = done(data(sweep(2.9, 6, 1e-5, v -> Math.abs(v - 4.5) < 0.002 ? 1 : v > 5 ? v - 5 : 0)), AREA, Map.of());
		assertEquals(5.008, value(r, "anodic_limit").value(), 0.003);
	}

	@Test
	void warnsOfAThresholdWithinTheNoise() {
		Results r = done(window(5e-3), AREA, Map.of());
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("three times the scatter")));
	}

	@Test
	void refusesAThresholdWithoutAnAreaAndDataWithoutASweep() {
		assertInstanceOf(AnalysisOutcome.Refused.class, run(window(0), Givens.NONE, Map.of("criterion", "THRESHOLD")));
		Table held = Table.of("", Column.of(Columns.VOLTAGE, "V", new double[30]),
				Column.of(Columns.CURRENT, "mA", new double[30]));
		assertInstanceOf(AnalysisOutcome.Refused.class, run(data(held), Givens.NONE, Map.of()));
	}
}
