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

/** A notebook with one record, one project, two tags, two people and a kept search. */
final class NamesForTests implements SearchNames {

	static final UUID CELL = new UUID(0, 1);
	static final UUID PROJECT = new UUID(0, 2);

	@Override
	public Map<String, Set<String>> kinds() {
		return Map.of("Batch", Set.of("Batch"), "CellBuild", Set.of("CellBuild"), "Cell", Set.of("CellBuild"), "Analysis",
				Set.of("Analysis"), "Material", Set.of("Lot", "Batch"));
	}

	@Override
	public PropertyVocabulary properties() {
		return PropertyVocabulary.builtIn();
	}

	@Override
	public Optional<UUID> record(String name) {
		return name.equalsIgnoreCase("CELL-01") ? Optional.of(CELL) : Optional.empty();
	}

	@Override
	public Optional<UUID> project(String name) {
		return name.equals("NAS") ? Optional.of(PROJECT) : Optional.empty();
	}

	@Override
	public Optional<Set<UUID>> saw(String surroundings) {
		return surroundings.equals("air") ? Optional.of(Set.of(CELL)) : Optional.empty();
	}

	@Override
	public Set<UUID> affected() {
		return Set.of(CELL);
	}

	@Override
	public Set<UUID> stale() {
		return Set.of();
	}

	@Override
	public Optional<String> kept(String name) {
		return switch (name) {
		case "good" -> Optional.of("type:cell or");
		case "round" -> Optional.of("saved:round");
		default -> Optional.empty();
		};
	}

	@Override
	public List<String> tags(String start) {
		return List.of("rate test", "rate-2").stream().filter(t -> t.startsWith(start)).toList();
	}

	@Override
	public List<String> people() {
		return List.of("Anna M\u00fcller", "Bo");
	}

	@Override
	public List<String> projects() {
		return List.of("NAS");
	}

	@Override
	public List<String> kept() {
		return List.of("good", "round");
	}
}
