/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

/** Reference values are those of circuits in closed form: L in series with R0 and a parallel R1 and C. */
class ImpedanceViewTest {

	private static final double R0 = 20;
	private static final double R1 = 100;
	private static final double C = 1e-6;
	private static final double[] FREQUENCIES = frequencies();

	/** The imaginary part is zero where w L = w R1^2 C / (1 + (w R1 C)^2); the real part there is R0 + R1/(1 + (w R1 C)^2). */
	@Test
	void readsTheInterceptWhereTheImaginaryPartCrossesZero() {
		double inductance = 1e-6;
		double x2 = R1 * R1 * C / inductance - 1;
		Results r = done(data(circuit("", inductance)), Givens.NONE, Map.of());
		assertEquals(R0 + R1 / (1 + x2), r.quantity("high_frequency_intercept").orElseThrow().value(), 1e-3);
		double crossing = Math.sqrt(x2) / (2 * Math.PI * R1 * C);
		assertEquals(Arrays.stream(FREQUENCIES).filter(f -> f > crossing).count(),
				r.quantity("inductive_points").orElseThrow().value());
		assertEquals(FREQUENCIES.length, r.quantity("number_of_points").orElseThrow().value());
		assertEquals(1, r.quantity("minimum_frequency").orElseThrow().value(), 1e-9);
		assertEquals(1e6, r.quantity("maximum_frequency").orElseThrow().value(), 1e-3);
	}

	@Test
	void saysWhyThereIsNoIntercept() {
		Results capacitive = done(data(circuit("", 0)), Givens.NONE, Map.of());
		assertFalse(capacitive.quantity("high_frequency_intercept").isPresent());
		assertTrue(capacitive.messages().stream().anyMatch(m -> m.text().contains("capacitive at its highest frequency, 1000000 Hz")));
		assertTrue(Double.isNaN(capacitive.table("spectra").orElseThrow().column("high_frequency_intercept").number(0)));
		Results inductive = done(data(circuit("", 1)), Givens.NONE, Map.of());
		assertTrue(inductive.messages().stream().anyMatch(m -> m.text().contains("inductive throughout")));
	}

	@Test
	void givesNyquistAndBodeValues() {
		Table t = done(data(circuit("", 0)), Givens.NONE, Map.of()).table("spectrum_1").orElseThrow();
		for (int i = 0; i < t.rows(); i++) {
			double f = t.column("frequency").number(i);
			double x = 2 * Math.PI * f * R1 * C;
			double re = R0 + R1 / (1 + x * x);
			double im = -R1 * x / (1 + x * x);
			assertEquals(re, t.column("z_real").number(i), 1e-9);
			assertEquals(-im, t.column("minus_z_imag").number(i), 1e-9);
			assertEquals(Math.sqrt(re * re + im * im), t.column("modulus").number(i), 1e-9);
			assertEquals(Math.toDegrees(Math.atan(im / re)), t.column("phase").number(i), 1e-9);
			assertTrue(i == 0 || f < t.column("frequency").number(i - 1), "falling frequency");
		}
	}

	@Test
	void takesModulusAndPhaseWhereThereAreNoParts() {
		Table polar = done(data(circuit("", 1e-6)), Givens.NONE, Map.of()).table("spectrum_1").orElseThrow();
		Table measured = Table.of("", polar.column("frequency"), polar.column("modulus").named(Columns.Z_MODULUS, "ohm"),
				polar.column("phase").named(Columns.Z_PHASE, "deg"));
		Table again = done(data(measured), Givens.NONE, Map.of()).table("spectrum_1").orElseThrow();
		assertArrayEquals(polar.column("z_real").numbers(), again.column("z_real").numbers(), 1e-9);
		assertArrayEquals(polar.column("minus_z_imag").numbers(), again.column("minus_z_imag").numbers(), 1e-9);
	}

	@Test
	void multipliesByTheArea() {
		Given area = new Given(Givens.AREA, 0.785, "cm2", List.of());
		Results r = done(data(circuit("", 1e-6)), Givens.of(List.of(area)), Map.of());
		Table t = r.table("spectrum_1").orElseThrow();
		assertEquals(0.785 * t.column("z_real").number(7), t.column("z_real_areal").number(7), 1e-9);
		assertEquals("ohm cm2", t.column("minus_z_imag_areal").unit());
		Results.Value areal = r.quantity("high_frequency_intercept_areal").orElseThrow();
		assertEquals(0.785 * r.quantity("high_frequency_intercept").orElseThrow().value(), areal.value(), 1e-9);
		assertTrue(areal.explanation().contains(area.explain()));
	}

	@Test
	void keepsSpectraApartAndSkipsEmptyRows() {
		Table first = circuit("z cycle 1", 1e-6);
		double[] frequency = first.column(Columns.FREQUENCY).numbers();
		frequency[3] = 0;
		Table broken = Table.of("z cycle 2", Column.of(Columns.FREQUENCY, "Hz", frequency), first.column(Columns.Z_REAL),
				first.column(Columns.Z_IMAG));
		Results r = done(data(first, Table.of("loop", Column.of(Columns.VOLTAGE, "V", 1.0)), broken), Givens.NONE, Map.of());
		assertEquals(2, r.quantity("number_of_spectra").orElseThrow().value());
		assertEquals(FREQUENCIES.length - 1, r.table("spectrum_2").orElseThrow().rows());
		assertEquals("z cycle 2", r.table("spectra").orElseThrow().column("part").text(1));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("rows without a frequency")));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("parts without an impedance spectrum")));
	}

	/** Spectra that were measured in between while cycling come as one part with rows without frequency around them. */
	@Test
	void takesAPartWithSeveralSweepsApart() {
		Table one = circuit("", 1e-6);
		int n = one.rows();
		double[] frequency = new double[3 * n + 2];
		double[] real = new double[frequency.length];
		double[] imaginary = new double[frequency.length];
		for (int sweep = 0; sweep < 3; sweep++) {
			for (int i = 0; i < n; i++) {
				int from = n - 1 - i;
				frequency[sweep * (n + 1) + i] = one.column(Columns.FREQUENCY).number(from);
				real[sweep * (n + 1) + i] = (sweep + 1) * one.column(Columns.Z_REAL).number(from);
				imaginary[sweep * (n + 1) + i] = (sweep + 1) * one.column(Columns.Z_IMAG).number(from);
			}
		}
		Table falling = Table.of("", Column.of(Columns.FREQUENCY, "Hz", frequency),
				Column.of(Columns.Z_REAL, "ohm", real), Column.of(Columns.Z_IMAG, "ohm", imaginary));
		Results r = done(data(falling), Givens.NONE, Map.of());
		assertEquals(3, r.quantity("number_of_spectra").orElseThrow().value());
		assertEquals(n, r.table("spectrum_2").orElseThrow().rows());
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("taken apart into 3 spectra")));
	}

	@Test
	void refusesDataWithoutImpedanceAndNamesTheColumns() {
		assertRefused("frequency with z_real and z_imag", Table.of("", Column.of(Columns.VOLTAGE, "V", 1.0)));
		assertRefused("no row has a frequency", Table.of("", Column.of(Columns.FREQUENCY, "Hz", 0.0),
				Column.of(Columns.Z_REAL, "ohm", 1.0), Column.of(Columns.Z_IMAG, "ohm", 1.0)));
	}

	private static double[] frequencies() {
		double[] f = new double[61];
		for (int i = 0; i < f.length; i++) {
			f[i] = Math.pow(10, i / 10.0);
		}
		return f;
	}

	private static Table circuit(String name, double inductance) {
		double[] re = new double[FREQUENCIES.length];
		double[] im = new double[FREQUENCIES.length];
		for (int i = 0; i < re.length; i++) {
			double w = 2 * Math.PI * FREQUENCIES[i];
			double x = w * R1 * C;
			re[i] = R0 + R1 / (1 + x * x);
			im[i] = w * inductance - R1 * x / (1 + x * x);
		}
		return Table.of(name, Column.of(Columns.FREQUENCY, "Hz", FREQUENCIES), Column.of(Columns.Z_REAL, "ohm", re),
				Column.of(Columns.Z_IMAG, "ohm", im));
	}

	private static Dataset data(Table... parts) {
		return new Dataset("generated", Technique.IMPEDANCE, List.of(parts), Metadata.EMPTY);
	}

	private static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new ImpedanceView().analyze(data, givens, Defaults.of(ImpedanceViewSettings.class, settings), Monitor.NONE);
	}

	private static Results done(Dataset data, Givens givens, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, givens, settings)).results();
	}

	private static void assertRefused(String reason, Table table) {
		String text = assertInstanceOf(AnalysisOutcome.Refused.class, run(data(table), Givens.NONE, Map.of())).messages().get(0)
				.text();
		assertTrue(text.contains(reason), text);
	}
}
