/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Fact;
import org.glovebox.core.store.Words;

/** Spells out the short names of properties, such as CCD, since results are found by the words of their id. */
final class PropertyNames {

	private final PropertyVocabulary vocabulary;

	PropertyNames(PropertyVocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The property that a name stands for. */
	Optional<Property> named(List<String> words) {
		return words.isEmpty() ? Optional.empty() : vocabulary.named(String.join(" ", words));
	}

	/**
	 * The range with the words by which its quantity is found.
	 *
	 * @param place where the name stands in the search
	 * @throws Trouble where the name is that of a property that has another dimension
	 */
	Range spelledOut(Range range, int place) throws Trouble {
		Optional<Property> property = named(range.nameWords());
		if (property.isPresent() && !property.get().dimensions().contains(range.dimension())
				&& !range.dimension().equals(Fact.DATE)) {
			String unit = property.get().unit().equals("1") ? "a plain number" : "given in " + property.get().unit();
			throw new Trouble(property.get().label() + " is " + unit + ", which is no " + range.dimension()
					+ "; put its name in other words to search in fields", place);
		}
		List<String> words = property.map(p -> Words.of(p.id().replace('_', ' '))).orElse(range.nameWords());
		// words that are part of the id find the result anyway, and fields of records besides
		boolean found = new HashSet<>(words).containsAll(range.nameWords());
		return new Range((found ? range.nameWords() : words).stream().map(Stem::of).collect(Collectors.toList()),
				range.dimension(), range.lower(), range.lowerIncluded(), range.upper(), range.upperIncluded());
	}
}
