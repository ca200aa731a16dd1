/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

/**
 * A way to keep notebooks, contributed through the extension point {@code org.glovebox.core.stores}. Keeps no state.
 */
public interface StoreProvider {

	/**
	 * Opens a notebook; brings the store of an older version up to date.
	 *
	 * @param location folder or address, of a form that the extension's scheme covers
	 */
	StoreOpening open(String location);

	/**
	 * Makes an empty notebook and opens it.
	 *
	 * @param location a folder that is missing or empty, or an address
	 * @param name name for people
	 */
	StoreOpening create(String location, String name);
}
