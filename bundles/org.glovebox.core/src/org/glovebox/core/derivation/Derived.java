/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.glovebox.api.analysis.Given;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.units.Quantity;

/**
 * A quantity that follows from the records, with the chain that it came from.
 *
 * @param name term of the vocabulary, such as {@code activeMass}
 * @param value the quantity
 * @param expression how the factors are put together: "3.35 mg × 0.2 × 0.6"
 * @param factors the numbers in the order of the expression
 */
public record Derived(String name, Quantity value, String expression, List<Factor> factors) {

	private static final int SHOWN = 6;

	public Derived {
		factors = List.copyOf(factors);
	}

	/** The chain in one line, with what each number is and what it rests on. */
	public String explain() {
		String chain = factors.stream().map(f -> f.value().text() + " = " + f.label() + ", " + basis(f.basis()) + " ["
				+ f.recordName() + "]").collect(Collectors.joining("; "));
		return value.rounded(SHOWN).text() + " = " + expression + (chain.isEmpty() ? "" : " where " + chain);
	}

	/**
	 * The number as analyzers take it.
	 *
	 * @param unit unit that the analyzers expect
	 */
	public Given given(String unit) {
		return new Given(name, value.in(unit), unit, factors.stream()
				.map(f -> new Given.Factor(f.label(), f.value().text(), basis(f.basis()), f.recordName())).toList());
	}

	static String basis(FactorBasis basis) {
		return basis.getName().toLowerCase(Locale.ROOT);
	}
}
