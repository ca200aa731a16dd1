/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Direction;
import org.glovebox.core.store.NotebookStore.Audit;

/**
 * H2. Its recursive queries keep every path to a record instead of every record (UNION does not remove what an earlier
 * step found), which grows exponentially where lots are shared, so lineage goes level by level: one set-based query
 * for each level, inside the process.
 */
final class H2Dialect implements Dialect {

	/** Code for a database that was closed. */
	private static final int CLOSED = 90098;
	private static final String STATEMENT = "; SQL statement:";
	/** A join, since H2 reads the whole index for a list of values beside another condition on it. */
	private static final String UP = "SELECT DISTINCT e.target FROM UNNEST(?) AS f (uuid)"
			+ " JOIN edge e ON e.source = f.uuid AND e.upstream";
	private static final String DOWN = "SELECT DISTINCT e.source FROM UNNEST(?) AS f (uuid)"
			+ " JOIN edge e ON e.target = f.uuid AND e.upstream";

	/** What was wrong when a file could not be read or written last. */
	private String trouble = "";

	@Override
	public Map<UUID, Integer> reach(Connection connection, Collection<UUID> start, Direction direction, int maxDepth)
			throws SQLException {
		Map<UUID, Integer> depths = new LinkedHashMap<>();
		start.forEach(uuid -> depths.put(uuid, 0));
		List<UUID> frontier = new ArrayList<>(depths.keySet());
		try (PreparedStatement next = connection.prepareStatement(direction == Direction.UP ? UP : DOWN)) {
			for (int depth = 1; depth <= maxDepth && !frontier.isEmpty(); depth++) {
				next.setArray(1, connection.createArrayOf("UUID", frontier.toArray()));
				frontier = new ArrayList<>();
				try (ResultSet rows = next.executeQuery()) {
					while (rows.next()) {
						UUID uuid = rows.getObject(1, UUID.class);
						if (depths.putIfAbsent(uuid, depth) == null) {
							frontier.add(uuid);
						}
					}
				}
			}
		}
		return depths;
	}

	@Override
	public String scripts() {
		return "";
	}

	@Override
	public int snapshot() {
		return Connection.TRANSACTION_SERIALIZABLE;
	}

	@Override
	public void takeTurn(Connection connection) {
		// one process has the database, and that lets one thread write
	}

	@Override
	public long hidden(Connection connection) {
		return 0;
	}

	@Override
	public Optional<UUID> holder(Connection connection, String shortId) throws SQLException {
		return RecordRows.byShortId(connection, shortId);
	}

	/** What the operating system said, where it was asked; a database that is closed tells nothing of it afterwards. */
	@Override
	public synchronized String reason(SQLException failure) {
		for (Throwable cause : failure) {
			if (cause instanceof IOException && cause.getMessage() != null) {
				trouble = cause.getMessage() + ". What was saved before is there";
				return trouble;
			}
		}
		String message = String.valueOf(failure.getMessage());
		return failure.getErrorCode() == CLOSED && !trouble.isEmpty() ? trouble
				: message.substring(0, message.contains(STATEMENT) ? message.indexOf(STATEMENT) : message.length());
	}

	@Override
	public void sync(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("CHECKPOINT SYNC");
		}
	}

	@Override
	public void indexes(Connection connection, Audit audit) throws SQLException {
		new H2Indexes(connection).show(audit);
	}

	@Override
	public void copy(Connection connection, Path file) throws SQLException {
		try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
			backup.setString(1, file.toString());
			backup.execute();
		}
	}
}
