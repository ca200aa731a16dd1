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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.store.Condition;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Words;

/**
 * Answers a search from the projections. Conditions on one record become one query; what is asked of other records, up and
 * down the lineage, is found first, as the set of records for which it holds.
 */
final class SearchRows {

	private static final String NONE = "1 = 0";

	private final Connection connection;
	private final Dialect dialect;
	private final List<Object> values = new ArrayList<>();

	SearchRows(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	/** The records that fulfil a condition, those changed last first. */
	static List<RecordSummary> search(Connection connection, Dialect dialect, Condition condition, int limit)
			throws SQLException {
		SearchRows rows = new SearchRows(connection, dialect);
		String where = rows.where(condition);
		rows.values.add(limit);
		return RecordRows.summaries(connection, RecordRows.SELECT + " WHERE " + where
				+ " ORDER BY r.changed DESC, r.short_id_order, r.uuid FETCH FIRST ? ROWS ONLY", rows.values);
	}

	/** The records that fulfil a condition. */
	private Set<UUID> all(Condition condition) throws SQLException {
		if (isSet(condition)) {
			return set(condition);
		}
		SearchRows rows = new SearchRows(connection, dialect);
		return uuids("SELECT r.uuid FROM record r WHERE " + rows.where(condition), rows.values);
	}

	private Set<UUID> uuids(String sql, List<Object> parameters) throws SQLException {
		return new LinkedHashSet<>(column(connection, UUID.class, sql, parameters));
	}

	/** The first column of what a query finds. */
	private static <T> List<T> column(Connection connection, Class<T> type, String sql, List<?> parameters) throws SQLException {
		List<T> result = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.size(); i++) {
				select.setObject(i + 1, parameters.get(i));
			}
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.add(rows.getObject(1, type));
				}
			}
		}
		return result;
	}

	/** A condition on the row {@code r} of a record; its parameters are added to the values. */
	private String where(Condition condition) throws SQLException {
		return switch (condition) {
		case Condition set when isSet(set) -> among(set(set));
		case Condition.All(var parts) -> parts.isEmpty() ? "1 = 1" : every(parts);
		case Condition.Any(var parts) -> parts.isEmpty() ? NONE : '(' + joined(parts, " OR ") + ')';
		case Condition.Not(var part) -> "NOT (" + where(part) + ')';
		case Condition.Word(var start) -> word(start);
		case Condition.Term(var term) -> with("r.uuid IN (SELECT w.record FROM word w WHERE w.word = ?)", term);
		case Condition.Kind(var names) -> with("r.kind = ANY(?)", array("VARCHAR", names));
		case Condition.Among(var records) -> among(records);
		case Condition.InProject(var project) -> with("r.project = ?", project);
		case Condition.By(var words) -> by(words);
		case Condition.Saved(var first, var from, var until) -> with(
				first ? "r.created >= ? AND r.created < ?" : "r.changed >= ? AND r.changed < ?", utc(from), utc(until));
		case Condition.Value(var range) -> "r.uuid IN (SELECT f.record FROM fact f WHERE " + range(range) + ')';
		case Condition.Part(var role, var range) -> part(role, range);
		case Condition.Stated stated -> among(set(stated));
		case Condition.Lineal lineal -> among(set(lineal));
		case Condition.Made made -> among(set(made));
		};
	}

	/** Whether a condition is answered by finding all records that fulfil it. */
	private static boolean isSet(Condition condition) {
		return switch (condition) {
		case Condition.Among among -> true;
		case Condition.Stated stated -> true;
		case Condition.Lineal lineal -> true;
		case Condition.Made made -> true;
		case Condition.Any(var parts) -> parts.stream().anyMatch(SearchRows::isSet);
		default -> false;
		};
	}

	private Set<UUID> set(Condition condition) throws SQLException {
		return switch (condition) {
		case Condition.Among(var records) -> records;
		case Condition.Stated(var kinds, var range) -> stated(kinds, range);
		case Condition.Lineal(var direction, var part) -> lineal(direction, part);
		case Condition.Made(var role, var part) -> made(role, part);
		case Condition.Any(var parts) -> {
			Set<UUID> union = new LinkedHashSet<>();
			for (Condition part : parts) {
				union.addAll(all(part));
			}
			yield union;
		}
		default -> throw new IllegalArgumentException(condition.toString());
		};
	}

	/** All of some conditions; of several sets one is made here, since a database would go through each for every row. */
	private String every(List<Condition> parts) throws SQLException {
		List<Condition> sets = parts.stream().filter(SearchRows::isSet).toList();
		if (sets.isEmpty()) {
			return joined(parts, " AND ");
		}
		Set<UUID> common = new LinkedHashSet<>(set(sets.get(0)));
		for (Condition next : sets.subList(1, sets.size())) {
			if (!common.isEmpty()) {
				common.retainAll(set(next));
			}
		}
		List<Condition> others = new ArrayList<>(parts);
		others.removeAll(sets);
		others.add(new Condition.Among(common));
		return joined(others, " AND ");
	}

	private String joined(List<Condition> parts, String with) throws SQLException {
		List<String> all = new ArrayList<>();
		for (Condition part : parts) {
			all.add(where(part));
		}
		return String.join(with, all);
	}

	private String with(String sql, Object... parameters) {
		values.addAll(List.of(parameters));
		return sql;
	}

	private String word(String start) {
		return with("r.uuid IN (SELECT w.record FROM word w WHERE w.word >= ? AND w.word < ?)", start,
				start + Character.MAX_VALUE);
	}

	private String among(Collection<UUID> records) throws SQLException {
		return records.isEmpty() ? NONE
				: with("r.uuid = ANY(?)", array("UUID", records));
	}

	private Object array(String type, Collection<?> elements) throws SQLException {
		return connection.createArrayOf(type, elements.toArray());
	}

	private static Object utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/** Saved last by somebody of that name, entered by somebody, or with a reference to the record of a person. */
	private String by(List<String> words) throws SQLException {
		List<String> authors = authors(connection).stream()
				.filter(a -> words.stream().allMatch(w -> Words.of(a).stream().anyMatch(part -> part.startsWith(w)))).toList();
		Object names = array("VARCHAR", authors);
		List<Object> parameters = new ArrayList<>(List.of(names, names));
		StringBuilder named = new StringBuilder();
		for (String word : words) {
			named.append(" AND p.uuid IN (SELECT w.record FROM word w WHERE w.word >= ? AND w.word < ?)");
			parameters.add(word);
			parameters.add(word + Character.MAX_VALUE);
		}
		return with("(r.author = ANY(?) OR r.uuid IN (SELECT f.record FROM fact f WHERE f.feature = 'createdBy'"
				+ " AND f.text = ANY(?)) OR r.uuid IN (SELECT e.source FROM record p JOIN edge e ON e.target = p.uuid"
				+ " WHERE p.kind = 'Person'" + named + "))", parameters.toArray());
	}

	/** The names of those who saved the newest revision of a record, in their order. */
	static List<String> authors(Connection connection) throws SQLException {
		return column(connection, String.class, "SELECT DISTINCT author FROM record ORDER BY author", List.of());
	}

	/** The terms that begin so, in their order. */
	static List<String> terms(Connection connection, String start, int limit) throws SQLException {
		return column(connection, String.class, "SELECT DISTINCT word FROM word WHERE word >= ? AND word < ? ORDER BY word"
				+ " FETCH FIRST ? ROWS ONLY", List.of(start, start + Character.MAX_VALUE, limit));
	}

	/** A condition on the row {@code f} of a fact. */
	private String range(Range range) {
		StringBuilder sql = new StringBuilder("f.dimension = ? AND f.upper_value ")
				.append(range.lowerIncluded() ? ">=" : ">").append(" ? AND f.lower_value ")
				.append(range.upperIncluded() ? "<=" : "<").append(" ?");
		values.add(range.dimension());
		values.add(range.lower());
		values.add(range.upper());
		for (String word : range.nameWords()) {
			sql.append(" AND ' ' || f.name LIKE ?");
			values.add("% " + word + "%");
		}
		return sql.toString();
	}

	/** What values in a range are stated of, and what was measured for them. */
	private Set<UUID> stated(Set<String> kinds, Range range) throws SQLException {
		SearchRows rows = new SearchRows(connection, dialect);
		String in = rows.range(range);
		rows.values.add(array("VARCHAR", kinds));
		// a result may say what it is of; else it is of what was analyzed
		Set<UUID> about = uuids("SELECT DISTINCT e.target FROM fact f JOIN record s ON s.uuid = f.record"
				+ " JOIN edge e ON e.source = f.record WHERE " + in + " AND s.kind = ANY(?)"
				+ " AND (f.feature = 'value' OR f.feature LIKE 'results[%/value')"
				+ " AND (e.feature LIKE 'about%' OR e.feature = REPLACE(f.feature, '/value', '/of')"
				+ " OR e.feature LIKE 'inputs[%/record' AND NOT EXISTS (SELECT 1 FROM edge o WHERE o.source = f.record"
				+ " AND o.feature = REPLACE(f.feature, '/value', '/of')))", rows.values);
		Set<UUID> result = new LinkedHashSet<>(about);
		if (!about.isEmpty()) {
			result.addAll(uuids("SELECT DISTINCT m.target FROM UNNEST(?) AS a (uuid) JOIN edge m ON m.source = a.uuid"
					+ " AND m.upstream WHERE m.feature = 'subject'", List.of(array("UUID", about))));
		}
		return result;
	}

	/** The records that come of one that fulfils a condition, or of which one comes. */
	private Set<UUID> lineal(Direction direction, Condition part) throws SQLException {
		Set<UUID> begun = all(part);
		if (begun.isEmpty()) {
			return begun;
		}
		boolean up = direction == Direction.UP;
		Set<UUID> next = uuids("SELECT DISTINCT e." + (up ? "source" : "target") + " FROM UNNEST(?) AS a (uuid) JOIN edge e ON e."
				+ (up ? "target" : "source") + " = a.uuid AND e.upstream", List.of(array("UUID", begun)));
		return dialect.reach(connection, next, up ? Direction.DOWN : Direction.UP, Integer.MAX_VALUE).keySet();
	}

	/** The records with a layer or input in a role whose material fulfils a condition, or comes of what does. */
	private Set<UUID> made(String role, Condition part) throws SQLException {
		Set<UUID> begun = all(part);
		if (begun.isEmpty()) {
			return begun;
		}
		Set<UUID> materials = dialect.reach(connection, begun, Direction.DOWN, Integer.MAX_VALUE).keySet();
		return uuids("SELECT DISTINCT e.source FROM UNNEST(?) AS a (uuid) JOIN edge e ON e.target = a.uuid AND e.upstream"
				+ " JOIN fact f ON f.record = e.source AND f.feature = REPLACE(e.feature, '/source', '/role')"
				+ " WHERE e.feature LIKE '%/source' AND f.text = ?", List.of(array("UUID", materials), role));
	}

	private String part(String role, Range range) {
		String in = range(range);
		return with("r.uuid IN (SELECT f.record FROM fact f JOIN fact p ON p.record = f.record WHERE " + in
				+ " AND p.text = ? AND p.feature LIKE '%/role' AND f.feature LIKE REPLACE(p.feature, '/role', '/%'))", role);
	}
}
