/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Direction;
import org.glovebox.core.store.NotebookStore.Audit;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL, 15 or newer. */
final class PostgresDialect implements Dialect {

	/** What the server says when a right is missing. */
	static final String NO_RIGHT = "42501";

	private static final String NEXT = "SELECT DISTINCT e.%1$s FROM unnest(?) AS f (uuid)"
			+ " JOIN edge e ON e.%2$s = f.uuid AND e.upstream";

	@Override
	public Map<UUID, Integer> reach(Connection connection, Collection<UUID> start, Direction direction, int maxDepth)
			throws SQLException {
		String from = direction == Direction.UP ? "source" : "target";
		String to = direction == Direction.UP ? "target" : "source";
		Map<UUID, Integer> depths = new LinkedHashMap<>();
		start.forEach(uuid -> depths.put(uuid, 0));
		Object[] frontier = depths.keySet().toArray();
		try (PreparedStatement next = connection.prepareStatement(String.format(Locale.ROOT, NEXT, to, from))) {
			for (int depth = 1; depth <= maxDepth && frontier.length > 0; depth++) {
				next.setArray(1, connection.createArrayOf("UUID", frontier));
				int before = depths.size();
				try (ResultSet rows = next.executeQuery()) {
					while (rows.next()) {
						depths.putIfAbsent(rows.getObject(1, UUID.class), depth);
					}
				}
				frontier = depths.keySet().stream().skip(before).toArray();
			}
		}
		return depths;
	}

	@Override
	public String scripts() {
		return "migration/postgresql";
	}

	@Override
	public int snapshot() {
		return Connection.TRANSACTION_REPEATABLE_READ;
	}

	@Override
	public void takeTurn(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT take_turn()");
		}
	}

	@Override
	public long hidden(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement
				.executeQuery("SELECT hidden_records()")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	@Override
	public Optional<UUID> holder(Connection connection, String shortId) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT short_id_holder(?)")) {
			select.setString(1, RecordRows.folded(shortId));
			try (ResultSet rows = select.executeQuery()) {
				rows.next();
				return Optional.ofNullable(rows.getObject(1, UUID.class));
			}
		}
	}

	@Override
	public String reason(SQLException failure) {
		if (NO_RIGHT.equals(failure.getSQLState())) {
			return "you do not have the right to (" + message(failure) + ")";
		}
		return PostgresConnections.isGone(failure) ? "the server cannot be reached (" + message(failure)
				+ "). What was saved before is there" : message(failure);
	}

	/** What the server said, without the technical part. */
	static String message(SQLException failure) {
		if (failure instanceof PSQLException known) {
			ServerErrorMessage said = known.getServerErrorMessage();
			if (said != null && said.getMessage() != null) {
				return String.valueOf(said.getMessage());
			}
		}
		return String.valueOf(failure.getMessage());
	}

	@Override
	public void sync(Connection connection) {
		// the commit waited for the disk, and for the standby where there is one
	}

	@Override
	public void indexes(Connection connection, Audit audit) {
		// the server has its own means, such as pg_amcheck
	}

	@Override
	public void copy(Connection connection, Path file) throws SQLException {
		throw new SQLException("the notebook of a group is backed up at its server, with pg_basebackup or pg_dump, or cloned");
	}
}
