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
import java.util.TreeSet;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.glovebox.core.check.Check;

/** The checks of the extension point {@code org.glovebox.core.checks}. */
public final class CheckRegistry {

	private static final String POINT = "org.glovebox.core.checks";

	private final Contributions<Check<?>> contributions;
	private final List<Entry> entries;

	@SuppressWarnings("unchecked")
	public CheckRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "check", (Class<Check<?>>) (Class<?>) Check.class);
		entries = contributions.all().stream().map(CheckRegistry::entry).toList();
	}

	/**
	 * One check as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param kinds names of the kinds of records it looks at, abstract ones such as "Material" included; empty for all
	 * @param description what it looks for, in one or two sentences
	 */
	public record Entry(Contribution contribution, Set<String> kinds, String description) {

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}

		/** Whether the check looks at records of a kind. */
		public boolean accepts(EClass kind) {
			return kinds.isEmpty() || kinds.contains(kind.getName())
					|| kind.getEAllSuperTypes().stream().map(EClass::getName).anyMatch(kinds::contains);
		}
	}

	/** All checks, by id. */
	public List<Entry> all() {
		return entries;
	}

	/** The checks that look at records of a kind, by id. */
	public List<Entry> of(EClass kind) {
		return entries.stream().filter(e -> e.accepts(kind)).toList();
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** The check itself, created on first need. */
	public Creation<Check<?>> create(Entry entry) {
		return contributions.create(entry.contribution());
	}

	/** Checks that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	private static Entry entry(Contribution contribution) {
		return new Entry(contribution, new TreeSet<>(contribution.list("kinds")),
				contribution.attribute("description").orElse(""));
	}
}
