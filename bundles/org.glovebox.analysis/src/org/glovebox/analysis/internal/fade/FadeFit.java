/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Residuals;
import org.glovebox.numeric.LeastSquaresProblem;
import org.glovebox.numeric.LevenbergMarquardt;
import org.glovebox.numeric.QrFactorization;
import org.glovebox.numeric.StudentDistribution;

/**
 * A law of fade: Q(n) = Q0 - d ((n - first)/(last - first))^z, with z fixed or fitted.
 *
 * @param law which law
 * @param first first cycle, where the law starts
 * @param span cycles from the first to the last
 * @param start Q0, mAh
 * @param loss d, the loss at the last cycle, mAh
 * @param exponent z
 * @param covariance of Q0, d and z; the row and column of z are zero where it is fixed
 * @param residuals what it leaves
 * @param determined whether z came to an end inside its limits
 */
record FadeFit(Law law, double first, double span, double start, double loss, double exponent, double[][] covariance,
		Residuals residuals, boolean determined) {

	/** Laws of fade. */
	enum Law {
		LINEAR("linear", 2, 1),
		/** A layer that limits its own growth takes up charge with the square root of time. */
		SQUARE_ROOT("square root", 2, 0.5),
		POWER("power", 3, Double.NaN);

		private final String text;
		private final int numbers;
		private final double exponent;

		Law(String text, int numbers, double exponent) {
			this.text = text;
			this.numbers = numbers;
			this.exponent = exponent;
		}

		String text() {
			return text;
		}

		/** How many numbers are fitted. */
		int numbers() {
			return numbers;
		}
	}

	/** Limits of the exponent: beyond them the law is a step at its start or at its end. */
	private static final double LEAST_EXPONENT = 0.1;
	private static final double LARGEST_EXPONENT = 10;
	private static final int ITERATIONS = 200;
	private static final double TOLERANCE = 1e-12;

	/**
	 * Fits a law by least squares.
	 *
	 * @param cycle numbers of the cycles, rising
	 * @param capacity mAh
	 */
	static FadeFit of(Law law, double[] cycle, double[] capacity) {
		double span = cycle[cycle.length - 1] - cycle[0];
		double[] u = Arrays.stream(cycle).map(n -> (n - cycle[0]) / span).toArray();
		double z = law == Law.POWER ? exponent(u, capacity) : law.exponent;
		double[] linear = QrFactorization.of(ones(u), power(u, z)).solve(capacity);
		double[] x = { linear[0], -linear[1], z };
		double[] left = IntStream.range(0, u.length).mapToDouble(i -> capacity[i] - at(x, u[i])).toArray();
		Residuals residuals = Residuals.of(left);
		boolean determined = law != Law.POWER || z > 1.001 * LEAST_EXPONENT && z < 0.999 * LARGEST_EXPONENT;
		return new FadeFit(law, cycle[0], span, x[0], x[1], z, covariance(law, u, x, residuals), residuals, determined);
	}

	private static double[] ones(double[] u) {
		double[] ones = new double[u.length];
		Arrays.fill(ones, 1);
		return ones;
	}

	private static double[] power(double[] u, double z) {
		return Arrays.stream(u).map(v -> StrictMath.pow(v, z)).toArray();
	}

	private static double at(double[] x, double u) {
		return x[0] - x[1] * StrictMath.pow(u, x[2]);
	}

	/** The best exponent, from several starts, so that no local minimum is taken for the best one. */
	private static double exponent(double[] u, double[] capacity) {
		double best = 1;
		double least = Double.POSITIVE_INFINITY;
		for (double start : new double[] { 0.3, 0.6, 1, 2, 5 }) {
			double[] linear = QrFactorization.of(ones(u), power(u, start)).solve(capacity);
			double[] lower = { Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, LEAST_EXPONENT };
			double[] upper = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, LARGEST_EXPONENT };
			LevenbergMarquardt.Solution solution = new LevenbergMarquardt(problem(u, capacity), lower, upper, ITERATIONS, TOLERANCE)
					.solve(new double[] { linear[0], -linear[1], start });
			if (solution.cost() < least * (1 - 1e-9)) {
				least = solution.cost();
				best = solution.x()[2];
			}
		}
		return best;
	}

	private static LeastSquaresProblem problem(double[] u, double[] capacity) {
		return new LeastSquaresProblem() {
			@Override
			public int parameters() {
				return 3;
			}

			@Override
			public int residuals() {
				return u.length;
			}

			@Override
			public void evaluate(double[] x, double[] residual, double[][] derivative) {
				for (int i = 0; i < u.length; i++) {
					double power = StrictMath.pow(u[i], x[2]);
					residual[i] = x[0] - x[1] * power - capacity[i];
					derivative[0][i] = 1;
					derivative[1][i] = -power;
					derivative[2][i] = u[i] > 0 ? -x[1] * power * StrictMath.log(u[i]) : 0;
				}
			}
		};
	}

	private static double[][] covariance(Law law, double[] u, double[] x, Residuals residuals) {
		double[][] derivative = new double[3][u.length];
		problem(u, u).evaluate(x, new double[u.length], derivative);
		double[][] inverse = QrFactorization.of(Arrays.copyOf(derivative, law.numbers)).normalInverse();
		double variance = residuals.deviation(law.numbers) * residuals.deviation(law.numbers) * residuals.inflation();
		double[][] covariance = new double[3][3];
		for (int i = 0; i < law.numbers; i++) {
			for (int k = 0; k < law.numbers; k++) {
				covariance[i][k] = variance * inverse[i][k];
			}
		}
		return covariance;
	}

	/** Capacity at a cycle, mAh. */
	double at(double cycle) {
		return start - loss * StrictMath.pow(Math.max(0, (cycle - first) / span), exponent);
	}

	/** Standard error of one of Q0, d and z. */
	double error(int number) {
		return Math.sqrt(covariance[number][number]);
	}

	/** Whether the capacity falls by more than chance explains. */
	boolean fades() {
		return determined && loss > twoSided() * error(1);
	}

	private double twoSided() {
		return new StudentDistribution(Math.max(1, residuals.independent() - law.numbers)).twoSided(0.95);
	}

	/**
	 * When a part of the capacity at the start is left.
	 *
	 * @param cycle the cycle
	 * @param error its standard error
	 * @param low lower end of the 95 % interval, from the logarithm, in which the error is nearly symmetric
	 * @param high upper end
	 */
	record Life(double cycle, double error, double low, double high) {
	}

	/**
	 * Extends the law to a part of the capacity at the start; empty where nothing fades.
	 *
	 * @param part 0 to 1
	 */
	Optional<Life> life(double part) {
		if (!fades()) {
			return Optional.empty();
		}
		double logarithm = StrictMath.log((1 - part) * start / loss) / exponent;
		double[] gradient = { 1 / (exponent * start), -1 / (exponent * loss), -logarithm / exponent };
		double variance = 0;
		for (int i = 0; i < 3; i++) {
			for (int k = 0; k < 3; k++) {
				variance += gradient[i] * covariance[i][k] * gradient[k];
			}
		}
		double error = Math.sqrt(variance);
		double reach = span * StrictMath.exp(logarithm);
		double factor = StrictMath.exp(twoSided() * error);
		return Optional.of(new Life(first + reach, reach * error, first + reach / factor, first + reach * factor));
	}
}
