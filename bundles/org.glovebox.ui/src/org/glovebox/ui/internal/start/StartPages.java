/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.start;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.glovebox.ui.internal.session.DesktopSession;

/** Shows the start page while no other editor is open, so that the middle of the window is never empty. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class StartPages implements IPartListener2 {

	private static final String EDITOR = "org.glovebox.ui.startPage";
	/** What the workbench puts in place of an editor of which it remembers no input. */
	private static final String LOST = "org.eclipse.ui.internal.emptyEditorTab";

	private final DesktopSession session;
	private final IWorkbenchWindow window;

	private StartPages(DesktopSession session, IWorkbenchWindow window) {
		this.session = session;
		this.window = window;
	}

	/** Looks after the start page of a window from now on. */
	public static void follow(DesktopSession session, IWorkbenchWindow window) {
		StartPages pages = new StartPages(session, window);
		window.getPartService().addPartListener(pages);
		pages.later();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		later();
	}

	@Override
	public void partOpened(IWorkbenchPartReference part) {
		later();
	}

	/** The workbench is in the middle of opening or closing when it tells of it. */
	private void later() {
		window.getWorkbench().getDisplay().asyncExec(this::arrange);
	}

	private void arrange() {
		IWorkbenchPage page = window.getActivePage();
		if (page == null || window.getWorkbench().isClosing()) {
			return;
		}
		closeLost(page);
		int open = page.getEditorReferences().length;
		IEditorPart start = page.findEditor(new StartInput());
		if (open == 0) {
			try {
				page.openEditor(new StartInput(), EDITOR, false);
			} catch (PartInitException e) {
				session.announcements().trouble("The start page cannot be shown: " + e.getMessage());
			}
		} else if (start != null && open > 1) {
			page.closeEditor(start, false);
		}
	}

	/**
	 * After a crash the window comes back as it was noted some minutes before, with tabs of which only the names were
	 * noted. What was typed in them is a draft and is offered as such.
	 */
	private static void closeLost(IWorkbenchPage page) {
		IEditorReference[] lost = Stream.of(page.getEditorReferences()).filter(editor -> LOST.equals(editor.getId()))
				.toArray(IEditorReference[]::new);
		if (lost.length > 0) {
			page.closeEditors(lost, false);
		}
	}
}
