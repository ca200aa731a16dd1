/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Rights;
import org.glovebox.core.store.StoreException;

/** Opens the notebook of a group on connections to it. */
final class PostgresNotebook {

	private static final String ID = "notebook.id";
	private static final String NAME = "notebook.name";
	private static final String CREATED = "notebook.created";
	private static final int MOST_AT_ONCE = 100;

	private PostgresNotebook() {
	}

	static void describe(Connection connection, NotebookInfo info) throws SQLException {
		Properties.write(connection, ID, info.id().toString());
		Properties.write(connection, NAME, info.name());
		Properties.write(connection, CREATED, info.created().toString());
	}

	static NotebookInfo info(Connection connection, String location) throws SQLException {
		try {
			return new NotebookInfo(UUID.fromString(Properties.read(connection, ID).orElse("")),
					Properties.read(connection, NAME).orElse(""),
					Instant.parse(Properties.read(connection, CREATED).orElse("")), location);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new SQLException("it does not say which notebook it is", e);
		}
	}

	static Rights rights(Connection connection) throws SQLException {
		return Rights.valueOf(text(connection, "SELECT upper(rights())"));
	}

	/** Who is logged in. */
	static String person(Connection connection) throws SQLException {
		return text(connection, "SELECT session_user");
	}

	private static String text(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	/**
	 * Opens the store; drafts are kept in a folder of this machine, of which each program that has the notebook open has
	 * its own.
	 */
	static NotebookStore open(NotebookInfo info, PostgresConnections connections, Rights rights, Path local, String person)
			throws IOException {
		Path folder = local.resolve(info.id().toString());
		for (int number = 1; number <= MOST_AT_ONCE; number++) {
			Path own = Files.createDirectories(folder.resolve(
					String.format(Locale.ROOT, "%s-%d", person.replaceAll("[^A-Za-z0-9_-]", "_"), number)));
			Optional<FolderLock> lock = FolderLock.acquire(own);
			if (lock.isPresent()) {
				return open(info, connections, rights, own, lock.get());
			}
		}
		throw new IOException("all places in " + folder + " are taken");
	}

	private static NotebookStore open(NotebookInfo info, PostgresConnections connections, Rights rights, Path own,
			FolderLock lock) throws IOException {
		Database database = new Database(connections, new PostgresDialect(), info.location());
		PostgresCompany company = new PostgresCompany(connections, rights, newest(database));
		return new SqlNotebookStore(info, database, new PostgresBlobs(database, own.resolve("unfinished")),
				new JournalFolder(own.resolve("drafts")), new SealFile(own), company, () -> {
					connections.dispose();
					lock.close();
				});
	}

	private static long newest(Database database) throws IOException {
		try {
			return database.read(LogbookRows::newest).map(LogEntry::number).orElse(0L);
		} catch (StoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
