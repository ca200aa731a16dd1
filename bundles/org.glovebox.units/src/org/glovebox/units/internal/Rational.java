/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact ratio of two integers in lowest terms with a positive denominator, so that scale factors never round.
 *
 * @param numerator the numerator
 * @param denominator the denominator, positive
 */
public record Rational(BigInteger numerator, BigInteger denominator) {

	private static final int FEW_DIGITS = 8;

	private static final int SHORT_FRACTION = 24;

	/** Zero. */
	public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

	/** One. */
	public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

	public Rational {
		if (denominator.signum() == 0) {
			throw new ArithmeticException("denominator is zero");
		}
		BigInteger divisor = numerator.gcd(denominator);
		if (denominator.signum() < 0) {
			divisor = divisor.negate();
		}
		numerator = numerator.divide(divisor);
		denominator = denominator.divide(divisor);
	}

	public static Rational of(BigDecimal value) {
		BigInteger unscaled = value.unscaledValue();
		return value.scale() >= 0
				? new Rational(unscaled, BigInteger.TEN.pow(value.scale()))
				: new Rational(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE);
	}

	public Rational times(Rational other) {
		return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
	}

	public Rational over(Rational other) {
		return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
	}

	public Rational plus(Rational other) {
		return new Rational(
				numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
				denominator.multiply(other.denominator));
	}

	public Rational minus(Rational other) {
		return plus(new Rational(other.numerator.negate(), other.denominator));
	}

	/** Raises to an integer power, which may be negative. */
	public Rational power(int exponent) {
		return exponent >= 0
				? new Rational(numerator.pow(exponent), denominator.pow(exponent))
				: new Rational(denominator.pow(-exponent), numerator.pow(-exponent));
	}

	public Rational negate() {
		return new Rational(numerator.negate(), denominator);
	}

	public int signum() {
		return numerator.signum();
	}

	/** Returns -1, 0 or 1 as this is less than, equal to or greater than the other. */
	public int compareTo(Rational other) {
		return minus(other).signum();
	}

	public boolean isZero() {
		return numerator.signum() == 0;
	}

	/** Writes a whole number or finite decimal of few digits as such, anything else as a fraction: "3", "0.47", "2/3". */
	public String written() {
		BigDecimal decimal = toDecimal();
		BigDecimal few = decimal.round(new MathContext(FEW_DIGITS)).stripTrailingZeros();
		boolean exact = of(few).equals(this);
		return exact ? few.toPlainString() : numerator.bitLength() + denominator.bitLength() <= SHORT_FRACTION
				? numerator + "/" + denominator : few.toPlainString();
	}

	/** Returns the value to 34 significant digits. */
	public BigDecimal toDecimal() {
		return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
	}

	public double toDouble() {
		return toDecimal().doubleValue();
	}
}
