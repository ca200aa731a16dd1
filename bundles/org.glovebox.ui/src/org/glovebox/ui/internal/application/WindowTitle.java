/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.SessionListener;

/** Keeps the name of the open notebook in the title of the window. */
final class WindowTitle implements SessionListener {

	private static final String NAME = "Glovebox";

	private final IWorkbenchWindowConfigurer window;

	private WindowTitle(IWorkbenchWindowConfigurer window) {
		this.window = window;
	}

	static void follow(NotebookSession session, IWorkbenchWindowConfigurer window) {
		WindowTitle title = new WindowTitle(window);
		session.addListener(title);
		session.notebook().ifPresentOrElse(title::notebookOpened, title::notebookClosed);
	}

	@Override
	public void notebookOpened(Notebook notebook) {
		window.setTitle(NAME + " \u2013 " + notebook.info().name());
	}

	@Override
	public void notebookClosed() {
		window.setTitle(NAME);
	}
}
