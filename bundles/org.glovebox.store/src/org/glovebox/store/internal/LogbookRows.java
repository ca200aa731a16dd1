/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.glovebox.core.store.Append;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.LogEntry.Kind;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.Sha256;

/** The logbook: what was ever put into the notebook, in order. Rows are only ever added. */
final class LogbookRows {

	private static final String SELECT = "SELECT number, kind, subject, about, hash FROM logbook";
	private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

	private final Connection connection;
	private final List<LogEntry> added = new ArrayList<>();
	private LogEntry newest;

	private LogbookRows(Connection connection, LogEntry newest) {
		this.connection = connection;
		this.newest = newest;
	}

	/** The logbook as it is within a transaction, to be added to. */
	static LogbookRows open(Connection connection) throws SQLException {
		return new LogbookRows(connection, newest(connection)
				.orElseThrow(() -> new SQLException("its logbook is empty; verify the notebook to see what else is lost")));
	}

	/** The newest entry; empty before the logbook was begun. */
	static Optional<LogEntry> newest(Connection connection) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement(SELECT + " ORDER BY number DESC FETCH FIRST 1 ROW ONLY");
				ResultSet rows = select.executeQuery()) {
			return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
		}
	}

	/** The first entries after one. */
	static List<LogEntry> after(Connection connection, long number, int atMost) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement(SELECT + " WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY")) {
			select.setLong(1, number);
			select.setInt(2, atMost);
			List<LogEntry> entries = new ArrayList<>();
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					entries.add(entry(rows));
				}
			}
			return entries;
		}
	}

	static LogEntry entry(ResultSet rows) throws SQLException {
		return new LogEntry(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5));
	}

	/** Begins the logbook of a notebook that is empty. */
	static void begin(Connection connection, NotebookInfo notebook) throws SQLException {
		LogEntry first = LogEntry.first(notebook);
		LogbookRows logbook = new LogbookRows(connection, first);
		logbook.added.add(first);
		logbook.insert();
	}

	/** Begins the logbook of a notebook, with all that it holds where it was made before there were logbooks. */
	static void begin(Connection connection, NotebookInfo notebook, BlobStore blobs) throws SQLException {
		LogEntry first = LogEntry.first(notebook);
		LogbookRows logbook = new LogbookRows(connection, first);
		logbook.added.add(first);
		logbook.packages();
		logbook.revisions(blobs);
		logbook.texts();
		logbook.insert();
	}

	private void packages() throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT ns_uri, sha256 FROM package ORDER BY serial");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				add(Kind.PACKAGE, new Sha256(rows.getString(2)), rows.getString(1));
			}
		}
	}

	private void revisions(BlobStore blobs) throws SQLException {
		Set<Sha256> known = new HashSet<>();
		try (PreparedStatement select = connection
				.prepareStatement("SELECT id, record, bytes FROM revision ORDER BY serial");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				UUID record = rows.getObject(2, UUID.class);
				files(mentioned(rows.getBytes(3)), record, blobs, known);
				add(Kind.REVISION, new Sha256(rows.getString(1)), record.toString());
			}
		}
	}

	/** Enters those files that are there and were not entered yet. */
	private void files(Collection<Sha256> mentioned, UUID record, BlobStore blobs, Set<Sha256> known) {
		for (Sha256 blob : mentioned.stream().sorted(Comparator.comparing(Sha256::hex)).toList()) {
			OptionalLong size = blobs.size(blob);
			if (size.isPresent() && known.add(blob)) {
				add(Kind.FILE, blob, size.getAsLong() + " " + record);
			}
		}
	}

	/** All hashes in the content of a revision; those of files are among them. */
	private static Set<Sha256> mentioned(byte[] bytes) {
		Set<Sha256> result = new LinkedHashSet<>();
		Optional<Revision> revision = Revision.parse(bytes);
		if (revision.isPresent()) {
			Matcher hashes = HASH.matcher(new String(revision.get().content(), StandardCharsets.ISO_8859_1));
			while (hashes.find()) {
				result.add(new Sha256(hashes.group()));
			}
		}
		return result;
	}

	private void texts() throws SQLException {
		Properties.starting(connection, SqlNotebookStore.KEPT, SqlNotebookStore.KEPT.length()).forEach(this::text);
	}

	/** Enters revisions with the files that they bring. */
	void appended(List<Append> appends, BlobStore blobs) throws SQLException {
		Set<Sha256> known = known(appends.stream().flatMap(a -> Stream.concat(a.projection().blobs().stream(),
				a.joined().stream().flatMap(j -> mentioned(j.bytes()).stream()))).distinct().toList());
		for (Append append : appends) {
			UUID record = append.revision().info().record();
			for (Revision joined : append.joined()) {
				files(mentioned(joined.bytes()), record, blobs, known);
				add(Kind.REVISION, joined.id(), record.toString());
			}
			files(append.projection().blobs(), record, blobs, known);
			add(Kind.REVISION, append.revision().id(), record.toString());
		}
		insert();
	}

	/** Which of some files were entered before. */
	private Set<Sha256> known(Collection<Sha256> blobs) throws SQLException {
		Set<Sha256> result = new HashSet<>();
		if (!blobs.isEmpty()) {
			try (PreparedStatement select = connection.prepareStatement("SELECT l.subject FROM UNNEST(?) AS f (hash)"
					+ " JOIN logbook l ON l.subject = f.hash AND l.kind = '" + Kind.FILE.text() + "'")) {
				select.setArray(1, connection.createArrayOf("VARCHAR", blobs.stream().map(Sha256::hex).toArray()));
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next()) {
						result.add(new Sha256(rows.getString(1)));
					}
				}
			}
		}
		return result;
	}

	/** Enters the description of a model package. */
	void modelPackage(String nsUri, String hash) throws SQLException {
		add(Kind.PACKAGE, new Sha256(hash), nsUri);
		insert();
	}

	/** Enters a text that is kept beside the records, or, where it is empty, that it is kept no more. */
	void keptText(String name, String text) throws SQLException {
		text(name, text);
		insert();
	}

	private void text(String name, String text) {
		add(Kind.TEXT, Sha256.of(text), name);
	}

	private void add(Kind kind, Sha256 subject, String about) {
		newest = newest.next(kind, subject, about);
		added.add(newest);
	}

	private void insert() throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(
				"INSERT INTO logbook (number, kind, subject, about, hash) VALUES (?, ?, ?, ?, ?)")) {
			for (LogEntry entry : added) {
				insert.setLong(1, entry.number());
				insert.setString(2, entry.kind());
				insert.setString(3, entry.subject());
				insert.setString(4, entry.about());
				insert.setString(5, entry.hash());
				insert.addBatch();
			}
			insert.executeBatch();
		}
		added.clear();
	}
}
