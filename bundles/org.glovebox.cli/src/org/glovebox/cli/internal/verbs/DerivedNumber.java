/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Record;

/**
 * A number that follows from records, as shown; without a value where it does not follow.
 *
 * @param name term of the vocabulary
 * @param value the number, {@code NaN} where it is missing
 * @param unit unit of the number, "" where it is missing
 * @param explanation its chain, or why it is missing
 */
record DerivedNumber(String name, double value, String unit, String explanation) {

	static List<DerivedNumber> of(Notebook notebook, Record record) {
		Derivations derivations = new Derivations(notebook);
		return switch (record) {
		case CellBuild cell -> List.of(of("area", derivations.area(cell)),
				of("activeMass", derivations.activeMass(cell)), of("arealLoading", derivations.arealLoading(cell)),
				of("nominalCapacity", derivations.nominalCapacity(cell)));
		case Measurement measurement -> of(derivations.givens(measurement));
		default -> List.of();
		};
	}

	private static List<DerivedNumber> of(TestGivens givens) {
		List<DerivedNumber> found = new ArrayList<>();
		givens.derived().forEach(d -> found.add(of(d)));
		givens.missing().forEach(m -> found.add(new DerivedNumber(m.replaceFirst(":.*", ""), Double.NaN, "",
				m.replaceFirst("^[^:]*: ", ""))));
		return found;
	}

	private static DerivedNumber of(String name, Derivation derivation) {
		return switch (derivation) {
		case Derivation.Found(Derived d) -> of(d);
		case Derivation.Missing(String reason) -> new DerivedNumber(name, Double.NaN, "", reason);
		};
	}

	private static DerivedNumber of(Derived d) {
		return new DerivedNumber(d.name(), d.value().value().doubleValue(), d.value().unit().symbol(), d.explain());
	}
}
