/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.Circuit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spectra of passive circuits pass both tests; a cell that changes while it is measured does not. */
class KramersKronigTest {

	private static final double[] WIDE = Spectra.frequencies(1e5, 0.01);
	private static final String CELL = "R0-p(R1,CPE1)-p(R2-W1,C2)";
	private static final double[] TRUTH = { 10, 50, 1e-5, 0.85, 120, 30, 1e-3 };

	@ParameterizedTest
	@EnumSource(LinearKramersKronig.Part.class)
	void passesACircuit(LinearKramersKronig.Part part) {
		LinearKramersKronig.Result r = new LinearKramersKronig(0.85, 60, true, part).test(Spectra.exact(CELL, WIDE, TRUTH));
		assertTrue(r.rootMeanSquare() < 5e-3, part + " " + r.rootMeanSquare());
		assertTrue(r.mu() <= 0.85 || !r.ended());
	}

	/** Noise of 1 % in both parts leaves deviations of sqrt(2) % of the modulus, less what the elements take up. */
	@Test
	void leavesTheNoise() {
		ImpedanceData data = Spectra.noisy(Spectra.exact(CELL, WIDE, TRUTH), 0.01, 2);
		double rms = new LinearKramersKronig(0.85, 60, true, LinearKramersKronig.Part.BOTH).test(data).rootMeanSquare();
		assertEquals(0.0141, rms, 0.003);
	}

	/** Between two arcs three decades apart mu dips below the cutoff for some elements, which is not the end. */
	@Test
	void passesTwoArcsFarFromEachOther() {
		ImpedanceData exact = Spectra.exact("R0-p(R1,CPE1)-p(R2,CPE2)", Spectra.frequencies(7e6, 0.1), 20, 60, 4e-9, 0.95, 900, 4e-5,
				0.85);
		LinearKramersKronig test = new LinearKramersKronig(0.85, 100, true, LinearKramersKronig.Part.BOTH);
		assertTrue(test.test(exact).rootMeanSquare() > 0.05, "the plain test stops in the dip");
		assertTrue(test.testThoroughly(exact).rootMeanSquare() < 1e-3);
		for (long seed = 0; seed < 5; seed++) {
			double rms = test.testThoroughly(Spectra.noisy(exact, 0.002, seed)).rootMeanSquare();
			assertTrue(rms > 0.001 && rms < 0.005, "seed " + seed + ": " + rms);
		}
	}

	/** A resistance that grows by half during the measurement of the low frequencies. */
	@Test
	void failsACellThatChangesMeanwhile() {
		Circuit circuit = Circuit.parse(CELL);
		Complex[] z = new Complex[WIDE.length];
		for (int i = 0; i < z.length; i++) {
			double[] p = TRUTH.clone();
			p[4] *= 1 + 0.5 * Math.min(1, 0.02 / WIDE[i]);
			z[i] = circuit.impedance(new double[] { WIDE[i] }, p)[0];
		}
		ImpedanceData drifting = ImpedanceData.of(WIDE, z);
		LinearKramersKronig test = new LinearKramersKronig(0.85, 60, true, LinearKramersKronig.Part.BOTH);
		double good = test.test(Spectra.exact(CELL, WIDE, TRUTH)).rootMeanSquare();
		assertTrue(test.test(drifting).rootMeanSquare() > 5 * good);
		assertTrue(test.testThoroughly(drifting).rootMeanSquare() > 5 * good);
		MeasurementModel model = new MeasurementModel(10, true);
		assertTrue(largest(model.fit(drifting).deviations(drifting)) > 0.02);
		ImpedanceData exact = Spectra.exact(CELL, WIDE, TRUTH);
		assertTrue(largest(model.fit(exact).deviations(exact)) < 0.01);
	}

	private static double largest(Complex[] deviations) {
		return Arrays.stream(deviations).mapToDouble(Complex::modulus).max().orElseThrow();
	}

	/** Elements are added while the fit gains by them and each is significant, not beyond. */
	@Test
	void findsTheNumberOfElementsOfAVoigtCircuit() {
		ImpedanceData data = Spectra.noisy(
				Spectra.exact("R0-K1-K2-K3", WIDE, 10, 40, 1e-4, 90, 3e-3, 30, 0.5), 0.002, 4);
		MeasurementModel.Result r = new MeasurementModel(10, false).fit(data);
		assertEquals(3, r.elements());
		assertEquals(90, r.fit().values()[4], 2);
	}

	@Test
	void stopsAtTheNumberThatThePointsAllow() {
		ImpedanceData few = Spectra.exact("R0-p(R1,C1)", Spectra.frequencies(100, 10), 1, 1, 0.01);
		LinearKramersKronig.Result r = new LinearKramersKronig(-10, 100, true, LinearKramersKronig.Part.BOTH).test(few);
		assertEquals(2 * few.size() - 3, r.elements());
		assertTrue(!r.ended());
	}
}
