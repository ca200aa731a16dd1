/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Monitor;
import org.glovebox.api.importing.Source;
import org.glovebox.core.extension.Contribution;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.merge.MergeResult;
import org.glovebox.core.reading.FileSource;
import org.glovebox.core.search.QueryParser;
import org.glovebox.core.search.Reading;
import org.glovebox.core.search.SearchNames;
import org.glovebox.core.store.Backup;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.GroupAdministration;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Passwords;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Rights;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.glovebox.core.store.StoreProvider;
import org.glovebox.model.notebook.Record;

/**
 * An open notebook: loads records, saves them as new revisions, follows lineage, searches, verifies. Safe for use by
 * several threads; the records that it hands out belong to whoever asked for them. All methods throw
 * {@link StoreException} where the store itself fails.
 */
public final class Notebook implements AutoCloseable {

	private final NotebookStore store;
	final RecordLoader loader;
	final RecordSaver saver;
	private final List<Consumer<NotebookChange>> listeners = new CopyOnWriteArrayList<>();
	private @Nullable Closeable others;

	private Notebook(NotebookStore store) {
		this.store = store;
		this.loader = new RecordLoader(store);
		this.saver = new RecordSaver(store);
	}

	/**
	 * Opens a notebook.
	 *
	 * @param stores the ways to keep notebooks
	 * @param location a folder, or an address
	 */
	public static NotebookOpening open(StoreRegistry stores, String location) {
		return with(stores, location, provider -> provider.open(location));
	}

	/**
	 * Opens a notebook that may ask who one is.
	 *
	 * @param stores the ways to keep notebooks
	 * @param location a folder, or an address
	 * @param passwords asked for the password of an address that needs one
	 */
	public static NotebookOpening open(StoreRegistry stores, String location, Passwords passwords) {
		return with(stores, location, provider -> provider.open(location, passwords));
	}

	/**
	 * Makes an empty notebook and opens it.
	 *
	 * @param stores the ways to keep notebooks
	 * @param location a folder that is missing or empty, or an address
	 * @param name name for people
	 */
	public static NotebookOpening create(StoreRegistry stores, String location, String name) {
		return with(stores, location, provider -> provider.create(location, name));
	}

	/** Makes an empty notebook that is to become a copy of another one, as {@link Exchange#pull} fills it, and opens it. */
	public static NotebookOpening createClone(StoreRegistry stores, String location, NotebookInfo original) {
		return with(stores, location, provider -> provider.createClone(location, original));
	}

	/** Looks after the notebook of a group; empty where there is no group at a location. */
	public static Optional<GroupAdministration> administer(StoreRegistry stores, String location, Passwords passwords) {
		return stores.serving(location).map(stores::create)
				.flatMap(c -> c instanceof Creation.Created<StoreProvider> created
						? created.value().administer(location, passwords)
						: Optional.empty());
	}

	/**
	 * What backups a folder holds.
	 *
	 * @throws IOException where the folder is missing or cannot be read
	 */
	public static Backup.Listing backups(StoreRegistry stores, Path folder) throws IOException {
		Optional<Contribution> contribution = stores.serving(folder.toString());
		if (contribution.isPresent() && stores.create(contribution.get()) instanceof Creation.Created<StoreProvider> created) {
			return created.value().backups(folder);
		}
		throw new IOException("No installed plugin keeps notebooks in folders");
	}

	/**
	 * Makes a notebook out of a backup and opens it; nothing is ever overwritten.
	 *
	 * @param stores the ways to keep notebooks
	 * @param folder a folder with backups
	 * @param backup name of one of them; "" for the newest
	 * @param location a folder that is missing or empty, or an address
	 * @throws CancellationException where the user asked to stop
	 */
	public static NotebookOpening restore(StoreRegistry stores, Path folder, String backup, String location,
			Monitor monitor) {
		return with(stores, location, provider -> provider.restore(folder, backup, location, progress(monitor)));
	}

	private static Backup.Progress progress(Monitor monitor) {
		return fraction -> {
			monitor.checkCancelled();
			monitor.progress(fraction, "files");
		};
	}

	/** Works on a store that is open already, and closes it in the end. */
	public static Notebook on(NotebookStore store) {
		Notebook notebook = new Notebook(store);
		new Reprojection(store, notebook.loader).runWhereNeeded();
		return notebook;
	}

	@FunctionalInterface
	private interface Opener {
		StoreOpening open(StoreProvider provider);
	}

	private static NotebookOpening with(StoreRegistry stores, String location, Opener opener) {
		Optional<Contribution> contribution = stores.serving(location);
		if (contribution.isEmpty()) {
			return new NotebookOpening.Refused(Cause.NOT_A_NOTEBOOK, "No installed plugin keeps notebooks at "
					+ location);
		}
		return switch (stores.create(contribution.get())) {
		case Creation.Failed<StoreProvider>(var failure) -> new NotebookOpening.Refused(Cause.UNREADABLE,
				failure.message());
		case Creation.Created<StoreProvider>(StoreProvider provider) -> switch (opener.open(provider)) {
		case StoreOpening.Opened(NotebookStore store) -> new NotebookOpening.Opened(on(store));
		case StoreOpening.Refused(Cause cause, String reason) -> new NotebookOpening.Refused(cause, reason);
		};
		};
	}

	NotebookStore store() {
		return store;
	}

	public NotebookInfo info() {
		return store.info();
	}

	/** What one may do to the notebook. */
	public Rights rights() {
		return store.rights();
	}

	/** The notebook's files. */
	public BlobStore blobs() {
		return store.blobs();
	}

	/** Drafts of this machine that are not saved yet. */
	public Journal journal() {
		return store.journal();
	}

	/** Loads the newest revision of a record. */
	public Loading load(UUID record) {
		return loader.newest(record);
	}

	/** Loads the newest revision of a record that a person names by short id, UUID, or the beginning of a UUID. */
	public Loading load(String name) {
		return find(name).map(RecordSummary::uuid).map(this::load)
				.orElseGet(() -> new Loading.Missing("There is no record " + name + " in this notebook."));
	}

	/** Loads a certain revision; references lead to the newest revisions of other records. */
	public Loading loadRevision(Sha256 revision) {
		return loader.revision(revision);
	}

	/** Makes a record out of the content of a draft, ready for editing. */
	public Loading loadDraft(Journal.Draft draft) {
		return loader.draft(draft);
	}

	/** The record that a person names by short id (in any case), UUID, or at least 8 characters of its beginning. */
	public Optional<RecordSummary> find(String name) {
		Optional<UUID> uuid = store.findShortId(name.strip()).or(() -> Projector.uuid(name.strip()))
				.or(() -> store.findPrefix(name.strip()));
		return uuid.flatMap(this::summary);
	}

	/** The summary of a record, where the notebook holds it. */
	public Optional<RecordSummary> summary(UUID record) {
		return store.summaries(List.of(record)).stream().findFirst();
	}

	/** The summaries of those records that the notebook holds, in no particular order. */
	public List<RecordSummary> summaries(Collection<UUID> records) {
		return store.summaries(records);
	}

	/** The records that pass a filter, by kind, then by short id. */
	public List<RecordSummary> list(RecordFilter filter) {
		return store.list(filter);
	}

	/** How many records there are of each kind, by the name of the kind. */
	public Map<String, Long> counts() {
		return store.counts();
	}

	/** The next free short id that a record would get, which is then taken. */
	public String newShortId(Record record) {
		return saver.newShortId(record);
	}

	/**
	 * Saves a record as a new revision; nothing is ever overwritten. A record without a short id is given one.
	 *
	 * @param save the record with the revision that was edited
	 * @param message what was done and why, may be ""
	 * @param author who saves
	 */
	public SaveOutcome save(Save save, String message, String author) {
		return saveAll(List.of(save), message, author);
	}

	/** Saves several records in one transaction: all or none. They may refer to each other in any order. */
	public SaveOutcome saveAll(List<Save> saves, String message, String author) {
		SaveOutcome outcome = saver.save(saves, message, author);
		if (outcome instanceof SaveOutcome.Saved saved) {
			tell(saved.revisions().stream().map(RevisionInfo::record).toList());
		}
		return outcome;
	}

	void tell(Collection<UUID> changed) {
		NotebookChange change = new NotebookChange(changed.isEmpty() ? List.of() : store.summaries(changed));
		listeners.forEach(listener -> listener.accept(change));
	}

	/**
	 * Saves a record although somebody else may have saved it meanwhile: what both changed is brought together field by
	 * field. What was typed becomes a revision of its own, and the merge names it and what was there as its parents.
	 *
	 * @param save the record with the revision that was edited
	 * @param decisions what is to become of fields that both changed; mine is what is saved, theirs is the notebook
	 * @param message what was done and why, may be ""
	 * @param author who saves
	 */
	public MergeOutcome merge(Save save, Decisions decisions, String message, String author) {
		MergeOutcome outcome = new MergedSaving(store, loader, saver).save(save, decisions, message, author);
		if (outcome instanceof MergeOutcome.Saved saved) {
			tell(List.of(saved.newest().record()));
		}
		return outcome;
	}

	/** What {@link #merge} would bring together, with all conflicts; nothing is saved. */
	public MergeResult mergePreview(Save save) {
		return new MergedSaving(store, loader, saver).preview(save);
	}

	/**
	 * Takes revisions that were saved elsewhere, all in one transaction: as the newest ones where nothing was saved here
	 * since, else merged field by field in a revision with both as its parents. Records that have conflicts without a
	 * decision stay as they are. The files and the descriptions of packages that the newest revisions need must be here.
	 *
	 * @param lines the revisions, of each record one line; they may refer to each other in any order
	 * @param decisions for each record what is to become of fields that both changed; mine is this notebook, theirs is what
	 *            comes in
	 * @param message what merges say about themselves
	 */
	public JoinOutcome join(List<Line> lines, Function<UUID, Decisions> decisions, String message, String author) {
		loader.refresh();
		JoinOutcome outcome = new Joining(store, loader, saver, Joining.Sides.NOTEBOOK_IS_MINE, author).run(lines, decisions,
				message);
		if (outcome instanceof JoinOutcome.Done(List<Joined> records)) {
			List<UUID> changed = records.stream()
					.filter(joined -> joined instanceof Joined.Forwarded || joined instanceof Joined.Merged)
					.map(Joined::record).toList();
			tell(changed);
		}
		return outcome;
	}

	/** All revisions of a record, newest first. */
	public List<RevisionInfo> history(UUID record) {
		return store.history(record);
	}

	/** The bytes of a revision as they are stored and hashed. */
	public Optional<Revision> revision(Sha256 id) {
		return store.revision(id);
	}

	/** What differs between two revisions, field by field; empty where one of them cannot be read. */
	public List<Difference> diff(Sha256 older, Sha256 newer) {
		Optional<Stored> before = loader.revision(older).stored();
		Optional<Stored> after = loader.revision(newer).stored();
		return before.isEmpty() || after.isEmpty() ? List.of()
				: RecordDiff.of(before.get().record(), after.get().record());
	}

	/** What differs between two states of a record, field by field. */
	public static List<Difference> diff(Record older, Record newer) {
		return RecordDiff.of(older, newer);
	}

	/** Everything upstream or downstream of some records. */
	public Lineage lineage(Collection<UUID> start, Direction direction) {
		return store.lineage(start, direction, Integer.MAX_VALUE);
	}

	/** What is upstream or downstream of some records within a number of references. */
	public Lineage lineage(Collection<UUID> start, Direction direction, int maxDepth) {
		return store.lineage(start, direction, maxDepth);
	}

	/** A record with its surroundings: so many references up and so many down. */
	public Lineage neighbourhood(UUID record, int up, int down) {
		return Neighbourhood.join(store.lineage(List.of(record), Direction.UP, up),
				store.lineage(List.of(record), Direction.DOWN, down));
	}

	/** The references that a record makes and those made to it, those that are no lineage included. */
	public List<Edge> edgesAt(UUID record) {
		return store.edgesAt(record);
	}

	/** References pinned to a revision that is no longer the newest: what rests on them is stale. */
	public List<Edge> outdatedPins() {
		return store.outdatedPins();
	}

	/**
	 * Finds records.
	 *
	 * @param query what the user typed; {@code docs/guide/search.md} has the language
	 * @param limit how many at most
	 */
	public SearchOutcome search(String query, int limit) {
		return switch (QueryParser.parse(query, searchNames())) {
		case Reading.Understood(var condition) -> new SearchOutcome.Found(store.search(condition, limit));
		case Reading.Malformed(var message, var position) -> new SearchOutcome.Malformed(message, position);
		};
	}

	/** The names that a search may use here, for reading and completing one. */
	public SearchNames searchNames() {
		return new NotebookNames(this, store);
	}

	/** Puts a file into the notebook; it becomes part of a record when the record names its hash. */
	public Sha256 addFile(Path file) throws IOException {
		return addFile(new FileSource(file, String.valueOf(file.getFileName())));
	}

	/** Puts the bytes of a source into the notebook. */
	public Sha256 addFile(Source source) throws IOException {
		try (InputStream in = source.open()) {
			return blobs().write(in);
		}
	}

	/** The records whose newest revision has a file, in no particular order. */
	public List<RecordSummary> holders(Sha256 blob) {
		List<UUID> holders = store.holders(blob);
		return holders.isEmpty() ? List.of() : store.summaries(holders);
	}

	/**
	 * A text that the notebook keeps beside its records: how it is worked with, not what was found. It has no revisions.
	 *
	 * @param name name with the part of the program that it belongs to, such as "import.rules"
	 */
	public Optional<String> keptText(String name) {
		return store.keptText(name);
	}

	/** The kept texts whose names begin with a text, in the order of their names. */
	public Map<String, String> keptTexts(String start) {
		return store.keptTexts(start);
	}

	/** Keeps a text in the place of the one before; an empty one is forgotten. */
	public void keepText(String name, Optional<String> text) {
		store.keepText(name, text);
	}

	/**
	 * Adds a backup to a folder, also while the notebook is worked with; files that the folder has are not copied again.
	 *
	 * @throws IOException where a file cannot be read or written
	 * @throws CancellationException where the user asked to stop
	 */
	public Backup.Report backup(Path folder, Monitor monitor) throws IOException {
		return store.backup(folder, progress(monitor));
	}

	/**
	 * Computes every hash, edge and fact again and names what does not hold.
	 *
	 * @throws IOException where a file of the notebook cannot be read
	 * @throws CancellationException where the user asked to stop
	 */
	public VerifyReport verify(Monitor monitor) throws IOException {
		return verify(List.of(), monitor);
	}

	/**
	 * As {@link #verify(Monitor)}, and whether the logbook still holds all that it held earlier.
	 *
	 * @param seals seals that the logbook had earlier, as a {@link VerifyReport} gave them
	 */
	public VerifyReport verify(Collection<String> seals, Monitor monitor) throws IOException {
		return new Verification(store, loader, monitor).run(seals);
	}

	/**
	 * Tells a listener of every save from now on, after the records are on disk: in the thread that saves, or, where
	 * somebody else of a group has saved, in one of the notebook. The listener returns soon and does not throw.
	 */
	public Subscription subscribe(Consumer<NotebookChange> listener) {
		listeners.add(listener);
		synchronized (listeners) {
			if (others == null) {
				others = store.watch(this::tell);
			}
		}
		return () -> listeners.remove(listener);
	}

	@Override
	public void close() {
		listeners.clear();
		try {
			endWatching();
		} finally {
			store.close();
		}
	}

	private void endWatching() {
		synchronized (listeners) {
			try {
				if (others != null) {
					others.close();
				}
			} catch (IOException e) {
				throw new StoreException("The notebook in " + info().location() + " was not closed well: " + e.getMessage(), e);
			} finally {
				others = null;
			}
		}
	}
}
