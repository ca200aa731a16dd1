/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.store.SearchQuery;
import org.glovebox.core.store.SearchQuery.Range;
import org.glovebox.core.store.Words;

/** Spells out the short names of properties in a query, such as CCD, since results are found by the words of their id. */
final class PropertyNames {

	private final PropertyVocabulary vocabulary;

	private PropertyNames(PropertyVocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	static SearchQuery spelledOut(SearchQuery query) {
		// most queries compare nothing and need no vocabulary
		return query.ranges().isEmpty() ? query : new PropertyNames(PropertyVocabulary.builtIn()).all(query);
	}

	private SearchQuery all(SearchQuery query) {
		return new SearchQuery(query.words(), query.kinds(), query.tags(),
				query.ranges().stream().map(this::spelledOut).toList());
	}

	private Range spelledOut(Range range) {
		Optional<Property> property = vocabulary.named(String.join(" ", range.nameWords()))
				.filter(p -> p.dimensions().contains(range.dimension()));
		List<String> words = property.map(p -> Words.of(Identifiers.words(p.id()))).orElse(range.nameWords());
		// words that are part of the id find the result anyway, and fields of records besides
		return new HashSet<>(words).containsAll(range.nameWords()) ? range
				: new Range(words, range.dimension(), range.lower(), range.lowerIncluded(), range.upper(),
						range.upperIncluded());
	}
}
