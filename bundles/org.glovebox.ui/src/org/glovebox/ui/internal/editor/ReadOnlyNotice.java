/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.core.notebook.PastRevisions;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.signing.Signature;
import org.glovebox.ui.internal.session.DesktopSession;

/** Says why a record cannot be changed, and unlocks one that is locked. */
public final class ReadOnlyNotice {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
			FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private final DesktopSession session;
	private final NoticeBar notices;
	private final Shell shell;

	public ReadOnlyNotice(DesktopSession session, NoticeBar notices, Shell shell) {
		this.session = session;
		this.notices = notices;
		this.shell = shell;
	}

	/** Says it, where it is so. */
	public void show(Edited loaded) {
		if (loaded.foreign()) {
			notices.show("The plug-in that brought this kind of record is not installed. The record can be read, "
					+ "not changed.");
		}
		loaded.lock().ifPresent(lock -> notices.show(sentence(lock),
				new NoticeBar.Choice("Unlock\u2026", () -> unlock(loaded.uuid()))));
	}

	private static String sentence(Signature lock) {
		return "Signed and locked by " + lock.name() + ", " + TIME.format(lock.time())
				+ (lock.remark().isEmpty() ? "" : ": " + lock.remark()) + ".";
	}

	private void unlock(UUID record) {
		InputDialog dialog = new InputDialog(shell, "Unlock", "Why is the record to be changed? It is written into the history; "
				+ "the locked revision stays as it is, with its signatures.", "",
				text -> text.isBlank() ? "Say why." : null);
		if (dialog.open() == Window.OK) {
			String reason = dialog.getValue().strip();
			String author = session.author();
			session.run("Unlocking", (notebook, monitor) -> new PastRevisions(notebook).unlock(record, reason, author), outcome -> {
				switch (outcome) {
				case SaveOutcome.Saved saved -> session.announcements().done("The record can be changed again.");
				case SaveOutcome.Conflict conflict -> session.announcements().trouble(conflict.message());
				case SaveOutcome.Invalid invalid -> session.announcements().trouble(invalid.message());
				}
			});
		}
	}
}
