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
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glovebox.model.ModelPackages;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.internal.create.NewRecordDialog;
import org.glovebox.ui.internal.session.DesktopSession;

/** Makes a record of the kind that the parameter names. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NewRecord extends SessionHandler {

	/** Name of the parameter: name of the kind. */
	public static final String KIND = "org.glovebox.ui.newRecord.kind";
	/** Id of the command. */
	public static final String ID = "org.glovebox.ui.newRecord";

	@Override
	protected void run(DesktopSession session, IWorkbenchWindow window, ExecutionEvent event) {
		ModelPackages.recordKind(String.valueOf(event.getParameter(KIND))).ifPresent(kind -> NewRecordDialog
				.open(window.getShell(), session, kind, RecordRef.all(HandlerUtil.getCurrentSelection(event))));
	}
}
