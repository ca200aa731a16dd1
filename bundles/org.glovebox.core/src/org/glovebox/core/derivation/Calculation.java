/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.units.Quantity;

/** Arithmetic on typed decimals: 3.35 × 0.2 × 0.6 is 0.402, not 0.40199999999999997. */
final class Calculation {

	/** As many digits as are kept in between; more than any balance has. */
	static final MathContext EXACT = MathContext.DECIMAL64;

	private static final MathContext SHOWN = new MathContext(6);

	private Calculation() {
	}

	/** A number in a unit, without digits that mean nothing. */
	static Quantity quantity(BigDecimal value, String unit) {
		String number = value.round(new MathContext(12)).stripTrailingZeros().toPlainString();
		return Quantity.parse(unit.isEmpty() ? number : number + ' ' + unit);
	}

	/** A plain number as it is shown among the factors. */
	static Quantity shown(BigDecimal value) {
		return Quantity.parse(value.round(SHOWN).stripTrailingZeros().toPlainString());
	}

	/** The value of a quantity in a unit; exact where it was typed in that unit. */
	static BigDecimal in(Quantity quantity, String unit) {
		return quantity.unit().text().equals(unit) ? quantity.value() : new BigDecimal(quantity.in(unit), EXACT);
	}

	/** The texts of factors as a product. */
	static String product(List<Factor> factors) {
		return factors.stream().map(f -> f.value().text()).collect(Collectors.joining(" \u00d7 "));
	}
}
