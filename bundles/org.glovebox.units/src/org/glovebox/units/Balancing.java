/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.List;

/** What came of balancing a reaction. */
public sealed interface Balancing permits Balancing.Balanced, Balancing.Unbalanced {

	/**
	 * Exactly one set of amounts balances.
	 *
	 * @param reaction the reaction
	 * @param notes what is worth knowing, such as a precursor that is not needed
	 */
	record Balanced(Reaction reaction, List<String> notes) implements Balancing {

		/** Keeps the notes as they are now. */
		public Balanced {
			notes = List.copyOf(notes);
		}
	}

	/**
	 * There is no set of amounts that balances, or more than one.
	 *
	 * @param reason which of these
	 * @param message why, in a chemist's words
	 * @param byProducts common by-products with which it would balance; one of the lists suffices
	 */
	record Unbalanced(Reason reason, String message, List<List<String>> byProducts) implements Balancing {

		/** Keeps the by-products as they are now. */
		public Unbalanced {
			byProducts = List.copyOf(byProducts);
		}
	}

	/** Why a reaction is not balanced. */
	enum Reason {
		/** A formula has unknowns without value, or an element without atomic weight. */
		UNCLEAR_FORMULA,
		/** An element of the product is in no precursor. */
		MISSING_ELEMENT,
		/** No amounts fit. */
		IMPOSSIBLE,
		/** More than one set of amounts fits. */
		NOT_UNIQUE,
		/** The amounts fit only if a precursor is given off or a by-product taken up. */
		NEGATIVE
	}
}
