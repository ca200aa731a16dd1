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
import org.glovebox.core.store.StoreProvider;

/** The ways to keep notebooks, of the extension point {@code org.glovebox.core.stores}. */
public final class StoreRegistry {

	/** Scheme of notebooks that are a folder on disk. */
	public static final String FOLDER = "folder";

	private static final String POINT = "org.glovebox.core.stores";

	private final Contributions<StoreProvider> contributions;

	public StoreRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "store", StoreProvider.class);
	}

	/** All ways, by id. */
	public List<Contribution> all() {
		return contributions.all();
	}

	/** The way that serves a location: a folder, or an address that begins with a scheme and a colon. */
	public Optional<Contribution> serving(String location) {
		String scheme = scheme(location);
		return all().stream().filter(c -> c.attribute("scheme").orElse("").equals(scheme)).findFirst();
	}

	/** The store provider itself, created on first need. */
	public Creation<StoreProvider> create(Contribution contribution) {
		return contributions.create(contribution);
	}

	/** Ways that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	/** Whether a location is an address and no folder. */
	public static boolean isAddress(String location) {
		return !scheme(location).equals(FOLDER);
	}

	/** The scheme of an address; a single letter before the colon is a drive of Windows. */
	private static String scheme(String location) {
		int colon = location.indexOf(':');
		boolean address = colon > 1 && location.substring(0, colon).chars().allMatch(Character::isLetter);
		return address ? location.substring(0, colon) : FOLDER;
	}
}
