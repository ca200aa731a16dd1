/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds kinds of records by what people call them, in the singular or plural. */
final class Kinds {

	private Kinds() {
	}

	/**
	 * The kinds that are meant.
	 *
	 * @param typed such as "batch", "cell-build" or "analyses"
	 * @param kinds the kinds by each word for them
	 */
	static Optional<Set<String>> named(String typed, Map<String, Set<String>> kinds) {
		String word = typed.replaceAll("[-_ ]", "");
		return singulars(word).flatMap(singular -> kinds.entrySet().stream()
				.filter(e -> e.getKey().equalsIgnoreCase(singular)).map(Map.Entry::getValue)).findFirst();
	}

	private static Stream<String> singulars(String word) {
		return Stream.of(word, cut(word, "s", ""), cut(word, "es", ""), cut(word, "ies", "y"), cut(word, "yses", "ysis"))
				.filter(w -> !w.isEmpty());
	}

	private static String cut(String word, String ending, String instead) {
		return word.toLowerCase(java.util.Locale.ROOT).endsWith(ending)
				? word.substring(0, word.length() - ending.length()) + instead : "";
	}
}
