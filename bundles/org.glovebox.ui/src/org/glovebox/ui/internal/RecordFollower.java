/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.RecordInput;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.SessionListener;

/** Tells a view which record is selected in the rest of the window, once each. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordFollower implements ISelectionListener {

	private final IViewSite site;
	private final Consumer<UUID> follow;
	private final NotebookSession session;
	private final SessionListener opened = new SessionListener() {
		@Override
		public void notebookOpened(Notebook notebook) {
			// what was selected before could not be read
			current = Optional.empty();
			followEditor();
		}

		@Override
		public void notebookClosed() {
			current = Optional.empty();
		}
	};
	private final IPartListener2 shown = new IPartListener2() {
		@Override
		public void partVisible(@Nullable IWorkbenchPartReference part) {
			if (current.isEmpty()) {
				followEditor();
			}
		}
	};
	private Optional<UUID> current = Optional.empty();

	/**
	 * Begins to follow.
	 *
	 * @param site site of the view
	 * @param follow is told the record
	 */
	public RecordFollower(IViewSite site, Consumer<UUID> follow) {
		this.site = site;
		this.follow = follow;
		session = site.getService(NotebookSession.class);
		session.addListener(opened);
		site.getPage().addPostSelectionListener(this);
		site.getPage().addPartListener(shown);
		followEditor();
	}

	/** The editor on top counts also while a view has the focus, as it has when the program starts. */
	private void followEditor() {
		IEditorPart editor = site.getPage().getActiveEditor();
		if (session.notebook().isPresent() && editor != null && editor.getEditorInput() instanceof RecordInput input) {
			become(input.record());
		}
	}

	/** The record that was selected last. */
	public Optional<UUID> current() {
		return current;
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		List<UUID> records = RecordRef.all(selection);
		if (part != site.getPart() && !records.isEmpty()) {
			become(records.get(0));
		}
	}

	private void become(UUID record) {
		if (!current.equals(Optional.of(record))) {
			current = Optional.of(record);
			follow.accept(record);
		}
	}

	/** Follows no more. */
	public void dispose() {
		session.removeListener(opened);
		site.getPage().removePartListener(shown);
		site.getPage().removePostSelectionListener(this);
	}
}
