/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

/**
 * What dimensions are made of: the seven base quantities of the SI, and three more that the SI calls "one" but that a
 * laboratory must never mix up with a plain ratio.
 */
public enum BaseQuantity {

	/** Length, in metres. */
	LENGTH("m"),
	/** Mass, in kilograms. */
	MASS("kg"),
	/** Time, in seconds. */
	TIME("s"),
	/** Electric current, in amperes. */
	CURRENT("A"),
	/** Thermodynamic temperature, in kelvins. */
	TEMPERATURE("K"),
	/** Amount of substance, in moles. */
	AMOUNT("mol"),
	/** Luminous intensity, in candelas. */
	LUMINOUS_INTENSITY("cd"),
	/** Plane angle, in radians: kept apart so that 2° is never taken for 3.5 %. */
	ANGLE("rad"),
	/** Charge rate of a cell: 1C is the current that moves the nominal capacity in one hour. */
	CHARGE_RATE("C-rate"),
	/** Intensity in arbitrary units, which compare with nothing but themselves. */
	ARBITRARY("a.u.");

	private final String symbol;

	BaseQuantity(String symbol) {
		this.symbol = symbol;
	}

	/**
	 * Returns the symbol of the coherent unit of this base quantity.
	 *
	 * @return the symbol, such as "kg"
	 */
	public String symbol() {
		return symbol;
	}
}
