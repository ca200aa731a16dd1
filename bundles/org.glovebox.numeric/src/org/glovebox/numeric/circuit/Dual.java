/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.function.IntFunction;

import org.glovebox.numeric.Complex;

/**
 * A complex number with its derivatives with respect to some parameters (forward differentiation).
 *
 * @param value the number
 * @param slope one derivative a parameter; owned by the record, never change it
 */
record Dual(Complex value, Complex[] slope) {

	static Dual constant(Complex value, int parameters) {
		return of(value, parameters, k -> Complex.ZERO);
	}

	static Dual parameter(double value, int index, int parameters) {
		return of(Complex.real(value), parameters, k -> k == index ? Complex.ONE : Complex.ZERO);
	}

	private static Dual of(Complex value, int parameters, IntFunction<Complex> slope) {
		Complex[] slopes = new Complex[parameters];
		java.util.Arrays.setAll(slopes, slope);
		return new Dual(value, slopes);
	}

	Dual plus(Dual other) {
		return of(value.plus(other.value), slope.length, k -> slope[k].plus(other.slope[k]));
	}

	Dual minus(Dual other) {
		return of(value.minus(other.value), slope.length, k -> slope[k].minus(other.slope[k]));
	}

	Dual times(Dual other) {
		return of(value.times(other.value), slope.length,
				k -> slope[k].times(other.value).plus(value.times(other.slope[k])));
	}

	Dual over(Dual other) {
		Complex quotient = value.over(other.value);
		return of(quotient, slope.length, k -> slope[k].minus(quotient.times(other.slope[k])).over(other.value));
	}

	/** The power, by the logarithm. */
	Dual pow(Dual exponent) {
		Complex power = value.pow(exponent.value);
		Complex logarithm = value.log();
		return of(power, slope.length, k -> power
				.times(exponent.slope[k].times(logarithm).plus(exponent.value.times(slope[k]).over(value))));
	}

	/** A function of this number, whose value and derivative there are known. */
	Dual through(Complex image, Complex derivative) {
		return of(image, slope.length, k -> slope[k].times(derivative));
	}
}
