/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

/**
 * A parameter of an element.
 *
 * @param name symbol as formulas have it: "R", "alpha"; "" for the only parameter of an element
 * @param unit unit as people write it, "" for none
 * @param role what kind of number it is
 * @param min smallest value that makes sense
 * @param max largest value that makes sense
 */
public record ElementParameter(String name, String unit, Role role, double min, double max) {

	/** What kind of number a parameter is; tells how it grows when all impedances grow. */
	public enum Role {
		/** ohm; proportional to the impedance. */
		RESISTANCE(1),
		/** H; proportional to the impedance. */
		INDUCTANCE(1),
		/** F; inverse to the impedance. */
		CAPACITANCE(-1),
		/** Q of Z = 1/(Q (j omega)^alpha) with the exponent right behind it; inverse to the impedance. */
		CONSTANT_PHASE(-1),
		/** ohm/s^0.5; proportional to the impedance. */
		WARBURG(1),
		/** s. */
		TIME(0),
		/** An exponent, 0 to 1. */
		EXPONENT(0),
		/** Some other number. */
		NUMBER(0);

		private final int power;

		Role(int power) {
			this.power = power;
		}

		/** Power of a common factor of all impedances that the parameter grows with. */
		public int power() {
			return power;
		}
	}

	static ElementParameter positive(String name, String unit, Role role) {
		return new ElementParameter(name, unit, role, 0, Double.POSITIVE_INFINITY);
	}

	static ElementParameter exponent(String name) {
		return new ElementParameter(name, "", Role.EXPONENT, 0, 1);
	}
}
