/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

import org.glovebox.core.store.StoreException;

/** Connections to one database: any number of readers, one writer at a time. */
final class Database {

	private final Connections connections;
	private final Dialect dialect;
	private final String place;
	private final ReentrantLock writing = new ReentrantLock();

	/**
	 * @param place where the database is, for messages
	 */
	Database(Connections connections, Dialect dialect, String place) {
		this.connections = connections;
		this.dialect = dialect;
		this.place = place;
	}

	/** Work on a connection. */
	@FunctionalInterface
	interface Work<T> {
		T on(Connection connection) throws SQLException;
	}

	/** Work in a transaction. */
	@FunctionalInterface
	interface Transaction<T> {
		/** What came of it, and whether it shall be kept. */
		Result<T> on(Connection connection) throws SQLException;
	}

	/**
	 * What came of a transaction.
	 *
	 * @param value the outcome
	 * @param keep whether to commit; otherwise everything is undone
	 */
	record Result<T>(T value, boolean keep) {
	}

	Dialect dialect() {
		return dialect;
	}

	<T> T read(Work<T> work) {
		try {
			return on(work);
		} catch (SQLException e) {
			throw failure("read", e);
		}
	}

	/** Calls functions of the database that change something, each on its own. */
	<T> T call(Work<T> work) {
		try {
			return on(work);
		} catch (SQLException e) {
			throw failure("written", e);
		}
	}

	/** Works on a connection; once more where it broke and the database can be reached on another one. */
	private <T> T on(Work<T> work) throws SQLException {
		for (int broken = 0;; broken++) {
			try {
				return once(work);
			} catch (SQLException e) {
				if (!connections.worthAnother(e, broken + 1)) {
					throw e;
				}
			}
		}
	}

	/** Works on a connection, which is left alone where the database failed. */
	private <T> T once(Work<T> work) throws SQLException {
		Connection connection = connections.get();
		boolean usable = true;
		try {
			return work.on(connection);
		} catch (SQLException e) {
			usable = !connections.gaveUp(e);
			throw e;
		} finally {
			if (usable) {
				reset(connection);
				connection.close();
			}
		}
	}

	/** Undoes what was not committed. */
	private static void reset(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/** As {@link #read}, but all queries see what was there at the first, whatever is saved meanwhile. */
	<T> T readAtOnce(Work<T> work) {
		return read(connection -> {
			int usual = connection.getTransactionIsolation();
			connection.setTransactionIsolation(dialect.snapshot());
			connection.setAutoCommit(false);
			T result = work.on(connection);
			connection.rollback();
			connection.setTransactionIsolation(usual);
			return result;
		});
	}

	/** Works on a connection while nobody writes. */
	<T> T readAlone(Work<T> work) {
		writing.lock();
		try {
			return read(work);
		} finally {
			writing.unlock();
		}
	}

	/** Runs a transaction; when it returns and was to be kept, it is on disk. */
	<T> T write(Transaction<T> transaction) {
		return write(transaction, true);
	}

	/**
	 * Runs a transaction of which nothing is lost that matters if the power fails before the next durable one: a number
	 * that nobody used, a description that the next revision makes durable along with itself.
	 */
	<T> T prepare(Transaction<T> transaction) {
		return write(transaction, false);
	}

	private <T> T write(Transaction<T> transaction, boolean durable) {
		writing.lock();
		try {
			connections.makeSureOfSpace();
			return on(connection -> {
				connection.setAutoCommit(false);
				dialect.takeTurn(connection);
				Result<T> result = transaction.on(connection);
				if (result.keep()) {
					connection.commit();
				}
				reset(connection);
				if (result.keep() && durable) {
					dialect.sync(connection);
				}
				return result.value();
			});
		} catch (SQLException e) {
			throw failure("written", e);
		} finally {
			writing.unlock();
		}
	}

	private StoreException failure(String verb, SQLException e) {
		return new StoreException("The notebook in " + place + " cannot be " + verb + ": " + dialect.reason(e), e);
	}
}
