/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.util.List;

/** What a rule says of a cell. */
public sealed interface Judgement {

	/**
	 * The cell shows the symptom.
	 *
	 * @param symptoms where and how, the clearest first; at least one
	 * @param missing what would make the judgement surer, a sentence each: "no impedance after cycling"
	 */
	record Found(List<Symptom> symptoms, List<String> missing) implements Judgement {
		public Found {
			symptoms = List.copyOf(symptoms);
			missing = List.copyOf(missing);
			if (symptoms.isEmpty()) {
				throw new IllegalArgumentException("what was found must be named");
			}
		}
	}

	/**
	 * The data that tell are there, and do not show the symptom.
	 *
	 * @param readings what was looked at, with the numbers; at least one
	 * @param missing what would make the judgement surer
	 */
	record Absent(List<Evidence> readings, List<String> missing) implements Judgement {
		public Absent {
			readings = List.copyOf(readings);
			missing = List.copyOf(missing);
			if (readings.isEmpty()) {
				throw new IllegalArgumentException("what was looked at must be named");
			}
		}
	}

	/**
	 * It cannot be told from what is there.
	 *
	 * @param missing what is missing, a sentence each without full stop: "no cycling with two complete cycles"; at least
	 *            one
	 */
	record Unjudged(List<String> missing) implements Judgement {
		public Unjudged {
			missing = List.copyOf(missing);
			if (missing.isEmpty()) {
				throw new IllegalArgumentException("what is missing must be named");
			}
		}

		/** For one thing that is missing. */
		public static Unjudged because(String missing) {
			return new Unjudged(List.of(missing));
		}
	}
}
