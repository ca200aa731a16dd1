/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

/** What the deviations of a fit are divided by: an assumption about the noise. */
public enum Weighting {

	/** Nothing: the noise is the same in ohm at every point. */
	UNIT,

	/** The modulus: the noise is the same part of |Z| at every point, in real and imaginary part. */
	MODULUS,

	/**
	 * Real and imaginary part each by itself. Parts below a hundredth of |Z| are taken as so much, so that a point where
	 * the spectrum meets an axis does not decide everything.
	 */
	PROPORTIONAL;

	private static final double SMALLEST = 0.01;

	/** Factors of the deviations: real part of point i at 2i, imaginary part behind it; 1/ohm, or 1 for {@link #UNIT}. */
	double[] factors(ImpedanceData data) {
		double[] factors = new double[2 * data.size()];
		for (int i = 0; i < data.size(); i++) {
			double modulus = data.modulus(i);
			factors[2 * i] = factor(data.real()[i], modulus);
			factors[2 * i + 1] = factor(data.imaginary()[i], modulus);
		}
		return factors;
	}

	private double factor(double part, double modulus) {
		return switch (this) {
		case UNIT -> 1;
		case MODULUS -> 1 / modulus;
		case PROPORTIONAL -> 1 / Math.max(Math.abs(part), SMALLEST * modulus);
		};
	}
}
