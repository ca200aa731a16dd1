/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * A complex number. Functions are those of {@link StrictMath}, so that results are the same on every machine.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(double re, double im) {

	public static final Complex ZERO = new Complex(0, 0);
	public static final Complex ONE = new Complex(1, 0);

	/** Beyond this real part tanh is 1 within the precision of a double. */
	private static final double SATURATED = 20;

	public static Complex real(double value) {
		return new Complex(value, 0);
	}

	public Complex plus(Complex other) {
		return new Complex(re + other.re, im + other.im);
	}

	public Complex minus(Complex other) {
		return new Complex(re - other.re, im - other.im);
	}

	public Complex times(Complex other) {
		return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
	}

	public Complex times(double factor) {
		return new Complex(re * factor, im * factor);
	}

	public Complex over(Complex other) {
		return times(other.inverse());
	}

	public Complex negative() {
		return new Complex(-re, -im);
	}

	/** 1/z, scaled against overflow of the modulus (R. L. Smith, Commun. ACM 5 (1962) 435). */
	public Complex inverse() {
		if (Math.abs(re) >= Math.abs(im)) {
			double ratio = im / re;
			double divisor = re + im * ratio;
			return new Complex(1 / divisor, -ratio / divisor);
		}
		double ratio = re / im;
		double divisor = re * ratio + im;
		return new Complex(ratio / divisor, -1 / divisor);
	}

	public double modulus() {
		return StrictMath.sqrt(squaredModulus());
	}

	public double squaredModulus() {
		return re * re + im * im;
	}

	public boolean isFinite() {
		return Double.isFinite(re) && Double.isFinite(im);
	}

	/** The root with a real part that is not negative. */
	public Complex sqrt() {
		double modulus = modulus();
		if (modulus == 0) {
			return ZERO;
		}
		double half = StrictMath.sqrt(0.5 * (modulus + Math.abs(re)));
		double other = im / (2 * half);
		return re >= 0 ? new Complex(half, other)
				: new Complex(Math.abs(other), im < 0 ? -half : half);
	}

	public Complex exp() {
		double size = StrictMath.exp(re);
		return new Complex(size * StrictMath.cos(im), size * StrictMath.sin(im));
	}

	/** The logarithm with an imaginary part from -pi to pi. */
	public Complex log() {
		return new Complex(0.5 * StrictMath.log(squaredModulus()), StrictMath.atan2(im, re));
	}

	/** The power by the logarithm above; 0 to the power of anything is 0. */
	public Complex pow(Complex exponent) {
		return re == 0 && im == 0 ? ZERO : log().times(exponent).exp();
	}

	/** The hyperbolic tangent, without overflow. */
	public Complex tanh() {
		if (Math.abs(re) > SATURATED) {
			return real(Math.signum(re));
		}
		Complex e = times(2).exp();
		return e.minus(ONE).over(e.plus(ONE));
	}

	/** 1/sinh(z), without overflow: 0 far from the imaginary axis. */
	public Complex cosech() {
		if (re < 0) {
			return negative().cosech().negative();
		}
		Complex e = negative().exp();
		return e.times(2).over(ONE.minus(e.times(e)));
	}
}
