/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.Map;
import java.util.Optional;

import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.FormulaFormatException;

/** Tells formulas from composites. */
final class Substances {

	/** What was typed. */
	sealed interface Named permits Single, Mixture {
	}

	/** A formula. */
	record Single(Formula formula) implements Named {
	}

	/** A composite. */
	record Mixture(Composite composite) implements Named {
	}

	private Substances() {
	}

	/**
	 * Reads a formula or a composite.
	 *
	 * @param text as typed
	 * @param names what names in it stand for
	 * @throws FormulaFormatException if it is neither, or if what a name stands for is no formula
	 * @throws IllegalArgumentException if a name does not occur
	 */
	static Named read(String text, Map<String, String> names) {
		Optional<Composite> read = Composite.tryParse(text);
		if (read.isEmpty() && (text.indexOf(':') < 0 || !names.isEmpty())) {
			Formula formula = Formula.parse(text);
			if (!names.isEmpty()) {
				throw new IllegalArgumentException("Names stand for something in a composite only; " + text + " is none");
			}
			return new Single(formula);
		}
		Composite composite = Composite.parse(text);
		for (Map.Entry<String, String> name : names.entrySet()) {
			composite = composite.with(name.getKey(), Formula.parse(name.getValue()));
		}
		return new Mixture(composite);
	}
}
