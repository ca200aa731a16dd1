/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.notebook.Record;

/**
 * A number that follows from records, as shown; without a value where it does not follow.
 *
 * @param name term of the vocabulary
 * @param of the part of the record that it is about, "" for the record
 * @param value the number, {@code NaN} where it is missing
 * @param unit unit of the number, "" where it is missing
 * @param explanation its chain, or why it is missing
 */
record DerivedNumber(String name, String of, double value, String unit, String explanation) {

	static List<DerivedNumber> of(Notebook notebook, Record record) {
		return new Derivations(notebook).of(record).stream().map(DerivedNumber::of).toList();
	}

	/** Name and part in one line. */
	String title() {
		return of.isEmpty() ? name : name + " of " + of;
	}

	private static DerivedNumber of(NamedDerivation named) {
		return switch (named.derivation()) {
		case Derivation.Found(Derived d) -> new DerivedNumber(named.name(), named.where(),
				d.value().value().doubleValue(), d.value().unit().symbol(), d.explain());
		case Derivation.Missing(String reason) -> new DerivedNumber(named.name(), named.where(), Double.NaN, "",
				reason);
		};
	}
}
