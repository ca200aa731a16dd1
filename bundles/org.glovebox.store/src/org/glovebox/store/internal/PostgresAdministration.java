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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.glovebox.core.store.GroupAdministration;
import org.glovebox.core.store.Rights;
import org.glovebox.core.store.StoreException;
import org.glovebox.store.internal.GroupSchema.Role;
import org.postgresql.PGConnection;

/** Looks after the notebook of a group on a connection of its own. */
final class PostgresAdministration implements GroupAdministration {

	private static final String PEOPLE = "SELECT p.rolname, CASE WHEN pg_has_role(p.oid, ?, 'MEMBER') THEN 'MAINTAIN'"
			+ " WHEN pg_has_role(p.oid, ?, 'MEMBER') THEN 'WRITE' ELSE 'READ' END FROM pg_roles p"
			+ " WHERE p.rolcanlogin AND NOT p.rolsuper AND pg_has_role(p.oid, ?, 'MEMBER') ORDER BY p.rolname";

	private final Connection connection;
	private final GroupSchema schema;
	private final String database;
	private final String place;

	PostgresAdministration(Connection connection, PostgresAddress address) {
		this.connection = connection;
		this.database = address.database();
		this.schema = new GroupSchema(connection, database);
		this.place = address.text();
	}

	private StoreException failure(SQLException e) {
		return new StoreException("The group at " + place + " cannot be looked after: " + new PostgresDialect().reason(e), e);
	}

	@Override
	public void bringUpToDate() {
		try {
			schema.bringUpToDate();
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	@Override
	public List<Person> people() {
		try (PreparedStatement select = connection.prepareStatement(PEOPLE)) {
			select.setString(1, Role.MAINTAINER.in(database));
			select.setString(2, Role.MEMBER.in(database));
			select.setString(3, Role.READER.in(database));
			List<Person> people = new ArrayList<>();
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					people.add(new Person(rows.getString(1), Rights.valueOf(rows.getString(2))));
				}
			}
			return people;
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	@Override
	public boolean isKnown(String login) {
		try {
			return schema.isRole(login);
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	@Override
	public void add(Person person, String password) {
		Role role = switch (person.rights()) {
		case READ -> Role.READER;
		case WRITE -> Role.MEMBER;
		case MAINTAIN -> Role.MAINTAINER;
		};
		try {
			if (!schema.isRole(person.login())) {
				schema.execute("CREATE ROLE " + GroupSchema.quoted(person.login()) + " LOGIN");
			}
			if (!password.isEmpty()) {
				// computes what the server keeps on this side, so that the password does not get into its log
				connection.unwrap(PGConnection.class).alterUserPassword(person.login(), password.toCharArray(), null);
			}
			revoke(person.login());
			schema.execute("GRANT " + GroupSchema.quoted(role.in(database)) + " TO " + GroupSchema.quoted(person.login()));
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	@Override
	public void remove(String login) {
		try {
			revoke(login);
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	private void revoke(String login) throws SQLException {
		for (Role role : List.of(Role.READER, Role.MEMBER, Role.MAINTAINER)) {
			schema.execute("REVOKE " + GroupSchema.quoted(role.in(database)) + " FROM " + GroupSchema.quoted(login));
		}
	}

	@Override
	public Map<UUID, Set<String>> closedProjects() {
		try (Statement select = connection.createStatement();
				ResultSet rows = select.executeQuery("SELECT project, login FROM access ORDER BY project, login")) {
			Map<UUID, Set<String>> result = new LinkedHashMap<>();
			while (rows.next()) {
				result.computeIfAbsent(rows.getObject(1, UUID.class), k -> new TreeSet<>()).add(rows.getString(2));
			}
			return result;
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	@Override
	public void closeProject(UUID project, Collection<String> logins) {
		try (PreparedStatement call = connection.prepareStatement("SELECT close_project(?, ?)")) {
			call.setObject(1, project);
			call.setArray(2, connection.createArrayOf("TEXT", logins.toArray()));
			call.execute();
		} catch (SQLException e) {
			throw failure(e);
		}
	}

	@Override
	public void openProject(UUID project) {
		closeProject(project, List.of());
	}

	@Override
	public void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			throw failure(e);
		}
	}
}
