/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table of single values. */
final class Properties {

	private Properties() {
	}

	static Optional<String> read(Connection connection, String name) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT content FROM property WHERE name = ?")) {
			select.setString(1, name);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
			}
		}
	}

	static void write(Connection connection, String name, String content) throws SQLException {
		try (PreparedStatement update = connection
				.prepareStatement("UPDATE property SET content = ? WHERE name = ?")) {
			update.setString(1, content);
			update.setString(2, name);
			if (update.executeUpdate() > 0) {
				return;
			}
		}
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO property (name, content) VALUES (?, ?)")) {
			insert.setString(1, name);
			insert.setString(2, content);
			insert.executeUpdate();
		}
	}
}
