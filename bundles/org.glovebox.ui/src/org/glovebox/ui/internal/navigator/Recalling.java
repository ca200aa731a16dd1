/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import java.util.Optional;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.session.DesktopSession;

/** Marks a record as bad at the user's word, or takes the mark away. */
final class Recalling {

	private Recalling() {
	}

	/** Asks why a record must not be relied on, and saves that with it. */
	static void mark(DesktopSession session, RecordSummary record) {
		IInputValidator validator = text -> text.isBlank() ? "Everything that rests on it will show this reason." : null;
		InputDialog dialog = new InputDialog(Display.getCurrent().getActiveShell(), "Recall " + record.name(),
				"Why must " + record.name() + " not be relied on?", "", validator);
		if (dialog.open() == Window.OK) {
			save(session, record, Optional.of(dialog.getValue()));
		}
	}

	static void withdraw(DesktopSession session, RecordSummary record) {
		save(session, record, Optional.empty());
	}

	private static void save(DesktopSession session, RecordSummary record, Optional<String> reason) {
		String author = session.author();
		session.read("the record", notebook -> new Recalls(notebook).save(record.uuid(), reason, author), outcome -> {
			if (outcome.isEmpty()) {
				session.announcements().trouble(record.name() + (reason.isEmpty() ? " is not recalled." : " cannot be read."));
			} else if (!(outcome.get() instanceof SaveOutcome.Saved)) {
				session.announcements().trouble(record.name() + " was saved by somebody else just now; try again.");
			}
		});
	}
}
