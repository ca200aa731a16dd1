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
import java.util.LinkedHashMap;
import java.util.Map;
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

	/**
	 * The values whose names begin with a text, in the order of their names.
	 *
	 * @param cut how many characters of the names are left out
	 */
	static Map<String, String> starting(Connection connection, String start, int cut) throws SQLException {
		Map<String, String> values = new LinkedHashMap<>();
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT name, content FROM property WHERE SUBSTRING(name FROM 1 FOR ?) = ? ORDER BY name")) {
			select.setInt(1, start.length());
			select.setString(2, start);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					values.put(rows.getString(1).substring(cut), rows.getString(2));
				}
			}
		}
		return values;
	}

	static void remove(Connection connection, String name) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM property WHERE name = ?")) {
			delete.setString(1, name);
			delete.executeUpdate();
		}
	}
}
