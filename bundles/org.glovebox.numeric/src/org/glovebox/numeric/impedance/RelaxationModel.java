/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.Cholesky;
import org.glovebox.numeric.Complex;
import org.glovebox.numeric.NonNegativeLeastSquares;

/**
 * The linear problem behind a distribution of relaxation times. The numbers are the series resistance, then where wanted the
 * inductance and the inverse capacitance, then the heights of the basis functions; all in units that make them about 1, so
 * that the penalty has no dimension.
 */
final class RelaxationModel {

	/** Keeps the normal equations definite where the data say nothing. */
	private static final double RIDGE = 1e-10;

	/** What a number stands for that is no basis function. */
	enum Lead {
		RESISTANCE, INDUCTANCE, INVERSE_CAPACITANCE
	}

	private final RelaxationBasis basis;
	private final List<Lead> leads = new ArrayList<>();
	private final int order;
	private final double[] scale;
	private final double[][] columns;
	private final double[] target;
	private final double[][] normal;
	private final double[] right;

	RelaxationModel(ImpedanceData data, RelaxationBasis basis, RelaxationTimes.Setup setup) {
		this.basis = basis;
		this.order = setup.order();
		leads.add(Lead.RESISTANCE);
		if (setup.inductance()) {
			leads.add(Lead.INDUCTANCE);
		}
		if (setup.capacitance()) {
			leads.add(Lead.INVERSE_CAPACITANCE);
		}
		double unit = unit(data);
		int n = leads.size() + basis.size();
		this.scale = new double[n];
		for (int k = 0; k < n; k++) {
			scale[k] = unit * size(k, data);
		}
		this.columns = new double[n][2 * data.size()];
		this.target = new double[2 * data.size()];
		fill(data, setup.weighting().factors(data), setup.weighting() == Weighting.UNIT ? 1 / unit : 1);
		this.normal = new double[n][n];
		this.right = new double[n];
		for (int i = 0; i < n; i++) {
			right[i] = dot(columns[i], target);
			for (int j = 0; j <= i; j++) {
				normal[i][j] = dot(columns[i], columns[j]);
				normal[j][i] = normal[i][j];
			}
		}
	}

	/** Range of the real part, which is what a distribution adds up to. */
	private static double unit(ImpedanceData data) {
		double range = Arrays.stream(data.real()).max().orElse(1) - Arrays.stream(data.real()).min().orElse(0);
		return range > 0 ? range : 1;
	}

	private void fill(ImpedanceData data, double[] factors, double common) {
		for (int i = 0; i < data.size(); i++) {
			double omega = 2 * Math.PI * data.frequency()[i];
			double re = common * factors[2 * i];
			double im = common * factors[2 * i + 1];
			target[2 * i] = re * data.real()[i];
			target[2 * i + 1] = im * data.imaginary()[i];
			for (int k = 0; k < columns.length; k++) {
				Complex z = element(k, omega);
				columns[k][2 * i] = re * scale[k] * z.re();
				columns[k][2 * i + 1] = im * scale[k] * z.im();
			}
		}
	}

	/** Inductance and capacitance are counted by their impedance at the end of the spectrum where they matter. */
	private double size(int k, ImpedanceData data) {
		if (k >= leads.size()) {
			return 1;
		}
		return switch (leads.get(k)) {
		case RESISTANCE -> 1;
		case INDUCTANCE -> 1 / (2 * Math.PI * data.maximumFrequency());
		case INVERSE_CAPACITANCE -> 2 * Math.PI * data.minimumFrequency();
		};
	}

	private Complex element(int k, double omega) {
		if (k >= leads.size()) {
			return basis.impedance(k - leads.size(), omega);
		}
		return switch (leads.get(k)) {
		case RESISTANCE -> Complex.ONE;
		case INDUCTANCE -> new Complex(0, omega);
		case INVERSE_CAPACITANCE -> new Complex(0, -1 / omega);
		};
	}

	int equations() {
		return target.length;
	}

	/** Numbers that are no heights of basis functions. */
	int leading() {
		return leads.size();
	}

	/** A number in its own unit: ohm, H, 1/F. */
	double inUnit(double[] x, int k) {
		return x[k] * scale[k];
	}

	/** What stands at a lead, in its unit; 0 where it is not in the model. */
	double lead(double[] x, Lead lead) {
		int k = leads.indexOf(lead);
		return k < 0 ? 0 : inUnit(x, k);
	}

	/** The impedance of numbers, ohm. */
	Complex impedance(double[] x, double frequency) {
		Complex sum = Complex.ZERO;
		for (int k = 0; k < x.length; k++) {
			if (x[k] != 0) {
				sum = sum.plus(element(k, 2 * Math.PI * frequency).times(x[k] * scale[k]));
			}
		}
		return sum;
	}

	/** The normal equations with a penalty on roughness, a new array. */
	double[][] penalized(double lambda) {
		int n = right.length;
		double[][] h = new double[n][n];
		double ridge = 0;
		for (int i = 0; i < n; i++) {
			ridge = Math.max(ridge, RIDGE * normal[i][i]);
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				h[i][j] = normal[i][j] + lambda * penalty(i, j) + (i == j ? ridge : 0);
				h[j][i] = h[i][j];
			}
		}
		return h;
	}

	private double penalty(int i, int j) {
		int lead = leads.size();
		return i < lead || j < lead ? 0 : basis.roughness(i - lead, j - lead, order);
	}

	/**
	 * What a strength of the penalty leads to, without asking for positive numbers.
	 *
	 * @param x the numbers
	 * @param misfit sum of the squared weighted deviations
	 * @param roughness the penalty for lambda 1
	 * @param degrees effective number of numbers, the trace of the matrix from data to fit
	 */
	record Trial(double lambda, double[] x, double misfit, double roughness, double degrees) {

		/** Score of generalized cross-validation (G. H. Golub, M. Heath, G. Wahba, Technometrics 21 (1979) 215). */
		double crossValidation(int equations) {
			double free = 1 - degrees / equations;
			return misfit / equations / (free * free);
		}
	}

	Optional<Trial> trial(double lambda) {
		double[][] h = penalized(lambda);
		return Cholesky.of(h).map(factor -> {
			double[] x = factor.solve(right);
			double[][] inverse = factor.inverse();
			double degrees = 0;
			for (int i = 0; i < x.length; i++) {
				degrees += dot(inverse[i], normal[i]);
			}
			return new Trial(lambda, x, misfit(x), roughness(x), degrees);
		});
	}

	double misfit(double[] x) {
		double sum = 0;
		for (int i = 0; i < target.length; i++) {
			double r = -target[i];
			for (int k = 0; k < x.length; k++) {
				r += columns[k][i] * x[k];
			}
			sum += r * r;
		}
		return sum;
	}

	private double roughness(double[] x) {
		double sum = 0;
		for (int i = leads.size(); i < x.length; i++) {
			for (int j = leads.size(); j < x.length; j++) {
				sum += x[i] * x[j] * penalty(i, j);
			}
		}
		return sum;
	}

	/** The best numbers without a negative one. */
	Optional<double[]> positive(double lambda) {
		return NonNegativeLeastSquares.solve(penalized(lambda), right);
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}
}
