/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.glovebox.core.store.Append;
import org.glovebox.core.store.AppendOutcome;
import org.glovebox.core.store.AppendOutcome.Appended;
import org.glovebox.core.store.AppendOutcome.Cycle;
import org.glovebox.core.store.AppendOutcome.Dangling;
import org.glovebox.core.store.AppendOutcome.MissingBlob;
import org.glovebox.core.store.AppendOutcome.Outdated;
import org.glovebox.core.store.AppendOutcome.ShortIdTaken;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.Sha256;

/** Adds revisions within one transaction, or says why not; then the caller undoes what was done so far. */
final class Appending {

	private final Connection connection;
	private final Dialect dialect;
	private final BlobStore blobs;
	private final List<Append> appends;
	private final Map<UUID, Projection> projections = new LinkedHashMap<>();
	private final Set<UUID> existing = new HashSet<>();

	Appending(Connection connection, Dialect dialect, BlobStore blobs, List<Append> appends) {
		this.connection = connection;
		this.dialect = dialect;
		this.blobs = blobs;
		this.appends = appends;
		appends.forEach(a -> projections.put(a.revision().info().record(), a.projection()));
	}

	AppendOutcome run() throws SQLException {
		if (!appends.isEmpty() && present()) {
			return new Appended();
		}
		Optional<AppendOutcome> refusal = heads().or(this::files);
		if (refusal.isEmpty()) {
			RevisionRows.insert(connection, appends);
			refusal = records();
		}
		if (refusal.isEmpty()) {
			refusal = targets();
		}
		if (refusal.isEmpty()) {
			refusal = edges();
		}
		if (refusal.isEmpty()) {
			LogbookRows.open(connection).appended(appends, blobs);
		}
		return refusal.orElseGet(Appended::new);
	}

	/** Whether this very call was kept before, and only the answer was lost. */
	private boolean present() throws SQLException {
		for (Append append : appends) {
			if (!RecordRows.head(connection, append.revision().info().record()).equals(Optional.of(append.revision().id()))) {
				return false;
			}
		}
		return true;
	}

	private Optional<AppendOutcome> heads() throws SQLException {
		for (Append append : appends) {
			UUID record = append.revision().info().record();
			Optional<Sha256> head = RecordRows.head(connection, record);
			if (!head.equals(append.expectedHead())) {
				return Optional.of(new Outdated(record, append.expectedHead(), head));
			}
			if (head.isPresent()) {
				existing.add(record);
			}
		}
		return Optional.empty();
	}

	private Optional<AppendOutcome> files() {
		for (Append append : appends) {
			for (Sha256 blob : append.projection().blobs()) {
				if (blobs.size(blob).isEmpty()) {
					return Optional.of(new MissingBlob(append.revision().info().record(), blob));
				}
			}
		}
		return Optional.empty();
	}

	private Optional<AppendOutcome> records() throws SQLException {
		for (Append append : appends) {
			UUID record = append.revision().info().record();
			String shortId = append.projection().shortId();
			Optional<UUID> holder = dialect.holder(connection, shortId);
			if (holder.isPresent() && !holder.get().equals(record)) {
				return Optional.of(new ShortIdTaken(record, shortId, holder.get()));
			}
			if (existing.contains(record)) {
				RecordRows.update(connection, append);
			} else {
				RecordRows.insert(connection, append);
			}
		}
		return Optional.empty();
	}

	private Optional<AppendOutcome> targets() throws SQLException {
		Set<UUID> wanted = new HashSet<>();
		projections.values().forEach(p -> p.edges().forEach(e -> wanted.add(e.to())));
		wanted.removeAll(projections.keySet());
		wanted.removeAll(present(wanted));
		return projections.values().stream().flatMap(p -> p.edges().stream()).filter(e -> wanted.contains(e.to()))
				.findFirst().map(Dangling::new);
	}

	private List<UUID> present(Collection<UUID> records) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT r.uuid FROM UNNEST(?) AS f (uuid) JOIN record r ON r.uuid = f.uuid")) {
			select.setArray(1, connection.createArrayOf("UUID", records.toArray()));
			return RecordRows.uuids(select);
		}
	}

	private Optional<AppendOutcome> edges() throws SQLException {
		Map<UUID, Set<UUID>> before = new HashMap<>();
		ProjectionRows.lineage(connection, "source", existing)
				.forEach(e -> before.computeIfAbsent(e.from(), k -> new HashSet<>()).add(e.to()));
		if (existing.isEmpty()) {
			ProjectionRows.insert(connection, projections);
		} else {
			ProjectionRows.replace(connection, projections);
		}
		Map<UUID, List<UUID>> added = new LinkedHashMap<>();
		List<UUID> changed = new ArrayList<>();
		projections.forEach((record, projection) -> {
			List<UUID> upstream = projection.edges().stream().filter(e -> e.kind() == EdgeKind.UPSTREAM).map(Edge::to)
					.toList();
			if (!existing.contains(record)) {
				added.put(record, upstream);
			} else if (!before.getOrDefault(record, Set.of()).containsAll(upstream)) {
				changed.add(record);
			}
		});
		return new CycleSearch(connection).find(added, changed).map(Cycle::new);
	}
}
