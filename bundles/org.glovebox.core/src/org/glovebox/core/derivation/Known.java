/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.util.List;

import org.glovebox.units.Quantity;

/** How a number is known that follows from others: what was said about those is said about it. */
enum Known {
	/** As a value. */
	AS_VALUE(""),
	/** About: a number behind it is approximate or the middle of a range. */
	ABOUT("~"),
	/** It is not above. */
	AT_MOST("\u2264 "),
	/** It is not below. */
	AT_LEAST("\u2265 "),
	/** Not at all: limits behind it leave it open. */
	NOT("");

	private final String sign;

	Known(String sign) {
		this.sign = sign;
	}

	static Known of(Quantity quantity) {
		if (quantity.isLimit()) {
			return Double.isInfinite(quantity.canonicalLower()) ? AT_MOST : AT_LEAST;
		}
		return quantity.isApproximate() || quantity.isBetween() ? ABOUT : AS_VALUE;
	}

	/** How a number is known that grows with all of some others. */
	static Known of(List<Factor> factors) {
		return factors.stream().map(f -> of(f.value())).reduce(AS_VALUE, Known::and);
	}

	/** How a number is known that grows with two others. */
	Known and(Known other) {
		Known lower = compareTo(other) < 0 ? this : other;
		Known higher = lower == this ? other : this;
		return lower == AT_MOST && higher == AT_LEAST ? NOT : higher;
	}

	/** How a number is known that falls where this one grows. */
	Known inverse() {
		return this == AT_MOST ? AT_LEAST : this == AT_LEAST ? AT_MOST : this;
	}

	/** The number as it is known. */
	Quantity quantity(BigDecimal value, String unit) {
		return Quantity.parse(sign + Calculation.quantity(value, unit).text());
	}
}
