/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.NonNegativeLeastSquares;
import org.glovebox.numeric.circuit.AngularFrequency;
import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.CircuitNode;
import org.glovebox.numeric.circuit.CircuitParameter;
import org.glovebox.numeric.circuit.Gradient;

/**
 * Finds values to start a fit from. Time constants and exponents are tried on a low-discrepancy sequence over the measured
 * frequencies; how large the parts in series are then follows from linear least squares without negative resistances,
 * since the impedance of a part grows with one factor of all its resistances and inverse capacitances.
 */
final class StartValues {

	private static final int POINTS = 24;
	private static final int TRIALS = 96;
	private static final double NOTHING = 0.02;

	private final ParameterRules rules;
	private final Circuit circuit;
	private final ImpedanceData data;
	private final double[] factors;
	private final AngularFrequency[] w;
	private final double shortest;
	private final double longest;

	StartValues(ParameterRules rules, ImpedanceData all, Weighting weighting) {
		this.rules = rules;
		this.circuit = rules.circuit();
		this.data = all.thinned(POINTS);
		this.factors = weighting.factors(data);
		this.w = data.angular();
		this.shortest = StrictMath.log(0.3 / (2 * Math.PI * all.maximumFrequency()));
		this.longest = StrictMath.log(3 / (2 * Math.PI * all.minimumFrequency()));
	}

	private record Trial(double[] values, double cost) {
	}

	/** So many places to start from, the best first. */
	List<double[]> best(int count) {
		List<Trial> trials = new ArrayList<>();
		for (int i = 1; i <= TRIALS; i++) {
			double[] shape = shape(new Halton(i));
			trials.add(scaled(rules.isPlain() ? ArcOrder.sorted(circuit, shape) : shape));
		}
		trials.sort(Comparator.comparingDouble(Trial::cost));
		return trials.stream().limit(count).map(Trial::values).toList();
	}

	/** The sequence of J. H. Halton, Numer. Math. 2 (1960) 84: one coordinate for each call. */
	private static final class Halton {
		private static final int[] PRIMES = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71 };
		private final int index;
		private int coordinate;

		Halton(int index) {
			this.index = index;
		}

		double next() {
			int base = PRIMES[coordinate++ % PRIMES.length];
			double value = 0;
			double digit = 1;
			for (int rest = index; rest > 0; rest /= base) {
				digit /= base;
				value += digit * (rest % base);
			}
			return value;
		}
	}

	/** Values for parts whose resistances are near 1 ohm. */
	private double[] shape(Halton random) {
		double[] p = new double[circuit.parameters().size()];
		for (CircuitNode part : circuit.parts()) {
			double earliest = shortest;
			boolean resistive = false;
			for (int i = part.from(); i < part.to(); i++) {
				CircuitParameter parameter = circuit.parameters().get(i);
				switch (parameter.definition().role()) {
				case RESISTANCE -> {
					p[i] = resistive ? StrictMath.pow(10, random.next() - 0.5) : 1;
					resistive = true;
				}
				case EXPONENT -> p[i] = exponentSet(part, i, p) ? p[i] : 0.65 + 0.35 * random.next();
				case NUMBER -> p[i] = StrictMath.pow(10, random.next() - 0.5);
				default -> {
					earliest += random.next() * (longest - earliest);
					setReactive(parameter, i, StrictMath.exp(earliest), p, random);
				}
				}
			}
		}
		return p;
	}

	private boolean exponentSet(CircuitNode part, int i, double[] p) {
		return p[i] > 0 && i > part.from();
	}

	private static void setReactive(CircuitParameter parameter, int i, double time, double[] p, Halton random) {
		switch (parameter.definition().role()) {
		case CONSTANT_PHASE -> {
			p[i + 1] = 0.65 + 0.35 * random.next();
			p[i] = StrictMath.pow(time, p[i + 1]);
		}
		case WARBURG -> p[i] = StrictMath.pow(2 * time, -0.5);
		default -> p[i] = time;
		}
	}

	/** The same time constants and exponents with the sizes of the parts that fit best, a new array. */
	double[] sized(double[] shape) {
		return scaled(shape).values();
	}

	/** Gives each part the size that fits best. */
	private Trial scaled(double[] shape) {
		List<CircuitNode> parts = circuit.parts();
		int n = parts.size();
		double[][] columns = new double[n][2 * w.length];
		Gradient gradient = new Gradient(shape.length);
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < w.length; i++) {
				Complex z = parts.get(k).at(w[i], shape, gradient);
				columns[k][2 * i] = factors[2 * i] * z.re();
				columns[k][2 * i + 1] = factors[2 * i + 1] * z.im();
			}
		}
		double[] sizes = sizes(columns);
		double[] values = shape.clone();
		for (int k = 0; k < n; k++) {
			for (int i = parts.get(k).from(); i < parts.get(k).to(); i++) {
				int power = circuit.parameters().get(i).definition().role().power();
				values[i] *= power > 0 ? sizes[k] : power < 0 ? 1 / sizes[k] : 1;
			}
		}
		double[] applied = rules.applied(values);
		return new Trial(applied, cost(applied));
	}

	private double[] sizes(double[][] columns) {
		int n = columns.length;
		double[] target = new double[2 * w.length];
		for (int i = 0; i < w.length; i++) {
			target[2 * i] = factors[2 * i] * data.real()[i];
			target[2 * i + 1] = factors[2 * i + 1] * data.imaginary()[i];
		}
		double[] norm = Arrays.stream(columns).mapToDouble(c -> Math.sqrt(dot(c, c))).toArray();
		double[][] normal = new double[n][n];
		double[] right = new double[n];
		for (int i = 0; i < n; i++) {
			right[i] = dot(columns[i], target) / norm[i];
			for (int j = 0; j < n; j++) {
				normal[i][j] = dot(columns[i], columns[j]) / (norm[i] * norm[j]) + (i == j ? 1e-9 : 0);
			}
		}
		Optional<double[]> solved = NonNegativeLeastSquares.solve(normal, right);
		double whole = Math.sqrt(dot(target, target));
		double[] sizes = new double[n];
		for (int k = 0; k < n; k++) {
			double size = solved.isPresent() ? solved.get()[k] : whole / n;
			sizes[k] = Math.max(size, NOTHING * whole) / norm[k];
		}
		return sizes;
	}

	private double cost(double[] p) {
		Gradient gradient = new Gradient(p.length);
		double sum = 0;
		for (int i = 0; i < w.length; i++) {
			Complex z = circuit.at(w[i], p, gradient);
			double re = factors[2 * i] * (z.re() - data.real()[i]);
			double im = factors[2 * i + 1] * (z.im() - data.imaginary()[i]);
			sum += re * re + im * im;
		}
		return Double.isFinite(sum) ? sum : Double.MAX_VALUE;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}
}
