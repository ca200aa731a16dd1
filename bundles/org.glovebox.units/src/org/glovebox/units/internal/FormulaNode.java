/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.util.List;

/** A piece of a formula. */
public sealed interface FormulaNode {

	/** How many of this piece there are. */
	Amount amount();

	/**
	 * An element or a nuclide.
	 *
	 * @param shown the symbol as it is shown, "D" for deuterium
	 * @param element the symbol of the element
	 * @param massNumber the mass number of a nuclide, 0 for the natural mixture
	 */
	record Atoms(String shown, String element, int massNumber, Amount amount) implements FormulaNode {
	}

	/** Pieces in parentheses or brackets. */
	record Group(char open, char close, List<FormulaNode> parts, Amount amount) implements FormulaNode {
	}

	/** A formula unit of an adduct, such as the 9H2O of Na2S·9H2O. */
	record Unit(List<FormulaNode> parts, Amount amount) implements FormulaNode {
	}
}
