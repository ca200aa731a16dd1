/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where a notebook's records are kept: revisions are only ever added. All methods throw {@link StoreException} where
 * the store itself fails, and are safe for use by several threads.
 */
public interface NotebookStore extends AutoCloseable {

	NotebookInfo info();

	/** What one may do to the notebook. */
	default Rights rights() {
		return Rights.MAINTAIN;
	}

	/**
	 * Tells a listener of records that others save from now on, in a thread of the store. Where nobody else can have the
	 * notebook open at the same time, it is never called.
	 *
	 * @return ends the listening
	 */
	default Closeable watch(Consumer<Set<UUID>> listener) {
		return () -> {
		};
	}

	/** The notebook's files. */
	BlobStore blobs();

	/** The drafts of this machine. */
	Journal journal();

	/**
	 * The first of so many numbers of a series of short ids in a row: 1, 2, 3 ..., never the same twice.
	 *
	 * @param count how many are taken, at least 1
	 */
	long nextNumbers(String series, int count);

	/**
	 * Adds revisions, their edges and facts in one transaction. When it returns {@code Appended}, they are on disk.
	 * References between the revisions of one call may be in any order.
	 */
	AppendOutcome append(List<Append> appends);

	/** Keeps the description of a model package, so that records stay readable without the plugin that wrote them. */
	void keepPackage(String nsUri, byte[] ecore);

	/** The namespaces of the model packages whose description is kept. */
	Set<String> packageNames();

	/** The newest description of a model package. */
	Optional<byte[]> packageDescription(String nsUri);

	/** The bytes of the newest revision of a record. */
	Optional<Revision> newest(UUID record);

	Optional<Revision> revision(Sha256 id);

	/** All revisions of a record, newest first. */
	List<RevisionInfo> history(UUID record);

	/** The record with a short id; upper and lower case do not count. */
	Optional<UUID> findShortId(String shortId);

	/** The only record whose UUID begins with a text of at least 8 characters. */
	Optional<UUID> findPrefix(String uuidStart);

	/** The summaries of those records that exist, in no particular order. */
	List<RecordSummary> summaries(Collection<UUID> records);

	/** The records that pass a filter, by kind, then by short id in the order of its numbers. */
	List<RecordSummary> list(RecordFilter filter);

	/** How many records there are of each kind, by the name of the kind. */
	Map<String, Long> counts();

	/** The references that a record makes and those made to it, of both kinds. */
	List<Edge> edgesAt(UUID record);

	/**
	 * What lies upstream or downstream of some records.
	 *
	 * @param maxDepth how many references to follow at most; {@code Integer.MAX_VALUE} for all
	 */
	Lineage lineage(Collection<UUID> start, Direction direction, int maxDepth);

	/** The references that are pinned to a revision which is no longer the newest one of its record. */
	List<Edge> outdatedPins();

	/** The records that fulfil a condition, those changed last first. */
	List<RecordSummary> search(Condition condition, int limit);

	/**
	 * The terms of {@link SearchTerms} that begin so and that a record has, in their order.
	 *
	 * @param start such as "tag:dr"
	 */
	List<String> terms(String start, int limit);

	/** The names of those who saved the newest revision of a record, in their order. */
	List<String> authors();

	/** Which version of the projections is stored; "" where none was stated yet. */
	String projectionVersion();

	/** Replaces the projections of some records; their edges must be to records of this notebook. */
	void reproject(Map<UUID, Projection> projections);

	/** States that all projections are of a version. */
	void projectionVersion(String version);

	/** The records whose newest revision has a file, in no particular order. */
	List<UUID> holders(Sha256 blob);

	/** A text that the notebook keeps under a name beside its records, such as rules of its imports. */
	Optional<String> keptText(String name);

	/** The kept texts whose names begin with a text, in the order of their names. */
	Map<String, String> keptTexts(String start);

	/** Keeps a text in the place of the one before; an empty one is forgotten. */
	void keepText(String name, Optional<String> text);

	/**
	 * The entries of the logbook after one.
	 *
	 * @param number of the last entry that is not wanted; 0 for all
	 * @param atMost how many at most, the earliest ones
	 */
	List<LogEntry> logbook(long number, int atMost);

	/** Calls the visitor with all that is stored, for verification. */
	void audit(Audit visitor);

	/**
	 * Adds a backup to a folder, also while the notebook is worked with. Files that the folder has are not copied again;
	 * where it is stopped or fails, the backups that were there are as they were.
	 *
	 * @throws IOException where a file cannot be read or written
	 */
	Backup.Report backup(Path folder, Backup.Progress progress) throws IOException;

	@Override
	void close();

	/** Receives everything that a store holds, as it is stored and without any check. */
	interface Audit {

		/**
		 * A row of the table of revisions.
		 *
		 * @param key the id under which it is stored
		 * @param record the record under which it is stored
		 * @param bytes the stored bytes
		 */
		void revision(String key, UUID record, byte[] bytes);

		/**
		 * A record, after all of its revisions.
		 *
		 * @param summary its row
		 * @param stored the projection that is stored for its newest revision
		 * @param found whether it is found by what follows from its row and the stored projection: by all of its words, by
		 *            its kind and by its short id
		 */
		void record(RecordSummary summary, Projection stored, boolean found);

		/** A revision of a record that the store does not list. */
		void orphan(String key, UUID record, byte[] bytes);

		/** A seal of the logbook that is kept outside of it: {@link LogEntry#seal} of an entry that was there. */
		void seal(String seal);

		/**
		 * An entry of the logbook, in the order of their numbers, after all records and seals.
		 *
		 * @param entry the entry
		 * @param serial place in the order of all revisions of the one that the entry is about; -1 where there is none
		 */
		void entry(LogEntry entry, long serial);

		/** A revision that the logbook does not have. */
		void unlogged(String key, UUID record);

		/** The description of a model package, oldest first, after the logbook. */
		void modelPackage(String nsUri, String key, byte[] description);

		/** A text that is kept beside the records, after the logbook. */
		void keptText(String name, String text);

		/**
		 * An index that does not fit its table, so that lists and searches by it are wrong though the rows are right; at
		 * the end.
		 */
		void unfitIndex(String table, String name);
	}
}
