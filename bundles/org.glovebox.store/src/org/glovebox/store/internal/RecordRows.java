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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.glovebox.core.store.Append;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;

/** The table of records: one row each, with what lists show. */
final class RecordRows {

	private static final String COLUMNS = "r.uuid, r.short_id, r.type, r.title, r.project, r.head, r.created,"
			+ " r.changed, r.author";
	/** Selects the columns that a summary is made of, from rows {@code r}. */
	static final String SELECT = "SELECT " + COLUMNS + " FROM record r";
	/** Stands for a head that is no hash, so that a damaged row can be listed and is found by verification. */
	private static final Sha256 NO_REVISION = new Sha256("0".repeat(64));
	private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

	private RecordRows() {
	}

	static Optional<Sha256> head(Connection connection, UUID record) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT head FROM record WHERE uuid = ?")) {
			select.setObject(1, record);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? Optional.of(Sha256.tryParse(rows.getString(1)).orElse(NO_REVISION))
						: Optional.empty();
			}
		}
	}

	/** The record that has a short id in any case. */
	static Optional<UUID> byShortId(Connection connection, String shortId) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT uuid FROM record WHERE short_id_folded = ?")) {
			select.setString(1, folded(shortId));
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
			}
		}
	}

	/** The only record whose UUID lies between two. */
	static Optional<UUID> between(Connection connection, UUID low, UUID high) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT uuid FROM record WHERE uuid BETWEEN ? AND ? FETCH FIRST 2 ROWS ONLY")) {
			select.setObject(1, low);
			select.setObject(2, high);
			List<UUID> found = uuids(select);
			return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
		}
	}

	static void insert(Connection connection, Append append) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO record (head, type, kind, changed,"
				+ " author, short_id, short_id_folded, short_id_order, title, project, created, uuid)"
				+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
			int next = fillProjection(insert, fillRevision(insert, 1, append.revision().info()), append.projection());
			insert.setObject(next, utc(first(append).info().time()));
			insert.setObject(next + 1, append.revision().info().record());
			insert.executeUpdate();
		}
	}

	/** The revision with which a new record began. */
	private static Revision first(Append append) {
		return append.joined().isEmpty() ? append.revision() : append.joined().get(0);
	}

	static void update(Connection connection, Append append) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE record SET head = ?, type = ?, kind = ?,"
				+ " changed = ?, author = ?, short_id = ?, short_id_folded = ?, short_id_order = ?, title = ?,"
				+ " project = ? WHERE uuid = ?")) {
			int next = fillProjection(update, fillRevision(update, 1, append.revision().info()), append.projection());
			update.setObject(next, append.revision().info().record());
			update.executeUpdate();
		}
	}

	static void update(Connection connection, UUID record, Projection projection) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE record SET short_id = ?,"
				+ " short_id_folded = ?, short_id_order = ?, title = ?, project = ? WHERE uuid = ?")) {
			update.setObject(fillProjection(update, 1, projection), record);
			update.executeUpdate();
		}
	}

	private static int fillRevision(PreparedStatement row, int first, RevisionInfo revision) throws SQLException {
		row.setString(first, revision.id().hex());
		row.setString(first + 1, revision.type());
		row.setString(first + 2, kind(revision.type()));
		row.setObject(first + 3, utc(revision.time()));
		row.setString(first + 4, revision.author());
		return first + 5;
	}

	private static int fillProjection(PreparedStatement row, int first, Projection projection) throws SQLException {
		row.setString(first, projection.shortId());
		row.setString(first + 1, folded(projection.shortId()));
		row.setString(first + 2, order(projection.shortId()));
		row.setString(first + 3, projection.title());
		if (projection.project().isPresent()) {
			row.setObject(first + 4, projection.project().get());
		} else {
			row.setNull(first + 4, Types.OTHER);
		}
		return first + 5;
	}

	/** The records whose columns for filters and order are not those that follow from their kind and short id. */
	static Set<UUID> misfits(Connection connection, Collection<UUID> records) throws SQLException {
		Set<UUID> result = new HashSet<>();
		try (PreparedStatement select = connection.prepareStatement("SELECT r.uuid, r.kind, r.type, r.short_id,"
				+ " r.short_id_folded, r.short_id_order FROM UNNEST(?) AS f (uuid) JOIN record r ON r.uuid = f.uuid")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					boolean fits = rows.getString(2).equals(kind(rows.getString(3)))
							&& rows.getString(5).equals(folded(rows.getString(4)))
							&& rows.getString(6).equals(order(rows.getString(4)));
					if (!fits) {
						result.add(rows.getObject(1, UUID.class));
					}
				}
			}
		}
		return result;
	}

	static List<RecordSummary> summaries(Connection connection, Collection<UUID> records) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT " + COLUMNS + " FROM UNNEST(?) AS f (uuid) JOIN record r ON r.uuid = f.uuid")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			return summaries(select);
		}
	}

	static List<RecordSummary> list(Connection connection, RecordFilter filter) throws SQLException {
		StringBuilder sql = new StringBuilder(SELECT).append(" WHERE 1 = 1");
		List<Object> values = new ArrayList<>();
		if (!filter.kinds().isEmpty()) {
			sql.append(" AND r.kind = ANY(?)");
			values.add(connection.createArrayOf("VARCHAR", filter.kinds().toArray()));
		}
		filter.project().ifPresent(project -> {
			sql.append(" AND r.project = ?");
			values.add(project);
		});
		sql.append(" ORDER BY r.kind, r.short_id_order, r.uuid OFFSET ? ROWS FETCH FIRST ? ROWS ONLY");
		values.add(filter.offset());
		values.add(filter.limit());
		return summaries(connection, sql.toString(), values);
	}

	static Map<String, Long> counts(Connection connection) throws SQLException {
		Map<String, Long> result = new LinkedHashMap<>();
		try (PreparedStatement select = connection
				.prepareStatement("SELECT kind, COUNT(*) FROM record GROUP BY kind ORDER BY kind");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				result.put(rows.getString(1), rows.getLong(2));
			}
		}
		return result;
	}

	static List<RecordSummary> summaries(Connection connection, String sql, List<Object> values)
			throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.size(); i++) {
				select.setObject(i + 1, values.get(i));
			}
			return summaries(select);
		}
	}

	private static List<RecordSummary> summaries(PreparedStatement select) throws SQLException {
		List<RecordSummary> result = new ArrayList<>();
		try (ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				result.add(new RecordSummary(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3),
						rows.getString(4), Optional.ofNullable(rows.getObject(5, UUID.class)),
						Sha256.tryParse(rows.getString(6)).orElse(NO_REVISION), instant(rows, 7), instant(rows, 8), rows.getString(9)));
			}
		}
		return result;
	}

	static List<UUID> uuids(PreparedStatement select) throws SQLException {
		List<UUID> result = new ArrayList<>();
		try (ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				result.add(rows.getObject(1, UUID.class));
			}
		}
		return result;
	}

	private static Instant instant(ResultSet rows, int column) throws SQLException {
		return rows.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static String kind(String type) {
		return type.substring(type.indexOf('#') + 1);
	}

	/** A short id as it is compared. */
	static String folded(String shortId) {
		return shortId.strip().toLowerCase(Locale.ROOT);
	}

	/** A short id so that its numbers sort by size. */
	private static String order(String shortId) {
		return DIGITS.matcher(folded(shortId))
				.replaceAll(m -> String.format(Locale.ROOT, "%018d", Long.parseLong(m.group())));
	}
}
