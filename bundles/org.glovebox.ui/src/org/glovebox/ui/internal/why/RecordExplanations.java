/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.why;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.NamedDerivation;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.Explanation;

/** The numbers that follow from a record and its genealogy, each with its chain. Works without a window. */
final class RecordExplanations {

	private RecordExplanations() {
	}

	/** The numbers of a record; none for kinds that have no derived numbers. */
	static List<Explanation> of(Notebook notebook, UUID record) {
		Optional<Record> loaded = notebook.load(record).stored().map(Stored::record);
		return loaded.map(r -> Stream.concat(kept(r), new Derivations(notebook).of(r).stream()
				.map(RecordExplanations::explanation)).toList()).orElse(List.of());
	}

	/** The numbers that an analysis rests on, as they were when it was run. */
	private static Stream<Explanation> kept(Record record) {
		return record instanceof Analysis analysis ? analysis.getDerived().stream().map(Explanation::of)
				: Stream.empty();
	}

	private static Explanation explanation(NamedDerivation named) {
		return switch (named.derivation()) {
		case Derivation.Found(Derived derived) -> Explanation.of(named.title(), derived);
		case Derivation.Missing(String reason) -> new Explanation(named.title(), "not known", "", List.of(),
				List.of(reason));
		};
	}
}
