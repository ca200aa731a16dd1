/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Direction;
import org.glovebox.core.store.NotebookStore.Audit;

/** What databases do differently. Everything else is standard SQL that PostgreSQL and H2 both run. */
interface Dialect {

	/**
	 * The records that are reached from some records by lineage, these included, with the length of the shortest path.
	 *
	 * @param maxDepth how many references to follow at most
	 * @return records in the order of their depth
	 */
	Map<UUID, Integer> reach(Connection connection, Collection<UUID> start, Direction direction, int maxDepth)
			throws SQLException;

	/** The scripts that follow the common ones of the same number, in this folder beside them; "" where there are none. */
	String scripts();

	/** The isolation in which all queries of a transaction see the same state. */
	int snapshot();

	/** Waits within a transaction until nobody else adds to the notebook, and keeps others waiting until its end. */
	void takeTurn(Connection connection) throws SQLException;

	/** How many records there are that whoever asks may not see. */
	long hidden(Connection connection) throws SQLException;

	/** The record that has a short id in any case, whoever may see it. */
	Optional<UUID> holder(Connection connection, String shortId) throws SQLException;

	/** What went wrong, in words that follow on "cannot be read: ". */
	String reason(SQLException failure);

	/** Makes sure that what was committed outlives a loss of power. */
	void sync(Connection connection) throws SQLException;

	/** Shows an audit the indexes that do not fit their tables. */
	void indexes(Connection connection, Audit audit) throws SQLException;

	/** Writes a copy of the database to a new file, while nobody writes to the database. */
	void copy(Connection connection, Path file) throws SQLException;
}
