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

import javax.sql.DataSource;

import org.glovebox.core.store.StoreException;

/** Connections to one database: any number of readers, one writer at a time. */
final class Database {

	private final DataSource source;
	private final Dialect dialect;
	private final String place;
	private final ReentrantLock writing = new ReentrantLock();

	/**
	 * @param place where the database is, for messages
	 */
	Database(DataSource source, Dialect dialect, String place) {
		this.source = source;
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
		try (Connection connection = source.getConnection()) {
			return work.on(connection);
		} catch (SQLException e) {
			throw failure("read", e);
		}
	}

	/** As {@link #read}, but all queries see what was there at the first, whatever is saved meanwhile. */
	<T> T readAtOnce(Work<T> work) {
		return read(connection -> {
			int usual = connection.getTransactionIsolation();
			connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
			connection.setAutoCommit(false);
			try {
				return work.on(connection);
			} finally {
				connection.rollback();
				connection.setAutoCommit(true);
				connection.setTransactionIsolation(usual);
			}
		});
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
		try (Connection connection = source.getConnection()) {
			connection.setAutoCommit(false);
			boolean keep = false;
			try {
				Result<T> result = transaction.on(connection);
				keep = result.keep();
				if (keep) {
					connection.commit();
				}
				return result.value();
			} finally {
				if (!keep) {
					connection.rollback();
				}
				connection.setAutoCommit(true);
				if (keep && durable) {
					dialect.sync(connection);
				}
			}
		} catch (SQLException e) {
			throw failure("written", e);
		} finally {
			writing.unlock();
		}
	}

	private StoreException failure(String verb, SQLException e) {
		return new StoreException("The notebook in " + place + " cannot be " + verb + ": " + e.getMessage(), e);
	}
}
