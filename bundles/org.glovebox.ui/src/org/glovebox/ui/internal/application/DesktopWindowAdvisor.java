/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.internal.importing.FileDrop;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.start.StartPages;

/** The window: size, title, and the notebook that it opens with. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class DesktopWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Point FIRST_SIZE = new Point(1440, 900);

	private final StartArguments arguments;

	DesktopWindowAdvisor(IWorkbenchWindowConfigurer configurer, StartArguments arguments) {
		super(configurer);
		this.arguments = arguments;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new DesktopActionBars(configurer, session());
	}

	@Override
	public void preWindowOpen() {
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(Math.min(FIRST_SIZE.x, screen.width),
				Math.min(FIRST_SIZE.y, screen.height)));
		configurer.setTitle("Glovebox");
		configurer.setShowCoolBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setShowPerspectiveBar(false);
		configurer.setShowMenuBar(true);
		configurer.addEditorAreaTransfer(FileTransfer.getInstance());
		configurer.configureEditorAreaDropListener(new FileDrop(session()));
	}

	@Override
	public void postWindowOpen() {
		DesktopSession session = session();
		WindowTitle.follow(session, getWindowConfigurer());
		StartPages.follow(session, getWindowConfigurer().getWindow());
		session.start(arguments.notebook(), arguments.record());
	}

	private DesktopSession session() {
		return (DesktopSession) getWindowConfigurer().getWindow().getService(NotebookSession.class);
	}
}
