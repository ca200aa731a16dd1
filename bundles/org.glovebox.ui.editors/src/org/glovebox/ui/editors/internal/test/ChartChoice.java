/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.core.extension.ChartKindRegistry;

/** Which view of the data is shown, and with which settings; each view keeps its own. */
final class ChartChoice {

	private final Map<String, Map<String, String>> settings = new HashMap<>();
	private List<ChartKindRegistry.Entry> kinds = List.of();
	private String chosen = "";

	/**
	 * Takes the views that the data allow.
	 *
	 * @param fitting the views in their order
	 * @param preferred id of the view to begin with, where there is such a one
	 */
	void offer(List<ChartKindRegistry.Entry> fitting, String preferred) {
		kinds = fitting;
		if (find(chosen).isEmpty()) {
			chosen = find(preferred).or(() -> find("voltage-capacity")).or(() -> kinds.stream().findFirst())
					.map(ChartKindRegistry.Entry::id).orElse("");
		}
	}

	private Optional<ChartKindRegistry.Entry> find(String id) {
		return kinds.stream().filter(k -> k.id().equals(id)).findFirst();
	}

	/** The views that the data allow, in their order. */
	List<ChartKindRegistry.Entry> kinds() {
		return kinds;
	}

	/** The view that is shown; empty where the data allow none. */
	Optional<ChartKindRegistry.Entry> chosen() {
		return find(chosen);
	}

	void choose(String kind) {
		chosen = kind;
	}

	/** Settings of the view that is shown, without those at their default. */
	Map<String, String> settings() {
		return settings.getOrDefault(chosen, Map.of());
	}

	void settings(Map<String, String> texts) {
		settings.put(chosen, Map.copyOf(texts));
	}
}
