/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.core.exporting.Exporter;

/** The exporters of the extension point {@code org.glovebox.core.exporters}. */
public final class ExporterRegistry {

	private static final String POINT = "org.glovebox.core.exporters";

	private final Contributions<Exporter> contributions;
	private final List<Entry> entries;

	public ExporterRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "exporter", Exporter.class);
		entries = contributions.all().stream().map(ExporterRegistry::entry).toList();
	}

	/**
	 * One exporter as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param extension file name extension of what it writes, without dot; "" where it writes a folder
	 * @param kinds names of the kinds of records it takes; empty for any
	 * @param description what it writes, in one or two sentences
	 */
	public record Entry(Contribution contribution, String extension, List<String> kinds, String description) {

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}
	}

	/** All exporters, by id. */
	public List<Entry> all() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** The exporter itself, created on first need. */
	public Creation<Exporter> create(Entry entry) {
		return contributions.create(entry.contribution());
	}

	/** Exporters that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	private static Entry entry(Contribution contribution) {
		return new Entry(contribution, contribution.attribute("extension").orElse(""), contribution.list("kinds"),
				contribution.attribute("description").orElse(""));
	}
}
