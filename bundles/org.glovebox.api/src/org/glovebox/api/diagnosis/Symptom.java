/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.util.List;

/**
 * Something that a cell shows.
 *
 * @param statement what is seen, in a sentence without full stop: "the cell shorts in the charge of cycle 2"
 * @param likelihood how sure it is that this is the symptom and not something else
 * @param evidence the numbers that it rests on, the strongest first; at least one
 */
public record Symptom(String statement, Likelihood likelihood, List<Evidence> evidence) {

	public Symptom {
		evidence = List.copyOf(evidence);
		if (evidence.isEmpty()) {
			throw new IllegalArgumentException("a symptom needs evidence");
		}
	}

	/** How sure a symptom is. */
	public enum Likelihood {
		/** Other explanations of the data are at hand. */
		POSSIBLE("possible"),
		/** The data fit, and hardly fit anything else. */
		LIKELY("likely"),
		/** More than one independent reading of the data says so, or one that leaves no doubt. */
		VERY_LIKELY("very likely");

		private final String word;

		Likelihood(String word) {
			this.word = word;
		}

		/** As people read it. */
		public String word() {
			return word;
		}
	}
}
