/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;

/**
 * A cell with all that was measured on it, as a rule sees it.
 *
 * @param name short id or title of the cell
 * @param arrangement what is in it
 * @param numbers what follows from its records, such as area and active mass, each with its chain
 * @param tests its tests that could be read, in the order of time; those without a time last
 * @param unreadable why other tests cannot be looked at, by their short id
 */
public record ExaminedCell(String name, Arrangement arrangement, Givens numbers, List<ExaminedTest> tests,
		Map<String, String> unreadable) {

	public ExaminedCell {
		tests = List.copyOf(tests);
		unreadable = Map.copyOf(unreadable);
	}

	/** What a cell is made of. */
	public enum Arrangement {
		/** It has not been said. */
		UNKNOWN,
		/** A negative and a positive electrode. */
		FULL,
		/** A working electrode against one of an alkali metal or alloy. */
		HALF,
		/** Twice the same electrode, which takes and gives ions. */
		SYMMETRIC,
		/** An electrolyte between electrodes that block ions. */
		BLOCKING,
		/** With a reference electrode. */
		THREE_ELECTRODE
	}

	/** Whether both electrodes are the same, so that a voltage at rest of zero means nothing. */
	public boolean isSymmetric() {
		return arrangement == Arrangement.SYMMETRIC || arrangement == Arrangement.BLOCKING;
	}

	/** The tests of which an analyzer has results. */
	public List<ExaminedTest> with(String analyzer) {
		return tests.stream().filter(t -> t.analyses().containsKey(analyzer)).toList();
	}

	/** The results of an analyzer, in the order of the tests. */
	public Stream<Results> results(String analyzer) {
		return tests.stream().flatMap(t -> t.result(analyzer).stream());
	}

	/** The test of a name. */
	public java.util.Optional<ExaminedTest> test(String test) {
		return tests.stream().filter(t -> t.name().equals(test)).findFirst();
	}
}
