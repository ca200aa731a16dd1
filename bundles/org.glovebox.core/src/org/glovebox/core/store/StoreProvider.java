/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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
	 * Opens a notebook that may ask who one is.
	 *
	 * @param passwords asked for the password of an address that needs one
	 */
	default StoreOpening open(String location, Passwords passwords) {
		return open(location);
	}

	/**
	 * Makes an empty notebook and opens it.
	 *
	 * @param location a folder that is missing or empty, or an address
	 * @param name name for people
	 */
	StoreOpening create(String location, String name);

	/**
	 * Makes an empty notebook that is to become a copy of another one, of the same identity, and opens it.
	 *
	 * @param location a folder that is missing or empty
	 * @param original the other one
	 */
	default StoreOpening createClone(String location, NotebookInfo original) {
		return new StoreOpening.Refused(StoreOpening.Cause.UNREADABLE, "A copy of a notebook cannot be kept at " + location);
	}

	/**
	 * Looks after the notebook of a group; empty where a notebook is nobody's but one's own.
	 *
	 * @throws StoreException where the server cannot be reached or does not let one in
	 * @throws IllegalArgumentException where the location is none
	 */
	default Optional<GroupAdministration> administer(String location, Passwords passwords) {
		return Optional.empty();
	}

	/**
	 * What backups a folder holds.
	 *
	 * @throws IOException where the folder is missing or cannot be read
	 */
	Backup.Listing backups(Path folder) throws IOException;

	/**
	 * Makes a notebook out of a backup and opens it. Every file is compared with its hash; nothing is ever overwritten.
	 *
	 * @param folder a folder with backups
	 * @param backup name of one of them; "" for the newest
	 * @param location a folder that is missing or empty, or an address
	 */
	StoreOpening restore(Path folder, String backup, String location, Backup.Progress progress);
}
