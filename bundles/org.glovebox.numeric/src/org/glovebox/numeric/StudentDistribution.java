/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/** Student's t distribution, by the incomplete beta function. */
public final class StudentDistribution {

	/** Coefficients of C. Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86, for g = 5. */
	private static final double[] LANCZOS = { 76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155,
			0.1208650973866179e-2, -0.5395239384953e-5 };

	private static final int MOST_TERMS = 500;

	private final double degrees;

	/**
	 * A distribution.
	 *
	 * @param degrees degrees of freedom, positive
	 */
	public StudentDistribution(double degrees) {
		if (!(degrees > 0)) {
			throw new IllegalArgumentException("degrees of freedom must be positive, not " + degrees);
		}
		this.degrees = degrees;
	}

	/** Probability of a value between -t and t. */
	public double within(double t) {
		return 1 - incompleteBeta(0.5 * degrees, 0.5, degrees / (degrees + t * t));
	}

	/** The t for which {@link #within} gives a probability, from 0 to below 1; by bisection. */
	public double twoSided(double probability) {
		double low = 0;
		double high = 1;
		while (within(high) < probability && high < 1e12) {
			high *= 2;
		}
		for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
			double middle = 0.5 * (low + high);
			if (within(middle) < probability) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return 0.5 * (low + high);
	}

	private static double incompleteBeta(double a, double b, double x) {
		if (x <= 0 || x >= 1) {
			return x <= 0 ? 0 : 1;
		}
		double front = StrictMath.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x)
				+ b * StrictMath.log1p(-x));
		return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
	}

	/** Continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by the method of W. Lentz. */
	private static double fraction(double a, double b, double x) {
		double c = 1;
		double d = 1 / guarded(1 - (a + b) * x / (a + 1));
		double value = d;
		for (int m = 1; m <= MOST_TERMS; m++) {
			double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
			d = 1 / guarded(1 + even * d);
			c = guarded(1 + even / c);
			value *= d * c;
			double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
			d = 1 / guarded(1 + odd * d);
			c = guarded(1 + odd / c);
			value *= d * c;
			if (Math.abs(d * c - 1) < 1e-15) {
				break;
			}
		}
		return value;
	}

	private static double guarded(double value) {
		return Math.abs(value) < 1e-300 ? 1e-300 : value;
	}

	private static double logGamma(double x) {
		double sum = 1.000000000190015;
		for (int i = 0; i < LANCZOS.length; i++) {
			sum += LANCZOS[i] / (x + 1 + i);
		}
		double t = x + 5.5;
		return (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(2.5066282746310005 * sum / x);
	}
}
