/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
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

/** Made-up rests whose equilibrium, time constants and losses are known. */
class OpenCircuitTest {

	private static final double HOUR = 3600;

	private static AnalysisOutcome run(Dataset data, String... settings) {
		Map<String, String> given = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
		return new OpenCircuit().analyze(data, Givens.NONE, Defaults.of(OpenCircuitSettings.class, given), Monitor.NONE);
	}

	private static Results results(Dataset data, String... settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, settings)).results();
	}

	private static double value(Results results, String name) {
		return results.quantity(name).orElseThrow().value();
	}

	/** A file of an open-circuit technique: time and voltage alone, a row every ten seconds. */
	private static Dataset voltage(double hours, double start, DoubleUnaryOperator ofHours) {
		int n = 1 + (int) (hours * HOUR / 10);
		double[] t = IntStream.range(0, n).mapToDouble(i -> start + 10.0 * i).toArray();
		double[] v = IntStream.range(0, n).mapToDouble(i -> ofHours.applyAsDouble(10.0 * i / HOUR)).toArray();
		return new Dataset("generated", Technique.OPEN_CIRCUIT, List.of(new Table("", List.of(
				Column.of(Columns.TIME, "s", t), Column.of(Columns.VOLTAGE, "V", v)), Metadata.EMPTY)), Metadata.EMPTY);
	}

	@Test
	void findsWhereAVoltageRelaxesToAndHowFast() {
		Results r = results(new Protocol(10).current(1, 1, 2, 4).relax(3.9, 3.7, 0.5, 4).current(-1, 0.9, 3.6, 2)
				.relax(2.3, 2.5, 0.2, 2).data());
		assertEquals(3.7, value(r, "equilibrium_voltage"), 1e-6);
		assertEquals(0.5 * HOUR, value(r, "time_constant"), 1e-3);
		Table rests = r.table("rests").orElseThrow();
		assertEquals(List.of("charge", "discharge"), List.of(rests.column("after").text(0), rests.column("after").text(1)));
		assertEquals(4, rests.column("voltage_before").number(0), 1e-9);
		assertEquals(0.2 * HOUR, rests.column("time_constant").number(1), 1e-3);
		assertEquals(-200, rests.column("amplitude").number(1), 1e-3);
		assertEquals(1, rests.column("net_charge").number(0), 1e-9);
		assertEquals(0.1, rests.column("net_charge").number(1), 1e-9);
	}

	@Test
	void tellsAFastRelaxationFromASlowOne() {
		Random random = new Random(3);
		Results r = results(voltage(10, 500, h -> 3.2 + 0.05 * Math.exp(-h / 2) + 0.1 * Math.exp(-h / 0.05)
				+ 1e-4 * random.nextGaussian()));
		assertEquals(2 * HOUR, value(r, "time_constant"), 300);
		assertEquals(0.05 * HOUR, r.table("rests").orElseThrow().column("fast_time_constant").number(0), 10);
		assertEquals(3.2, value(r, "equilibrium_voltage"), 5e-4);
	}

	@Test
	void doesNotNameAnEquilibriumThatIsFarOff() {
		Results r = results(voltage(2, 0, h -> 3 + 0.1 * Math.exp(-h / 8)));
		assertTrue(r.quantity("equilibrium_voltage").isEmpty());
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("shorter than its slowest time constant")));
		assertEquals("drifts", r.table("rests").orElseThrow().column("state").text(0));
	}

	@Test
	void findsNoRelaxationInNoise() {
		Random random = new Random(4);
		Results r = results(voltage(3, 0, h -> 3.1 + 1e-4 * random.nextGaussian()));
		assertTrue(r.quantity("time_constant").isEmpty());
		assertEquals(0, value(r, "voltage_drift"), 0.1);
		assertEquals("equilibrium", r.table("rests").orElseThrow().column("state").text(0));
	}

	/** The standard errors are what they say: two in three intervals hold the truth. */
	@Test
	void knowsHowSureItIs() {
		int drift = 0;
		int equilibrium = 0;
		int constant = 0;
		int runs = 200;
		for (int seed = 0; seed < runs; seed++) {
			Random random = new Random(seed);
			Results line = results(voltage(2, 0, h -> 3.5 - 0.003 * h + 2e-4 * random.nextGaussian()));
			drift += holds(line, "voltage_drift", -3) ? 1 : 0;
			Results decay = results(voltage(2, 0, h -> 3 + 0.05 * Math.exp(-h / 0.4) + 5e-4 * random.nextGaussian()));
			equilibrium += holds(decay, "equilibrium_voltage", 3) ? 1 : 0;
			constant += holds(decay, "time_constant", 0.4 * HOUR) ? 1 : 0;
		}
		for (int hits : new int[] { drift, equilibrium, constant }) {
			assertTrue(hits > 0.58 * runs && hits < 0.80 * runs, drift + " " + equilibrium + " " + constant);
		}
	}

	private static boolean holds(Results results, String name, double truth) {
		Results.Value value = results.quantity(name).orElseThrow();
		return Math.abs(value.value() - truth) <= value.uncertainty();
	}

	/** Three cycles of 98 %, then twenty hours in which 0.06 mAh are lost on top of that, then a cycle as before. */
	private static Protocol stored() {
		Protocol p = new Protocol(60);
		for (int i = 1; i <= 3; i++) {
			p.cycle(i).current(1, 1, 2, 4).rest(600).current(-1, 0.98, 3.9, 2).rest(600);
		}
		p.cycle(4).current(1, 1, 2, 4).relax(3.9, 3.6, 30, 20).current(-1, 0.92, 3.5, 2).rest(600);
		return p.cycle(5).current(1, 1, 2, 4).rest(600).current(-1, 0.97, 3.9, 2).rest(600);
	}

	@Test
	void findsWhatACellLosesInStorage() {
		Results r = results(stored().data());
		assertEquals(100 * 0.06 / 0.98, value(r, "self_discharge"), 1e-6);
		assertEquals(0.06 / 20, value(r, "self_discharge_current"), 1e-9);
		Table storage = r.table("storage").orElseThrow();
		assertEquals(1, storage.rows());
		assertEquals(4, storage.column("cycle").number(0));
		assertEquals(0.01, storage.column("permanent_loss").number(0), 1e-9);
		assertEquals(4 - (3.6 + 0.3 * Math.exp(-20.0 / 30)), storage.column("voltage_decay").number(0), 1e-9);
		assertEquals(0, results(stored().data(), "storage", "30").table("storage").orElseThrow().rows());
	}

	@Test
	void saysWhereNoOtherCycleTellsWhatIsLostAnyway() {
		Results r = results(new Protocol(60).current(1, 1, 2, 4).rest(20 * HOUR).current(-1, 0.92, 3.5, 2).rest(600).data());
		assertEquals(8, value(r, "self_discharge"), 1e-6);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("losses of a usual cycle")));
	}

	@Test
	void doesNotDependOnTheStartOfTheClockNorOnHowTheFileIsSplit() {
		Results now = results(voltage(2, 0, h -> 3 + 0.1 * Math.exp(-h)));
		Results later = results(voltage(2, 86_400, h -> 3 + 0.1 * Math.exp(-h)));
		assertEquals(value(now, "time_constant"), value(later, "time_constant"), 1e-6 * HOUR);
		assertEquals(value(now, "voltage_drift"), value(later, "voltage_drift"), 1e-6);
		Table whole = stored().data().parts().get(0);
		int middle = whole.rows() / 2;
		Results one = results(stored().data());
		Results two = results(new Dataset("generated", Technique.CYCLING, List.of(
				new Table("", whole.columns().stream().map(c -> c.slice(0, middle)).toList(), Metadata.EMPTY),
				new Table("", whole.columns().stream().map(c -> c.slice(middle, whole.rows())).toList(), Metadata.EMPTY)),
				Metadata.EMPTY));
		assertEquals(one.quantities(), two.quantities());
	}

	@Test
	void saysWhyThereIsNothing() {
		assertRefused("no rest is as long as 5 min", new Protocol(60).current(1, 1, 2, 4).rest(100).data());
		assertRefused("there is no rest", new Protocol(60).current(1, 1, 2, 4).data());
	}

	private static void assertRefused(String reason, Dataset data) {
		String text = assertInstanceOf(AnalysisOutcome.Refused.class, run(data)).messages().get(0).text();
		assertTrue(text.contains(reason), text);
	}
}
