/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Defaults;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.Circuit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verdicts on spectra whose faults are known. */
class KramersKronigTest {

	private static final String CELL = "R0-p(R1,CPE1)-p(R2-W1,C2)";
	private static final double[] TRUTH = { 10, 50, 1e-6, 0.85, 120, 30, 1e-4 };

	@ParameterizedTest
	@EnumSource(KramersKronigSettings.Method.class)
	void findsAPassiveCellValid(KramersKronigSettings.Method method) {
		Results r = done(Circuits.data(Circuits.noisy("", 0.001, 1, CELL, TRUTH)), Map.of("method", method.name()));
		assertEquals("valid", r.table("spectra").orElseThrow().column("verdict").text(0));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("spectrum 1 obeys the relations")));
		assertEquals(0.14, r.quantity("kramers_kronig_deviation").orElseThrow().value(), 0.05);
	}

	/** A resistance that grows while the low frequencies are measured. */
	@Test
	void findsACellThatChangesInvalidAtLowFrequency() {
		double[] f = Circuits.FREQUENCIES;
		Complex[] z = new Complex[f.length];
		for (int i = 0; i < z.length; i++) {
			double[] p = TRUTH.clone();
			p[4] *= 1 + Math.min(1, 0.15 / f[i]);
			p[5] *= 1 + Math.min(1, 0.15 / f[i]);
			z[i] = Circuit.parse(CELL).impedance(new double[] { f[i] }, p)[0];
		}
		Results r = done(Circuits.data(Circuits.table("", f, z)), Map.of());
		assertEquals("invalid in part", r.table("spectra").orElseThrow().column("verdict").text(0));
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("at low frequency, below ")
				&& m.text().contains("the cell changed while it was measured")), r.messages().toString());
	}

	@Test
	void tellsNoiseFromATrend() {
		Results r = done(Circuits.data(Circuits.noisy("", 0.03, 2, CELL, TRUTH)), Map.of());
		assertEquals("noisy", r.table("spectra").orElseThrow().column("verdict").text(0));
		Results wide = done(Circuits.data(Circuits.noisy("", 0.03, 2, CELL, TRUTH)), Map.of("limit", "15"));
		assertEquals("valid", wide.table("spectra").orElseThrow().column("verdict").text(0));
	}

	@Test
	void testsEverySpectrumAndGivesItsResiduals() {
		Dataset two = Circuits.data(Circuits.spectrum("a", CELL, TRUTH), Circuits.noisy("b", 0.03, 2, CELL, TRUTH));
		Results r = done(two, Map.of());
		Table residuals = r.table("residuals").orElseThrow();
		assertEquals(2 * Circuits.FREQUENCIES.length, residuals.rows());
		int row = residuals.rows() - 7;
		double modulus = Math.hypot(residuals.column("z_real").number(row), residuals.column("minus_z_imag").number(row));
		assertEquals(100 * (residuals.column("z_real").number(row) - residuals.column("model_z_real").number(row)) / modulus,
				residuals.column("deviation_real").number(row), 1e-9);
		assertEquals("b", r.table("spectra").orElseThrow().column("part").text(1));
	}

	@Test
	void refusesSpectraThatAreTooShort() {
		double[] f = { 10 };
		Dataset one = Circuits.data(Circuits.table("", f, Circuit.parse("R0").impedance(f, new double[] { 1 })));
		AnalysisOutcome outcome = new KramersKronig().analyze(one, Givens.NONE, Defaults.of(KramersKronigSettings.class),
				Monitor.NONE);
		assertTrue(assertInstanceOf(AnalysisOutcome.Refused.class, outcome).messages().get(0).text()
				.contains("no spectrum has enough points"));
	}

	private static Results done(Dataset data, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, new KramersKronig().analyze(data, Givens.NONE,
				Defaults.of(KramersKronigSettings.class, settings), Monitor.NONE)).results();
	}
}
