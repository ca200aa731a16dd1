/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.math.BigInteger;

/**
 * The double nearest to a decimal number, calculated from its digits. Source of the method: D. Lemire, Number parsing at
 * a gigabyte per second, Software: Practice and Experience 51 (2021) 1700, algorithm 1, and its table of the powers of
 * five; numbers that it does not settle (those near the limits of a double) are left to the caller.
 */
final class NearestDouble {

	private static final int SMALLEST = -342;
	private static final int LARGEST = 308;
	private static final int MANTISSA = 52;
	private static final int BIAS = 1023;
	private static final int INFINITE = 0x7FF;
	/** Bits of the upper half of a product that rounding looks at beyond those of the mantissa. */
	private static final long LOWER_BITS = 0x1FF;

	private static final long[] UPPER = new long[LARGEST - SMALLEST + 1];
	private static final long[] LOWER = new long[LARGEST - SMALLEST + 1];

	static {
		for (int power = SMALLEST; power <= LARGEST; power++) {
			BigInteger five = BigInteger.valueOf(5).pow(Math.abs(power));
			BigInteger bits = power >= 0 ? five : inverse(five, power);
			int surplus = bits.bitLength() - 128;
			BigInteger first = surplus >= 0 ? bits.shiftRight(surplus) : bits.shiftLeft(-surplus);
			UPPER[power - SMALLEST] = first.shiftRight(64).longValue();
			LOWER[power - SMALLEST] = first.longValue();
		}
	}

	private NearestDouble() {
	}

	private static BigInteger inverse(BigInteger five, int power) {
		int shift = power >= -27 ? five.bitLength() + 127 : 2 * five.bitLength() + 128;
		return BigInteger.ONE.shiftLeft(shift).divide(five).add(BigInteger.ONE);
	}

	/**
	 * The double nearest to {@code digits} times ten to the power {@code exponent}.
	 *
	 * @param digits an unsigned number
	 * @return {@code NaN} where this calculation does not tell
	 */
	static double of(long digits, int exponent) {
		if (digits == 0) {
			return 0;
		}
		if (exponent < SMALLEST || exponent > LARGEST) {
			return Double.NaN;
		}
		int zeros = Long.numberOfLeadingZeros(digits);
		long shifted = digits << zeros;
		long high = Math.unsignedMultiplyHigh(shifted, UPPER[exponent - SMALLEST]);
		long low = shifted * UPPER[exponent - SMALLEST];
		if ((high & LOWER_BITS) == LOWER_BITS) {
			long more = Math.unsignedMultiplyHigh(shifted, LOWER[exponent - SMALLEST]);
			low += more;
			high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
		}
		return low == -1 && (exponent < -27 || exponent > 55) ? Double.NaN : rounded(high, low, zeros, exponent);
	}

	private static double rounded(long high, long low, int zeros, int exponent) {
		int upper = (int) (high >>> 63);
		int shift = upper + 64 - MANTISSA - 3;
		long mantissa = high >>> shift;
		int power = ((152_170 + 65_536) * exponent >> 16) + 63 + upper - zeros + BIAS;
		boolean halfway = Long.compareUnsigned(low, 1) <= 0 && exponent >= -4 && exponent <= 23 && (mantissa & 3) == 1
				&& mantissa << shift == high;
		mantissa = (halfway ? mantissa & ~1L : mantissa + (mantissa & 1)) >>> 1;
		if (mantissa >= 2L << MANTISSA) {
			mantissa = 1L << MANTISSA;
			power++;
		}
		return power <= 0 || power >= INFINITE ? Double.NaN
				: Double.longBitsToDouble(mantissa & ~(1L << MANTISSA) | (long) power << MANTISSA);
	}
}
