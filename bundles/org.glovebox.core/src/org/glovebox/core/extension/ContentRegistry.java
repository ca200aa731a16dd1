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

/** Demo and template notebooks, of the extension point {@code org.glovebox.core.content}; they are data only. */
public final class ContentRegistry {

	private static final String POINT = "org.glovebox.core.content";

	private final List<Entry> entries;
	private final List<ExtensionFailure> failures;

	public ContentRegistry(IExtensionRegistry registry) {
		Contributions<Void> contributions = new Contributions<>(registry, POINT, "content", Void.class);
		for (Contribution c : contributions.all()) {
			if (c.attribute("folder").isEmpty()) {
				contributions.report(c, "folder", "it is missing");
			}
		}
		entries = contributions.all().stream().filter(c -> c.attribute("folder").isPresent()).map(Entry::of).toList();
		failures = contributions.failures();
	}

	/**
	 * A notebook's content as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param folder folder inside the plugin, without slash at the end
	 * @param description what it holds, in one or two sentences
	 * @param generated made-up measurements that it brings, in their order
	 */
	public record Entry(Contribution contribution, String folder, String description,
			List<GeneratedMeasurement> generated) {
		public Entry {
			generated = List.copyOf(generated);
		}

		private static Entry of(Contribution c) {
			return new Entry(c, c.attribute("folder").orElse("").replaceAll("/+$", ""),
					c.attribute("description").orElse(""), c.children("generated").stream().map(GeneratedMeasurement::of).toList());
		}

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}
	}

	/** All contents, by id. */
	public List<Entry> all() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** Contents that are not usable. */
	public List<ExtensionFailure> failures() {
		return failures;
	}
}
