/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.units.Quantity;
import org.glovebox.ui.Explanation;

/**
 * A number that follows from the records of a cell.
 *
 * @param title what it is
 * @param value the number as it is shown; "" where it does not follow
 * @param missing why it does not follow; "" where it does
 * @param why where it comes from
 */
public record CellNumber(String title, String value, String missing, Optional<Explanation> why) {

	private static final MathContext SHOWN = new MathContext(3);

	/** Derives the numbers; not in the UI thread. */
	public static List<CellNumber> of(Notebook notebook, CellBuild cell) {
		Derivations derivations = new Derivations(notebook);
		return List.of(of("Area", derivations.area(cell)), of("Active mass", derivations.activeMass(cell)),
				of("Areal loading", derivations.arealLoading(cell)),
				of("Areal capacity", derivations.arealCapacity(cell)), of("1C", derivations.currentAt1C(cell)),
				of("N/P", derivations.negativeToPositiveRatio(cell)),
				of("Electrolyte thickness", micrometres(derivations.thickness(cell))));
	}

	/** A length as people tell it who press pellets. */
	private static Derivation micrometres(Derivation length) {
		return length instanceof Derivation.Found(Derived derived)
				? new Derivation.Found(new Derived(derived.name(), Quantity.of(derived.value().in("µm"), "µm"),
						derived.expression(), derived.factors()))
				: length;
	}

	private static CellNumber of(String title, Derivation derivation) {
		return switch (derivation) {
		case Derivation.Found(Derived derived) -> new CellNumber(title, shown(derived.value()), "",
				Optional.of(explanation(title, derived)));
		case Derivation.Missing(String reason) -> new CellNumber(title, "", reason, Optional.empty());
		};
	}

	private static String shown(Quantity quantity) {
		BigDecimal rounded = quantity.value().round(SHOWN).stripTrailingZeros();
		String number = rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
		return (number + ' ' + quantity.unit().pretty()).strip();
	}

	private static Explanation explanation(String title, Derived derived) {
		List<Explanation.Factor> factors = derived.factors().stream()
				.map(factor -> new Explanation.Factor(factor.label(), factor.value().text(),
						factor.basis().getName().toLowerCase(Locale.ROOT), Optional.of(factor.record()),
						factor.feature(), List.of()))
				.toList();
		return new Explanation(title, shown(derived.value()), derived.expression(), factors, List.of());
	}

	/** Where the number comes from, in lines for a tooltip. */
	public String tip() {
		if (why.isEmpty()) {
			return title + " does not follow: " + missing + ".";
		}
		StringBuilder tip = new StringBuilder(title + " = " + why.get().expression());
		why.get().factors().forEach(factor -> tip.append('\n').append(factor.value()).append("   ")
				.append(factor.label()).append(factor.basis().isEmpty() ? "" : ", " + factor.basis()));
		return tip.append("\nClick or F2: why").toString();
	}
}
