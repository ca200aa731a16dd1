/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.Arrays;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.LevenbergMarquardt.Solution;
import org.glovebox.numeric.QrFactorization;
import org.glovebox.numeric.StudentDistribution;
import org.glovebox.numeric.circuit.Circuit;

/**
 * A fitted circuit. Arrays are owned by the record, never change them.
 *
 * @param rules the circuit with what was fixed and linked
 * @param weighting what deviations were divided by
 * @param points points of the spectrum
 * @param values one value for each parameter of the circuit
 * @param standardErrors their standard errors in the same units, from the covariance s² (J<sup>T</sup>J)<sup>-1</sup> with
 *            s² = chi² / degrees of freedom; 0 for fixed parameters, {@code NaN} at a limit and where the data do not
 *            determine them
 * @param lower lower ends of the 95 % confidence intervals by Student's t; of positive parameters in the logarithm
 * @param upper upper ends
 * @param free places of the parameters that were looked for
 * @param correlation correlation of the free parameters, {@code NaN} where a standard error is
 * @param chiSquare sum of the squares of the weighted deviations
 * @param search how it was found
 */
public record FitResult(ParameterRules rules, Weighting weighting, int points, double[] values, double[] standardErrors,
		double[] lower, double[] upper, int[] free, double[][] correlation, double chiSquare, Search search) {

	private static final double CONFIDENCE = 0.95;

	/**
	 * How a result was found.
	 *
	 * @param starts places from which was started
	 * @param same how many of them ended in the same minimum
	 * @param converged whether the best ended because nothing changed any more
	 * @param iterations steps of the last search
	 */
	public record Search(int starts, int same, boolean converged, int iterations) {
	}

	/** Working space for what follows from the derivatives at the minimum. */
	private static final class Statistics {
		private final FitProblem problem;
		private final Solution solution;
		private final double[] values;
		private final double[] errors;
		private final double[] lower;
		private final double[] upper;
		private final double[][] correlation;

		Statistics(ParameterRules rules, FitProblem problem, Solution solution) {
			this.problem = problem;
			this.solution = solution;
			this.values = problem.decoded(solution.x());
			this.errors = new double[values.length];
			this.lower = values.clone();
			this.upper = values.clone();
			int n = problem.free().length;
			this.correlation = new double[n][n];
			for (double[] row : correlation) {
				Arrays.fill(row, Double.NaN);
			}
			int[] inner = inner();
			Arrays.stream(problem.free()).forEach(i -> set(i, Double.NaN, Double.NaN, Double.NaN));
			if (inner.length > 0) {
				estimate(inner);
			}
			for (int i = 0; i < values.length; i++) {
				if (rules.rules().get(i) instanceof ParameterRule.Linked(int to, double factor)) {
					set(i, Math.abs(factor) * errors[to], Math.min(factor * lower[to], factor * upper[to]),
							Math.max(factor * lower[to], factor * upper[to]));
				}
			}
		}

		private void set(int i, double error, double from, double to) {
			errors[i] = error;
			lower[i] = from;
			upper[i] = to;
		}

		/** Free parameters that are not at a limit and that the spectrum depends on. */
		private int[] inner() {
			double[] least = problem.lower();
			double[] most = problem.upper();
			return java.util.stream.IntStream.range(0, problem.free().length)
					.filter(k -> solution.x()[k] > least[k] && solution.x()[k] < most[k])
					.filter(k -> Arrays.stream(solution.derivative()[k]).anyMatch(d -> d != 0)).toArray();
		}

		private void estimate(int[] inner) {
			double[][] columns = new double[inner.length][];
			double[] norm = new double[inner.length];
			for (int k = 0; k < inner.length; k++) {
				double[] column = solution.derivative()[inner[k]];
				norm[k] = Math.sqrt(Arrays.stream(column).map(d -> d * d).sum());
				double size = norm[k];
				columns[k] = Arrays.stream(column).map(d -> d / size).toArray();
			}
			QrFactorization qr = QrFactorization.of(columns);
			if (!qr.hasFullRank()) {
				return;
			}
			double[][] inverse = qr.normalInverse();
			int degrees = problem.residuals() - problem.parameters();
			double variance = solution.cost() / degrees;
			double t = new StudentDistribution(degrees).twoSided(CONFIDENCE);
			for (int k = 0; k < inner.length; k++) {
				double error = Math.sqrt(variance * inverse[k][k]) / norm[k];
				interval(inner[k], error, t * error);
				for (int j = 0; j < inner.length; j++) {
					correlation[inner[k]][inner[j]] = k == j ? 1
							: inverse[k][j] / Math.sqrt(inverse[k][k] * inverse[j][j]);
				}
			}
		}

		private void interval(int k, double error, double half) {
			int i = problem.free()[k];
			double value = values[i];
			if (problem.isLogarithmic(k)) {
				set(i, value * error, value * StrictMath.exp(-half), value * StrictMath.exp(half));
			} else {
				set(i, error, value - half, value + half);
			}
		}
	}

	static FitResult of(ParameterRules rules, Weighting weighting, ImpedanceData data, FitProblem problem,
			Solution solution, Search search) {
		Statistics s = new Statistics(rules, problem, solution);
		return new FitResult(rules, weighting, data.size(), s.values, s.errors, s.lower, s.upper, problem.free(),
				s.correlation, solution.cost(), search);
	}

	public Circuit circuit() {
		return rules.circuit();
	}

	/** Twice the points less the free parameters. */
	public int degreesOfFreedom() {
		return 2 * points - free.length;
	}

	/** chi² over the degrees of freedom; with modulus weighting its root is the mean deviation as a part of |Z|. */
	public double reducedChiSquare() {
		return chiSquare / degreesOfFreedom();
	}

	/**
	 * Akaike's criterion for noise of unknown size, corrected for few points (K. P. Burnham, D. R. Anderson, Model Selection
	 * and Multimodel Inference, 2nd ed. (2002), 2.4); comparable between fits of the same points with the same weighting.
	 */
	public double aic() {
		double n = 2.0 * points;
		double k = free.length + 1.0;
		double correction = n > k + 1 ? 2 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY;
		return n * StrictMath.log(chiSquare / n) + 2 * k + correction;
	}

	/** Schwarz's criterion, likewise. */
	public double bic() {
		double n = 2.0 * points;
		return n * StrictMath.log(chiSquare / n) + (free.length + 1) * StrictMath.log(n);
	}

	/** Covariance of two parameters; 0 where one of them is fixed or not determined. */
	public double covariance(int first, int second) {
		int a = Arrays.binarySearch(free, root(first));
		int b = Arrays.binarySearch(free, root(second));
		double product = standardErrors[first] * standardErrors[second];
		return a < 0 || b < 0 || Double.isNaN(product) ? 0 : correlation[a][b] * product;
	}

	private int root(int parameter) {
		return rules.rules().get(parameter) instanceof ParameterRule.Linked(int to, double factor) ? to : parameter;
	}

	/** Whether a parameter was looked for and ended at one of its limits, or lost all influence. */
	public boolean isUndetermined(int parameter) {
		return Double.isNaN(standardErrors[parameter]);
	}

	/** The impedance of the fitted circuit. */
	public Complex[] impedance(double[] frequency) {
		return circuit().impedance(frequency, values);
	}
}
