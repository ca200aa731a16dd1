/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.session.Preferences;

/** Asks for what is to be read into the notebook; what was measured belongs to what is selected. */
abstract class ImportHandler extends SessionHandler {

	@Override
	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // SessionHandler says nothing of null
	protected final void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		if (session.notebook().isEmpty()) {
			session.announcements().trouble("Open a notebook first; the files go into it.");
			return;
		}
		Optional<UUID> selected = RecordRef.all(HandlerUtil.getCurrentSelection(event)).stream().findFirst();
		List<Path> chosen = choose(window.getShell(), session.preferences());
		if (!chosen.isEmpty()) {
			session.importFiles(chosen, selected);
		}
	}

	/** Asks for files or folders and remembers where they were; empty where the user thought better of it. */
	abstract List<Path> choose(Shell shell, Preferences preferences);
}
