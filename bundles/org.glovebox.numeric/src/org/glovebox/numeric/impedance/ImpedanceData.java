/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.AngularFrequency;

/**
 * A measured spectrum.
 *
 * @param frequency Hz, positive, in any order; owned by the record, never change it
 * @param real real part, ohm
 * @param imaginary imaginary part with its sign, ohm
 */
public record ImpedanceData(double[] frequency, double[] real, double[] imaginary) {

	public ImpedanceData {
		if (frequency.length != real.length || frequency.length != imaginary.length) {
			throw new IllegalArgumentException("a spectrum needs as many real and imaginary parts as frequencies");
		}
	}

	/** A spectrum from complex numbers. */
	public static ImpedanceData of(double[] frequency, Complex[] z) {
		double[] real = new double[z.length];
		double[] imaginary = new double[z.length];
		for (int i = 0; i < z.length; i++) {
			real[i] = z[i].re();
			imaginary[i] = z[i].im();
		}
		return new ImpedanceData(frequency, real, imaginary);
	}

	public int size() {
		return frequency.length;
	}

	public double modulus(int point) {
		return Math.sqrt(real[point] * real[point] + imaginary[point] * imaginary[point]);
	}

	/** The points for which a flag is set. */
	public ImpedanceData only(boolean[] kept) {
		int count = 0;
		for (boolean k : kept) {
			count += k ? 1 : 0;
		}
		double[][] parts = new double[3][count];
		int to = 0;
		for (int i = 0; i < kept.length; i++) {
			if (kept[i]) {
				parts[0][to] = frequency[i];
				parts[1][to] = real[i];
				parts[2][to++] = imaginary[i];
			}
		}
		return new ImpedanceData(parts[0], parts[1], parts[2]);
	}

	/** At most so many points, evenly taken from all. */
	ImpedanceData thinned(int most) {
		if (size() <= most) {
			return this;
		}
		boolean[] kept = new boolean[size()];
		for (int i = 0; i < most; i++) {
			kept[(int) ((long) i * (size() - 1) / (most - 1))] = true;
		}
		return only(kept);
	}

	AngularFrequency[] angular() {
		AngularFrequency[] w = new AngularFrequency[size()];
		for (int i = 0; i < w.length; i++) {
			w[i] = AngularFrequency.ofHertz(frequency[i]);
		}
		return w;
	}

	double minimumFrequency() {
		return java.util.Arrays.stream(frequency).min().orElse(Double.NaN);
	}

	double maximumFrequency() {
		return java.util.Arrays.stream(frequency).max().orElse(Double.NaN);
	}
}
