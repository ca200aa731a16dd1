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
import java.sql.SQLException;
import java.util.Set;

import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Connections to an H2 database in a file. When a write to the file fails, H2 closes it within the process, and whatever
 * then works on an old connection, even to undo or to close it, runs in circles without end. Such a database is left
 * alone and the file opened anew, under another name, since H2 knows databases by theirs.
 */
final class H2Connections implements Connections {

	/** General error, failed input or output, failed closing, closed, damaged file. */
	private static final Set<Integer> FATAL = Set.of(50000, 90028, 90030, 90031, 90098, 90121);
	/** As if the name began with it once more; what it does, going on after an interruption, does no harm. */
	private static final String ANOTHER_NAME = "retry:";
	private static final long LEAST_SPACE = 16L << 20;

	private final Path file;
	private JdbcConnectionPool pool;
	private String name = "";

	/**
	 * @param file the file of the database without its ending
	 */
	H2Connections(Path file) {
		this.file = file;
		this.pool = pool();
	}

	private JdbcConnectionPool pool() {
		JdbcDataSource source = new JdbcDataSource();
		// WRITE_DELAY=0: what was committed is handed to the operating system at once, not within half a second
		source.setURL("jdbc:h2:" + (name.isEmpty() ? "file:" : name) + file
				+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
		source.setUser("glovebox");
		source.setPassword("");
		return JdbcConnectionPool.create(source);
	}

	@Override
	public Connection get() throws SQLException {
		JdbcConnectionPool from = current();
		try {
			return from.getConnection();
		} catch (IllegalStateException e) {
			// a reader that is overtaken by the closing of the notebook
			throw new SQLException("the notebook was closed", e);
		}
	}

	private synchronized JdbcConnectionPool current() {
		return pool;
	}

	@Override
	public synchronized boolean gaveUp(SQLException failure) {
		boolean fatal = FATAL.contains(failure.getErrorCode());
		if (fatal) {
			name += ANOTHER_NAME;
			pool = pool();
		}
		return fatal;
	}

	/** A database that failed here may fail for long; whoever waits shall know. */
	@Override
	public boolean worthAnother(SQLException failure, int times) {
		return false;
	}

	@Override
	public void makeSureOfSpace() throws SQLException {
		long left;
		try {
			left = Files.getFileStore(file.getParent()).getUsableSpace();
		} catch (IOException e) {
			// a place that does not say how much space it has may still have it
			return;
		}
		if (left < LEAST_SPACE) {
			throw new SQLException("its disk is full, only " + (left >> 10) + " kB are left. Make space and try again");
		}
	}

	/** Closes the database. */
	void shutDown() throws SQLException {
		JdbcConnectionPool last = current();
		try (Connection connection = last.getConnection(); var statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		} finally {
			last.dispose();
		}
	}

	/** Lets go of connections to a database that could not be opened. */
	void dispose() {
		current().dispose();
	}
}
