/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.ui.Explanation;

/** The numbers that follow from a record and its genealogy, each with its chain. Works without a window. */
final class RecordExplanations {

	private RecordExplanations() {
	}

	/** The numbers of a record; none for kinds that have no derived numbers. */
	static List<Explanation> of(Notebook notebook, UUID record) {
		Optional<Stored> stored = notebook.load(record).stored();
		Derivations derivations = new Derivations(notebook);
		return stored.map(s -> switch (s.record()) {
		case CellBuild cell -> ofCell(derivations, cell);
		case Measurement measurement -> ofMeasurement(derivations.givens(measurement));
		case Analysis analysis -> analysis.getDerived().stream().map(Explanation::of).toList();
		default -> List.<Explanation>of();
		}).orElse(List.of());
	}

	private static List<Explanation> ofCell(Derivations derivations, CellBuild cell) {
		return List.of(explanation("Active mass", derivations.activeMass(cell)),
				explanation("Area", derivations.area(cell)),
				explanation("Areal loading", derivations.arealLoading(cell)),
				explanation("Electrolyte thickness", derivations.thickness(cell)),
				explanation("Nominal capacity", derivations.nominalCapacity(cell)));
	}

	private static Explanation explanation(String title, Derivation derivation) {
		return switch (derivation) {
		case Derivation.Found(Derived derived) -> Explanation.of(derived);
		case Derivation.Missing(String reason) -> missing(title, reason);
		};
	}

	private static Explanation missing(String title, String reason) {
		return new Explanation(title, "not known", "", List.of(), List.of(reason));
	}

	private static List<Explanation> ofMeasurement(TestGivens givens) {
		List<Explanation> all = new ArrayList<>(givens.derived().stream().map(Explanation::of).toList());
		for (String sentence : givens.missing()) {
			int colon = sentence.indexOf(": ");
			all.add(colon < 0 ? missing("", sentence)
					: missing(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1, colon),
							sentence.substring(colon + 2)));
		}
		return all;
	}
}
