/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Residuals;
import org.glovebox.numeric.LeastSquaresProblem;
import org.glovebox.numeric.LevenbergMarquardt;
import org.glovebox.numeric.QrFactorization;

/**
 * Relaxation of the voltage of a rest: V(t) = V(∞) + Σ a exp(-t/τ) with one to three terms, as a circuit of as many RC
 * elements relaxes.
 *
 * @param equilibrium V(∞), V
 * @param amplitudes a of each term, V, the slowest first
 * @param constants τ of each term, s, the slowest first
 * @param covariance of V(∞), then a and ln τ of each term
 * @param residuals what it leaves
 * @param length length of the rest, s
 */
record VoltageRelaxation(double equilibrium, double[] amplitudes, double[] constants, double[][] covariance,
		Residuals residuals, double length) {

	private static final int FEWEST_FOR_EACH = 3;
	private static final int MOST_POINTS = 600;
	private static final int ITERATIONS = 200;
	private static final double TOLERANCE = 1e-12;
	/** Slower than this many times the rest, a term is a straight line. */
	private static final double SLOWEST = 20;
	/** Time constants from which the search starts, as parts of the length. */
	private static final double[][] STARTS = { { 0.01 }, { 0.05 }, { 0.3 }, { 0.3, 0.03 }, { 0.3, 0.003 }, { 1, 0.1 },
			{ 0.5, 0.05, 0.005 }, { 1, 0.2, 0.02 } };
	/** A curve deviates where neighbouring rows deviate alike, and by more than this part of the range of the voltage. */
	private static final double DEVIATES = 0.02;
	private static final double ALIKE = 0.5;

	/** The best number of terms by Schwarz's criterion; empty where the voltage does not relax so, or with few rows. */
	static Optional<VoltageRelaxation> of(Rest rest) {
		int[] rows = spread(rest.seconds());
		double[] t = Arrays.stream(rows).mapToDouble(i -> rest.seconds()[i]).toArray();
		double[] v = Arrays.stream(rows).mapToDouble(i -> rest.voltage()[i]).toArray();
		List<VoltageRelaxation> fits = new ArrayList<>();
		for (double[] start : STARTS) {
			if (t.length >= FEWEST_FOR_EACH * (1 + 2 * start.length) && t[t.length - 1] > 0) {
				fit(t, v, start).ifPresent(fits::add);
			}
		}
		double independent = fits.stream().mapToDouble(f -> f.residuals.independent()).max().orElse(0);
		Residuals constant = constant(v);
		Optional<VoltageRelaxation> best = fits.stream().min(Comparator.comparingDouble(f -> f.criterion(independent)));
		return best.filter(b -> b.criterion(independent) < constant.bic(independent, 1) && b.describes(v));
	}

	private boolean describes(double[] v) {
		double range = Arrays.stream(v).max().orElse(0) - Arrays.stream(v).min().orElse(0);
		return residuals.correlation() < ALIKE || residuals.deviation(covariance.length) <= DEVIATES * range;
	}

	private double criterion(double independent) {
		return residuals.bic(independent, covariance.length);
	}

	/** All rows, or as many as are needed, spread over the logarithm of time so that the fast start is kept. */
	private static int[] spread(double[] seconds) {
		int n = seconds.length;
		if (n <= MOST_POINTS) {
			return IntStream.range(0, n).toArray();
		}
		double first = Math.max(seconds[1], 1e-6);
		double decades = Math.log1p(seconds[n - 1] / first);
		List<Integer> rows = new ArrayList<>();
		int next = 0;
		for (int i = 0; i < n; i++) {
			if (Math.log1p(seconds[i] / first) / decades * MOST_POINTS >= next || i == n - 1) {
				rows.add(i);
				next = 1 + (int) (Math.log1p(seconds[i] / first) / decades * MOST_POINTS);
			}
		}
		return rows.stream().mapToInt(Integer::intValue).toArray();
	}

	private static Residuals constant(double[] v) {
		double mean = Arrays.stream(v).average().orElse(0);
		return Residuals.of(Arrays.stream(v).map(x -> x - mean).toArray());
	}

	/** A fit from some time constants; empty where it ends at a limit or terms become one. */
	private static Optional<VoltageRelaxation> fit(double[] t, double[] v, double... parts) {
		double length = t[t.length - 1];
		int terms = parts.length;
		double[][] columns = new double[1 + terms][];
		columns[0] = new double[t.length];
		Arrays.fill(columns[0], 1);
		for (int k = 0; k < terms; k++) {
			double tau = parts[k] * length;
			columns[1 + k] = Arrays.stream(t).map(s -> Math.exp(-s / tau)).toArray();
		}
		QrFactorization qr = QrFactorization.of(columns);
		if (!qr.hasFullRank()) {
			return Optional.empty();
		}
		double[] linear = qr.solve(v);
		double[] lower = new double[1 + 2 * terms];
		double[] upper = new double[1 + 2 * terms];
		Arrays.fill(lower, Double.NEGATIVE_INFINITY);
		Arrays.fill(upper, Double.POSITIVE_INFINITY);
		double[] start = new double[1 + 2 * terms];
		start[0] = linear[0];
		for (int k = 0; k < terms; k++) {
			start[1 + 2 * k] = linear[1 + k];
			start[2 + 2 * k] = Math.log(parts[k] * length);
			lower[2 + 2 * k] = Math.log(length / t.length / 10);
			upper[2 + 2 * k] = Math.log(SLOWEST * length);
		}
		LevenbergMarquardt.Solution solution = new LevenbergMarquardt(problem(t, v, terms), lower, upper, ITERATIONS, TOLERANCE)
				.solve(start);
		return relaxation(solution, length, lower[2], upper[2]);
	}

	private static Optional<VoltageRelaxation> relaxation(LevenbergMarquardt.Solution solution, double length, double lower,
			double upper) {
		double[] x = solution.x();
		for (int k = 0; k < x.length / 2; k++) {
			if (x[2 + 2 * k] <= lower || x[2 + 2 * k] >= upper) {
				return Optional.empty();
			}
		}
		int[] terms = slowestFirst(x);
		QrFactorization qr = QrFactorization.of(solution.derivative());
		if (!qr.hasFullRank() || IntStream.range(1, terms.length)
				.anyMatch(k -> x[2 + 2 * terms[k - 1]] - x[2 + 2 * terms[k]] < Math.log(2))) {
			return Optional.empty();
		}
		Residuals residuals = Residuals.of(solution.residual());
		double deviation = residuals.deviation(x.length);
		double variance = deviation * deviation * residuals.inflation();
		int[] order = IntStream.range(0, x.length).map(i -> i == 0 ? 0 : 1 + 2 * terms[(i - 1) / 2] + (i - 1) % 2).toArray();
		double[][] inverse = qr.normalInverse();
		double[][] covariance = new double[x.length][x.length];
		for (int i = 0; i < x.length; i++) {
			for (int k = 0; k < x.length; k++) {
				covariance[i][k] = variance * inverse[order[i]][order[k]];
			}
		}
		return Optional.of(new VoltageRelaxation(x[0], IntStream.of(terms).mapToDouble(k -> x[1 + 2 * k]).toArray(),
				IntStream.of(terms).mapToDouble(k -> Math.exp(x[2 + 2 * k])).toArray(), covariance, residuals, length));
	}

	private static int[] slowestFirst(double[] x) {
		return IntStream.range(0, x.length / 2).boxed().sorted(Comparator.comparingDouble(k -> -x[2 + 2 * k]))
				.mapToInt(Integer::intValue).toArray();
	}

	private static LeastSquaresProblem problem(double[] t, double[] v, int terms) {
		return new LeastSquaresProblem() {
			@Override
			public int parameters() {
				return 1 + 2 * terms;
			}

			@Override
			public int residuals() {
				return t.length;
			}

			@Override
			public void evaluate(double[] x, double[] residual, double[][] derivative) {
				for (int i = 0; i < t.length; i++) {
					double sum = x[0];
					derivative[0][i] = 1;
					for (int k = 0; k < terms; k++) {
						double u = t[i] / Math.exp(x[2 + 2 * k]);
						double decay = Math.exp(-u);
						sum += x[1 + 2 * k] * decay;
						derivative[1 + 2 * k][i] = decay;
						derivative[2 + 2 * k][i] = x[1 + 2 * k] * decay * u;
					}
					residual[i] = sum - v[i];
				}
			}
		};
	}

	/** Voltage at a time since the start of the rest, V. */
	double at(double seconds) {
		double sum = equilibrium;
		for (int k = 0; k < constants.length; k++) {
			sum += amplitudes[k] * Math.exp(-seconds / constants[k]);
		}
		return sum;
	}

	/** Slowest time constant, s. */
	double slowest() {
		return constants[0];
	}

	double slowestError() {
		return constants[0] * Math.sqrt(covariance[2][2]);
	}

	double equilibriumError() {
		return Math.sqrt(covariance[0][0]);
	}

	/** Whether V(∞) is supported by the rows: the rest is at least as long as the slowest time constant. */
	boolean reachesEquilibrium() {
		return length >= slowest();
	}
}
