/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a search asks of a record, as a tree that a store can answer from its projections. */
public sealed interface Condition {

	/** Holds of every record. */
	Condition ANYTHING = new All(List.of());

	/** All of them hold; without any, it holds of every record. */
	record All(List<Condition> parts) implements Condition {
		public All {
			parts = List.copyOf(parts);
		}
	}

	/** At least one of them holds. */
	record Any(List<Condition> parts) implements Condition {
		public Any {
			parts = List.copyOf(parts);
		}
	}

	/** It does not hold. */
	record Not(Condition part) implements Condition {
	}

	/**
	 * A word of the title, the short id or a text begins so.
	 *
	 * @param start in folded form ({@link Words})
	 */
	record Word(String start) implements Condition {
	}

	/** The record is listed under a term: a tag, a formula, an element; {@link SearchTerms} makes them. */
	record Term(String term) implements Condition {
	}

	/**
	 * It is of one of some kinds.
	 *
	 * @param names names such as "Batch"
	 */
	record Kind(Set<String> names) implements Condition {
		public Kind {
			names = Set.copyOf(names);
		}
	}

	/** It is one of some records. */
	record Among(Set<UUID> records) implements Condition {
		public Among {
			records = Set.copyOf(records);
		}
	}

	/** It belongs to a project. */
	record InProject(UUID project) implements Condition {
	}

	/**
	 * It was entered or saved last by a person, or refers to the record of one.
	 *
	 * @param words beginnings of words of the name, in folded form, all of which must be there
	 */
	record By(List<String> words) implements Condition {
		public By {
			words = List.copyOf(words);
		}
	}

	/**
	 * Its first or its newest revision was saved at a time.
	 *
	 * @param first whether the first one counts
	 * @param from the earliest time
	 * @param until the first time that is too late
	 */
	record Saved(boolean first, Instant from, Instant until) implements Condition {
	}

	/** It has a quantity in a range. */
	record Value(Range range) implements Condition {
	}

	/**
	 * A value in a range is stated of it, or of a measurement on it.
	 *
	 * @param kinds names of the kinds of records whose statements count, such as "Claim"
	 */
	record Stated(Set<String> kinds, Range range) implements Condition {
		public Stated {
			kinds = Set.copyOf(kinds);
		}
	}

	/** It comes of a record that fulfils a condition ({@code UP}), or such a record comes of it, over any distance. */
	record Lineal(Direction direction, Condition part) implements Condition {
	}

	/**
	 * One of its layers or inputs has a role, and its material, or something that this was made of, fulfils a condition.
	 *
	 * @param role the role as it is stored: "electrolyte", "positive Electrode"
	 */
	record Made(String role, Condition part) implements Condition {
	}

	/**
	 * One of its layers or inputs has a role, and a quantity in a range itself.
	 *
	 * @param role the role as it is stored
	 */
	record Part(String role, Range range) implements Condition {
	}

	/**
	 * A range of quantities; one lies in it where its name has all the words and it overlaps the range.
	 *
	 * @param nameWords folded words, each of which must begin a word of the quantity's name
	 * @param dimension name of the physical dimension, or {@link Fact#DATE}
	 * @param lower smallest value in the canonical unit, may be infinite
	 * @param lowerIncluded whether {@code lower} itself will do
	 * @param upper largest value
	 * @param upperIncluded whether {@code upper} itself will do
	 */
	record Range(List<String> nameWords, String dimension, double lower, boolean lowerIncluded, double upper,
			boolean upperIncluded) {
		public Range {
			nameWords = List.copyOf(nameWords);
		}
	}
}
