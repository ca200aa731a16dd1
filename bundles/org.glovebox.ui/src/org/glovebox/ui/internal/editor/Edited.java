/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.glovebox.core.check.Fix;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.signing.Signature;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordReading;
import org.glovebox.model.RecordSet;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.edit.RecordAdapterFactory;
import org.glovebox.model.edit.RecordEditingDomain;
import org.glovebox.model.notebook.Record;

/**
 * A record that is being edited, or a past state of one that is looked at, without any window. Loaded in any thread; then
 * it belongs to the UI thread.
 */
public final class Edited {

	/** References of references are loaded too, since labels of records name what these refer to. */
	private static final int LABEL_DEPTH = 2;

	private final Record record;
	private final RecordAdapterFactory factory = new RecordAdapterFactory();
	private final RecordEditingDomain domain;
	private final boolean past;
	private final boolean foreign;
	private final Optional<Signature> lock;
	private final Optional<Instant> draftTime;
	private RevisionInfo revision;
	private boolean unsaved;

	/** What came of loading a record for the editor. */
	public sealed interface Outcome {
		/** It can be shown. */
		record Ready(Edited edited) implements Outcome {
		}

		/** It cannot be shown, for a reason in a sentence. */
		record Failed(String reason) implements Outcome {
		}
	}

	private Edited(Stored stored, boolean past, Optional<Signature> lock, Optional<Instant> draftTime) {
		this.lock = lock;
		this.record = stored.record();
		this.revision = stored.revision();
		this.past = past;
		this.foreign = !ModelPackages.isKnown(record.eClass());
		this.draftTime = draftTime;
		this.unsaved = draftTime.isPresent();
		this.domain = new RecordEditingDomain(factory, (RecordSet) record.eResource().getResourceSet());
	}

	/**
	 * Loads the newest state of a record, with the draft that was not saved where there is one, or a past state.
	 *
	 * @param notebook the notebook
	 * @param uuid the record
	 * @param past the past state to look at
	 */
	public static Outcome load(Notebook notebook, UUID uuid, Optional<Sha256> past) {
		if (past.isPresent()) {
			return outcome(notebook.loadRevision(past.get()), true, Optional.empty(), Optional.empty());
		}
		Optional<Signature> lock = notebook.summary(uuid)
				.flatMap(summary -> Signatures.lock(new Signatures(notebook).of(summary.revision())));
		if (lock.isPresent()) {
			return outcome(notebook.load(uuid), false, lock, Optional.empty());
		}
		Optional<Journal.Draft> draft = notebook.journal().restore(uuid).filter(d -> differs(notebook, d));
		if (draft.isPresent() && notebook.loadDraft(draft.get()) instanceof Loading.Loaded loaded) {
			return outcome(loaded, false, lock, draft.map(Journal.Draft::time));
		}
		return outcome(notebook.load(uuid), false, lock, Optional.empty());
	}

	private static boolean differs(Notebook notebook, Journal.Draft draft) {
		Optional<byte[]> base = draft.base().flatMap(notebook::revision).map(Revision::content);
		return base.isEmpty() || !Arrays.equals(base.get(), draft.content());
	}

	private static Outcome outcome(Loading loading, boolean past, Optional<Signature> lock, Optional<Instant> draftTime) {
		return switch (loading) {
		case Loading.Loaded(Stored stored) -> {
			resolve(stored.record());
			yield new Outcome.Ready(new Edited(stored, past, lock, draftTime));
		}
		case Loading.Missing(String reason) -> new Outcome.Failed(reason);
		case Loading.Unreadable(String reason) -> new Outcome.Failed(reason);
		};
	}

	/** Loads what the record refers to, so that the UI thread need not. */
	static void resolve(Record record) {
		Resource start = record.eResource();
		List<Resource> next = List.of(start);
		List<Resource> done = new ArrayList<>();
		for (int depth = 0; depth < LABEL_DEPTH; depth++) {
			next.forEach(EcoreUtil::resolveAll);
			done.addAll(next);
			next = start.getResourceSet().getResources().stream().filter(r -> !done.contains(r)).toList();
		}
	}

	public Record record() {
		return record;
	}

	public UUID uuid() {
		return revision.record();
	}

	/** The revision that is being edited or shown. */
	public RevisionInfo revision() {
		return revision;
	}

	public RecordEditingDomain domain() {
		return domain;
	}

	public RecordAdapterFactory factory() {
		return factory;
	}

	private BasicCommandStack stack() {
		return (BasicCommandStack) domain.getCommandStack();
	}

	/** The signature that locks the record; empty where it is not locked. */
	public Optional<Signature> lock() {
		return lock;
	}

	/** Whether it cannot be changed: a past state, one that is locked, or of a kind that is not installed. */
	public boolean readOnly() {
		return past || foreign || lock.isPresent();
	}

	/** Whether this is a state of before. */
	public boolean past() {
		return past;
	}

	/** Whether the plug-in that brought the kind of the record is not installed. */
	public boolean foreign() {
		return foreign;
	}

	/** When the draft was written that was found unsaved; empty where there was none. */
	public Optional<Instant> draftTime() {
		return draftTime;
	}

	/** Whether there is anything to save. */
	public boolean dirty() {
		return !readOnly() && (unsaved || stack().isSaveNeeded());
	}

	/** Sets a field as a check proposed it, in one step that can be undone; false where there is no such field any more. */
	public boolean fix(Fix fix) {
		Optional<Fix.Change> change = readOnly() ? Optional.empty() : fix.in(record);
		change.ifPresent(c -> stack().execute(SetCommand.create(domain, c.part(), c.field(), c.value())));
		return change.isPresent();
	}

	/** The state as it is now, to be kept in case the program ends. */
	public Journal.Draft draft(Instant time) {
		return new Journal.Draft(uuid(), Optional.of(revision.id()), time, RecordFormat.write(record));
	}

	/** A copy that can be saved in another thread while this one is edited on. */
	public Save copyToSave() {
		RecordReading reading = RecordFormat.read(RecordFormat.write(record));
		Record copy = reading.opened().orElseThrow(() -> new IllegalStateException(
				"record " + uuid() + " cannot be read back: " + reading));
		return new Save(copy, Optional.of(revision.id()));
	}

	/**
	 * Takes note that a copy was saved. What was edited meanwhile is still to be saved.
	 *
	 * @param saved the new revision
	 * @param copy the copy as it was saved
	 */
	public void saved(RevisionInfo saved, Record copy) {
		revision = saved;
		unsaved = false;
		if (Arrays.equals(RecordFormat.write(copy), RecordFormat.write(record))) {
			stack().saveIsDone();
		} else {
			unsaved = true;
		}
	}

	/** Takes a revision that somebody else saved as the one that the next save follows on. */
	public void follow(RevisionInfo newest) {
		revision = newest;
		unsaved = true;
	}

	/** Frees what the labels hold. */
	public void dispose() {
		factory.dispose();
	}
}
