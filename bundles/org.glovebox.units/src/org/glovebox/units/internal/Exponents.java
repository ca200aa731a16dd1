/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.BaseQuantity;

/**
 * The exponents of a dimension over the {@link BaseQuantity base quantities}, in thousandths, because impedance models
 * and scan-rate laws have units such as Ω s^-0.5 and S s^0.873.
 */
public final class Exponents {

	/** The exponent 1 in thousandths. */
	public static final int UNIT = 1000;

	/** No dimension. */
	public static final Exponents NONE = new Exponents(new int[BaseQuantity.values().length]);

	private final int[] thousandths;

	private Exponents(int[] thousandths) {
		this.thousandths = thousandths;
	}

	public static Exponents of(BaseQuantity base) {
		int[] result = new int[BaseQuantity.values().length];
		result[base.ordinal()] = UNIT;
		return new Exponents(result);
	}

	public Exponents times(Exponents other) {
		int[] sum = new int[thousandths.length];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = thousandths[i] + other.thousandths[i];
		}
		return new Exponents(sum);
	}

	/** Raises to a power given in thousandths. */
	public Exponents power(int exponent) {
		int[] product = new int[thousandths.length];
		for (int i = 0; i < product.length; i++) {
			product[i] = Math.toIntExact((long) thousandths[i] * exponent / UNIT);
		}
		return new Exponents(product);
	}

	/** Returns the exponent of a base quantity in thousandths. */
	public int thousandths(BaseQuantity base) {
		return thousandths[base.ordinal()];
	}

	/** Tells whether no exponent lies beyond a whole number to either side. */
	boolean areWithin(int largest) {
		for (int exponent : thousandths) {
			if (Math.abs(exponent) > largest * UNIT) {
				return false;
			}
		}
		return true;
	}

	public boolean isNone() {
		return equals(NONE);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Exponents exponents && Arrays.equals(thousandths, exponents.thousandths);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(thousandths);
	}
}
