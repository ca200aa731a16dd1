/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.glovebox.numeric.impedance.RelaxationTimes.Choice;
import org.glovebox.numeric.impedance.RelaxationTimes.Result;
import org.glovebox.numeric.impedance.RelaxationTimes.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Distributions of circuits for which they are known: a delta function for RC, a closed form for depressed arcs. */
class RelaxationTimesTest {

	private static final double[] WIDE = Spectra.frequencies(1e6, 0.01);
	private static final String ARCS = "R0-Zarc1-Zarc2";
	private static final double[] TRUTH = { 10, 100, 1e-4, 0.8, 50, 0.1, 0.7 };

	private static Result find(ImpedanceData data, Choice choice, double lambda) {
		Setup setup = new Setup(Weighting.MODULUS, 1, 10, true, false, choice, lambda);
		return new RelaxationTimes(setup).of(data, 0.05).orElseThrow();
	}

	/** K. S. Cole, R. H. Cole, J. Chem. Phys. 9 (1941) 341: gamma of an arc over ln tau. */
	private static double arc(double tau, double r, double tau0, double g) {
		double y = Math.log(tau / tau0);
		return r / (2 * Math.PI) * Math.sin((1 - g) * Math.PI) / (Math.cosh(g * y) - Math.cos((1 - g) * Math.PI));
	}

	private static double exact(double tau) {
		return arc(tau, TRUTH[1], TRUTH[2], TRUTH[3]) + arc(tau, TRUTH[4], TRUTH[5], TRUTH[6]);
	}

	private static double error(Result r) {
		double error = 0;
		double size = 0;
		for (int i = 0; i < r.tau().length; i++) {
			error += Math.pow(r.gamma()[i] - exact(r.tau()[i]), 2);
			size += Math.pow(exact(r.tau()[i]), 2);
		}
		return Math.sqrt(error / size);
	}

	@ParameterizedTest
	@CsvSource({ "CROSS_VALIDATION,0,0.05", "L_CURVE,0,0.05", "CROSS_VALIDATION,0.001,0.1", "L_CURVE,0.001,0.1",
			"L_CURVE,0.01,0.2" })
	void findsTheClosedFormOfTwoDepressedArcs(Choice choice, double noise, double tolerance) {
		Result r = find(Spectra.noisy(Spectra.exact(ARCS, WIDE, TRUTH), noise, 3), choice, 0);
		assertTrue(error(r) < tolerance, "relative error " + error(r));
		assertEquals(2, r.peaks().size());
		assertEquals(100, r.peaks().get(0).resistance(), 2);
		assertEquals(50, r.peaks().get(1).resistance(), 5);
		assertEquals(1, r.peaks().get(0).tau() / 1e-4, 0.1);
		assertEquals(1, r.peaks().get(1).tau() / 0.1, 0.3);
		assertEquals(10, r.seriesResistance(), 0.1);
		assertEquals(150, r.polarization(), 1.5);
	}

	@ParameterizedTest
	@EnumSource(value = Choice.class, names = { "CROSS_VALIDATION", "L_CURVE" })
	void findsResistanceAndTimeOfRcElements(Choice choice) {
		Result r = find(Spectra.noisy(Spectra.exact("L0-R0-K1-K2", WIDE, 1e-6, 10, 100, 1e-4, 50, 0.1), 0.001, 5), choice, 0);
		assertEquals(2, r.peaks().size());
		assertEquals(100, r.peaks().get(0).resistance(), 1);
		assertEquals(50, r.peaks().get(1).resistance(), 1);
		assertEquals(1, r.peaks().get(0).tau() / 1e-4, 0.05);
		assertEquals(1, r.peaks().get(1).tau() / 0.1, 0.05);
		assertEquals(1e-6, r.peaks().get(0).capacitance(), 0.1e-6);
		assertEquals(1e-6, r.inductance(), 5e-8);
	}

	@Test
	void hasNoNegativePartAndABandAroundTheTruth() {
		Result r = find(Spectra.noisy(Spectra.exact(ARCS, WIDE, TRUTH), 0.005, 8), Choice.CROSS_VALIDATION, 0);
		int inside = 0;
		for (int i = 0; i < r.tau().length; i++) {
			assertTrue(r.gamma()[i] >= 0 && r.lower()[i] >= 0 && r.lower()[i] <= r.upper()[i]);
			inside += r.lower()[i] <= exact(r.tau()[i]) && exact(r.tau()[i]) <= r.upper()[i] ? 1 : 0;
		}
		assertTrue(inside > 0.8 * r.tau().length, inside + " of " + r.tau().length);
		double[] width = new double[r.tau().length];
		Arrays.setAll(width, i -> r.upper()[i] - r.lower()[i]);
		assertTrue(Arrays.stream(width).max().orElseThrow() < 30, "a band that says something");
	}

	/** The integral of the distribution is the difference of the real parts at the ends. */
	@Test
	void addsUpToThePolarizationResistance() {
		ImpedanceData data = Spectra.exact(ARCS, WIDE, TRUTH);
		Result r = find(data, Choice.CROSS_VALIDATION, 0);
		assertEquals(r.polarization(), r.peaks().stream().mapToDouble(RelaxationPeak::resistance).sum(), 1);
		for (int i = 0; i < data.size(); i++) {
			assertEquals(data.real()[i], r.model()[i].re(), 0.005 * data.modulus(i));
		}
	}

	@Test
	void smoothsMoreWithAStrongerPenaltyAndRepeatsItself() {
		ImpedanceData data = Spectra.noisy(Spectra.exact(ARCS, WIDE, TRUTH), 0.01, 8);
		Result weak = find(data, Choice.FIXED, 1e-5);
		Result strong = find(data, Choice.FIXED, 1);
		assertTrue(Arrays.stream(strong.gamma()).max().orElseThrow() < Arrays.stream(weak.gamma()).max().orElseThrow());
		assertTrue(strong.peaks().size() <= weak.peaks().size());
		assertArrayEquals(strong.upper(), find(data, Choice.FIXED, 1).upper());
		assertEquals(23, strong.strengths().size());
	}

	/** What a spectrum does not come down from at low frequency is a capacitance, not a resistance. */
	@Test
	void takesACapacitanceInSeries() {
		ImpedanceData data = Spectra.exact("R0-K1-C1", WIDE, 10, 100, 1e-4, 1e-3);
		Setup setup = new Setup(Weighting.MODULUS, 1, 10, true, true, Choice.CROSS_VALIDATION, 0);
		Result r = new RelaxationTimes(setup).of(data, 0.05).orElseThrow();
		assertEquals(1e-3, r.capacitance(), 2e-5);
		assertEquals(100, r.peaks().get(0).resistance(), 2);
	}
}
