/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.glovebox.core.store.NotebookInfo;

/**
 * The schema of the notebook of a group and its roles. All of it belongs to a role as which nobody can log in, so that
 * none of those who work with the notebook can do to it what the rights do not allow.
 */
final class GroupSchema {

	private final Connection connection;
	private final String database;

	/**
	 * @param connection of somebody who may make roles and schemas
	 * @param database name of the database, with which the names of the roles begin
	 */
	GroupSchema(Connection connection, String database) {
		this.connection = connection;
		this.database = database;
	}

	/** The roles of a group. */
	enum Role {
		OWNER, READER, MEMBER, MAINTAINER;

		String in(String database) {
			return database + '_' + name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	static boolean exists(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement
				.executeQuery("SELECT 1 FROM pg_namespace WHERE nspname = 'glovebox'")) {
			return rows.next();
		}
	}

	/** Whether whoever is logged in may look into the schema, which must be there. */
	static boolean isOpenTo(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement
				.executeQuery("SELECT has_schema_privilege('glovebox', 'USAGE')")) {
			rows.next();
			return rows.getBoolean(1);
		}
	}

	/** Makes the schema with an empty notebook, all of it or nothing. */
	void create(NotebookInfo info) throws SQLException {
		asOwner(() -> {
			Migrations.create(connection, new PostgresDialect());
			execute(rights());
			PostgresNotebook.describe(connection, info);
			LogbookRows.begin(connection, info);
		});
	}

	/** Runs the scripts that did not run yet, and gives all rights anew. */
	void bringUpToDate() throws SQLException {
		asOwner(() -> {
			int version = Migrations.version(connection);
			if (version > Migrations.NEWEST) {
				throw new SQLException("the notebook is of a newer version of the program");
			}
			Migrations.run(connection, new PostgresDialect(), version);
			execute(rights());
		});
	}

	@FunctionalInterface
	private interface Work {
		void run() throws SQLException;
	}

	private void asOwner(Work work) throws SQLException {
		connection.setAutoCommit(false);
		try {
			roles();
			String owner = quoted(Role.OWNER.in(database));
			execute("GRANT " + owner + " TO CURRENT_USER");
			execute("GRANT CREATE ON DATABASE " + quoted(database) + " TO " + owner);
			execute("SET LOCAL ROLE " + owner);
			execute("CREATE SCHEMA IF NOT EXISTS glovebox");
			execute("SET LOCAL search_path = glovebox");
			work.run();
			execute("RESET ROLE");
			execute("REVOKE CREATE ON DATABASE " + quoted(database) + " FROM " + owner);
			execute("REVOKE " + owner + " FROM CURRENT_USER");
			connection.commit();
		} finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private void roles() throws SQLException {
		for (Role role : Role.values()) {
			if (!isRole(role.in(database))) {
				execute("CREATE ROLE " + quoted(role.in(database)) + " NOLOGIN");
			}
		}
		execute("GRANT " + quoted(Role.READER.in(database)) + " TO " + quoted(Role.MEMBER.in(database)));
		execute("GRANT " + quoted(Role.MEMBER.in(database)) + " TO " + quoted(Role.MAINTAINER.in(database)));
		for (Role role : List.of(Role.READER)) {
			execute("GRANT CONNECT ON DATABASE " + quoted(database) + " TO " + quoted(role.in(database)));
		}
	}

	boolean isRole(String name) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
			select.setString(1, name);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next();
			}
		}
	}

	private String rights() {
		String script = Migrations.text("migration/postgresql/rights.sql");
		for (Role role : Role.values()) {
			String mark = "${" + role.name().toLowerCase(java.util.Locale.ROOT) + '}';
			script = script.replace('\'' + mark + '\'', '\'' + role.in(database) + '\'')
					.replace(mark, quoted(role.in(database)));
		}
		return script;
	}

	/** A name as it stands in a statement. */
	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		} catch (SQLException e) {
			throw new SQLException(PostgresDialect.message(e) + " (" + sql.lines().findFirst().orElse("") + ")", e.getSQLState(),
					e);
		}
	}
}
