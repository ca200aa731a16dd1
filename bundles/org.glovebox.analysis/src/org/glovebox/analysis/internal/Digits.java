/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in messages and explanations. */
public final class Digits {

	private static final MathContext SIX = new MathContext(6);
	private static final MathContext FOUR = new MathContext(4);

	private Digits() {
	}

	/** At most six significant digits without trailing zeros, "." as decimal sign: "86.428", "1.2E-7". */
	public static String shown(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return Double.toString(value);
		}
		BigDecimal rounded = new BigDecimal(value).round(SIX).stripTrailingZeros();
		double size = Math.abs(value);
		boolean plain = rounded.signum() == 0 || size >= 1e-4 && size < 1e7;
		return plain ? rounded.toPlainString() : rounded.toString();
	}

	/** The number with a unit behind it: "0.402 mg". */
	public static String shown(double value, String unit) {
		return unit.isEmpty() ? shown(value) : shown(value) + ' ' + unit;
	}

	/** The number rounded to four digits with a unit behind it, for a sentence: "31.42 mV". */
	public static String rounded(double value, String unit) {
		boolean finite = Double.isFinite(value);
		return shown(finite ? new BigDecimal(value).round(FOUR).doubleValue() : value, unit);
	}
}
