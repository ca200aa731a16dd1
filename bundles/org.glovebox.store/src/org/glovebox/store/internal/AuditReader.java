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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Fact;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.NotebookStore.Audit;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.SearchTerms;
import org.glovebox.core.store.Sha256;

/** Shows everything to an audit, some hundred records at a time so that memory does not grow with the notebook. */
final class AuditReader {

	private static final int AT_ONCE = 500;
	private static final int ENTRIES_AT_ONCE = 10_000;

	private final Connection connection;
	private final Audit audit;

	AuditReader(Connection connection, Audit audit) {
		this.connection = connection;
		this.audit = audit;
	}

	/**
	 * Shows everything.
	 *
	 * @param seals the seals of the logbook that are kept outside of it
	 */
	void run(List<String> seals) throws SQLException {
		records();
		seals.forEach(audit::seal);
		logbook();
		packages();
		Properties.starting(connection, SqlNotebookStore.KEPT, SqlNotebookStore.KEPT.length())
				.forEach(audit::keptText);
	}

	private void records() throws SQLException {
		UUID last = new UUID(0, 0);
		for (List<UUID> page = page(null); !page.isEmpty(); page = page(last)) {
			show(page);
			last = page.get(page.size() - 1);
		}
		try (PreparedStatement select = connection.prepareStatement("SELECT v.record, v.id, v.bytes FROM revision v"
				+ " WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.uuid = v.record) ORDER BY v.serial");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				audit.orphan(rows.getString(2), rows.getObject(1, UUID.class), rows.getBytes(3));
			}
		}
	}

	private void logbook() throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT l.number, l.kind, l.subject, l.about, l.hash,"
				+ " v.serial FROM logbook l LEFT JOIN revision v ON v.id = l.subject AND l.kind = '"
				+ LogEntry.Kind.REVISION.text() + "' WHERE l.number > ? ORDER BY l.number FETCH FIRST " + ENTRIES_AT_ONCE
				+ " ROWS ONLY")) {
			long last = Long.MIN_VALUE;
			for (int found = 1; found > 0;) {
				found = 0;
				select.setLong(1, last);
				try (ResultSet rows = select.executeQuery()) {
					for (; rows.next(); found++) {
						last = rows.getLong(1);
						long serial = rows.getLong(6);
						audit.entry(LogbookRows.entry(rows), rows.wasNull() ? -1 : serial);
					}
				}
			}
		}
		try (PreparedStatement select = connection.prepareStatement("SELECT v.id, v.record FROM revision v WHERE NOT EXISTS"
				+ " (SELECT 1 FROM logbook l WHERE l.subject = v.id AND l.kind = '" + LogEntry.Kind.REVISION.text()
				+ "') ORDER BY v.serial"); ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				audit.unlogged(rows.getString(1), rows.getObject(2, UUID.class));
			}
		}
	}

	private void packages() throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT ns_uri, sha256, description FROM package ORDER BY serial");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				audit.modelPackage(rows.getString(1), rows.getString(2), rows.getBytes(3));
			}
		}
	}

	private List<UUID> page(@Nullable UUID after) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT uuid FROM record "
				+ (after == null ? "" : "WHERE uuid > ? ") + "ORDER BY uuid FETCH FIRST " + AT_ONCE + " ROWS ONLY")) {
			if (after != null) {
				select.setObject(1, after);
			}
			return RecordRows.uuids(select);
		}
	}

	private record Row(String id, byte[] bytes) {
	}

	private void show(List<UUID> records) throws SQLException {
		Map<UUID, RecordSummary> summaries = new HashMap<>();
		RecordRows.summaries(connection, records).forEach(s -> summaries.put(s.uuid(), s));
		Map<UUID, List<Row>> revisions = revisions(records);
		Map<UUID, List<Edge>> edges = new HashMap<>();
		ProjectionRows.edges(connection, "source", records)
				.forEach(e -> edges.computeIfAbsent(e.from(), k -> new ArrayList<>()).add(e));
		Map<UUID, List<Fact>> facts = ProjectionRows.facts(connection, records);
		Map<UUID, Set<String>> blobs = ProjectionRows.texts(connection, "record_blob", "blob", records);
		Map<UUID, Set<String>> words = ProjectionRows.texts(connection, "word", "word", records);
		Set<UUID> misfits = RecordRows.misfits(connection, records);
		for (UUID record : records) {
			revisions.getOrDefault(record, List.of()).forEach(r -> audit.revision(r.id(), record, r.bytes()));
			RecordSummary summary = summaries.get(record);
			if (summary != null) {
				Projection stored = new Projection(summary.shortId(), summary.title(), summary.project(),
						edges.getOrDefault(record, List.of()), facts.getOrDefault(record, List.of()),
						hashes(blobs.getOrDefault(record, Set.of())));
				boolean found = !misfits.contains(record)
						&& words.getOrDefault(record, Set.of()).equals(SearchTerms.of(stored));
				audit.record(summary, stored, found);
			}
		}
	}

	private static Set<Sha256> hashes(Set<String> texts) {
		Set<Sha256> result = new HashSet<>();
		texts.forEach(t -> Sha256.tryParse(t).ifPresent(result::add));
		return result;
	}

	private Map<UUID, List<Row>> revisions(List<UUID> records) throws SQLException {
		Map<UUID, List<Row>> result = new HashMap<>();
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT v.record, v.id, v.bytes FROM UNNEST(?) AS f (uuid)"
						+ " JOIN revision v ON v.record = f.uuid ORDER BY v.record, v.serial")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					result.computeIfAbsent(rows.getObject(1, UUID.class), k -> new ArrayList<>())
							.add(new Row(rows.getString(2), rows.getBytes(3)));
				}
			}
		}
		return result;
	}
}
