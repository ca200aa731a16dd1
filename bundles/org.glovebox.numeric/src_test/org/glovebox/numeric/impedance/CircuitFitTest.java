/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.numeric.circuit.Circuit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circuits with known parameters are found again, with the uncertainty that the noise gives them. */
class CircuitFitTest {

	private static final double[] WIDE = Spectra.frequencies(1e6, 0.1);
	private static final String ARC = "R0-p(R1,CPE1)";
	private static final double[] ARC_TRUTH = { 20, 100, 2e-6, 0.85 };

	private static FitResult fit(String circuit, ImpedanceData data) {
		return new CircuitFit(ParameterRules.free(Circuit.parse(circuit)), Weighting.MODULUS, 5).fit(data);
	}

	/** Without noise and without start values the parameters come back to nine digits. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "R0-C0|5 1e-6", "R0-p(R1,C1)|20 100 1e-6", "R0-p(R1,CPE1)|20 100 2e-6 0.85",
			"L0-R0-p(R1,CPE1)-CPE2|1e-6 30 500 2e-9 0.9 1e-5 0.7", "R0-p(R1,CPE1)-p(R2,CPE2)|10 200 1e-8 0.9 800 3e-5 0.8",
			"R0-p(R1,C1)-p(R2-Wo1,C2)|10 200 1e-7 90 400 0.5 1e-5", "R0-Zarc1-Ws1|4 60 1e-5 0.8 200 0.3",
			"R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-W1|5 40 1e-8 0.95 90 2e-6 0.9 400 2e-4 0.85 30",
			"R0-G1|5 300 0.01", "R0-TLMQ1|5 300 1e-5 0.9", "R0-X1; X(R[ohm], tau[s]) = R/sqrt(1+s*tau)|5 300 0.01" })
	void findsExactParametersByItself(String circuit, String truth) {
		double[] p = java.util.Arrays.stream(truth.split(" ")).mapToDouble(Double::parseDouble).toArray();
		FitResult fit = fit(circuit, Spectra.exact(circuit, WIDE, p));
		for (int i = 0; i < p.length; i++) {
			assertEquals(p[i], fit.values()[i], 1e-9 * p[i], circuit + " " + fit.search());
		}
		assertTrue(fit.search().converged());
	}

	/**
	 * Of 95 % intervals 95 % hold the truth: 300 spectra with 1 % noise, counted within three standard deviations of the
	 * binomial distribution.
	 */
	@Test
	void givesIntervalsThatCoverTheTruthAsOftenAsTheySay() {
		ImpedanceData exact = Spectra.exact(ARC, WIDE, ARC_TRUTH);
		CircuitFit fit = new CircuitFit(ParameterRules.startingAt(Circuit.parse(ARC), ARC_TRUTH), Weighting.MODULUS, 1);
		int runs = 300;
		int[] covered = new int[ARC_TRUTH.length];
		double spread = 0;
		double error = 0;
		for (int seed = 0; seed < runs; seed++) {
			FitResult r = fit.fit(Spectra.noisy(exact, 0.01, seed));
			for (int i = 0; i < covered.length; i++) {
				covered[i] += r.lower()[i] <= ARC_TRUTH[i] && ARC_TRUTH[i] <= r.upper()[i] ? 1 : 0;
			}
			spread += Math.pow(r.values()[1] - ARC_TRUTH[1], 2) / runs;
			error += r.standardErrors()[1] / runs;
		}
		double allowed = 3 * Math.sqrt(0.95 * 0.05 / runs);
		for (int count : covered) {
			assertEquals(0.95, (double) count / runs, allowed);
		}
		assertEquals(1, error / Math.sqrt(spread), 0.15);
	}

	@Test
	void tellsTheNoiseByChiSquare() {
		FitResult r = fit(ARC, Spectra.noisy(Spectra.exact(ARC, WIDE, ARC_TRUTH), 0.02, 7));
		assertEquals(0.02, Math.sqrt(r.reducedChiSquare()), 0.003);
		assertEquals(2 * WIDE.length - 4, r.degreesOfFreedom());
		assertEquals(1, r.correlation()[2][2]);
		assertTrue(r.correlation()[2][3] < -0.8, "Q and alpha of an arc go together");
	}

	@Test
	void keepsFixedLinkedAndLimitedParameters() {
		ImpedanceData data = Spectra.exact("R0-p(R1,C1)-p(R2,C2)", WIDE, 10, 100, 1e-8, 100, 1e-5);
		Circuit circuit = Circuit.parse("R0-p(R1,C1)-p(R2,C2)");
		ParameterRules rules = ParameterRules.parse(circuit,
				"R0 = 12 fixed; R2 = 1*R1; C1 = 1e-9 .. 1e-7; C2 = 1e-5 (2e-5 .. 1e-3)");
		FitResult r = new CircuitFit(rules, Weighting.MODULUS, 4).fit(data);
		assertEquals(12, r.values()[0]);
		assertEquals(0, r.standardErrors()[0]);
		assertEquals(r.values()[1], r.values()[3]);
		assertEquals(r.standardErrors()[1], r.standardErrors()[3], 1e-12);
		assertEquals(2e-5, r.values()[4], 1e-17);
		assertTrue(r.isUndetermined(4), "at its limit");
		assertArrayEquals(new int[] { 1, 2, 4 }, r.free());
	}

	/** Parts that look alike are numbered by falling frequency, wherever the search found them. */
	@Test
	void ordersArcsByFrequency() {
		FitResult r = fit("R0-p(R1,C1)-p(R2,C2)", Spectra.exact("R0-p(R1,C1)-p(R2,C2)", WIDE, 10, 100, 1e-5, 300, 1e-8));
		assertEquals(300, r.values()[1], 1e-6);
		assertEquals(100, r.values()[3], 1e-6);
	}

	@Test
	void saysWhichParametersTheDataDoNotDetermine() {
		FitResult r = fit("R0-R9", Spectra.exact("R0", WIDE, 10));
		assertTrue(r.isUndetermined(0) && r.isUndetermined(1));
		assertEquals(10, r.values()[0] + r.values()[1], 1e-9);
	}

	/** With noise in ohm that is the same at all points, unit weighting finds a small resistance worse than modulus weighting. */
	@Test
	void weighsAsAsked() {
		ImpedanceData data = Spectra.noisy(Spectra.exact("R0-p(R1,CPE1)", WIDE, 2, 2000, 2e-6, 0.9), 0.01, 3);
		Circuit circuit = Circuit.parse("R0-p(R1,CPE1)");
		double[] errors = new double[3];
		for (Weighting weighting : Weighting.values()) {
			FitResult r = new CircuitFit(ParameterRules.free(circuit), weighting, 5).fit(data);
			errors[weighting.ordinal()] = r.standardErrors()[0];
			assertEquals(2000, r.values()[1], 150);
		}
		assertTrue(errors[Weighting.MODULUS.ordinal()] < 0.1 * errors[Weighting.UNIT.ordinal()]);
		assertTrue(errors[Weighting.PROPORTIONAL.ordinal()] < 0.1 * errors[Weighting.UNIT.ordinal()]);
	}

	/** Both criteria choose the circuit that made the data, not a smaller or a larger one. */
	@Test
	void comparesModels() {
		ImpedanceData data = Spectra.noisy(Spectra.exact("R0-p(R1,CPE1)-p(R2,CPE2)", WIDE, 10, 200, 1e-8, 0.9, 500, 3e-5, 0.8),
				0.005, 11);
		FitResult one = fit("R0-p(R1,CPE1)", data);
		FitResult two = fit("R0-p(R1,CPE1)-p(R2,CPE2)", data);
		FitResult three = fit("R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)", data);
		assertTrue(two.bic() < one.bic() && two.bic() < three.bic());
		assertTrue(two.aic() < one.aic() && two.aic() < three.aic());
	}

	/** All impedances times a factor: resistances grow with it, capacitances fall, times and exponents stay. */
	@Test
	void followsAChangeOfUnit() {
		ImpedanceData ohm = Spectra.noisy(Spectra.exact(ARC, WIDE, ARC_TRUTH), 0.01, 5);
		ImpedanceData milliohm = new ImpedanceData(ohm.frequency(), times(ohm.real()), times(ohm.imaginary()));
		FitResult a = fit(ARC, ohm);
		FitResult b = fit(ARC, milliohm);
		assertEquals(1000 * a.values()[1], b.values()[1], 1e-5 * b.values()[1]);
		assertEquals(a.values()[2] / 1000, b.values()[2], 1e-5 * b.values()[2]);
		assertEquals(a.values()[3], b.values()[3], 1e-7);
	}

	private static double[] times(double[] values) {
		return java.util.Arrays.stream(values).map(v -> 1000 * v).toArray();
	}

	@Test
	void startsFromTheSpectrumBeforeInASeries() {
		CircuitFit fit = new CircuitFit(ParameterRules.free(Circuit.parse(ARC)), Weighting.MODULUS, 5);
		FitResult first = fit.fit(Spectra.exact(ARC, WIDE, ARC_TRUTH));
		FitResult next = fit.fit(Spectra.exact(ARC, WIDE, 20, 130, 2e-6, 0.85), List.of(first.values()));
		assertEquals(130, next.values()[1], 1e-7);
		assertEquals(1, next.search().starts());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "R7 = 3|there is no parameter R7", "R0 = 1; R1 is 3|no rule", "R0 = big small|neither a number",
			"R0 = 3 .. 1|leave nothing between", "1, 2, 3|3 start values for the 4 parameters", "1, x, 3, 4|\"x\" is not a number",
			"R0 = R1; R1 = R0|is linked itself" })
	void saysWhatIsWrongWithRules(String text, String message) {
		IllegalArgumentException problem = assertThrows(IllegalArgumentException.class,
				() -> ParameterRules.parse(Circuit.parse(ARC), text));
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
	}

	@Test
	void refusesTooFewPoints() {
		CircuitFit fit = new CircuitFit(ParameterRules.free(Circuit.parse(ARC)), Weighting.UNIT, 1);
		ImpedanceData two = Spectra.exact("R0", new double[] { 1, 10 }, 5);
		assertFalse(fit.isDetermined(two));
		assertThrows(IllegalArgumentException.class, () -> fit.fit(two));
	}
}
