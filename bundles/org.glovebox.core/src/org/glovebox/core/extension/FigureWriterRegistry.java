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

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.core.exporting.FigureWriter;

/** The figure writers of the extension point {@code org.glovebox.core.exporters}. */
public final class FigureWriterRegistry {

	private static final String POINT = "org.glovebox.core.exporters";

	private final Contributions<FigureWriter> contributions;
	private final List<Entry> entries;

	public FigureWriterRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "figureWriter", FigureWriter.class);
		entries = contributions.all().stream().map(c -> new Entry(c, c.attribute("extension").orElse(""))).toList();
	}

	/**
	 * One writer as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param extension file name extension of what it writes, without dot
	 */
	public record Entry(Contribution contribution, String extension) {
	}

	/** All writers, by id. */
	public List<Entry> all() {
		return entries;
	}

	/** The writer for a file, by the extension of its name. */
	public Optional<Entry> forFile(String fileName) {
		String lower = fileName.toLowerCase(Locale.ROOT);
		return entries.stream().filter(e -> !e.extension().isEmpty() && lower.endsWith('.' + e.extension()))
				.findFirst();
	}

	/** The writer itself, created on first need. */
	public Creation<FigureWriter> create(Entry entry) {
		return contributions.create(entry.contribution());
	}
}
