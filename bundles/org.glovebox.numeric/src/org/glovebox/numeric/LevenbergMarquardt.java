/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

import java.util.Arrays;

/**
 * Least squares for residuals that are not linear, between bounds. The step of Levenberg (1944) and Marquardt (1963) with
 * the scaling of J. J. Moré (Lecture Notes in Mathematics 630 (1978) 105) is found from a QR factorization; numbers at a
 * bound that the step would push beyond it are held there until the gradient points inwards (projected method, C. Kanzow
 * et al., J. Comput. Appl. Math. 172 (2004) 375). The damping follows H. B. Nielsen, IMM-REP-1999-05.
 */
public final class LevenbergMarquardt {

	private static final double FIRST_DAMPING = 1e-3;
	private static final double LARGEST_DAMPING = 1e20;

	private final LeastSquaresProblem problem;
	private final double[] lower;
	private final double[] upper;
	private final int iterations;
	private final double tolerance;

	/**
	 * Prepares a search.
	 *
	 * @param lower lower bounds, {@code -Infinity} for none; never changed
	 * @param upper upper bounds, {@code Infinity} for none
	 * @param iterations most steps that are tried
	 * @param tolerance part by which the sum of squares, and the numbers, may still change at the end, such as 1e-12
	 */
	public LevenbergMarquardt(LeastSquaresProblem problem, double[] lower, double[] upper, int iterations,
			double tolerance) {
		this.problem = problem;
		this.lower = lower;
		this.upper = upper;
		this.iterations = iterations;
		this.tolerance = tolerance;
	}

	/** A search without bounds. */
	public static LevenbergMarquardt unbounded(LeastSquaresProblem problem, int iterations, double tolerance) {
		double[] lower = new double[problem.parameters()];
		double[] upper = new double[problem.parameters()];
		Arrays.fill(lower, Double.NEGATIVE_INFINITY);
		Arrays.fill(upper, Double.POSITIVE_INFINITY);
		return new LevenbergMarquardt(problem, lower, upper, iterations, tolerance);
	}

	/**
	 * Where a search ended.
	 *
	 * @param x the numbers; owned by the record, never change it
	 * @param cost sum of the squares of the residuals
	 * @param residual the residuals
	 * @param derivative their derivatives, as {@link LeastSquaresProblem#evaluate} gives them
	 * @param iterations steps that were tried
	 * @param converged whether it ended because nothing changed any more, else because the steps were used up
	 */
	public record Solution(double[] x, double cost, double[] residual, double[][] derivative, int iterations,
			boolean converged) {
	}

	/** The state of a search. */
	private final class Search {
		private final int n = problem.parameters();
		private final int m = problem.residuals();
		private double[] x;
		private double[] residual = new double[m];
		private double[][] derivative = new double[n][m];
		private double cost;
		private final double[] scale = new double[n];
		private double damping = FIRST_DAMPING;
		private double growth = 2;
		private int tried;

		private double[] newX = new double[n];
		private double[] newResidual = new double[m];
		private double[][] newDerivative = new double[n][m];

		Search(double[] start) {
			x = start.clone();
			for (int k = 0; k < n; k++) {
				x[k] = Math.min(upper[k], Math.max(lower[k], x[k]));
			}
			problem.evaluate(x, residual, derivative);
			cost = squares(residual);
		}

		Solution run() {
			boolean converged = false;
			while (!converged && tried < iterations && Double.isFinite(cost)) {
				converged = improve();
			}
			return new Solution(x, cost, residual, derivative, tried, converged);
		}

		/** Tries steps from the present place until one is better; true where there is nothing more to gain. */
		private boolean improve() {
			int[] free = free();
			if (free.length == 0 || cost == 0) {
				return true;
			}
			double[][] columns = new double[free.length][];
			for (int k = 0; k < free.length; k++) {
				columns[k] = derivative[free[k]];
				scale[free[k]] = Math.max(scale[free[k]], Math.sqrt(squares(columns[k])));
			}
			QrFactorization qr = QrFactorization.of(columns);
			double[] y = qr.transformed(residual);
			while (tried < iterations && damping < LARGEST_DAMPING) {
				tried++;
				double predicted = step(free, qr, y);
				problem.evaluate(newX, newResidual, newDerivative);
				double newCost = squares(newResidual);
				double gain = cost - newCost;
				boolean small = isSmallStep(free);
				if (gain > 0) {
					boolean flat = gain <= tolerance * cost && predicted <= tolerance * cost;
					accept(newCost, gain / predicted);
					return flat || small;
				}
				if (small || predicted <= tolerance * cost && Math.abs(gain) <= tolerance * cost) {
					return true;
				}
				damping *= growth;
				growth *= 2;
			}
			return damping >= LARGEST_DAMPING;
		}

		/** Numbers that are not held at a bound by the gradient. */
		private int[] free() {
			int[] free = new int[n];
			int count = 0;
			for (int k = 0; k < n; k++) {
				double gradient = 0;
				for (int i = 0; i < m; i++) {
					gradient += derivative[k][i] * residual[i];
				}
				boolean held = x[k] <= lower[k] && gradient >= 0 || x[k] >= upper[k] && gradient <= 0;
				if (!held && gradient != 0) {
					free[count++] = k;
				}
			}
			return Arrays.copyOf(free, count);
		}

		/** Puts the next place into newX and gives by how much the linear model says that the cost falls. */
		private double step(int[] free, QrFactorization qr, double[] y) {
			int count = free.length;
			double[][] stacked = new double[count][2 * count];
			double[] right = new double[2 * count];
			double root = Math.sqrt(damping);
			for (int j = 0; j < count; j++) {
				for (int i = 0; i <= j; i++) {
					stacked[j][i] = qr.r(i, j);
				}
				stacked[j][count + j] = root * (scale[free[j]] > 0 ? scale[free[j]] : 1);
				right[j] = -y[j];
			}
			double[] step = QrFactorization.using(stacked).solve(right);
			System.arraycopy(x, 0, newX, 0, n);
			for (int k = 0; k < count; k++) {
				newX[free[k]] = Math.min(upper[free[k]], Math.max(lower[free[k]], x[free[k]] + step[k]));
				step[k] = newX[free[k]] - x[free[k]];
			}
			return predicted(qr, y, step);
		}

		private double predicted(QrFactorization qr, double[] y, double[] step) {
			double fall = 0;
			for (int i = 0; i < step.length; i++) {
				double moved = 0;
				for (int j = i; j < step.length; j++) {
					moved += qr.r(i, j) * step[j];
				}
				fall -= moved * (2 * y[i] + moved);
			}
			return fall;
		}

		private boolean isSmallStep(int[] free) {
			for (int k : free) {
				if (Math.abs(newX[k] - x[k]) > tolerance * (Math.abs(x[k]) + tolerance)) {
					return false;
				}
			}
			return true;
		}

		private void accept(double newCost, double ratio) {
			double[] oldX = x;
			double[] oldResidual = residual;
			double[][] oldDerivative = derivative;
			x = newX;
			residual = newResidual;
			derivative = newDerivative;
			newX = oldX;
			newResidual = oldResidual;
			newDerivative = oldDerivative;
			cost = newCost;
			double u = 2 * ratio - 1;
			damping = Math.max(1e-15, damping * Math.max(1.0 / 3, 1 - u * u * u));
			growth = 2;
		}
	}

	/**
	 * Searches from a start, which is moved between the bounds where it is not.
	 *
	 * @param start as many numbers as the problem asks for
	 */
	public Solution solve(double[] start) {
		return new Search(start).run();
	}

	private static double squares(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v * v;
		}
		return sum;
	}
}
