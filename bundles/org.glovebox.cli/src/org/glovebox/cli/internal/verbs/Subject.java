/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.notebook.Stored;

/**
 * What a verb works on: a bare file, or a test of the notebook with the numbers that follow from its records.
 *
 * @param data what was measured
 * @param givens numbers from the records, none for a bare file
 * @param derived the same with their chains
 * @param note what must be printed on charts, "" for nothing
 * @param test the record, for a test of the notebook
 */
record Subject(Dataset data, Givens givens, List<Derived> derived, String note, Optional<Stored> test) {

	static Subject file(Dataset data) {
		return new Subject(data, Givens.NONE, List.of(), "", Optional.empty());
	}

	/** The same with another note for charts. */
	Subject withNote(String newNote) {
		return new Subject(data, givens, derived, newNote, test);
	}
}
