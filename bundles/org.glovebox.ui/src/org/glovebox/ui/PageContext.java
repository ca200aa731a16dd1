/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.services.IServiceLocator;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.edit.RecordAdapterFactory;
import org.glovebox.model.notebook.Record;

/** The record that an editor shows and what its pages can do with it. To be used in the UI thread. */
public interface PageContext {

	/** The record; changed only by commands through the {@link #domain()}. */
	Record record();

	/** The revision that is being edited or shown. */
	RevisionInfo revision();

	/** Whether a past state is shown, which cannot be edited. */
	boolean readOnly();

	/** Where the record is edited; its command stack is what Undo and Redo act on. */
	AdapterFactoryEditingDomain domain();

	/** Labels and icons of the record and its parts. */
	RecordAdapterFactory adapterFactory();

	/** Makes controls of the look of the editor. */
	FormToolkit toolkit();

	/** The open notebook and what can be done with it. */
	NotebookSession session();

	/** The services of the editor's site: commands, contexts, menus. */
	IServiceLocator services();

	/** Runs a command; it can be undone. Nothing happens where a past state is shown. */
	void execute(Command command);

	/**
	 * Reads from the notebook off the UI thread; the result is delivered in the UI thread unless the editor was closed
	 * or the record loaded anew meanwhile.
	 *
	 * @param what what is read, for the log
	 */
	<T> void read(String what, Function<Notebook, T> work, Consumer<T> inUi);

	/** As {@link #read}, for what may take long: with progress and a way to stop it. */
	<T> void run(String what, Work<T> work, Consumer<T> inUi);

	/**
	 * Loads another record and puts it beside the edited one, so that a reference to it can be set; it is not to be
	 * changed.
	 */
	void load(UUID record, Consumer<Record> inUi);

	/** Shows why a number is what it is. */
	void explain(Explanation explanation);

	/**
	 * Lists findings on the record in place of those that the same source listed before. Those that follow from the
	 * model alone are listed by the editor itself.
	 */
	void report(String source, List<RecordFinding> findings);

	/**
	 * Tells the window what is selected on the page, such as a step or a number.
	 *
	 * @param selection parts of the record, other records, {@link RecordRef}s or {@link Explanation}s
	 */
	void select(List<?> selection);

	/** Shows a field on whichever page has it. */
	void reveal(String field);
}
