/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Defaults;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
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

/** Pellets with a known conductivity, activation energy or growth of a resistance. */
class ConductionTest {

	private static final double L = 0.07;
	private static final double A = 0.785;
	private static final Givens PELLET = Givens.of(List.of(new Given(Givens.AREA, A, "cm2", List.of()),
			new Given(Givens.THICKNESS, 0.7, "mm", List.of())));
	private static final double K = 8.617333262e-5;

	/** A pellet between blocking electrodes: an arc of the bulk, then a steep line. */
	private static Table pellet(String name, double sigma, long seed) {
		return Circuits.noisy(name, 0.003, seed, "p(R1,CPE1)-CPE2", L / (sigma * A), 2e-11, 0.97, 2e-6, 0.9);
	}

	@Test
	void givesTheConductivityOfAPellet() {
		Results r = done(new Conductivity(), Circuits.data(pellet("", 1.2e-4, 1)), PELLET, Map.of());
		Results.Value sigma = r.quantity("ionic_conductivity").orElseThrow();
		assertEquals(1.2e-4, sigma.value(), 3 * sigma.uncertainty());
		assertTrue(sigma.uncertainty() < 0.01 * sigma.value());
		assertEquals("S/cm", sigma.unit());
		assertTrue(sigma.explanation().contains("0.7 mm") && sigma.explanation().contains("0.785 cm2"), sigma.explanation());
	}

	/** The resistance of the cell is taken off, errors of length and area are added, pores are corrected for. */
	@Test
	void correctsForCellAndPores() {
		Results r = done(new Conductivity(), Circuits.data(pellet("", 1e-3, 1)), PELLET,
				Map.of("cellResistance", "10", "thicknessError", "0.0035", "areaError", "0.01", "relativeDensity", "81"));
		double resistance = L / (1e-3 * A);
		double expected = L / ((resistance - 10) * A);
		Results.Value sigma = r.quantity("ionic_conductivity").orElseThrow();
		assertEquals(expected, sigma.value(), 0.01 * expected);
		assertTrue(sigma.uncertainty() > 0.05 * expected && sigma.uncertainty() < 0.06 * expected);
		assertEquals(expected / Math.pow(0.81, 1.5), r.quantity("dense_conductivity").orElseThrow().value(), 0.02 * expected);
	}

	@Test
	void takesTheResistancesThatAreNamed() {
		Dataset data = Circuits.data(Circuits.spectrum("", "R0-p(R1,CPE1)-p(R2,CPE2)", 20, 300, 2e-9, 0.9, 800, 5e-6, 0.85));
		Results r = done(new Conductivity(), data, PELLET, Map.of("circuit", "R0-p(R1,CPE1)-p(R2,CPE2)", "resistances", "R0+R1"));
		assertEquals(L / (320 * A), r.quantity("ionic_conductivity").orElseThrow().value(), 1e-7);
		assertTrue(refused(new Conductivity(), data, PELLET, Map.of("resistances", "R9")).contains("there is no resistance R9"));
		assertTrue(refused(new Conductivity(), data, Givens.NONE, Map.of("area", "1")).contains("needs the thickness"));
	}

	private static Dataset series(double energy, double prefactor, double... celsius) {
		List<Table> parts = new ArrayList<>();
		for (double t : celsius) {
			double kelvin = t + 273.15;
			double sigma = prefactor / kelvin * Math.exp(-energy / (K * kelvin));
			parts.add(Circuits.with(pellet(t + " °C", sigma, (long) t), Columns.TEMPERATURE, "degC", t));
		}
		return Circuits.data(parts.toArray(Table[]::new));
	}

	@Test
	void findsTheActivationEnergyOfSpectra() {
		Results r = done(new Arrhenius(), series(0.30, 4e3, 0, 15, 25, 40, 55, 70), PELLET, Map.of());
		Results.Value energy = r.quantity("activation_energy").orElseThrow();
		assertEquals(0.30, energy.value(), 4 * energy.uncertainty());
		assertTrue(energy.uncertainty() < 0.002);
		assertEquals(1, r.quantity("pre_exponential_factor").orElseThrow().value() / 4e3, 0.1);
		double difference = energy.value() - r.quantity("plain_activation_energy").orElseThrow().value();
		assertEquals(K * 308, difference, 0.001, "about kT");
		assertEquals(4e3 / 298.15 * Math.exp(-0.30 / (K * 298.15)), r.quantity("ionic_conductivity").orElseThrow().value(),
				5e-7);
		assertEquals(1, r.table("segments").orElseThrow().rows());
	}

	@Test
	void takesTemperaturesThatAreTyped() {
		Dataset data = Circuits.data(pellet("", 1e-4, 1), pellet("", 3e-4, 2), pellet("", 8e-4, 3));
		assertTrue(refused(new Arrhenius(), data, PELLET, Map.of()).contains("no spectrum has a temperature"));
		assertTrue(refused(new Arrhenius(), data, PELLET, Map.of("temperatures", "warm")).contains("no list of temperatures"));
		Results r = done(new Arrhenius(), data, PELLET, Map.of("temperatures", "25, 45, 65"));
		double expected = -K * Math.log(1e-4 * 298.15 / (8e-4 * 338.15)) / (1 / 298.15 - 1 / 338.15);
		assertEquals(expected, r.quantity("activation_energy").orElseThrow().value(), 0.01);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("with 3 temperatures")));
	}

	/** A table of conductivities whose activation energy changes at 60 °C. */
	@Test
	void findsABreakPoint() {
		Results r = done(new Arrhenius(), table(0.45, 0.25, 333.15, 0.01), Givens.NONE, Map.of());
		Table segments = r.table("segments").orElseThrow();
		assertEquals(2, segments.rows());
		assertEquals(0.45, segments.column("activation_energy").number(0), 0.01);
		assertEquals(0.25, segments.column("activation_energy").number(1), 0.01);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().startsWith("the activation energy changes near ")));
		assertEquals(1, done(new Arrhenius(), table(0.35, 0.35, 333.15, 0.01), Givens.NONE, Map.of()).table("segments")
				.orElseThrow().rows(), "no break where there is none");
		assertEquals(1, done(new Arrhenius(), table(0.45, 0.25, 333.15, 0.01), Givens.NONE, Map.of("breakPoints", "0"))
				.table("segments").orElseThrow().rows());
	}

	private static Dataset table(double below, double above, double kelvin, double noise) {
		Random random = new Random(4);
		double[] t = new double[14];
		double[] sigma = new double[14];
		for (int i = 0; i < t.length; i++) {
			t[i] = 10 * i;
			double k = t[i] + 273.15;
			double energy = k < kelvin ? below : above;
			sigma[i] = 1e-3 * kelvin / k * Math.exp(-energy / K * (1 / k - 1 / kelvin) + noise * random.nextGaussian());
		}
		return new Dataset("generated", Technique.OTHER, List.of(Table.of("", Column.of("temperature", "degC", t),
				Column.of("ionic_conductivity", "S/cm", sigma))), Metadata.EMPTY);
	}

	@Test
	void refusesOneTemperature() {
		assertTrue(refused(new Arrhenius(), series(0.3, 4e3, 25), PELLET, Map.of()).contains("two temperatures at least"));
		assertTrue(refused(new Arrhenius(), new Dataset("made for a test", Technique.OTHER, List.of(Table.of("")),
				Metadata.EMPTY), PELLET, Map.of()).contains("temperature and conductivity"));
	}

	private static Dataset growing(boolean root, boolean timed) {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			double grown = 500 + (root ? 60 * Math.sqrt(2 * i) : 20 * 2 * i);
			Table one = Circuits.noisy("", 0.002, i, "R0-p(R1,CPE1)", 100, grown, 2e-6, 0.85);
			parts.add(timed ? Circuits.with(one, Columns.TIME, "s", 1000 + 7200.0 * i) : one);
		}
		return Circuits.data(parts.toArray(Table[]::new));
	}

	@Test
	void tellsTheLawByWhichAResistanceGrows() {
		Results root = done(new ResistanceEvolution(), growing(true, true), Givens.NONE, Map.of("circuit", "R0-p(R1,CPE1)"));
		assertEquals(60, root.quantity("resistance_growth").orElseThrow().value(), 2);
		assertEquals(60 * Math.sqrt(22), root.quantity("resistance_change").orElseThrow().value(), 8);
		assertTrue(root.messages().stream().anyMatch(m -> m.text().contains("R1") && m.text().contains("square root of time")));
		assertTrue(root.messages().stream().anyMatch(m -> m.text().contains("R0") && m.text().contains("constant")));
		Results linear = done(new ResistanceEvolution(), growing(false, false), Givens.NONE,
				Map.of("circuit", "R0-p(R1,CPE1)", "interval", "2"));
		assertTrue(linear.messages().stream().anyMatch(m -> m.text().contains("R1") && m.text().contains("linear in time")));
		assertEquals(22, linear.table("evolution").orElseThrow().column("time").number(11), 1e-9);
	}

	/** A resistance that jumps up and down by far more than its error follows none of the laws. */
	@Test
	void saysWhereNoLawDescribesAResistance() {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			double waving = 500 + 200 * Math.sin(i);
			parts.add(Circuits.with(Circuits.noisy("", 0.002, i, "R0-p(R1,CPE1)", 100, waving, 2e-6, 0.85), Columns.TIME, "s",
					1000 + 7200.0 * i));
		}
		Results r = done(new ResistanceEvolution(), Circuits.data(parts.toArray(Table[]::new)), Givens.NONE,
				Map.of("circuit", "R0-p(R1,CPE1)"));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("R1") && m.text().contains("no law describes it")));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("R0") && m.text().contains("best described as constant")));
		Table evolution = r.table("evolution").orElseThrow();
		assertTrue(Double.isNaN(evolution.column("R1_law").number(5)));
		assertEquals(100, evolution.column("R0_law").number(5), 1);
	}

	@Test
	void asksForTimesThatAreMissing() {
		assertTrue(refused(new ResistanceEvolution(), growing(true, false), Givens.NONE, Map.of()).contains("type the interval"));
		assertTrue(refused(new ResistanceEvolution(), growing(true, true), Givens.NONE, Map.of("spectra", "1-3"))
				.contains("needs 4 spectra"));
	}

	private static <S extends Record> AnalysisOutcome run(Analyzer<S> analyzer, Dataset data, Givens givens,
			Map<String, String> settings) {
		return analyzer.analyze(data, givens, Defaults.of(analyzer.settingsType(), settings), Monitor.NONE);
	}

	private static <S extends Record> Results done(Analyzer<S> analyzer, Dataset data, Givens givens,
			Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(analyzer, data, givens, settings)).results();
	}

	private static <S extends Record> String refused(Analyzer<S> analyzer, Dataset data, Givens givens,
			Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Refused.class, run(analyzer, data, givens, settings)).messages().get(0).text();
	}
}
