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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.NotebookStore.Audit;

/**
 * Compares each index of H2 with its table. H2 keeps copies of the columns in an index and takes them from there, so a
 * damaged page of an index gives wrong lists though every row is right. An index is sound where it has the same entries
 * as the table, and each of its keys finds as many rows from the root as stand in a row at the leaves.
 */
final class H2Indexes {

	private static final String INDEXES = "SELECT i.table_name, i.index_name, c.column_name FROM information_schema.indexes i"
			+ " JOIN information_schema.index_columns c ON c.index_schema = i.index_schema AND c.index_name = i.index_name"
			+ " WHERE i.table_schema = 'PUBLIC' ORDER BY i.table_name, i.index_name, c.ordinal_position";
	/** Odd and without a pattern, so that sums of multiples keep apart what was added. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final Connection connection;

	H2Indexes(Connection connection) {
		this.connection = connection;
	}

	private record Index(String table, String name, List<String> columns) {

		String entries() {
			return "SELECT " + String.join(", ", columns) + ", _ROWID_ FROM " + table + " USE INDEX (" + name + ") ORDER BY "
					+ String.join(", ", columns);
		}

		String rows() {
			return "SELECT " + String.join(", ", columns) + ", _ROWID_ FROM " + table + " USE INDEX ()";
		}

		String count() {
			return "SELECT COUNT(*) FROM " + table + " USE INDEX (" + name + ") WHERE "
					+ String.join(" AND ", columns.stream().map(c -> c + " IS NOT DISTINCT FROM ?").toList());
		}
	}

	/** How many rows there are, and a sum over them in which their order does not count. */
	private record Content(long rows, long sum) {
	}

	/** Shows the indexes that do not fit their tables. */
	void show(Audit audit) throws SQLException {
		List<Index> indexes = all();
		try (Statement session = connection.createStatement()) {
			// else all entries would be held in memory before the first is given
			session.execute("SET LAZY_QUERY_EXECUTION 1");
			try {
				for (Index index : indexes) {
					if (!sound(index)) {
						audit.unfitIndex(index.table().toLowerCase(Locale.ROOT), index.name());
					}
				}
			} finally {
				session.execute("SET LAZY_QUERY_EXECUTION 0");
			}
		}
	}

	private List<Index> all() throws SQLException {
		List<Index> result = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(INDEXES)) {
			while (rows.next()) {
				String name = rows.getString(2);
				if (result.isEmpty() || !result.get(result.size() - 1).name().equals(name)) {
					result.add(new Index(rows.getString(1), name, new ArrayList<>()));
				}
				result.get(result.size() - 1).columns().add(rows.getString(3));
			}
		}
		return result;
	}

	private boolean sound(Index index) {
		try {
			return entries(index).equals(rows(index));
		} catch (SQLException e) {
			// a page that cannot be read, or a key that does not find its entry
			return false;
		}
	}

	private Content rows(Index index) throws SQLException {
		long rows = 0;
		long sum = 0;
		try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(index.rows())) {
			for (; row.next(); rows++) {
				sum += hash(key(row, index.columns().size()), row.getLong(index.columns().size() + 1));
			}
		}
		return new Content(rows, sum);
	}

	private Content entries(Index index) throws SQLException {
		long rows = 0;
		long sum = 0;
		@Nullable Object[] last = {};
		long same = 0;
		try (Statement select = connection.createStatement(); ResultSet entry = select.executeQuery(index.entries());
				PreparedStatement count = connection.prepareStatement(index.count())) {
			for (; entry.next(); rows++, same++) {
				@Nullable Object[] key = key(entry, index.columns().size());
				if (rows > 0 && !Arrays.equals(key, last)) {
					expect(count, last, same);
					same = 0;
				}
				last = key;
				sum += hash(key, entry.getLong(key.length + 1));
			}
			if (rows > 0) {
				expect(count, last, same);
			}
		}
		return new Content(rows, sum);
	}

	private static void expect(PreparedStatement count, @Nullable Object[] key, long entries) throws SQLException {
		for (int i = 0; i < key.length; i++) {
			count.setObject(i + 1, key[i]);
		}
		try (ResultSet found = count.executeQuery()) {
			found.next();
			if (found.getLong(1) != entries) {
				throw new SQLException("a key does not find its entries");
			}
		}
	}

	private static @Nullable Object[] key(ResultSet row, int columns) throws SQLException {
		@Nullable Object[] key = new @Nullable Object[columns];
		for (int i = 0; i < columns; i++) {
			key[i] = row.getObject(i + 1);
		}
		return key;
	}

	private static long hash(@Nullable Object[] key, long row) {
		long hash = row * SPREAD;
		for (@Nullable Object part : key) {
			hash = (hash ^ Objects.hashCode(part)) * SPREAD;
			hash ^= hash >>> 32;
		}
		return hash;
	}
}
