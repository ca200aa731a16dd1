/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import org.glovebox.units.internal.Shown;

/**
 * One step of a calculation, so that a number can be followed by hand.
 *
 * @param what what is worked out, such as "mass of Na2S"
 * @param calculation how, with rounded numbers, such as "4.7027 mmol × 78.04 g/mol"
 * @param result the rounded result with its unit, such as "366.99 mg"
 */
public record CalculationStep(String what, String calculation, String result) {

	/**
	 * Writes a mass as it stands in steps: to five digits, in a unit of handy size.
	 *
	 * @param grams the mass in g
	 * @return such as "374.48 mg"
	 */
	public static String shownMass(double grams) {
		return Shown.mass(grams);
	}

	/**
	 * Writes an amount of substance as it stands in steps: to five digits, in a unit of handy size.
	 *
	 * @param moles the amount in mol
	 * @return such as "4.7026 mmol"
	 */
	public static String shownAmount(double moles) {
		return Shown.amount(moles);
	}

	@Override
	public String toString() {
		return what + ": " + calculation + " = " + result;
	}
}
