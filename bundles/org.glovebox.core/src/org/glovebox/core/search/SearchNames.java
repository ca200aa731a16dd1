/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.glovebox.api.vocabulary.PropertyVocabulary;

/** The names that a search may use: those of the model, and those of a notebook. */
public interface SearchNames {

	/** The names of the kinds that are meant by each word for them, without spaces: "CellBuild", "Cell", "Material". */
	Map<String, Set<String>> kinds();

	/**
	 * The names of the kinds that people mean by a word, in the singular or plural.
	 *
	 * @param typed such as "batch", "cell-build" or "analyses"
	 */
	default Optional<Set<String>> kindsNamed(String typed) {
		return Kinds.named(typed, kinds());
	}

	/** The properties that results and published values may be of. */
	PropertyVocabulary properties();

	/** The record that is named by its id, or by the beginning of its UUID. */
	Optional<UUID> record(String name);

	/** The project with this id or title. */
	Optional<UUID> project(String name);

	/** The materials and cells that saw air or dry air; empty where nothing is known of such surroundings. */
	Optional<Set<UUID>> saw(String surroundings);

	/** The records that rest on recalled ones. */
	Set<UUID> affected();

	/** The records that rest on revisions that are no longer the newest. */
	Set<UUID> stale();

	/** The search that is kept under a name. */
	Optional<String> kept(String name);

	/** The tags that begin so. */
	List<String> tags(String start);

	/** Those who saved records, and the people of the notebook. */
	List<String> people();

	/** The ids of the projects. */
	List<String> projects();

	/** The names of the kept searches. */
	List<String> kept();
}
