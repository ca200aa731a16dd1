/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * How well a value is known: an interval in the unit that was typed, what the interval means, and how many
 * determinations it rests on.
 *
 * @param kind what the interval means
 * @param lower the lower end, in the typed unit; negative infinity where there is none; NaN for
 *        {@link Kind#APPROXIMATE}, where the width is not said
 * @param upper the upper end, in the typed unit; positive infinity where there is none; NaN for
 *        {@link Kind#APPROXIMATE}
 * @param n the number of determinations, where it was said
 */
public record Uncertainty(Kind kind, double lower, double upper, OptionalInt n) {

	/** What an interval means. */
	public enum Kind {
		/** One standard deviation to each side: "20.9 ± 0.7 GPa" or "20.9(7) GPa". */
		STANDARD_DEVIATION("standard deviation"),
		/** Limits that are not exceeded: "12 mm ± 5 %", "10 +0.2/-0.1 mm", "60 ± 2 °C (tol.)". */
		TOLERANCE("tolerance"),
		/** From one value to another: "3.2-3.5 mg". */
		RANGE("range"),
		/** About this value, the width is not said: "~250 MPa". */
		APPROXIMATE("approximate"),
		/** Below, or at most, the value: "&lt; 0.1 ppm". */
		LESS_THAN("less than"),
		/** Above, or at least, the value: "&gt;= 70 mg". */
		GREATER_THAN("greater than");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/**
		 * Returns the name of this kind in running text.
		 *
		 * @return the name, such as "standard deviation"
		 */
		public String label() {
			return label;
		}
	}

	/**
	 * Returns half the width of the interval: the standard deviation, or the tolerance where it is symmetric.
	 *
	 * @return half of upper minus lower in the typed unit, worked out in decimal; infinite for one-sided kinds, NaN for
	 *         {@link Kind#APPROXIMATE}
	 */
	public double halfWidth() {
		if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
			return upper - lower;
		}
		BigDecimal width = BigDecimal.valueOf(upper).subtract(BigDecimal.valueOf(lower));
		return width.divide(BigDecimal.valueOf(2)).doubleValue();
	}
}
