/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Locale;

import org.glovebox.core.derivation.Derived;
import org.glovebox.units.Quantity;

/** Computed numbers in sentences, with no more digits than anyone reads. */
final class Rounded {

	private static final int SHOWN = 3;

	private Rounded() {
	}

	static String text(Derived derived) {
		return text(derived.value());
	}

	/** A quantity with three digits, or as typed where it has no more. */
	static String text(Quantity quantity) {
		return quantity.rounded(SHOWN).text();
	}

	static String text(double value, String unit) {
		return text(Quantity.of(value, unit));
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
