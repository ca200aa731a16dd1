/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
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
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.VerifyReport.Fault;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Fact;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;

/**
 * Looks at everything a notebook holds: the bytes of each revision against its id, the chain of parents, the stored
 * edges and facts against those that follow from the newest revision, every file against its hash, and all of it against
 * the logbook.
 */
final class Verification implements NotebookStore.Audit {

	private final NotebookStore store;
	private final RecordLoader loader;
	private final Monitor monitor;
	private final long expectedRecords;
	private final List<Fault> faults = new ArrayList<>();
	private final List<Sha256> strays = new ArrayList<>();
	private final LogbookCheck logbook;
	private final SignatureCheck signatures;
	/** The revisions of the record that is being looked at, by id. */
	private final Map<Sha256, Revision> chain = new HashMap<>();
	private final Map<Sha256, String> neededBlobs = new HashMap<>();
	private long records;
	private long revisions;
	private long edges;
	private long facts;

	Verification(NotebookStore store, RecordLoader loader, Monitor monitor) {
		this.store = store;
		this.loader = loader;
		this.monitor = monitor;
		this.logbook = new LogbookCheck(store.info(), (what, id, record, text) -> fault(what, id, name(record), text));
		this.signatures = new SignatureCheck(store, loader, (what, id, record, text) -> fault(what, id, name(record), text));
		this.expectedRecords = store.counts().values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * Looks at everything.
	 *
	 * @param seals seals that the logbook had earlier
	 */
	VerifyReport run(Collection<String> seals) throws IOException {
		seals.forEach(logbook::expect);
		store.audit(this);
		logbook.finish();
		long blobs = files();
		return new VerifyReport(records, revisions, edges, facts, blobs, logbook.entries(), signatures.check(),
				logbook.seal(), faults, strays);
	}

	@Override
	public void revision(String key, UUID record, byte[] bytes) {
		monitor.checkCancelled();
		revisions++;
		String actual = Sha256.of(bytes).hex();
		if (!actual.equals(key)) {
			fault("revision", key, record.toString(), "its bytes have the SHA-256 " + actual);
			return;
		}
		Optional<Revision> parsed = Revision.parse(bytes);
		if (parsed.isEmpty()) {
			fault("revision", key, record.toString(), "its bytes do not have the form of a revision");
		} else if (!parsed.get().info().record().equals(record)) {
			fault("revision", key, record.toString(), "it is of record " + parsed.get().info().record());
		} else {
			chain.put(parsed.get().id(), parsed.get());
		}
	}

	@Override
	public void orphan(String key, UUID record, byte[] bytes) {
		revisions++;
		fault("revision", key, record.toString(), "its record is not listed");
	}

	@Override
	public void seal(String seal) {
		logbook.expect(seal);
	}

	@Override
	public void entry(LogEntry entry, long serial) {
		monitor.checkCancelled();
		logbook.entry(entry, serial);
	}

	@Override
	public void unlogged(String key, UUID record) {
		fault("revision", key, name(record.toString()), "the logbook does not have it");
	}

	@Override
	public void modelPackage(String nsUri, String key, byte[] description) {
		logbook.modelPackage(nsUri, key, description);
	}

	@Override
	public void keptText(String name, String text) {
		logbook.keptText(name, text);
		signatures.keptText(name, text);
	}

	@Override
	public void unfitIndex(String table, String name) {
		fault("index", name, "", "it does not fit the table \"" + table
				+ "\", so that lists and searches may leave records out");
	}

	@Override
	public void record(RecordSummary summary, Projection stored, boolean found) {
		records++;
		monitor.progress(expectedRecords == 0 ? -1 : 0.5 * records / expectedRecords, "records");
		parents(summary);
		Revision head = chain.get(summary.revision());
		if (head == null) {
			fault("record", summary.uuid().toString(), summary.shortId(),
					"its newest revision " + summary.revision().abbreviated() + " is missing or damaged");
		} else {
			head(summary, head.info());
			content(summary, stored, head);
		}
		if (!found) {
			fault("fact", summary.uuid().toString(), summary.shortId(),
					"its search words, kind or sorting differ from what follows from it");
		}
		edges += stored.edges().size();
		facts += stored.facts().size();
		chain.clear();
	}

	private void parents(RecordSummary summary) {
		Set<Sha256> named = new HashSet<>();
		for (Revision revision : chain.values()) {
			for (Sha256 parent : revision.info().parents()) {
				named.add(parent);
				if (!chain.containsKey(parent)) {
					fault("revision", revision.id().hex(), summary.shortId(),
							"its parent " + parent.abbreviated() + " is missing or damaged");
				}
			}
		}
		for (Sha256 id : chain.keySet()) {
			if (!named.contains(id) && !id.equals(summary.revision())) {
				fault("revision", id.hex(), summary.shortId(), "no later revision names it as parent");
			}
		}
	}

	private void head(RecordSummary summary, RevisionInfo head) {
		boolean same = head.type().equals(summary.type()) && head.author().equals(summary.author())
				&& head.time().equals(summary.changed());
		if (!same) {
			fault("record", summary.uuid().toString(), summary.shortId(),
					"kind, author or time differ from those of its newest revision");
		}
		boolean began = chain.values().stream().map(Revision::info)
				.anyMatch(first -> first.parents().isEmpty() && first.time().equals(summary.created()));
		if (!began) {
			fault("record", summary.uuid().toString(), summary.shortId(),
					"the time of its making differs from that of its first revision");
		}
	}

	private void content(RecordSummary summary, Projection stored, Revision head) {
		switch (loader.load(head)) {
		case Loading.Missing(String reason) -> fault("record", summary.uuid().toString(), summary.shortId(), reason);
		case Loading.Unreadable(String reason) -> fault("record", summary.uuid().toString(), summary.shortId(), reason);
		case Loading.Loaded(Stored loaded) -> {
			Projection expected = Projector.project(summary.uuid(), loaded.record());
			expected.blobs().forEach(b -> neededBlobs.putIfAbsent(b, summary.shortId()));
			if (!expected.shortId().equals(stored.shortId()) || !expected.title().equals(stored.title())
					|| !expected.project().equals(stored.project())) {
				fault("record", summary.uuid().toString(), summary.shortId(),
						"short id, title or project differ from its content");
			}
			compare("edge", summary, expected.edges(), stored.edges());
			compare("fact", summary, expected.facts(), stored.facts());
			compare("blob", summary, expected.blobs(), stored.blobs());
		}
		}
	}

	private <T> void compare(String what, RecordSummary summary, Collection<T> expected, Collection<T> stored) {
		Set<T> missing = new HashSet<>(expected);
		missing.removeAll(Set.copyOf(stored));
		Set<T> surplus = new HashSet<>(stored);
		surplus.removeAll(Set.copyOf(expected));
		missing.forEach(m -> fault(what, summary.uuid().toString(), summary.shortId(),
				"it is missing: " + describe(m)));
		surplus.forEach(s -> fault(what, summary.uuid().toString(), summary.shortId(),
				"it does not follow from the record: " + describe(s)));
	}

	private static String describe(@Nullable Object item) {
		return switch (item) {
		case Edge edge -> edge.feature() + " to " + edge.to();
		case Fact fact -> fact.feature() + " = " + fact.text();
		case null, default -> String.valueOf(item);
		};
	}

	private long files() throws IOException {
		List<Sha256> all = store.blobs().all();
		Set<Sha256> present = new HashSet<>(all);
		Map<Sha256, String> needed = neededFiles();
		needed.forEach((blob, record) -> {
			if (!present.contains(blob)) {
				fault("blob", blob.hex(), record, "the file is missing");
			}
		});
		long done = 0;
		for (Sha256 blob : all) {
			monitor.checkCancelled();
			monitor.progress(0.5 + 0.5 * done++ / all.size(), "files");
			String actual = hash(store.blobs(), blob);
			if (!actual.equals(blob.hex())) {
				fault("blob", blob.hex(), needed.getOrDefault(blob, ""), "its bytes have the SHA-256 " + actual);
			} else if (!needed.containsKey(blob)) {
				strays.add(blob);
			}
		}
		return all.size();
	}

	/** The files of newest revisions and those that any earlier one brought, each with its record. */
	private Map<Sha256, String> neededFiles() {
		Map<Sha256, String> needed = new HashMap<>(neededBlobs);
		neededBlobs.forEach((blob, record) -> {
			if (!logbook.files().containsKey(blob.hex())) {
				fault("blob", blob.hex(), record, "the logbook does not have the file");
			}
		});
		logbook.files().forEach((hex, entry) -> Sha256.tryParse(hex).ifPresent(blob -> needed.computeIfAbsent(blob,
				b -> logbook.bringer(entry).map(UUID::toString).map(this::name).orElse(""))));
		return needed;
	}

	/** The short id of a record, where the notebook holds it. */
	private String name(String uuid) {
		return Projector.uuid(uuid).flatMap(u -> store.summaries(List.of(u)).stream().findFirst())
				.map(RecordSummary::shortId).orElse(uuid);
	}

	private String hash(BlobStore blobs, Sha256 blob) throws IOException {
		MessageDigest digest = Sha256.digest();
		byte[] chunk = new byte[1 << 16];
		try (InputStream in = blobs.open(blob)) {
			for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
				monitor.checkCancelled();
				digest.update(chunk, 0, n);
			}
		}
		return Sha256.of(digest).hex();
	}

	private void fault(String what, String id, String record, String text) {
		faults.add(new Fault(what, id, record, text));
	}
}
