/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.math.MathContext;

import org.glovebox.units.Quantity;

/** Computed quantities with no more digits than mean something; what was typed has few and stays as it was typed. */
public final class ShownDigits {

	private static final int SIX = 6;
	private static final int LARGEST_PLAIN = 9;

	private ShownDigits() {
	}

	/** The quantity with at most six significant digits. */
	public static String of(Quantity quantity) {
		BigDecimal value = quantity.value();
		if (value.precision() <= SIX) {
			return quantity.text();
		}
		BigDecimal rounded = value.round(new MathContext(SIX)).stripTrailingZeros();
		boolean plain = rounded.scale() <= LARGEST_PLAIN && rounded.precision() - rounded.scale() <= LARGEST_PLAIN;
		return ((plain ? rounded.toPlainString() : rounded.toString()) + ' ' + quantity.unit().text()).strip();
	}
}
