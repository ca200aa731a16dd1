/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.QrFactorization;

/**
 * Whether a spectrum obeys the relations of Kramers and Kronig, by a fit of RC elements with fixed time constants, which
 * obey them by construction: M. Schönleber, D. Klotz, E. Ivers-Tiffée, Electrochim. Acta 131 (2014) 20. Deviations are
 * relative to |Z|; an inductance and, where wanted, a capacitance are in series.
 */
public final class LinearKramersKronig {

	/** Which part of the impedance is fitted; the other one is then predicted. */
	public enum Part {
		BOTH, REAL, IMAGINARY
	}

	private final double cutoff;
	private final int most;
	private final boolean capacitance;
	private final Part part;

	/**
	 * Prepares tests.
	 *
	 * @param cutoff mu at or below which no more elements are added, 0.85 in the paper
	 * @param most largest number of RC elements
	 * @param capacitance whether a capacitance is in series, for spectra that do not come down to the real axis at low
	 *            frequency
	 */
	public LinearKramersKronig(double cutoff, int most, boolean capacitance, Part part) {
		this.cutoff = cutoff;
		this.most = most;
		this.capacitance = capacitance;
		this.part = part;
	}

	/**
	 * What was found. Arrays are owned by the record, never change them.
	 *
	 * @param elements number of RC elements
	 * @param mu 1 - sum of |R| of the negative resistances over that of the others; near 1 where the fit has too few
	 *            elements, small where it follows the noise
	 * @param model the fitted impedance, ohm
	 * @param realDeviation (Z' - model)/|Z| at each point
	 * @param imaginaryDeviation (Z'' - model)/|Z|
	 * @param ended whether mu fell to the cutoff; otherwise the number of elements is the largest allowed
	 */
	public record Result(int elements, double mu, Complex[] model, double[] realDeviation, double[] imaginaryDeviation,
			boolean ended) {

		/** Correlation of the deviations with those of the next point: 0 for noise, near 1 for a smooth curve. */
		public double trend() {
			double products = 0;
			double squares = 0;
			for (double[] d : new double[][] { realDeviation, imaginaryDeviation }) {
				for (int i = 0; i < d.length; i++) {
					squares += d[i] * d[i];
					products += i > 0 ? d[i] * d[i - 1] : 0;
				}
			}
			return squares == 0 ? 0 : products / squares;
		}

		/** Root of the mean square of |deviation|. */
		public double rootMeanSquare() {
			double sum = 0;
			for (int i = 0; i < realDeviation.length; i++) {
				sum += realDeviation[i] * realDeviation[i] + imaginaryDeviation[i] * imaginaryDeviation[i];
			}
			return Math.sqrt(sum / realDeviation.length);
		}
	}

	/** Neighbouring deviations that are this much correlated follow a trend. */
	private static final double TREND = 0.5;
	/** With mu below this part of the cutoff, a model follows the noise. */
	private static final double FOLLOWING = 0.75;
	/** It follows the noise where mu stays as low for so many elements more. */
	private static final int LONG_DIP = 3;
	/** So much must the deviations shrink for more elements to be worth it. */
	private static final double BETTER = 0.5;

	/** How many RC elements a spectrum of so many points can determine. */
	private int limit(int points) {
		int equations = part == Part.BOTH ? 2 * points : points;
		return Math.min(most, equations - (capacitance ? 3 : 2));
	}

	/** Whether a spectrum has enough points. */
	public boolean isDetermined(ImpedanceData data) {
		return limit(data.size()) >= 1;
	}

	/** Tests a spectrum, which must be determined: adds elements from one on until mu falls to the cutoff. */
	public Result test(ImpedanceData data) {
		int limit = limit(data.size());
		Fit fit = new Fit(data, 1);
		while (fit.mu() > cutoff && fit.taus.length < limit) {
			fit = new Fit(data, fit.taus.length + 1);
		}
		return fit.result();
	}

	/**
	 * Tests a spectrum and goes on where mu fell to the cutoff too early: it does not fall steadily, and where the deviations
	 * still follow a trend, more elements are taken until mu falls to the cutoff again, if they at least halve the
	 * deviations without following the noise. Between two arcs far from each other mu may dip for a few elements and rise
	 * again; where it then stays above the cutoff to the end, the largest model is taken if it is as much better.
	 */
	public Result testThoroughly(ImpedanceData data) {
		Result best = test(data);
		int limit = limit(data.size());
		double lowest = cutoff * FOLLOWING;
		Result next = best;
		int low = 0;
		while (best.ended() && best.trend() >= TREND && next.elements() < limit && low < LONG_DIP) {
			next = test(data, next.elements() + 1);
			low = next.mu() < lowest ? low + 1 : 0;
			boolean better = next.rootMeanSquare() < BETTER * best.rootMeanSquare();
			best = better && next.mu() <= cutoff && low == 0 ? next : best;
		}
		boolean largest = next.elements() == limit && next.mu() > cutoff && best.trend() >= TREND;
		return largest && next.rootMeanSquare() < BETTER * best.rootMeanSquare() ? next : best;
	}

	/** Tests with a fixed number of elements. */
	public Result test(ImpedanceData data, int elements) {
		return new Fit(data, elements).result();
	}

	/** A fit with so many elements. The numbers are R0, the R of the elements, 1/C where wanted, and L. */
	private final class Fit {
		private final ImpedanceData data;
		private final double[] omega;
		private final double[] weight;
		private final double[] taus;
		private final double[] numbers;

		Fit(ImpedanceData data, int elements) {
			this.data = data;
			this.omega = new double[data.size()];
			this.weight = new double[data.size()];
			for (int i = 0; i < omega.length; i++) {
				omega[i] = 2 * Math.PI * data.frequency()[i];
				weight[i] = 1 / data.modulus(i);
			}
			this.taus = taus(elements);
			this.numbers = part == Part.BOTH ? solved(true, true) : part == Part.REAL ? fromReal() : fromImaginary();
		}

		/** Spread evenly in the logarithm from 1/omega_max to 1/omega_min. */
		private double[] taus(int count) {
			double shortest = 1 / (2 * Math.PI * data.maximumFrequency());
			double decades = StrictMath.log10(data.maximumFrequency() / data.minimumFrequency());
			double[] taus = new double[count];
			for (int k = 0; k < count; k++) {
				taus[k] = shortest * StrictMath.pow(10, count == 1 ? decades : decades * k / (count - 1.0));
			}
			return taus;
		}

		private int reactive() {
			return capacitance ? 2 : 1;
		}

		/** Real part of the impedance of a number's element, for the number 1. */
		private double realUnit(int number, double omega) {
			if (number == 0) {
				return 1;
			}
			if (number > taus.length) {
				return 0;
			}
			double x = omega * taus[number - 1];
			return 1 / (1 + x * x);
		}

		/** Its imaginary part. */
		private double imaginaryUnit(int number, double omega) {
			if (number == 0) {
				return 0;
			}
			if (number > taus.length) {
				return number == taus.length + reactive() ? omega : -1 / omega;
			}
			double x = omega * taus[number - 1];
			return -x / (1 + x * x);
		}

		private double[] solved(boolean real, boolean imaginary) {
			return solved(real, imaginary, new Complex[data.size()], 0, taus.length + 1 + reactive());
		}

		/** Solves for the numbers from one to before another, for the spectrum without what is given. */
		private double[] solved(boolean real, boolean imaginary, Complex[] without, int from, int to) {
			int n = data.size();
			int rows = (real ? n : 0) + (imaginary ? n : 0);
			double[][] columns = new double[to - from][rows];
			double[] right = new double[rows];
			for (int i = 0; i < n; i++) {
				Complex rest = without[i] == null ? Complex.ZERO : without[i];
				right[i] = weight[i] * (real ? data.real()[i] - rest.re() : data.imaginary()[i] - rest.im());
				if (real && imaginary) {
					right[n + i] = weight[i] * (data.imaginary()[i] - rest.im());
				}
			}
			for (int k = from; k < to; k++) {
				fill(columns[k - from], k, real, imaginary);
			}
			double[] x = scaledSolution(columns, right);
			double[] all = new double[taus.length + 1 + reactive()];
			System.arraycopy(x, 0, all, from, x.length);
			return all;
		}

		private void fill(double[] column, int number, boolean real, boolean imaginary) {
			int second = real ? data.size() : 0;
			for (int i = 0; i < omega.length; i++) {
				if (real) {
					column[i] = weight[i] * realUnit(number, omega[i]);
				}
				if (imaginary) {
					column[second + i] = weight[i] * imaginaryUnit(number, omega[i]);
				}
			}
		}

		private static double[] scaledSolution(double[][] columns, double[] right) {
			double[] norm = new double[columns.length];
			for (int k = 0; k < columns.length; k++) {
				for (double v : columns[k]) {
					norm[k] += v * v;
				}
				norm[k] = norm[k] > 0 ? Math.sqrt(norm[k]) : 1;
				for (int i = 0; i < columns[k].length; i++) {
					columns[k][i] /= norm[k];
				}
			}
			double[] x = QrFactorization.using(columns).solve(right);
			for (int k = 0; k < x.length; k++) {
				x[k] /= norm[k];
			}
			return x;
		}

		/** Resistances from the real part, then inductance and capacitance from what is left of the imaginary part. */
		private double[] fromReal() {
			double[] resistances = solved(true, false, new Complex[data.size()], 0, taus.length + 1);
			double[] rest = solved(false, true, model(resistances), taus.length + 1, taus.length + 1 + reactive());
			System.arraycopy(rest, taus.length + 1, resistances, taus.length + 1, reactive());
			return resistances;
		}

		/** All but R0 from the imaginary part, then R0 from what is left of the real part. */
		private double[] fromImaginary() {
			double[] numbers = solved(false, true, new Complex[data.size()], 1, taus.length + 1 + reactive());
			numbers[0] = solved(true, false, model(numbers), 0, 1)[0];
			return numbers;
		}

		private Complex[] model(double[] x) {
			Complex[] model = new Complex[data.size()];
			for (int i = 0; i < model.length; i++) {
				double re = 0;
				double im = 0;
				for (int k = 0; k < x.length; k++) {
					re += x[k] * realUnit(k, omega[i]);
					im += x[k] * imaginaryUnit(k, omega[i]);
				}
				model[i] = new Complex(re, im);
			}
			return model;
		}

		double mu() {
			double negative = 0;
			double positive = 0;
			for (int k = 1; k <= taus.length; k++) {
				negative += numbers[k] < 0 ? -numbers[k] : 0;
				positive += numbers[k] >= 0 ? numbers[k] : 0;
			}
			return 1 - negative / positive;
		}

		Result result() {
			Complex[] model = model(numbers);
			double[] real = new double[model.length];
			double[] imaginary = new double[model.length];
			for (int i = 0; i < model.length; i++) {
				real[i] = (data.real()[i] - model[i].re()) / data.modulus(i);
				imaginary[i] = (data.imaginary()[i] - model[i].im()) / data.modulus(i);
			}
			return new Result(taus.length, mu(), model, real, imaginary, mu() <= cutoff);
		}
	}
}
