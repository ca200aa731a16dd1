/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.store.Sha256;

/**
 * The notebook that is open in the desktop and what can be done with it. A service of the workbench:
 * {@code site.getService(NotebookSession.class)}. Its methods are called in the UI thread and return at once; whatever
 * takes time goes on in the background and ends with a callback in the UI thread.
 */
public interface NotebookSession {

	/** The open notebook; empty where none is open or one is being opened. */
	Optional<Notebook> notebook();

	/**
	 * Begins with what the window was started for.
	 *
	 * @param location folder or address of the notebook to open; empty for the last one
	 * @param record short id or UUID of a record to show first
	 */
	void start(Optional<String> location, Optional<String> record);

	/** Opens a notebook in place of the one that is open. */
	void open(Path folder);

	/** Opens a notebook at a folder or an address in place of the one that is open. */
	void open(String location);

	/** Makes an empty notebook, named like its folder, and opens it. */
	void create(Path folder);

	/** The name that is written into revisions. */
	String author();

	/** Shows a record in its editor. */
	void openRecord(UUID record);

	/** Shows a past state of a record, which cannot be edited. */
	void openRevision(UUID record, Sha256 revision);

	void addListener(SessionListener listener);

	void removeListener(SessionListener listener);

	/**
	 * Reads from the notebook without telling the user. Nothing happens where no notebook is open; what goes wrong is
	 * told in the status line.
	 *
	 * @param what what is read, for the log
	 * @param work runs off the UI thread
	 * @param inUi is given the result in the UI thread, unless the notebook was closed meanwhile
	 */
	<T> void read(String what, Function<Notebook, T> work, Consumer<T> inUi);

	/**
	 * Does something that may take long, with progress and a way to stop it.
	 *
	 * @param what what is done, as the user reads it: "Reading 12 files"
	 * @param work runs off the UI thread
	 * @param inUi is given the result in the UI thread, unless the user stopped it or the notebook was closed
	 */
	<T> void run(String what, Work<T> work, Consumer<T> inUi);

	/**
	 * Saves records in one transaction.
	 *
	 * @param saves the records; they belong to the session until the outcome is there
	 * @param message what was done and why, may be ""
	 * @param inUi is given the outcome in the UI thread
	 */
	void save(List<Save> saves, String message, Consumer<SaveOutcome> inUi);

	/**
	 * Reads instrument files and lets the user say what they belong to.
	 *
	 * @param files files or folders
	 * @param subject what was measured, such as a cell; empty where the user is to choose
	 */
	void importFiles(List<Path> files, Optional<UUID> subject);

	/**
	 * Lets the user analyze several measurements with the same settings.
	 *
	 * @param measurements what is chosen at first, at least one; all of one kind
	 * @param analyzer id of what is run; empty where the user is to choose
	 * @param settings its settings at first, texts by name
	 */
	void analyze(List<UUID> measurements, Optional<String> analyzer, Map<String, String> settings);

	/** Shows analyses by the same analyzer side by side. */
	void compare(List<UUID> analyses);

	/** Shows why a number is what it is. */
	void explain(Explanation explanation);

	/**
	 * Lists findings on a record in place of those that the same source listed before.
	 *
	 * @param record the record
	 * @param source who found them, such as the id of a page
	 * @param findings what was found; empty where all is well
	 */
	void report(UUID record, String source, List<RecordFinding> findings);
}
