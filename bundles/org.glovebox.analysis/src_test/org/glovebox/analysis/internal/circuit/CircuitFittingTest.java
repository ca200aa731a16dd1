/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Defaults;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits of spectra that were made from circuits with known parameters. */
class CircuitFittingTest {

	private static final Given AREA = new Given(Givens.AREA, 0.785, "cm2", List.of());
	private static final Given THICKNESS = new Given(Givens.THICKNESS, 0.07, "cm", List.of());
	private static final String TWO_ARCS = "R0-p(R1,CPE1)-p(R2,CPE2)";
	private static final double[] PELLET = { 5, 300, 2e-10, 0.95, 500, 2e-6, 0.8 };

	/** The circuit that made the data is chosen by itself, from noisy data, and its resistances are within three errors. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "R0-p(R1,CPE1)|20 300 2e-8 0.9", "R0-p(R1,CPE1)-CPE2|20 300 2e-8 0.9 1e-5 0.8",
			"p(R1,CPE1)-CPE2|300 2e-9 0.95 1e-5 0.8", "R0-p(R1,CPE1)-p(R2,CPE2)|20 300 2e-9 0.9 800 5e-5 0.85",
			"R0-p(R1,CPE1)-p(R2,CPE2)-CPE3|20 300 2e-9 0.9 800 5e-7 0.85 1e-3 0.7" })
	void choosesTheCircuitBehindTheData(String circuit, String truth) {
		double[] p = java.util.Arrays.stream(truth.split(" ")).mapToDouble(Double::parseDouble).toArray();
		Results r = done(Circuits.data(Circuits.noisy("", 0.002, 1, circuit, p)), Givens.NONE, Map.of());
		Table models = r.table("models").orElseThrow();
		int chosen = IntStream.range(0, models.rows()).filter(i -> models.column("chosen").text(i).equals("yes")).findFirst()
				.orElseThrow();
		assertEquals(circuit, models.column("circuit").text(chosen));
		Table parameters = r.table("parameters").orElseThrow();
		for (int i = 0; i < p.length; i++) {
			double error = parameters.column("standard_error").number(i);
			assertEquals(p[i], parameters.column("value").number(i), 3.5 * error, parameters.column("parameter").text(i));
		}
		assertEquals(0.2, r.quantity("mean_deviation").orElseThrow().value(), 0.04);
	}

	/** C of an arc with a constant phase element is that of the frequency at its top: 1/(2 pi R C). */
	@Test
	void givesEffectiveCapacitances() {
		Results r = done(Circuits.data(Circuits.spectrum("", TWO_ARCS, PELLET)), Givens.NONE, Map.of("circuit", TWO_ARCS));
		Table arcs = r.table("arcs").orElseThrow();
		double c = Math.pow(2e-10 * Math.pow(300, 0.05), 1 / 0.95);
		assertEquals(c, arcs.column("capacitance").number(0), 1e-6 * c);
		assertEquals(1 / (2 * Math.PI * 300 * c), arcs.column("top_frequency").number(0), 1);
		double brug = Math.pow(2e-6 * Math.pow(1.0 / 5 + 1.0 / 500, -0.2), 1 / 0.8);
		assertEquals(brug, arcs.column("capacitance_brug").number(1), 1e-6 * brug);
		assertEquals("grain boundary", arcs.column("assignment").text(0));
		assertEquals("charge transfer", arcs.column("assignment").text(1));
		assertEquals(300, r.quantity("grain_boundary_resistance").orElseThrow().value(), 1e-4);
	}

	/** With area and thickness the capacitance is taken to a thickness over area of 1/cm, which moves the first arc to the bulk. */
	@Test
	void usesTheShapeOfThePellet() {
		Results r = done(Circuits.data(Circuits.spectrum("", TWO_ARCS, PELLET)), Givens.of(List.of(AREA, THICKNESS)),
				Map.of("circuit", TWO_ARCS));
		assertEquals("bulk", r.table("arcs").orElseThrow().column("assignment").text(0));
		assertEquals(300, r.quantity("bulk_resistance").orElseThrow().value(), 1e-4);
		Results.Value asr = r.quantity("area_specific_resistance").orElseThrow();
		assertEquals(800 * 0.785, asr.value(), 1e-3);
		assertTrue(asr.explanation().contains(AREA.explain()));
	}

	@Test
	void fitsASeriesWithOneCircuitAndContinuity() {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			double[] p = PELLET.clone();
			p[4] = 500 + 40 * Math.sqrt(i);
			parts.add(Circuits.with(Circuits.noisy("z " + i, 0.002, i, TWO_ARCS, p), Columns.TIME, "s", 3600.0 * i));
		}
		Results r = done(Circuits.data(parts.toArray(Table[]::new)), Givens.NONE, Map.of());
		Table series = r.table("series").orElseThrow();
		assertEquals(20, series.rows());
		for (int i = 0; i < 20; i++) {
			assertEquals(500 + 40 * Math.sqrt(i), series.column("R2").number(i), 5 * series.column("R2_error").number(i));
			assertEquals(3600.0 * i, series.column("time").number(i));
		}
		assertEquals(20 * Circuits.FREQUENCIES.length, r.table("fit").orElseThrow().rows());
		Results some = done(Circuits.data(parts.toArray(Table[]::new)), Givens.NONE, Map.of("spectra", "2, 5-7"));
		assertEquals(4, some.table("series").orElseThrow().rows());
	}

	/** Points of leads are kept where the circuit has an inductance, and left out and told of where it has none. */
	@Test
	void handlesInductivePoints() {
		Dataset data = Circuits.data(Circuits.noisy("", 0.001, 3, "L0-R0-p(R1,CPE1)", 2e-5, 10, 100, 1e-5, 0.9));
		Results with = done(data, Givens.NONE, Map.of());
		assertTrue(with.table("models").orElseThrow().column("circuit").text(0).startsWith("L0-"));
		Results without = done(data, Givens.NONE, Map.of("circuit", "R0-p(R1,CPE1)"));
		assertTrue(without.messages().stream().anyMatch(m -> m.text().contains("inductive points at high frequency are left out")));
		assertTrue(without.table("fit").orElseThrow().column("used").number(0) == 0);
	}

	@Test
	void namesOutliersAndLeavesThemOutWhenAsked() {
		Table good = Circuits.noisy("", 0.001, 5, "R0-p(R1,CPE1)", 10, 100, 1e-5, 0.9);
		double[] real = good.column("z_real").numbers();
		real[30] *= 1.3;
		Table spoilt = Table.of("", good.column("frequency"), org.glovebox.api.data.Column.of("z_real", "ohm", real),
				good.column("z_imag"));
		Results kept = done(Circuits.data(spoilt), Givens.NONE, Map.of("circuit", "R0-p(R1,CPE1)"));
		assertTrue(kept.messages().stream().anyMatch(m -> m.text().contains("a point lies far off its neighbours, at 1000 Hz; kept")));
		Results left = done(Circuits.data(spoilt), Givens.NONE,
				Map.of("circuit", "R0-p(R1,CPE1)", "leaveOutOutliers", "true"));
		assertEquals(0.1, left.quantity("mean_deviation").orElseThrow().value(), 0.02);
		assertTrue(kept.quantity("mean_deviation").orElseThrow().value() > 1);
	}

	@Test
	void keepsWhatTheUserFixesAndSaysSo() {
		Results r = done(Circuits.data(Circuits.spectrum("", TWO_ARCS, PELLET)), Givens.NONE,
				Map.of("circuit", TWO_ARCS, "parameters", "R0 = 6 fixed; CPE2.alpha = 1*CPE1.alpha"));
		Table p = r.table("parameters").orElseThrow();
		assertEquals(6, p.column("value").number(0));
		assertEquals("fixed", p.column("status").text(0));
		assertEquals("linked to CPE1.alpha", p.column("status").text(6));
		assertEquals(p.column("value").number(3), p.column("value").number(6));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "R0-X1||there is no element X", "R0-p(R1|| is missing",
			"R0-R1|R5 = 1|there is no parameter R5", "auto|R0 = 1|need a circuit" })
	void refusesWhatItCannotRead(String circuit, String parameters, String reason) {
		String text = refused(Circuits.data(Circuits.spectrum("", "R0", 5)),
				Map.of("circuit", circuit, "parameters", parameters == null ? "" : parameters));
		assertTrue(text.contains(reason), text);
	}

	@Test
	void refusesDataThatDoNotSuit() {
		Dataset data = Circuits.data(Circuits.spectrum("", "R0", 5));
		assertTrue(refused(data, Map.of("spectra", "7")).contains("there are 1 spectra, none of them 7"));
		assertTrue(refused(data, Map.of("spectra", "first")).contains("does not say which spectra"));
		assertTrue(refused(data, Map.of("minimumFrequency", "9e5", "circuit", "R0-p(R1,CPE1)")).contains("do not determine"));
	}

	@Test
	void givesTheSameBytesEveryTime() {
		Dataset data = Circuits.data(Circuits.noisy("", 0.01, 9, TWO_ARCS, PELLET));
		Results a = done(data, Givens.NONE, Map.of());
		Results b = done(data, Givens.NONE, Map.of());
		assertEquals(a.quantities(), b.quantities());
		assertFalse(a.tables().isEmpty());
		a.tables().forEach((name, table) -> table.columns().forEach(c -> {
			for (int i = 0; i < c.size(); i++) {
				assertEquals(c.text(i), b.table(name).orElseThrow().column(c.name()).text(i));
			}
		}));
	}

	private static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new CircuitFitting().analyze(data, givens, Defaults.of(CircuitFitSettings.class, settings), Monitor.NONE);
	}

	private static Results done(Dataset data, Givens givens, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, givens, settings)).results();
	}

	private static String refused(Dataset data, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Refused.class, run(data, Givens.NONE, settings)).messages().get(0).text();
	}
}
