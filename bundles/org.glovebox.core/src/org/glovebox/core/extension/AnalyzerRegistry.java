/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.data.Technique;

/** The analyzers of the extension point {@code org.glovebox.api.analyzers}. */
public final class AnalyzerRegistry {

	private static final String POINT = "org.glovebox.api.analyzers";

	private final Contributions<Analyzer<?>> contributions;
	private final List<Entry> entries;

	@SuppressWarnings("unchecked")
	public AnalyzerRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "analyzer",
				(Class<Analyzer<?>>) (Class<?>) Analyzer.class);
		entries = contributions.all().stream().map(this::entry).toList();
	}

	/**
	 * One analyzer as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param version version of the algorithm, written to every analysis
	 * @param techniques techniques whose data it takes; empty for any
	 * @param description what it does, in one or two sentences
	 */
	public record Entry(Contribution contribution, String version, Set<Technique> techniques, String description) {

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}

		/** Whether it makes sense of several files or tests at once, as a series. */
		public boolean takesSeveral() {
			return contribution.attribute("inputs").filter("several"::equals).isPresent();
		}

		/** Whether the analyzer takes data of a technique. */
		public boolean accepts(Technique technique) {
			return techniques.isEmpty() || techniques.contains(technique);
		}
	}

	/** All analyzers, by id. */
	public List<Entry> all() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** The analyzer itself, created on first need. */
	public Creation<Analyzer<?>> create(Entry entry) {
		return contributions.create(entry.contribution());
	}

	/** Analyzers that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	private Entry entry(Contribution contribution) {
		return new Entry(contribution, contribution.attribute("version").orElse("1"),
				Set.copyOf(Techniques.read(contributions, contribution, "techniques")),
				contribution.attribute("description").orElse(""));
	}
}
