/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.glovebox.core.store.Append;
import org.glovebox.core.store.AppendOutcome;
import org.glovebox.core.store.Backup;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Condition;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Rights;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;
import org.glovebox.store.internal.Database.Result;

/** A notebook in a relational database, with its files and drafts beside it. */
final class SqlNotebookStore implements NotebookStore {

	/** Begins the names of texts that are kept for others. */
	static final String KEPT = "kept.";
	private static final String PROJECTION = "projection";
	private static final Pattern UUID_START = Pattern.compile("[0-9a-f]{8}[0-9a-f-]*");
	private static final int UUID_LENGTH = 36;

	private final NotebookInfo info;
	private final Database database;
	private final BlobStore blobs;
	private final Journal journal;
	private final SealFile seals;
	private final Company company;
	private final Closeable resources;

	/**
	 * @param resources closed when the store is closed
	 */
	SqlNotebookStore(NotebookInfo info, Database database, BlobStore blobs, Journal journal, SealFile seals,
			Company company, Closeable resources) {
		this.info = info;
		this.database = database;
		this.blobs = blobs;
		this.journal = journal;
		this.seals = seals;
		this.company = company;
		this.resources = resources;
	}

	@Override
	public NotebookInfo info() {
		return info;
	}

	@Override
	public Rights rights() {
		return company.rights();
	}

	@Override
	public Closeable watch(Consumer<Set<UUID>> listener) {
		return company.watch(listener);
	}

	@Override
	public BlobStore blobs() {
		return blobs;
	}

	@Override
	public Journal journal() {
		return journal;
	}

	@Override
	public long nextNumbers(String series, int count) {
		return database.prepare(c -> {
			try (PreparedStatement update = c
					.prepareStatement("UPDATE counter SET last_number = last_number + ? WHERE series = ?")) {
				update.setInt(1, count);
				update.setString(2, series);
				if (update.executeUpdate() == 0) {
					try (PreparedStatement insert = c
							.prepareStatement("INSERT INTO counter (series, last_number) VALUES (?, ?)")) {
						insert.setString(1, series);
						insert.setInt(2, count);
						insert.executeUpdate();
					}
				}
			}
			return new Result<>(lastNumber(c, series) - count + 1, true);
		});
	}

	private static long lastNumber(Connection connection, String series) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT last_number FROM counter WHERE series = ?")) {
			select.setString(1, series);
			try (ResultSet rows = select.executeQuery()) {
				rows.next();
				return rows.getLong(1);
			}
		}
	}

	@Override
	public AppendOutcome append(List<Append> appends) {
		return sealed(c -> {
			AppendOutcome outcome = new Appending(c, database.dialect(), blobs, appends).run();
			return new Result<>(outcome, outcome instanceof AppendOutcome.Appended);
		});
	}

	/** Runs a transaction that adds to the logbook, and notes the seal of its last entry once that is on disk. */
	private <T> T sealed(Database.Transaction<T> transaction) {
		AtomicReference<LogEntry> newest = new AtomicReference<>();
		T value = database.write(c -> {
			Result<T> result = transaction.on(c);
			if (result.keep()) {
				LogbookRows.newest(c).ifPresent(newest::set);
			}
			return result;
		});
		Optional.ofNullable(newest.get()).ifPresent(seals::note);
		return value;
	}

	@Override
	public void keepPackage(String nsUri, byte[] ecore) {
		String hash = Sha256.of(ecore).hex();
		boolean known = database.read(c -> {
			try (PreparedStatement select = c
					.prepareStatement("SELECT sha256 FROM package WHERE ns_uri = ? ORDER BY serial DESC")) {
				select.setString(1, nsUri);
				try (ResultSet rows = select.executeQuery()) {
					return rows.next() && hash.equals(rows.getString(1));
				}
			}
		});
		if (!known) {
			database.prepare(c -> new Result<>(keepPackage(c, nsUri, hash, ecore), true));
		}
	}

	private static int keepPackage(Connection connection, String nsUri, String hash, byte[] ecore)
			throws SQLException {
		LogbookRows.open(connection).modelPackage(nsUri, hash);
		try (PreparedStatement renew = connection
				.prepareStatement("UPDATE package SET serial = DEFAULT WHERE ns_uri = ? AND sha256 = ?")) {
			renew.setString(1, nsUri);
			renew.setString(2, hash);
			if (renew.executeUpdate() > 0) {
				return 1;
			}
		}
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO package (ns_uri, sha256, description) VALUES (?, ?, ?)")) {
			insert.setString(1, nsUri);
			insert.setString(2, hash);
			insert.setBytes(3, ecore);
			return insert.executeUpdate();
		}
	}

	@Override
	public Set<String> packageNames() {
		return database.read(c -> {
			Set<String> names = new LinkedHashSet<>();
			try (PreparedStatement select = c.prepareStatement("SELECT DISTINCT ns_uri FROM package ORDER BY ns_uri");
					ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					names.add(rows.getString(1));
				}
			}
			return names;
		});
	}

	@Override
	public Optional<byte[]> packageDescription(String nsUri) {
		return database.read(c -> {
			try (PreparedStatement select = c
					.prepareStatement("SELECT description FROM package WHERE ns_uri = ? ORDER BY serial DESC")) {
				select.setString(1, nsUri);
				try (ResultSet rows = select.executeQuery()) {
					return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
				}
			}
		});
	}

	@Override
	public Optional<Revision> newest(UUID record) {
		return database.read(c -> RevisionRows.newest(c, record));
	}

	@Override
	public Optional<Revision> revision(Sha256 id) {
		return database.read(c -> RevisionRows.find(c, id));
	}

	@Override
	public List<RevisionInfo> history(UUID record) {
		return database.read(c -> RevisionRows.history(c, record));
	}

	@Override
	public Optional<UUID> findShortId(String shortId) {
		return database.read(c -> RecordRows.byShortId(c, shortId));
	}

	@Override
	public Optional<UUID> findPrefix(String uuidStart) {
		String start = uuidStart.toLowerCase(java.util.Locale.ROOT);
		if (!UUID_START.matcher(start).matches() || start.length() >= UUID_LENGTH) {
			return Optional.empty();
		}
		String low = start + "00000000-0000-0000-0000-000000000000".substring(start.length());
		String high = start + "ffffffff-ffff-ffff-ffff-ffffffffffff".substring(start.length());
		try {
			UUID from = UUID.fromString(low);
			UUID to = UUID.fromString(high);
			return database.read(c -> RecordRows.between(c, from, to));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	@Override
	public List<RecordSummary> summaries(Collection<UUID> records) {
		return database.read(c -> RecordRows.summaries(c, records));
	}

	@Override
	public List<RecordSummary> list(RecordFilter filter) {
		return database.read(c -> RecordRows.list(c, filter));
	}

	@Override
	public Map<String, Long> counts() {
		return database.read(RecordRows::counts);
	}

	@Override
	public List<Edge> edgesAt(UUID record) {
		return database.read(c -> {
			Set<Edge> edges = new LinkedHashSet<>(ProjectionRows.edges(c, "source", List.of(record)));
			edges.addAll(ProjectionRows.edges(c, "target", List.of(record)));
			return List.copyOf(edges);
		});
	}

	@Override
	public Lineage lineage(Collection<UUID> start, Direction direction, int maxDepth) {
		return database.read(c -> LineageQuery.run(c, database.dialect(), start, direction, maxDepth));
	}

	@Override
	public List<Edge> outdatedPins() {
		return database.read(ProjectionRows::outdatedPins);
	}

	@Override
	public List<RecordSummary> search(Condition condition, int limit) {
		return database.read(c -> SearchRows.search(c, database.dialect(), condition, limit));
	}

	@Override
	public List<String> terms(String start, int limit) {
		return database.read(c -> SearchRows.terms(c, start, limit));
	}

	@Override
	public List<String> authors() {
		return database.read(SearchRows::authors);
	}

	@Override
	public String projectionVersion() {
		return database.read(c -> Properties.read(c, PROJECTION)).orElse("");
	}

	@Override
	public void reproject(Map<UUID, Projection> projections) {
		database.write(c -> {
			for (Map.Entry<UUID, Projection> entry : projections.entrySet()) {
				RecordRows.update(c, entry.getKey(), entry.getValue());
			}
			ProjectionRows.replace(c, projections);
			return new Result<>(projections.size(), true);
		});
	}

	@Override
	public void projectionVersion(String version) {
		database.prepare(c -> {
			Properties.write(c, PROJECTION, version);
			return new Result<>(version, true);
		});
	}

	@Override
	public List<UUID> holders(Sha256 blob) {
		return database.read(c -> ProjectionRows.holders(c, blob));
	}

	@Override
	public Optional<String> keptText(String name) {
		return database.read(c -> Properties.read(c, KEPT + name));
	}

	@Override
	public Map<String, String> keptTexts(String start) {
		return database.read(c -> Properties.starting(c, KEPT + start, KEPT.length()));
	}

	@Override
	public void keepText(String name, Optional<String> text) {
		sealed(c -> {
			if (text.isPresent()) {
				Properties.write(c, KEPT + name, text.get());
			} else {
				Properties.remove(c, KEPT + name);
			}
			LogbookRows.open(c).keptText(name, text.orElse(""));
			return new Result<>(name, true);
		});
	}

	@Override
	public List<LogEntry> logbook(long number, int atMost) {
		return database.read(c -> LogbookRows.after(c, number, atMost));
	}

	@Override
	public void audit(Audit visitor) {
		try {
			List<String> noted = seals.all();
			long hidden = database.read(database.dialect()::hidden);
			if (hidden > 0) {
				throw new StoreException("The notebook in " + info.location() + " has " + hidden
						+ " records of projects that are closed to you, so it can be verified by its maintainers only");
			}
			database.readAtOnce(c -> {
				new AuditReader(c, visitor).run(noted);
				database.dialect().indexes(c, visitor);
				return visitor;
			});
		} catch (IOException e) {
			throw new StoreException("The seals of the logbook in " + info.location() + " cannot be read: "
					+ e.getMessage(), e);
		}
	}

	@Override
	public Backup.Report backup(Path folder, Backup.Progress progress) throws IOException {
		String seal = database.read(SqlNotebookStore::seal);
		return new BackupFolder(folder).add(info, seal, blobs, copy -> database.readAlone(c -> {
			database.dialect().copy(c, copy);
			return seal(c);
		}), progress);
	}

	private static String seal(Connection connection) throws SQLException {
		return LogbookRows.newest(connection).map(LogEntry::seal).orElse("");
	}

	@Override
	public void close() {
		try {
			resources.close();
		} catch (IOException e) {
			throw new StoreException("The notebook in " + info.location() + " was not closed well: " + e.getMessage(),
					e);
		}
	}
}
