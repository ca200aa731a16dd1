/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.group;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.glovebox.core.store.Passwords;

/** The passwords of groups: in the secure storage of the platform where the user wants that, else until the program ends. */
public final class GroupPasswords implements Passwords {

	private static final String NODE = "org.glovebox.ui/groups";
	private static final String PASSWORD = "password";

	private final Map<String, String> given = new ConcurrentHashMap<>();

	@Override
	public Optional<String> password(String location) {
		return Optional.ofNullable(given.get(key(location))).or(() -> kept(location));
	}

	/** The same server, database and person have the same password, however the connection is protected. */
	private static String key(String location) {
		return GroupAddress.parse(location).map(GroupAddress::label).orElse(location);
	}

	private static Optional<ISecurePreferences> node(String location) {
		return Optional.ofNullable(SecurePreferencesFactory.getDefault())
				.map(all -> all.node(NODE).node(EncodingUtils.encodeSlashes(key(location))));
	}

	/** The password that the secure storage has. */
	public Optional<String> kept(String location) {
		try {
			Optional<ISecurePreferences> node = node(location);
			return node.isPresent() ? Optional.ofNullable(node.get().get(PASSWORD, null)) : Optional.empty();
		} catch (StorageException e) {
			// a storage that does not open has no password for us; the server will say that one is missing
			return Optional.empty();
		}
	}

	/** Uses a password until the program ends. */
	public void use(String location, String password) {
		given.put(key(location), password);
	}

	/**
	 * Keeps a password in the secure storage, or removes it from there.
	 *
	 * @throws IOException where the storage cannot be opened or written
	 */
	public void keep(String location, Optional<String> password) throws IOException {
		Optional<ISecurePreferences> node = node(location);
		if (node.isEmpty()) {
			throw new IOException("this system has no secure storage");
		}
		try {
			if (password.isPresent()) {
				node.get().put(PASSWORD, password.get(), true);
			} else {
				node.get().remove(PASSWORD);
			}
			node.get().flush();
		} catch (StorageException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
