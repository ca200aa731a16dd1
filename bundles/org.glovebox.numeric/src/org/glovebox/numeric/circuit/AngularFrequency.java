/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import org.glovebox.numeric.Complex;

/**
 * An angular frequency with its logarithm, which many elements need.
 *
 * @param omega 2 pi f, rad/s
 * @param logarithm natural logarithm of {@code omega}
 */
public record AngularFrequency(double omega, double logarithm) {

	private static final double QUARTER_TURN = 0.5 * Math.PI;

	/** Of a frequency in Hz. */
	public static AngularFrequency ofHertz(double frequency) {
		double omega = 2 * Math.PI * frequency;
		return new AngularFrequency(omega, StrictMath.log(omega));
	}

	/** j omega. */
	public Complex imaginary() {
		return new Complex(0, omega);
	}

	/** ln(j omega t) for a positive t. */
	public Complex logarithmOf(double t) {
		return new Complex(logarithm + (t == 1 ? 0 : StrictMath.log(t)), QUARTER_TURN);
	}

	/** (j omega) to a power. */
	public Complex power(double exponent) {
		return logarithmOf(1).times(exponent).exp();
	}
}
