/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.Rights;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The others of a group: the server tells when one of them has saved, and the logbook what. */
final class PostgresCompany implements Company {

	private static final int WAIT_MILLIS = 2000;
	private static final String SAVED = "SELECT number, about FROM logbook WHERE number > ? AND kind = '"
			+ LogEntry.Kind.REVISION.text() + "' ORDER BY number";

	private final PostgresConnections connections;
	private final Rights rights;
	private final long seen;

	/**
	 * @param seen number of the newest entry of the logbook before anything was read; what comes after it is told, also
	 *            where it came before the listening began
	 */
	PostgresCompany(PostgresConnections connections, Rights rights, long seen) {
		this.connections = connections;
		this.rights = rights;
		this.seen = seen;
	}

	@Override
	public Rights rights() {
		return rights;
	}

	@Override
	public Closeable watch(Consumer<Set<UUID>> listener) {
		Watcher watcher = new Watcher(listener);
		Thread thread = new Thread(watcher, "Changes of the group");
		thread.setDaemon(true);
		thread.start();
		return () -> {
			watcher.ended = true;
			thread.interrupt();
		};
	}

	/** Listens on a connection of its own, and on another one when that is lost; then it catches up. */
	private final class Watcher implements Runnable {
		private final Consumer<Set<UUID>> listener;
		private volatile boolean ended;
		private long known = seen;

		Watcher(Consumer<Set<UUID>> listener) {
			this.listener = listener;
		}

		@Override
		public void run() {
			while (!ended) {
				try (Connection connection = connections.connect()) {
					listen(connection);
				} catch (SQLException e) {
					rest();
				}
			}
		}

		private void rest() {
			try {
				TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
			} catch (InterruptedException e) {
				// asked to end, or woken early; the loop looks which
				return;
			}
		}

		private void listen(Connection connection) throws SQLException {
			try (Statement statement = connection.createStatement()) {
				statement.execute("LISTEN glovebox");
			}
			boolean news = true;
			PGConnection server = connection.unwrap(PGConnection.class);
			while (!ended) {
				if (news) {
					tell(connection);
				}
				news = byOthers(server.getNotifications(WAIT_MILLIS));
			}
		}

		private boolean byOthers(PGNotification @Nullable [] notifications) {
			if (notifications != null) {
				for (PGNotification notification : notifications) {
					if (!connections.isOwn(notification.getPID())) {
						return true;
					}
				}
			}
			return false;
		}

		private void tell(Connection connection) throws SQLException {
			Set<UUID> saved = new LinkedHashSet<>();
			try (PreparedStatement select = connection.prepareStatement(SAVED)) {
				select.setLong(1, known);
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next()) {
						known = rows.getLong(1);
						saved.add(UUID.fromString(rows.getString(2)));
					}
				}
			}
			if (!saved.isEmpty() && !ended) {
				listener.accept(saved);
			}
		}
	}
}
