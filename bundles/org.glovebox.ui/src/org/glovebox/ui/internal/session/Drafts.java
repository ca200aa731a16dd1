/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.glovebox.core.store.Journal;
import org.glovebox.core.store.StoreException;

/**
 * Writes drafts to the journal, one after the other and off the UI thread; of several drafts of a record that wait to be
 * written only the newest is. Safe for use by several threads.
 */
public final class Drafts implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 20;

	private final Journal journal;
	private final Consumer<String> trouble;
	private final Map<UUID, Journal.Draft> waiting = new LinkedHashMap<>();
	private final ExecutorService writer = Executors.newSingleThreadExecutor(
			task -> Thread.ofPlatform().name("Glovebox drafts").daemon().unstarted(task));

	/**
	 * Makes a writer.
	 *
	 * @param journal where drafts are kept
	 * @param trouble is told, in any thread, where a draft cannot be written
	 */
	public Drafts(Journal journal, Consumer<String> trouble) {
		this.journal = journal;
		this.trouble = trouble;
	}

	/** Writes a draft soon. */
	public void keep(Journal.Draft draft) {
		synchronized (waiting) {
			waiting.put(draft.record(), draft);
		}
		writer.execute(() -> write(draft.record()));
	}

	/** Forgets the drafts of a record, those included that wait to be written. */
	public void forget(UUID record) {
		forget(record, () -> {
			// nobody waits for it
		});
	}

	/**
	 * Forgets the drafts of a record.
	 *
	 * @param then runs in the thread of the writer when no draft is left
	 */
	public void forget(UUID record, Runnable then) {
		synchronized (waiting) {
			waiting.remove(record);
		}
		writer.execute(() -> {
			guarded(() -> journal.clear(record));
			then.run();
		});
	}

	private void write(UUID record) {
		Journal.Draft draft;
		synchronized (waiting) {
			draft = waiting.remove(record);
		}
		if (draft != null) {
			guarded(() -> journal.append(draft));
		}
	}

	private void guarded(Runnable write) {
		try {
			write.run();
		} catch (StoreException e) {
			trouble.accept("The draft could not be kept: " + e.getMessage());
		}
	}

	/** Waits until all drafts are on disk. */
	@Override
	public void close() {
		writer.shutdown();
		try {
			if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				trouble.accept("Drafts could not be written in time.");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
