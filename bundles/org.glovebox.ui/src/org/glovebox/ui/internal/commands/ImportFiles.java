/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.internal.session.DesktopSession;

/** Asks for files and reads them into the notebook; what was measured belongs to what is selected. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ImportFiles extends SessionHandler {

	@Override
	protected void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		if (session.notebook().isEmpty()) {
			session.announcements().trouble("Open a notebook first; the files go into it.");
			return;
		}
		Optional<UUID> selected = RecordRef.all(HandlerUtil.getCurrentSelection(event)).stream().findFirst();
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Import instrument files, or records as text (.gbx)");
		session.preferences().lastImportFolder().ifPresent(dialog::setFilterPath);
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			session.preferences().lastImportFolder(folder.toString());
			List<Path> files = Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
			session.importFiles(files, selected);
		}
	}
}
