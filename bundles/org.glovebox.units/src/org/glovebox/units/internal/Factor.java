/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;

/**
 * One factor of a unit: prefix, atom, exponent, and what it is per or against, such as the S of "mAh/g(S)".
 *
 * @param prefix the prefix
 * @param atom the unit
 * @param exponent the exponent in thousandths, not 0
 * @param qualifier what is meant, such as "S" in g(S); empty where it was not said
 */
record Factor(Prefix prefix, Atom atom, int exponent, String qualifier) {

	Factor power(int thousandths) {
		return new Factor(prefix, atom, Math.toIntExact((long) exponent * thousandths / Exponents.UNIT), qualifier);
	}

	/** Returns what tells two units of the same dimension apart; empty for most. */
	String distinction() {
		return qualifier.isEmpty() ? atom.kind() : qualifier;
	}

	/** Tells whether this is a share of a whole, such as wt% or ppm, and not a count. */
	boolean isShare() {
		return exponent == Exponents.UNIT && atom.exponents().isNone() && !atom.scale().equals(Rational.ONE);
	}

	boolean isWhole() {
		return exponent % Exponents.UNIT == 0;
	}

	Rational scale() {
		Rational one = prefix.factor().times(atom.scale());
		if (isWhole()) {
			return one.power(exponent / Exponents.UNIT);
		}
		return Rational.of(BigDecimal.valueOf(Math.pow(one.toDouble(), exponent / (double) Exponents.UNIT)));
	}
}
