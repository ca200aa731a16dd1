/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.glovebox.core.analysis.NearestName;

/**
 * Names as people type them: case does not count, and words are divided by spaces, hyphens, underscores, a capital or
 * nothing, so that "hold time", "Hold-time", "holdTime" and "holdtime" are one name. At the beginning of a line the longest name counts.
 *
 * @param <T> what is named
 */
final class Names<T> {

	private static final int MOST_WORDS = 6;
	/** What may follow a name. */
	private static final String ENDS = " \t:,";

	private final Map<String, T> byName = new LinkedHashMap<>();
	private final Map<String, String> shown = new LinkedHashMap<>();

	/**
	 * A name that a text begins with.
	 *
	 * @param named what it stands for
	 * @param length how many characters of the text it takes, with a colon that ends it
	 */
	record Match<T>(T named, int length) {
	}

	/** Adds a name, which may also be written without its spaces; one that is there already stays. */
	void add(String name, T named) {
		String key = key(name);
		if (!key.isEmpty() && byName.putIfAbsent(key, named) == null) {
			shown.put(key, words(name));
			byName.putIfAbsent(key.replace(" ", ""), named);
		}
	}

	boolean has(String name) {
		return byName.containsKey(key(name));
	}

	Optional<T> find(String name) {
		return Optional.ofNullable(byName.get(key(name)));
	}

	/** The longest name that a text begins with; a colon may end it. */
	Optional<Match<T>> atStart(String text) {
		Optional<Match<T>> longest = Optional.empty();
		int words = 0;
		for (int at = 1; at <= text.length() && words < MOST_WORDS; at++) {
			if (isWordEnd(text, at)) {
				words++;
				T named = byName.get(key(text.substring(0, at)));
				if (named != null) {
					boolean colon = at < text.length() && text.charAt(at) == ':';
					longest = Optional.of(new Match<>(named, colon ? at + 1 : at));
				}
			}
		}
		return longest;
	}

	private static boolean isWordEnd(String text, int at) {
		return (at == text.length() || ENDS.indexOf(text.charAt(at)) >= 0)
				&& Character.isLetterOrDigit(text.charAt(at - 1));
	}

	/** The name that was probably meant by the first words of a text, as a hint for a message; "" where none is near. */
	String hint(String text) {
		String[] typed = text.replaceFirst(":.*", "").strip().split("\\s+", 4);
		for (int words = Math.min(3, typed.length); words > 0; words--) {
			String prefix = String.join(" ", List.of(typed).subList(0, words));
			Optional<String> nearest = NearestName.of(prefix, shown.values());
			if (nearest.isPresent()) {
				return "; did you mean \u201c" + nearest.get() + "\u201d?";
			}
		}
		return "";
	}

	/** All names, for a message that lists them. */
	List<String> all() {
		return List.copyOf(shown.values());
	}

	static String key(String name) {
		return words(name).replaceAll("[\\s_-]+", " ").strip();
	}

	/** A name in camel case as words: "holdTime" becomes "hold time". */
	static String words(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT);
	}

	/** One of several: "segments" becomes "segment"; a word whose plural is not made with s stays. */
	static String one(String plural) {
		int length = plural.length();
		if (plural.endsWith("yses") || plural.endsWith("oses") || plural.endsWith("series") || plural.endsWith("ss")
				|| !plural.endsWith("s")) {
			return plural;
		}
		if (plural.endsWith("ies")) {
			return plural.substring(0, length - 3) + 'y';
		}
		return plural.substring(0, length - (plural.endsWith("sses") ? 2 : 1));
	}
}
