/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.analysis;

import java.util.List;

/**
 * A number that follows from the records behind the data, such as the active mass of the cell, with the chain that it
 * came from.
 *
 * @param name term of the vocabulary, see {@link Givens}
 * @param value the number in {@code unit}
 * @param unit unit as plain text
 * @param factors the chain: every factor with where it comes from, in order
 */
public record Given(String name, double value, String unit, List<Factor> factors) {

	public Given {
		factors = List.copyOf(factors);
	}

	/**
	 * One link of the chain.
	 *
	 * @param label what the number is: "mass of layer 3 (S@C-NAS)"
	 * @param value number with unit as shown: "3.35 mg"
	 * @param basis "measured", "weighed", "nominal" or "typed"
	 * @param record short id or URI of the record that states it, "" where there is none
	 */
	public record Factor(String label, String value, String basis, String record) {
	}

	/** The chain in one line: "0.402 mg = 3.35 mg (mass of ...) x 0.20 (...) x 0.60 (...)". */
	public String explain() {
		StringBuilder text = new StringBuilder().append(value).append(' ').append(unit);
		String separator = " = ";
		for (Factor f : factors) {
			text.append(separator).append(f.value()).append(" (").append(f.label());
			if (!f.basis().isEmpty()) {
				text.append(", ").append(f.basis());
			}
			text.append(')');
			separator = " \u00d7 ";
		}
		return text.toString();
	}
}
