/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** Certified values: NIST Statistical Reference Datasets, nonlinear regression, from starts that NIST gives. */
class LevenbergMarquardtTest {

	/** Value and derivatives of a model at x. */
	private interface Model {
		double[] at(double x, double[] b);
	}

	private record Reference(String name, double[] x, double[] y, Model model, double[] start, double[] certified,
			double[] deviations, double sumOfSquares) {
		@Override
		public String toString() {
			return name;
		}
	}

	private static double[] of(double... values) {
		return values;
	}

	private static Stream<Reference> references() {
		double[] fifty = DoubleStream.iterate(50, v -> v + 5).limit(16).toArray();
		return Stream.of(
				new Reference("Misra1a",
						of(77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0),
						of(10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78),
						LevenbergMarquardtTest::saturation, of(500, 1e-4), of(2.3894212918E+02, 5.5015643181E-04),
						of(2.7070075241E+00, 7.2668688436E-06), 1.2455138894E-01),
				new Reference("BoxBOD", of(1, 2, 3, 5, 7, 10), of(109, 149, 149, 191, 213, 224),
						LevenbergMarquardtTest::saturation, of(100, 0.75), of(2.1380940889E+02, 5.4723748542E-01),
						of(1.2354515176E+01, 1.0455993237E-01), 1.1680088766E+03),
				new Reference("MGH09", of(4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625),
						of(0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246),
						LevenbergMarquardtTest::rational, of(0.25, 0.39, 0.415, 0.39),
						of(1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01),
						of(1.1435312227E-02, 1.9633220911E-01, 8.0842031232E-02, 9.0025542308E-02), 3.0750560385E-04),
				new Reference("MGH10", fifty,
						of(34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872),
						LevenbergMarquardtTest::thermistor, of(0.02, 4000, 250),
						of(5.6096364710E-03, 6.1813463463E+03, 3.4522363462E+02),
						of(1.5687892471E-04, 2.3309021107E+01, 7.8486103508E-01), 8.7945855171E+01),
				new Reference("Rat42", of(9, 14, 21, 28, 42, 57, 63, 70, 79),
						of(8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08), LevenbergMarquardtTest::logistic,
						of(100, 1, 0.1), of(7.2462237576E+01, 2.6180768402E+00, 6.7359200066E-02),
						of(1.7340283401E+00, 8.8295217536E-02, 3.4465663377E-03), 8.0565229338E+00));
	}

	private static double[] saturation(double x, double[] b) {
		double e = Math.exp(-b[1] * x);
		return of(b[0] * (1 - e), 1 - e, b[0] * x * e);
	}

	private static double[] rational(double x, double[] b) {
		double above = x * x + x * b[1];
		double below = x * x + x * b[2] + b[3];
		double value = b[0] * above / below;
		return of(value, above / below, b[0] * x / below, -value * x / below, -value / below);
	}

	private static double[] thermistor(double x, double[] b) {
		double e = Math.exp(b[1] / (x + b[2]));
		return of(b[0] * e, e, b[0] * e / (x + b[2]), -b[0] * e * b[1] / ((x + b[2]) * (x + b[2])));
	}

	private static double[] logistic(double x, double[] b) {
		double e = Math.exp(b[1] - b[2] * x);
		double share = 1 / (1 + e);
		return of(b[0] * share, share, -b[0] * share * share * e, b[0] * share * share * e * x);
	}

	private record Curve(Reference of) implements LeastSquaresProblem {
		@Override
		public int parameters() {
			return of.start().length;
		}

		@Override
		public int residuals() {
			return of.x().length;
		}

		@Override
		public void evaluate(double[] x, double[] residual, double[][] derivative) {
			for (int i = 0; i < residual.length; i++) {
				double[] m = of.model().at(of.x()[i], x);
				residual[i] = m[0] - of.y()[i];
				for (int k = 0; k < x.length; k++) {
					derivative[k][i] = m[k + 1];
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("references")
	void findsTheCertifiedMinimum(Reference reference) {
		LevenbergMarquardt.Solution s = LevenbergMarquardt.unbounded(new Curve(reference), 5000, 1e-14)
				.solve(reference.start());
		assertTrue(s.converged());
		assertEquals(reference.sumOfSquares(), s.cost(), 1e-9 * reference.sumOfSquares());
		double[][] inverse = QrFactorization.of(s.derivative()).normalInverse();
		double variance = s.cost() / (reference.x().length - reference.start().length);
		for (int k = 0; k < s.x().length; k++) {
			assertEquals(reference.certified()[k], s.x()[k], 1e-6 * Math.abs(reference.certified()[k]));
			assertEquals(reference.deviations()[k], Math.sqrt(variance * inverse[k][k]), 1e-5 * reference.deviations()[k]);
		}
	}

	/** The minimum of (x - 3)² + (y + x - 5)² with x at most 2 is at x = 2, y = 3. */
	@Test
	void staysBetweenBoundsAndMovesAlongThem() {
		LeastSquaresProblem plane = new LeastSquaresProblem() {
			@Override
			public int parameters() {
				return 2;
			}

			@Override
			public int residuals() {
				return 2;
			}

			@Override
			public void evaluate(double[] x, double[] residual, double[][] derivative) {
				residual[0] = x[0] - 3;
				residual[1] = x[1] + x[0] - 5;
				derivative[0][0] = 1;
				derivative[0][1] = 1;
				derivative[1][1] = 1;
			}
		};
		LevenbergMarquardt bounded = new LevenbergMarquardt(plane, of(-10, -10), of(2, 10), 100, 1e-14);
		assertArrayEquals(of(2, 3), bounded.solve(of(-50, 7)).x(), 1e-9);
		assertArrayEquals(of(3, 2), LevenbergMarquardt.unbounded(plane, 100, 1e-14).solve(of(0, 0)).x(), 1e-9);
	}
}
