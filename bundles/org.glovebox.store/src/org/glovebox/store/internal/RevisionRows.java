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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Append;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;

/** The table of revisions, to which rows are only ever added. */
final class RevisionRows {

	private RevisionRows() {
	}

	static void insert(Connection connection, List<Append> appends) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO revision (id, record, bytes) VALUES (?, ?, ?)")) {
			for (Append append : appends) {
				for (Revision joined : append.joined()) {
					add(insert, joined);
				}
				add(insert, append.revision());
			}
			insert.executeBatch();
		}
	}

	private static void add(PreparedStatement insert, Revision revision) throws SQLException {
		insert.setString(1, revision.id().hex());
		insert.setObject(2, revision.info().record());
		insert.setBytes(3, revision.bytes());
		insert.addBatch();
	}

	static Optional<Revision> find(Connection connection, Sha256 id) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT bytes FROM revision WHERE id = ?")) {
			select.setString(1, id.hex());
			return first(select, id.hex());
		}
	}

	static Optional<Revision> newest(Connection connection, UUID record) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT v.bytes FROM record r JOIN revision v ON v.id = r.head WHERE r.uuid = ?")) {
			select.setObject(1, record);
			return first(select, "of record " + record);
		}
	}

	private static Optional<Revision> first(PreparedStatement select, String which) throws SQLException {
		try (ResultSet rows = select.executeQuery()) {
			return rows.next() ? Optional.of(parse(rows.getBytes(1), which)) : Optional.empty();
		}
	}

	static List<RevisionInfo> history(Connection connection, UUID record) throws SQLException {
		List<RevisionInfo> result = new ArrayList<>();
		try (PreparedStatement select = connection
				.prepareStatement("SELECT id, bytes FROM revision WHERE record = ? ORDER BY serial DESC")) {
			select.setObject(1, record);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.add(parse(rows.getBytes(2), rows.getString(1)).info());
				}
			}
		}
		return result;
	}

	private static Revision parse(byte[] bytes, String which) {
		return Revision.parse(bytes).orElseThrow(() -> new StoreException("The stored revision " + which
				+ " is damaged; verify the notebook to see what else is, and restore it from a backup"));
	}
}
