/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.material.Material;
import org.glovebox.units.Formula;

/**
 * A substance by the name or formula that somebody typed. Two are the same where their formulas have the same elements
 * in the same amounts, or where they are spelled alike but for case and spaces.
 *
 * @param name as typed
 */
record Substance(String name) {

	static Optional<Substance> of(@Nullable String text) {
		return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Substance(text.strip()));
	}

	boolean isCalled(@Nullable String other) {
		return other != null && (spelling(other).equals(spelling(name)) || sameFormula(other));
	}

	/** Whether a material is this substance, by its formula or title. */
	boolean is(Material material) {
		return isCalled(material.getFormula()) || isCalled(material.getTitle());
	}

	private boolean sameFormula(String other) {
		Optional<Formula> mine = Formula.tryParse(name);
		Optional<Formula> theirs = Formula.tryParse(other);
		return mine.isPresent() && theirs.isPresent() && mine.get().unknowns().isEmpty()
				&& theirs.get().unknowns().isEmpty() && mine.get().elements().equals(theirs.get().elements());
	}

	private static String spelling(String text) {
		return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}
}
