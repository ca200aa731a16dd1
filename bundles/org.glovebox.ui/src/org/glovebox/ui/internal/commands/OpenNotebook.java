/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.ui.internal.session.DesktopSession;

/** Asks for the folder of a notebook and opens it. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class OpenNotebook extends SessionHandler {

	@Override
	protected void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell());
		dialog.setText("Open Notebook");
		dialog.setMessage("The folder of the notebook");
		session.preferences().lastNotebook().filter(last -> !StoreRegistry.isAddress(last)).ifPresent(dialog::setFilterPath);
		String chosen = dialog.open();
		if (chosen != null) {
			session.open(Path.of(chosen));
		}
	}
}
