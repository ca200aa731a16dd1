/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.analysis.AnalysisSource;
import org.glovebox.core.analysis.SourceSeries;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.notebook.Stored;

/**
 * What a verb works on: a bare file, or a test of the notebook with the numbers that follow from its records.
 *
 * @param name name of the file, or short id of the test
 * @param data what was measured
 * @param numbers what follows from the records, nothing for a bare file
 * @param note what must be printed on charts, "" for nothing
 * @param test the record, for a test of the notebook
 * @param messages what the user should know of how several were put together
 */
record Subject(String name, Dataset data, TestGivens numbers, String note, Optional<Stored> test, List<Message> messages) {

	Subject {
		messages = List.copyOf(messages);
	}

	Subject(String name, Dataset data, TestGivens numbers, String note, Optional<Stored> test) {
		this(name, data, numbers, note, test, List.of());
	}

	static Subject file(String name, Dataset data) {
		return new Subject(name, data, TestGivens.NONE, "", Optional.empty());
	}

	/** Numbers from the records, none for a bare file. */
	Givens givens() {
		return numbers.givens();
	}

	/** The same with their chains. */
	List<Derived> derived() {
		return numbers.derived();
	}

	/** What an analysis takes of it. */
	AnalysisSource source() {
		return new AnalysisSource(name, data, givens());
	}

	/** Several as one, without a record; the notes of all are printed. */
	static Subject together(List<Subject> subjects) throws Refusal {
		if (subjects.size() == 1) {
			return subjects.get(0);
		}
		String names = String.join(", ", subjects.stream().map(Subject::name).toList());
		String notes = String.join(", ", subjects.stream().map(Subject::note).filter(n -> !n.isEmpty()).distinct().toList());
		return switch (SourceSeries.of(subjects.stream().map(Subject::source).toList())) {
		case SourceSeries.Unfit(var reason) -> throw new Refusal(reason);
		case SourceSeries.Joined joined -> new Subject(names, joined.data(),
				new TestGivens(joined.givens(), List.of(), List.of()), notes, Optional.empty(), joined.messages());
		};
	}

	/** The same with another note for charts. */
	Subject withNote(String newNote) {
		return new Subject(name, data, numbers, newNote, test, messages);
	}
}
