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
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.ChartKind;

/** The kinds of charts of the extension point {@code org.glovebox.api.chartKinds}. */
public final class ChartKindRegistry {

	private static final String POINT = "org.glovebox.api.chartKinds";

	private final Contributions<ChartKind<?>> contributions;
	private final List<Entry> entries;

	@SuppressWarnings("unchecked")
	public ChartKindRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "chartKind",
				(Class<ChartKind<?>>) (Class<?>) ChartKind.class);
		entries = contributions.all().stream().map(this::entry).toList();
	}

	/**
	 * One kind of chart as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param techniques techniques whose data it draws; empty for any
	 * @param description what it shows, in one or two sentences
	 */
	public record Entry(Contribution contribution, Set<Technique> techniques, String description) {

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}

		/** Whether the kind draws data of a technique. */
		public boolean accepts(Technique technique) {
			return techniques.isEmpty() || techniques.contains(technique);
		}
	}

	/** All kinds, by id. */
	public List<Entry> all() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** The kind itself, created on first need. */
	public Creation<ChartKind<?>> create(Entry entry) {
		return contributions.create(entry.contribution());
	}

	/** Kinds that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	private Entry entry(Contribution contribution) {
		return new Entry(contribution, Set.copyOf(Techniques.read(contributions, contribution, "techniques")),
				contribution.attribute("description").orElse(""));
	}
}
