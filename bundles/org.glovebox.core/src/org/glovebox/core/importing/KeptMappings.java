/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.reading.MappingText;

/** The mappings of tables that a notebook keeps; each is used for every table with its labels. */
public final class KeptMappings {

	private static final String PREFIX = "import.mapping.";

	private final Notebook notebook;

	public KeptMappings(Notebook notebook) {
		this.notebook = notebook;
	}

	/** All, by name. */
	public List<TableMapping> all() {
		List<TableMapping> result = new ArrayList<>();
		notebook.keptTexts(PREFIX).values()
				.forEach(text -> MappingText.parse(text).mapping().ifPresent(result::add));
		return result;
	}

	/** The mapping with a name. */
	public Optional<TableMapping> find(String name) {
		return all().stream().filter(m -> m.name().equalsIgnoreCase(name.strip())).findFirst();
	}

	/** The mapping that is used for tables with some labels. */
	public Optional<TableMapping> of(List<String> labels) {
		return all().stream().filter(m -> m.fits(labels)).findFirst();
	}

	/**
	 * Keeps a mapping in the place of one with the same name or for the same labels.
	 *
	 * @return as it is kept; one without a name is given one
	 */
	public TableMapping keep(TableMapping mapping) {
		Optional<TableMapping> before = of(mapping.labels());
		String name = mapping.name().isBlank() ? before.map(TableMapping::name).orElseGet(() -> freeName(mapping))
				: mapping.name().strip();
		before.ifPresent(b -> forget(b.name()));
		TableMapping kept = mapping.named(name);
		notebook.keepText(key(name), Optional.of(MappingText.write(kept)));
		return kept;
	}

	/** Forgets a mapping; records that were read by it keep it. */
	public boolean forget(String name) {
		Optional<TableMapping> found = find(name);
		found.ifPresent(m -> notebook.keepText(key(m.name()), Optional.empty()));
		return found.isPresent();
	}

	private static String key(String name) {
		return PREFIX + name.toLowerCase(Locale.ROOT);
	}

	private String freeName(TableMapping mapping) {
		String labels = String.join(" ", mapping.labels()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		String start = labels.isEmpty() ? "table" : labels.substring(0, Math.min(24, labels.length())).strip();
		String name = start;
		for (int i = 2; find(name).isPresent(); i++) {
			name = start + ' ' + i;
		}
		return name;
	}
}
