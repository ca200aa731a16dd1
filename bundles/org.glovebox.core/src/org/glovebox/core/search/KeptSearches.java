/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.List;
import java.util.Optional;

import org.glovebox.core.notebook.Notebook;

/**
 * The searches that a notebook keeps, each under a name. They are part of the notebook, so that everybody who works with
 * it has them, and they can be parts of other searches: {@code saved:"good cells" type:cell}.
 */
public final class KeptSearches {

	/** The longest name of a search. */
	public static final int LONGEST_NAME = 120;

	private static final String PREFIX = "search.";

	private final Notebook notebook;

	public KeptSearches(Notebook notebook) {
		this.notebook = notebook;
	}

	/**
	 * A search that is kept.
	 *
	 * @param name what it is called
	 * @param query what is looked for, as typed
	 */
	public record Kept(String name, String query) {
	}

	/** All of them in the order of their names. */
	public List<Kept> all() {
		return notebook.keptTexts(PREFIX).entrySet().stream()
				.map(e -> new Kept(e.getKey().substring(PREFIX.length()), e.getValue()))
				.sorted(java.util.Comparator.comparing(Kept::name, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	/** The one with a name; case does not count. */
	public Optional<Kept> find(String name) {
		return all().stream().filter(k -> k.name().equalsIgnoreCase(name.strip())).findFirst();
	}

	/** The name that a query gets where nobody thinks of a better one: its beginning. */
	public static String nameFor(String query) {
		String line = query.strip().replace('"', '\'');
		return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1).strip() + '\u2026';
	}

	/**
	 * Keeps a query, in the place of one that has the same name.
	 *
	 * @param name not empty, without quotation marks, not longer than {@link #LONGEST_NAME}
	 */
	public void keep(String name, String query) {
		String fitting = name.strip();
		if (problem(fitting).isPresent()) {
			throw new IllegalArgumentException(fitting);
		}
		find(fitting).filter(k -> !k.name().equals(fitting)).ifPresent(k -> delete(k.name()));
		notebook.keepText(PREFIX + fitting, Optional.of(query.strip()));
	}

	/** Why a text cannot be the name of a search, for people. */
	public static Optional<String> problem(String name) {
		String fitting = name.strip();
		if (fitting.isEmpty()) {
			return Optional.of("A kept search needs a name.");
		}
		if (fitting.length() > LONGEST_NAME) {
			return Optional.of("The name of a search has at most " + LONGEST_NAME + " characters.");
		}
		return fitting.indexOf('"') >= 0 ? Optional.of("The name of a search has no quotation marks.") : Optional.empty();
	}

	/**
	 * Gives a kept search another name.
	 *
	 * @return whether there is one of the old name, and none but itself has the new one
	 */
	public boolean rename(String name, String newName) {
		Optional<Kept> kept = find(name);
		boolean taken = find(newName).filter(k -> !k.equals(kept.orElse(null))).isPresent();
		if (kept.isEmpty() || taken || problem(newName).isPresent()) {
			return false;
		}
		delete(kept.get().name());
		keep(newName, kept.get().query());
		return true;
	}

	/** Forgets a kept search; says whether there was one. */
	public boolean delete(String name) {
		Optional<Kept> kept = find(name);
		kept.ifPresent(k -> notebook.keepText(PREFIX + k.name(), Optional.empty()));
		return kept.isPresent();
	}
}
