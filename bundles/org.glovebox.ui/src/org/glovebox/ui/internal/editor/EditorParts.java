/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.PageContext;

/** The parts that an editor of records is made of, beside the record itself. */
public final class EditorParts {

	private final SelectionHolder selection = new SelectionHolder();
	private final StackHandlers handlers;
	private final List<HostedPage> pages = new ArrayList<>();
	private @Nullable EditorHeader header;
	private @Nullable NoticeBar notices;
	private @Nullable RecallBanner recalls;
	private boolean closed;

	/** Makes the parts that need no control. */
	public EditorParts(IHandlerService handlerService) {
		handlers = new StackHandlers(handlerService);
	}

	/** Makes header and notices above the pages. */
	public void createAbove(Composite parent) {
		header = new EditorHeader(parent);
		notices = new NoticeBar(parent);
		recalls = new RecallBanner(parent);
	}

	/** What is selected in the editor. */
	public SelectionHolder selection() {
		return selection;
	}

	/** Undo and Redo. */
	public StackHandlers handlers() {
		return handlers;
	}

	/** The strip above the pages. */
	public EditorHeader header() {
		EditorHeader made = header;
		if (made == null) {
			throw new IllegalStateException("the editor has no controls yet");
		}
		return made;
	}

	/** The line that says what happened. */
	public NoticeBar notices() {
		NoticeBar made = notices;
		if (made == null) {
			throw new IllegalStateException("the editor has no controls yet");
		}
		return made;
	}

	/** Says in the head of the editor that the record or what it rests on was recalled. */
	public void followRecalls(NotebookSession session, UUID record) {
		RecallBanner made = recalls;
		if (made != null) {
			made.follow(session, record);
		}
	}

	/** Whether there are no controls, since the editor was not shown yet or was closed. */
	public boolean disposed() {
		return closed || header == null;
	}

	/** Takes note that the controls are going. */
	public void close() {
		closed = true;
	}

	/** Makes a page for the editor. */
	public FormPage page(FormEditor editor, PageEntry entry, PageContext context) {
		HostedPage page = new HostedPage(editor, entry, context);
		pages.add(page);
		return page;
	}

	/** Forgets the pages, which are disposed of already. */
	public void forgetPages() {
		pages.clear();
	}

	/** Puts into the record what was typed but not entered yet. */
	public void commit() {
		pages.forEach(HostedPage::commit);
	}

	/** Whether the page at an index shows a field, which it then does. */
	public boolean reveals(int index, String field) {
		return index < pages.size() && pages.get(index).reveal(field);
	}
}
