/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.glovebox.ui.internal.session.DesktopSession;

/**
 * The commands of the workbench that need an action behind them; menus, tool bar and keys are declared in the plug-in's
 * XML.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class DesktopActionBars extends ActionBarAdvisor {

	private final DesktopSession session;

	DesktopActionBars(IActionBarConfigurer configurer, DesktopSession session) {
		super(configurer);
		this.session = session;
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		register(ActionFactory.CLOSE.create(window));
		register(ActionFactory.CLOSE_ALL.create(window));
		register(ActionFactory.BACKWARD_HISTORY.create(window));
		register(ActionFactory.FORWARD_HISTORY.create(window));
		register(ActionFactory.RESET_PERSPECTIVE.create(window));
	}

	@Override
	protected void fillStatusLine(IStatusLineManager statusLine) {
		session.announcements().on(statusLine);
	}
}
