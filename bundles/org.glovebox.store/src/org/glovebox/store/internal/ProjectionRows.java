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
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Fact;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.SearchTerms;
import org.glovebox.core.store.Sha256;

/** The tables that follow from the newest revisions: edges, facts, words, files. */
final class ProjectionRows {

	private static final String EDGES = "e.source, e.feature, e.target, e.upstream, e.meaning, e.pinned";

	private ProjectionRows() {
	}

	/** Replaces what is stored for some records; all records that the edges name must have a row. */
	static void replace(Connection connection, Map<UUID, Projection> projections) throws SQLException {
		Object[] records = projections.keySet().toArray();
		for (String delete : List.of("DELETE FROM edge WHERE source = ANY(?)", "DELETE FROM fact WHERE record = ANY(?)",
				"DELETE FROM word WHERE record = ANY(?)", "DELETE FROM record_blob WHERE record = ANY(?)")) {
			try (PreparedStatement statement = connection.prepareStatement(delete)) {
				statement.setArray(1, connection.createArrayOf("UUID", records));
				statement.executeUpdate();
			}
		}
		insert(connection, projections);
	}

	/** Stores the projections of records that have none. */
	static void insert(Connection connection, Map<UUID, Projection> projections) throws SQLException {
		edges(connection, projections.values());
		facts(connection, projections);
		words(connection, projections);
		blobs(connection, projections);
	}

	private static void edges(Connection connection, Collection<Projection> projections) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO edge"
						+ " (source, feature, target, upstream, meaning, pinned) VALUES (?, ?, ?, ?, ?, ?)")) {
			for (Projection projection : projections) {
				for (Edge edge : projection.edges()) {
					insert.setObject(1, edge.from());
					insert.setString(2, edge.feature());
					insert.setObject(3, edge.to());
					insert.setBoolean(4, edge.kind() == EdgeKind.UPSTREAM);
					insert.setString(5, edge.meaning());
					insert.setString(6, edge.pinned().<@Nullable String>map(Sha256::hex).orElse(null));
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	private static void facts(Connection connection, Map<UUID, Projection> projections) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO fact (record, feature, name, text,"
				+ " dimension, lower_value, upper_value) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
			for (Map.Entry<UUID, Projection> entry : projections.entrySet()) {
				for (Fact fact : entry.getValue().facts()) {
					insert.setObject(1, entry.getKey());
					insert.setString(2, fact.feature());
					insert.setString(3, fact.name());
					insert.setString(4, fact.text());
					insert.setString(5, fact.dimension());
					number(insert, 6, fact.lower());
					number(insert, 7, fact.upper());
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	private static void number(PreparedStatement insert, int index, double value) throws SQLException {
		if (Double.isNaN(value)) {
			insert.setNull(index, Types.DOUBLE);
		} else {
			insert.setDouble(index, value);
		}
	}

	private static void words(Connection connection, Map<UUID, Projection> projections) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO word (word, record) VALUES (?, ?)")) {
			for (Map.Entry<UUID, Projection> entry : projections.entrySet()) {
				for (String word : SearchTerms.of(entry.getValue())) {
					insert.setString(1, word);
					insert.setObject(2, entry.getKey());
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	private static void blobs(Connection connection, Map<UUID, Projection> projections) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO record_blob (record, blob) VALUES (?, ?)")) {
			for (Map.Entry<UUID, Projection> entry : projections.entrySet()) {
				for (Sha256 blob : entry.getValue().blobs()) {
					insert.setObject(1, entry.getKey());
					insert.setString(2, blob.hex());
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	/** The records that have a file. */
	static List<UUID> holders(Connection connection, Sha256 blob) throws SQLException {
		List<UUID> result = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement("SELECT record FROM record_blob WHERE blob = ?")) {
			select.setString(1, blob.hex());
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.add(rows.getObject(1, UUID.class));
				}
			}
		}
		return result;
	}

	/** The edges whose {@code source} or {@code target}, as named, is one of some records. */
	static List<Edge> edges(Connection connection, String end, Collection<UUID> records) throws SQLException {
		return edges(connection, end, records, "");
	}

	/** Of these, the ones that are lineage. */
	static List<Edge> lineage(Connection connection, String end, Collection<UUID> records) throws SQLException {
		return edges(connection, end, records, " AND e.upstream");
	}

	private static List<Edge> edges(Connection connection, String end, Collection<UUID> records, String condition)
			throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT " + EDGES + " FROM UNNEST(?) AS f (uuid)"
				+ " JOIN edge e ON e." + end + " = f.uuid" + condition
				+ " ORDER BY e.source, e.target, e.feature")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			return edges(select);
		}
	}

	/** The edges that are pinned to another revision than the newest of their target. */
	static List<Edge> outdatedPins(Connection connection) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT " + EDGES
				+ " FROM edge e JOIN record r ON r.uuid = e.target"
				+ " WHERE e.pinned IS NOT NULL AND e.pinned <> r.head ORDER BY e.source, e.target, e.feature")) {
			return edges(select);
		}
	}

	private static List<Edge> edges(PreparedStatement select) throws SQLException {
		List<Edge> result = new ArrayList<>();
		try (ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				result.add(new Edge(rows.getObject(1, UUID.class), rows.getObject(3, UUID.class), rows.getString(2),
						rows.getBoolean(4) ? EdgeKind.UPSTREAM : EdgeKind.CONTEXT, rows.getString(5),
						Optional.ofNullable(rows.getString(6)).flatMap(Sha256::tryParse)));
			}
		}
		return result;
	}

	/** The facts of some records, by record. */
	static Map<UUID, List<Fact>> facts(Connection connection, Collection<UUID> records) throws SQLException {
		Map<UUID, List<Fact>> result = new HashMap<>();
		try (PreparedStatement select = connection.prepareStatement("SELECT t.record, t.feature, t.name, t.text,"
				+ " t.dimension, t.lower_value, t.upper_value"
				+ " FROM UNNEST(?) AS f (uuid) JOIN fact t ON t.record = f.uuid")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.computeIfAbsent(rows.getObject(1, UUID.class), k -> new ArrayList<>())
							.add(new Fact(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
									number(rows, 6), number(rows, 7)));
				}
			}
		}
		return result;
	}

	private static double number(ResultSet rows, int column) throws SQLException {
		double value = rows.getDouble(column);
		return rows.wasNull() ? Double.NaN : value;
	}

	/** A text column of some records, by record: {@code blob} of {@code record_blob} or {@code word} of {@code word}. */
	static Map<UUID, Set<String>> texts(Connection connection, String table, String column, Collection<UUID> records)
			throws SQLException {
		Map<UUID, Set<String>> result = new HashMap<>();
		try (PreparedStatement select = connection
				.prepareStatement("SELECT t.record, t." + column
						+ " FROM UNNEST(?) AS f (uuid) JOIN " + table + " t ON t.record = f.uuid")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.computeIfAbsent(rows.getObject(1, UUID.class), k -> new HashSet<>()).add(rows.getString(2));
				}
			}
		}
		return result;
	}
}
