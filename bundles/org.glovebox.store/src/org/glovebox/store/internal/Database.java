/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

import org.glovebox.core.store.StoreException;

/** Connections to one database: any number of readers, one writer at a time. */
final class Database {

	/** H2's code for a database that it has closed. */
	private static final int CLOSED = 90098;

	private final Connections connections;
	private final Dialect dialect;
	private final String place;
	private final ReentrantLock writing = new ReentrantLock();
	/** What was wrong when a file could not be read or written last. */
	private String trouble = "";

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

	/** Works on a connection, which is left alone where the database failed. */
	private <T> T on(Work<T> work) throws SQLException {
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
			connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
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
		return new StoreException("The notebook in " + place + " cannot be " + verb + ": " + reason(e), e);
	}

	/** What the operating system said, where it was asked; a database that is closed tells nothing of it afterwards. */
	private synchronized String reason(SQLException e) {
		for (Throwable cause : e) {
			if (cause instanceof IOException && cause.getMessage() != null) {
				trouble = cause.getMessage() + ". What was saved before is there";
				return trouble;
			}
		}
		String message = String.valueOf(e.getMessage());
		return e.getErrorCode() == CLOSED && !trouble.isEmpty() ? trouble
				: message.substring(0, message.contains("; SQL statement:") ? message.indexOf("; SQL statement:") : message.length());
	}
}
