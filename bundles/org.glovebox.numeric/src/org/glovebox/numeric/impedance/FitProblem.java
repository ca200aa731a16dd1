/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.stream.IntStream;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.LeastSquaresProblem;
import org.glovebox.numeric.circuit.AngularFrequency;
import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.ElementParameter;
import org.glovebox.numeric.circuit.ElementParameter.Role;
import org.glovebox.numeric.circuit.Gradient;

/**
 * Fit of a circuit to a spectrum as least squares. Parameters that are positive and span decades are looked for by their
 * logarithm; all others as they are.
 */
final class FitProblem implements LeastSquaresProblem {

	/** Values beyond are as good as zero or infinite. */
	private static final double SMALLEST = 1e-30;
	private static final double LARGEST = 1e30;

	private final Circuit circuit;
	private final ParameterRules rules;
	private final ImpedanceData data;
	private final double[] factors;
	private final AngularFrequency[] w;
	private final int[] free;
	private final boolean[] logarithmic;
	private final double[] values;
	private final Gradient gradient;

	FitProblem(ParameterRules rules, ImpedanceData data, Weighting weighting) {
		this.circuit = rules.circuit();
		this.rules = rules;
		this.data = data;
		this.factors = weighting.factors(data);
		this.w = data.angular();
		int count = circuit.parameters().size();
		this.free = IntStream.range(0, count).filter(i -> rules.rules().get(i) instanceof ParameterRule.Free).toArray();
		this.logarithmic = new boolean[free.length];
		for (int k = 0; k < free.length; k++) {
			ElementParameter definition = circuit.parameters().get(free[k]).definition();
			logarithmic[k] = definition.role() != Role.EXPONENT && limits(k).min() >= 0;
		}
		this.values = new double[count];
		this.gradient = new Gradient(count);
	}

	private ParameterRule.Free limits(int k) {
		return (ParameterRule.Free) rules.rules().get(free[k]);
	}

	/** Places of the free parameters in the circuit. */
	int[] free() {
		return free;
	}

	boolean isLogarithmic(int k) {
		return logarithmic[k];
	}

	double[] lower() {
		double[] lower = new double[free.length];
		for (int k = 0; k < free.length; k++) {
			lower[k] = logarithmic[k] ? StrictMath.log(Math.max(SMALLEST, limits(k).min())) : limits(k).min();
		}
		return lower;
	}

	double[] upper() {
		double[] upper = new double[free.length];
		for (int k = 0; k < free.length; k++) {
			upper[k] = logarithmic[k] ? StrictMath.log(Math.min(LARGEST, limits(k).max())) : limits(k).max();
		}
		return upper;
	}

	/** The numbers that stand for parameters in the search. */
	double[] coded(double[] parameters) {
		double[] x = new double[free.length];
		for (int k = 0; k < free.length; k++) {
			double p = parameters[free[k]];
			x[k] = logarithmic[k] ? StrictMath.log(Math.max(SMALLEST, p)) : p;
		}
		return x;
	}

	/** The parameters of the circuit, a new array. */
	double[] decoded(double[] x) {
		double[] p = new double[values.length];
		for (int k = 0; k < free.length; k++) {
			p[free[k]] = logarithmic[k] ? StrictMath.exp(x[k]) : x[k];
		}
		for (int i = 0; i < p.length; i++) {
			if (rules.rules().get(i) instanceof ParameterRule.Fixed(double value)) {
				p[i] = value;
			}
		}
		for (int i = 0; i < p.length; i++) {
			if (rules.rules().get(i) instanceof ParameterRule.Linked(int to, double factor)) {
				p[i] = factor * p[to];
			}
		}
		return p;
	}

	@Override
	public int parameters() {
		return free.length;
	}

	@Override
	public int residuals() {
		return 2 * data.size();
	}

	@Override
	public void evaluate(double[] x, double[] residual, double[][] derivative) {
		double[] p = decoded(x);
		for (int i = 0; i < w.length; i++) {
			Complex z = circuit.at(w[i], p, gradient);
			double re = factors[2 * i];
			double im = factors[2 * i + 1];
			residual[2 * i] = re * (z.re() - data.real()[i]);
			residual[2 * i + 1] = im * (z.im() - data.imaginary()[i]);
			for (int k = 0; k < free.length; k++) {
				double scale = logarithmic[k] ? p[free[k]] : 1;
				derivative[k][2 * i] = re * scale * gradient.re(free[k]);
				derivative[k][2 * i + 1] = im * scale * gradient.im(free[k]);
			}
			addLinked(i, p, derivative);
		}
	}

	private void addLinked(int i, double[] p, double[][] derivative) {
		for (int q = 0; q < p.length; q++) {
			if (rules.rules().get(q) instanceof ParameterRule.Linked(int to, double factor)) {
				for (int k = 0; k < free.length; k++) {
					if (free[k] == to) {
						double scale = factor * (logarithmic[k] ? p[to] : 1);
						derivative[k][2 * i] += factors[2 * i] * scale * gradient.re(q);
						derivative[k][2 * i + 1] += factors[2 * i + 1] * scale * gradient.im(q);
					}
				}
			}
		}
	}
}
