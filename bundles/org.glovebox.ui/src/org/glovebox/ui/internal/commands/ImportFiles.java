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

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.ui.internal.session.Preferences;

/** Asks for files and reads them into the notebook. */
public final class ImportFiles extends ImportHandler {

	@Override
	List<Path> choose(Shell shell, Preferences preferences) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText("Import instrument files, or records as text (.gbx)");
		preferences.lastImportFolder().ifPresent(dialog::setFilterPath);
		if (dialog.open() == null) {
			return List.of();
		}
		Path folder = Path.of(dialog.getFilterPath());
		preferences.lastImportFolder(folder.toString());
		return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
	}
}
