/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import org.glovebox.numeric.Complex;

/**
 * Gaussians in the logarithm of the time constant, of which a distribution of relaxation times is a sum, as in T. H. Wan, M.
 * Saccoccio, C. Chen, F. Ciucci, Electrochim. Acta 184 (2015) 483.
 */
final class RelaxationBasis {

	/** Where a Gaussian is as good as zero, in units of its width 1/epsilon. */
	private static final double REACH = 5;
	private static final int NODES = 31;

	private final double[] centres;
	private final double epsilon;
	private final double[] nodes;
	private final double[] weights;

	/**
	 * A basis.
	 *
	 * @param shortest first time constant, s
	 * @param longest last time constant, s
	 * @param perDecade functions a decade
	 * @param width full width at half maximum in distances of neighbours
	 */
	RelaxationBasis(double shortest, double longest, int perDecade, double width) {
		double decades = StrictMath.log10(longest / shortest);
		int count = 2 + (int) Math.ceil(decades * perDecade);
		double step = StrictMath.log(longest / shortest) / (count - 1);
		this.centres = new double[count];
		for (int m = 0; m < count; m++) {
			centres[m] = StrictMath.log(shortest) + m * step;
		}
		this.epsilon = 2 * StrictMath.sqrt(StrictMath.log(2)) / (width * step);
		this.nodes = new double[NODES];
		this.weights = new double[NODES];
		double distance = 2 * REACH / (NODES - 1);
		for (int k = 0; k < NODES; k++) {
			double u = -REACH + k * distance;
			nodes[k] = StrictMath.exp(u / epsilon);
			weights[k] = StrictMath.exp(-u * u) * distance / epsilon;
		}
	}

	int size() {
		return centres.length;
	}

	/** Logarithm of the centre of a function. */
	double centre(int m) {
		return centres[m];
	}

	/** Area of each function over ln tau. */
	double area() {
		return StrictMath.sqrt(Math.PI) / epsilon;
	}

	/** A function at a logarithm of tau. */
	double at(int m, double logarithm) {
		double u = epsilon * (logarithm - centres[m]);
		return StrictMath.exp(-u * u);
	}

	/**
	 * Impedance of a function of height 1 ohm: its integral with 1/(1 + j omega tau) over ln tau, by the trapezoidal rule,
	 * which converges exponentially for a Gaussian.
	 */
	Complex impedance(int m, double omega) {
		double first = omega * StrictMath.exp(centres[m]);
		double re = 0;
		double im = 0;
		for (int k = 0; k < NODES; k++) {
			double x = first * nodes[k];
			double share = weights[k] / (1 + x * x);
			re += share;
			im -= x * share;
		}
		return new Complex(re, im);
	}

	/** Integral over ln tau of the product of the first or second derivatives of two functions. */
	double roughness(int m, int n, int order) {
		double d = epsilon * (centres[m] - centres[n]);
		double q = d * d;
		double product = StrictMath.sqrt(0.5 * Math.PI) * StrictMath.exp(-0.5 * q);
		return order == 1 ? product * epsilon * (1 - q) : product * epsilon * epsilon * epsilon * (3 - 6 * q + q * q);
	}
}
