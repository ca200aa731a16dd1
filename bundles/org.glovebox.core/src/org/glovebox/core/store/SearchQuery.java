/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.List;

/**
 * A search that has been understood. All conditions must hold.
 *
 * @param words words in folded form ({@link Words}); each must begin a word of the record's title, short id or texts
 * @param kinds names of kinds, any of which will do; empty for all
 * @param tags tags in folded form, all of which the record must have
 * @param ranges conditions on quantities
 */
public record SearchQuery(List<String> words, List<String> kinds, List<String> tags, List<Range> ranges) {

	public SearchQuery {
		words = List.copyOf(words);
		kinds = List.copyOf(kinds);
		tags = List.copyOf(tags);
		ranges = List.copyOf(ranges);
	}

	/**
	 * A condition on a quantity; it holds where any quantity whose name has all the words overlaps the range.
	 *
	 * @param nameWords folded words, each of which must begin a word of the quantity's name
	 * @param dimension name of the physical dimension
	 * @param lower smallest value in the canonical unit, may be infinite
	 * @param lowerIncluded whether {@code lower} itself will do
	 * @param upper largest value
	 * @param upperIncluded whether {@code upper} itself will do
	 */
	public record Range(List<String> nameWords, String dimension, double lower, boolean lowerIncluded, double upper,
			boolean upperIncluded) {
		public Range {
			nameWords = List.copyOf(nameWords);
		}
	}
}
