/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.List;
import java.util.UUID;

/**
 * What is known of a symptom, joined with the records of the cell.
 *
 * @param entries entries of the notebook's knowledge base that it is from; empty where the plug-in knows it
 * @param causes what may be behind it, the most likely first
 * @param remedies what helps
 * @param references where it is known from
 */
public record Knowledge(List<Link> entries, List<Cause> causes, List<Remedy> remedies, List<String> references) {

	public Knowledge {
		entries = List.copyOf(entries);
		causes = List.copyOf(causes);
		remedies = List.copyOf(remedies);
		references = List.copyOf(references);
	}

	/** Where nothing needs to be known. */
	public static final Knowledge NONE = new Knowledge(List.of(), List.of(), List.of(), List.of());

	/**
	 * A record that can be opened.
	 *
	 * @param record its identity
	 * @param name its short id, or title
	 * @param title what it is
	 */
	public record Link(UUID record, String name, String title) {

		/** Short id and title in one line. */
		public String label() {
			return title.isEmpty() || title.equals(name) ? name : name + "  " + title;
		}
	}

	/**
	 * A cause.
	 *
	 * @param statement the cause in a sentence
	 * @param test how to tell it from others, "" where that is not known
	 * @param bearings records of the cell's history that bear on it
	 * @param evidence records of the notebook in which it was seen before
	 */
	public record Cause(String statement, String test, List<Bearing> bearings, List<Link> evidence) {
		public Cause {
			bearings = List.copyOf(bearings);
			evidence = List.copyOf(evidence);
		}
	}

	/**
	 * A remedy.
	 *
	 * @param statement the remedy in a sentence, with its substances
	 * @param links how it is done, and where it was tried
	 */
	public record Remedy(String statement, List<Link> links) {
		public Remedy {
			links = List.copyOf(links);
		}
	}
}
