/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

/** A complex number, for impedances in ohm. */
record ComplexNumber(double real, double imaginary) {

	static ComplexNumber of(double real) {
		return new ComplexNumber(real, 0);
	}

	ComplexNumber plus(ComplexNumber other) {
		return new ComplexNumber(real + other.real, imaginary + other.imaginary);
	}

	/** Impedances in series. */
	static ComplexNumber sum(ComplexNumber... all) {
		ComplexNumber sum = of(0);
		for (ComplexNumber one : all) {
			sum = sum.plus(one);
		}
		return sum;
	}

	/** 1 over this number. */
	ComplexNumber inverse() {
		double square = real * real + imaginary * imaginary;
		return new ComplexNumber(real / square, -imaginary / square);
	}

	/** Constant phase element of Q in S s^alpha at a frequency in Hz. */
	static ComplexNumber constantPhase(double q, double alpha, double frequency) {
		double size = q * StrictMath.pow(2 * StrictMath.PI * frequency, alpha);
		double angle = alpha * StrictMath.PI / 2;
		return new ComplexNumber(size * StrictMath.cos(angle), size * StrictMath.sin(angle)).inverse();
	}

	/**
	 * A resistance with a constant phase element at its side, given by the capacitance at the top of its arc.
	 *
	 * @param resistance ohm
	 * @param capacitance F; Q = (C^alpha) R^(alpha - 1)
	 */
	static ComplexNumber arc(double resistance, double capacitance, double alpha, double frequency) {
		double q = StrictMath.pow(capacitance, alpha) * StrictMath.pow(resistance, alpha - 1);
		return of(1 / resistance).plus(constantPhase(q, alpha, frequency).inverse()).inverse();
	}
}
