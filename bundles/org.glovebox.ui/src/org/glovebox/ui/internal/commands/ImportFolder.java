/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.ui.internal.session.Preferences;

/** Asks for a folder and reads all files below it into the notebook. */
public final class ImportFolder extends ImportHandler {

	@Override
	List<Path> choose(Shell shell, Preferences preferences) {
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText("Import everything below a folder");
		preferences.lastImportFolder().ifPresent(dialog::setFilterPath);
		String folder = dialog.open();
		if (folder == null) {
			return List.of();
		}
		preferences.lastImportFolder(folder);
		return List.of(Path.of(folder));
	}
}
