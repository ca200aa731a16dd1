/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.glovebox.core.derivation.Derived;
import org.glovebox.units.Quantity;

/** Computed numbers in sentences, with no more digits than anyone reads. */
final class Rounded {

	private static final MathContext SHOWN = new MathContext(3);

	/** So many digits before the point stay as they are: 1672 mAh/g is not 1670 mAh/g. */
	private static final int MOST_WHOLE = 4;

	private Rounded() {
	}

	static String text(Derived derived) {
		return text(derived.value());
	}

	/** A quantity with three digits, or as typed where it has no more. */
	static String text(Quantity quantity) {
		return quantity.value().precision() <= SHOWN.getPrecision() ? quantity.text()
				: text(quantity.value(), quantity.unit().text());
	}

	static String text(double value, String unit) {
		return text(BigDecimal.valueOf(value), unit);
	}

	private static String text(BigDecimal value, String unit) {
		int whole = Math.min(MOST_WHOLE, value.precision() - value.scale());
		BigDecimal rounded = value.round(new MathContext(Math.max(SHOWN.getPrecision(), whole))).stripTrailingZeros();
		boolean plain = rounded.scale() <= 6 && rounded.precision() - rounded.scale() <= 6;
		String number = plain ? rounded.toPlainString() : rounded.toString().toLowerCase(Locale.ROOT);
		return (number + ' ' + unit).strip();
	}

	/** A share such as 0.0437 as "4.4 %". */
	static String percent(double share) {
		double percent = 100 * Math.abs(share);
		return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
	}

	/** By how much two numbers differ, as a share of the second. */
	static double deviation(double one, double reference) {
		return reference == 0 ? one == 0 ? 0 : Double.POSITIVE_INFINITY : (one - reference) / Math.abs(reference);
	}
}
