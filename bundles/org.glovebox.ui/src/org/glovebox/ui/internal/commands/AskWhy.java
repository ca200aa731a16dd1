/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.commands;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glovebox.ui.Explanation;
import org.glovebox.ui.internal.session.DesktopSession;

/** Explains the number that is selected, or goes to the explanation that is shown. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class AskWhy extends SessionHandler {

	@Override
	protected void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		List<?> selected = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? selection.toList()
				: List.of();
		selected.stream().filter(Explanation.class::isInstance).map(Explanation.class::cast).findFirst()
				.or(() -> session.why().current())
				.ifPresentOrElse(session::explain, session::showWhy);
	}
}
