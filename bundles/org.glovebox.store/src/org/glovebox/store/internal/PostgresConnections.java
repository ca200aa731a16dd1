/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Connections to the server of a group, kept for the next use. When the server goes away, whoever asks waits a while for
 * it, or for the one that takes over.
 */
final class PostgresConnections implements Connections {

	private static final int MOST_IDLE = 4;
	private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(20);
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(45);
	private static final long PAUSE_MILLIS = 250;
	private static final int TIMES = 3;
	/** Connection lost or refused; shut down, crashed, not ready; and a server that has become one only to be read. */
	private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "25006");

	private final String url;
	private final Properties properties;
	private final Deque<Idle> idle = new ArrayDeque<>();
	private final Set<Connection> inUse = new HashSet<>();
	private final Set<Integer> processes = new HashSet<>();
	private boolean closed;

	PostgresConnections(PostgresAddress address, String password) {
		this.url = address.jdbc();
		this.properties = address.properties(password);
	}

	private record Idle(Connection connection, long since) {
	}

	/** A connection that is not kept; fails at once where there is none. */
	Connection connect() throws SQLException {
		Connection connection = new Driver().connect(url, properties);
		if (connection == null) {
			throw new SQLException("the address is not one of PostgreSQL");
		}
		try (Statement statement = connection.createStatement()) {
			// a group may wait for more, but never for less than its own disk
			statement.execute("SELECT set_config('synchronous_commit', 'on', FALSE)"
					+ " WHERE current_setting('synchronous_commit') = 'off'");
		}
		return connection;
	}

	@Override
	public Connection get() throws SQLException {
		for (Idle next = next(); next != null; next = next()) {
			if (System.nanoTime() - next.since() < TRUSTED_NANOS || next.connection().isValid(2)) {
				return lease(next.connection());
			}
			discard(next.connection());
		}
		return lease(patiently());
	}

	private synchronized @Nullable Idle next() throws SQLException {
		if (closed) {
			throw new SQLException("the notebook was closed");
		}
		return idle.pollLast();
	}

	/** Waits for a server, since one that takes over needs some seconds for it. */
	private Connection patiently() throws SQLException {
		long begun = System.nanoTime();
		while (true) {
			try {
				return connect();
			} catch (SQLException e) {
				if (!isGone(e) || System.nanoTime() - begun > PATIENCE_NANOS) {
					throw e;
				}
				pause(e);
			}
		}
	}

	private static void pause(SQLException failure) throws SQLException {
		try {
			Thread.sleep(PAUSE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw failure;
		}
	}

	private Connection lease(Connection real) throws SQLException {
		synchronized (this) {
			inUse.add(real);
			processes.add(real.unwrap(PGConnection.class).getBackendPID());
		}
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().equals("close")) {
				release(real);
				return null;
			}
			try {
				return method.invoke(real, arguments);
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		};
		return (Connection) Proxy.newProxyInstance(PostgresConnections.class.getClassLoader(),
				new Class<?>[] { Connection.class }, handler);
	}

	private void release(Connection connection) throws SQLException {
		synchronized (this) {
			inUse.remove(connection);
			if (!closed && idle.size() < MOST_IDLE && !connection.isClosed()) {
				idle.addLast(new Idle(connection, System.nanoTime()));
				return;
			}
		}
		discard(connection);
	}

	private static void discard(Connection connection) {
		try {
			connection.close();
		} catch (SQLException e) {
			// it is gone already
			return;
		}
	}

	/** Whether a connection of this program has this number at the server. */
	synchronized boolean isOwn(int process) {
		return processes.contains(process);
	}

	@Override
	public boolean gaveUp(SQLException failure) {
		if (!isGone(failure)) {
			return false;
		}
		Set<Connection> lost = new HashSet<>();
		synchronized (this) {
			idle.forEach(i -> lost.add(i.connection()));
			idle.clear();
			inUse.removeIf(PostgresConnections::isClosed);
		}
		lost.forEach(PostgresConnections::discard);
		return true;
	}

	private static boolean isClosed(Connection connection) {
		try {
			return connection.isClosed();
		} catch (SQLException e) {
			return true;
		}
	}

	static boolean isGone(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return state.startsWith("08") || GONE.contains(state);
	}

	@Override
	public boolean worthAnother(SQLException failure, int times) {
		return isGone(failure) && times < TIMES;
	}

	@Override
	public void makeSureOfSpace() {
		// the server looks after its own
	}

	/** Closes all connections that nobody uses; the others go when they are given back. */
	void dispose() {
		Set<Connection> left = new HashSet<>();
		synchronized (this) {
			closed = true;
			idle.forEach(i -> left.add(i.connection()));
			idle.clear();
		}
		left.forEach(PostgresConnections::discard);
	}
}
