/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Brings the tables of a database up to date with numbered scripts, {@code migration/001.sql} and on. A script is never
 * changed once it was released; the next number changes what it made. A script does no harm where it runs again, since
 * the process may have ended between its statements.
 */
final class Migrations {

	/** Number of the newest script. */
	static final int NEWEST = 3;

	private static final String VERSION = "schema";

	private Migrations() {
	}

	/** Makes the tables in an empty database. */
	static void create(Connection connection, Dialect dialect) throws SQLException {
		run(connection, dialect, 0);
	}

	/** Number of the last script that ran in a database that is not empty. */
	static int version(Connection connection) throws SQLException {
		return Properties.read(connection, VERSION).map(Integer::parseInt)
				.orElseThrow(() -> new SQLException("it does not say which version its tables are of"));
	}

	/** Runs the scripts that did not run yet. */
	static void run(Connection connection, Dialect dialect, int version) throws SQLException {
		for (int number = version + 1; number <= NEWEST; number++) {
			try (Statement statement = connection.createStatement()) {
				for (String sql : statements(String.format(Locale.ROOT, "migration/%03d.sql", number))) {
					statement.execute(sql);
				}
				if (!dialect.scripts().isEmpty()) {
					// in one piece, since the bodies of functions hold semicolons
					statement.execute(text(dialect.scripts() + String.format(Locale.ROOT, "/%03d.sql", number)));
				}
			}
			Properties.write(connection, VERSION, Integer.toString(number));
		}
	}

	private static List<String> statements(String resource) {
		List<String> result = new ArrayList<>();
		for (String statement : text(resource).replaceAll("(?m)^--.*$", "").split(";\\s*\\R")) {
			if (!statement.isBlank()) {
				result.add(statement.strip());
			}
		}
		return result;
	}

	/** The text of a script. */
	static String text(String resource) {
		try (@Nullable InputStream in = Migrations.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("the script " + resource + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
