/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * The numbers that the records behind a measurement give to an analyzer.
 *
 * @param givens the numbers
 * @param derived the same with their whole chains, for storing and showing
 * @param missing what does not follow and why, one sentence each
 */
public record TestGivens(Givens givens, List<Derived> derived, List<String> missing) {

	/** No numbers known, as for a bare file. */
	public static final TestGivens NONE = new TestGivens(Givens.NONE, List.of(), List.of());

	private static final Map<String, String> UNITS = Map.of(Givens.ACTIVE_MASS, "mg", Givens.AREA, "cm2",
			Givens.THICKNESS, "cm", Givens.NOMINAL_CAPACITY, "mAh", Givens.TEMPERATURE, "degC");

	public TestGivens {
		derived = List.copyOf(derived);
		missing = List.copyOf(missing);
	}

	/** The unit in which analyzers expect a number; "" for a plain one. */
	static String unit(String name) {
		return UNITS.getOrDefault(name, "");
	}

	/**
	 * The numbers that an analysis was given when it was run.
	 *
	 * @param kept its derived quantities that belong to one of its inputs
	 */
	public static Givens asKept(List<DerivedQuantity> kept) {
		List<Given> givens = new ArrayList<>();
		for (DerivedQuantity quantity : kept) {
			Quantity value = quantity.getValue();
			String unit = unit(text(quantity.getName()));
			Unit expected = unit.isEmpty() ? Unit.ONE : Unit.parse(unit);
			if (value != null && value.unit().isCompatible(expected)) {
				givens.add(new Given(text(quantity.getName()), value.in(expected), unit, quantity.getFactors().stream()
						.map(f -> new Given.Factor(text(f.getLabel()), f.getValue() == null ? "" : f.getValue().text(),
								Derived.basis(f.getBasis()), "")).toList()));
			}
		}
		return Givens.of(givens);
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}
}
