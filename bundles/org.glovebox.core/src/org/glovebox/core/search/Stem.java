/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.regex.Pattern;

/**
 * The beginning that the forms of an English word share: "annealing" and "annealed" both give "anneal". Since words are
 * found by their beginnings, the stem finds whatever the word itself finds, and its other forms.
 */
final class Stem {

	private static final Pattern LETTERS = Pattern.compile("[a-z]+");
	private static final Pattern VOWEL = Pattern.compile(".*[aeiouy].*");
	private static final int SHORTEST = 4;
	private static final int SHORTEST_SINGULAR = 3;

	private Stem() {
	}

	/**
	 * The stem of a word.
	 *
	 * @param word in folded form
	 */
	static String of(String word) {
		if (!LETTERS.matcher(word).matches()) {
			return word;
		}
		String singular = singular(word);
		for (String ending : new String[] { "ing", "ed" }) {
			String rest = singular.substring(0, Math.max(0, singular.length() - ending.length()));
			if (singular.endsWith(ending) && rest.length() >= SHORTEST && VOWEL.matcher(rest).matches()) {
				return undoubled(rest);
			}
		}
		return singular;
	}

	private static String singular(String word) {
		if (word.endsWith("ies") && word.length() - 3 >= SHORTEST) {
			return word.substring(0, word.length() - 3);
		}
		boolean sibilant = word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes");
		if (sibilant) {
			return word.substring(0, word.length() - 2);
		}
		boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
		return plural && word.length() - 1 >= SHORTEST_SINGULAR ? word.substring(0, word.length() - 1) : word;
	}

	private static String undoubled(String rest) {
		char last = rest.charAt(rest.length() - 1);
		boolean doubled = rest.charAt(rest.length() - 2) == last && "aeioulsz".indexOf(last) < 0;
		return doubled ? rest.substring(0, rest.length() - 1) : rest;
	}
}
