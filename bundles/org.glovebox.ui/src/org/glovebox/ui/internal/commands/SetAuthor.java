/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.glovebox.ui.internal.session.DesktopSession;

/** Asks for the name that is written into revisions. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class SetAuthor extends SessionHandler {

	@Override
	protected void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		InputDialog dialog = new InputDialog(window.getShell(), "Your Name",
				"It is written into every revision that you save from now on.", session.author(),
				name -> name.isBlank() ? "A revision needs an author." : null);
		if (dialog.open() == Window.OK) {
			session.preferences().author(dialog.getValue());
		}
	}
}
