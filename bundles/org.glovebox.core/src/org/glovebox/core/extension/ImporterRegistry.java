/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.Importer;

/** The importers of the extension point {@code org.glovebox.api.importers}. */
public final class ImporterRegistry {

	private static final String POINT = "org.glovebox.api.importers";

	private final Contributions<Importer> contributions;
	private final List<Entry> entries;

	public ImporterRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "importer", Importer.class);
		entries = contributions.all().stream().map(this::entry).toList();
	}

	/**
	 * One importer as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param technique technique of the files it reads; a format that serves several names the most usual one
	 * @param extensions usual file name extensions in lower case, without dot
	 */
	public record Entry(Contribution contribution, Technique technique, Set<String> extensions) {

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}
	}

	/** All importers, by id. */
	public List<Entry> all() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** The importer itself, created on first need. */
	public Creation<Importer> create(Entry entry) {
		return contributions.create(entry.contribution());
	}

	/** Importers that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	private Entry entry(Contribution contribution) {
		Set<String> extensions = contribution.list("extensions").stream().map(e -> e.toLowerCase(Locale.ROOT))
				.collect(Collectors.toUnmodifiableSet());
		List<Technique> techniques = Techniques.read(contributions, contribution, "technique");
		return new Entry(contribution, techniques.isEmpty() ? Technique.OTHER : techniques.get(0), extensions);
	}
}
