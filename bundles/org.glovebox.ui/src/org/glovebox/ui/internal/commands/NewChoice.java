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
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.glovebox.ui.internal.create.NewKindsMenu;
import org.glovebox.ui.internal.session.DesktopSession;

/** Offers the kinds of records to make, below the button or in the middle of the window. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NewChoice extends SessionHandler {

	@Override
	protected void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		Shell shell = window.getShell();
		MenuManager manager = new MenuManager();
		NewKindsMenu kinds = new NewKindsMenu();
		kinds.initialize(window);
		manager.add(kinds);
		Menu menu = manager.createContextMenu(shell);
		menu.setLocation(shell.getDisplay().getCursorLocation());
		menu.setVisible(true);
	}
}
