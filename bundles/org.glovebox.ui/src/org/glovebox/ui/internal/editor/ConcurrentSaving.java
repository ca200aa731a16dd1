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

import org.eclipse.swt.widgets.Shell;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.ui.internal.merge.Merging;
import org.glovebox.ui.internal.session.DesktopSession;

/** What an editor does where somebody else saved the record while it was edited. */
public final class ConcurrentSaving {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
			FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private final DesktopSession session;
	private final EditorParts parts;
	private final Shell shell;
	private final Host host;
	private String noticeOnceLoaded = "";

	/** What the editor does for it. */
	public interface Host {

		/** Takes note that saving begins or has ended; returns whether it was going on before. */
		boolean saving(boolean running);

		/** Saves again. */
		void saveAgain();

		/** Forgets what was edited and shows the record as it is saved. */
		void discard();
	}

	public ConcurrentSaving(DesktopSession session, EditorParts parts, Shell shell, Host host) {
		this.session = session;
		this.parts = parts;
		this.shell = shell;
		this.host = host;
	}

	/** Saves together with what somebody else saved meanwhile; what goes together is merged without asking. */
	public void merge(Edited loaded, boolean asking) {
		parts.commit();
		if (!host.saving(true)) {
			Save save = loaded.copyToSave();
			new Merging(shell, session, save, parts.header().message()).run(asking, outcome -> merged(loaded, save, outcome));
		}
	}

	private void merged(Edited loaded, Save save, MergeOutcome outcome) {
		if (outcome instanceof MergeOutcome.Saved done) {
			loaded.saved(done.own(), save.record());
		}
		host.saving(false);
		if (!parts.disposed()) {
			switch (outcome) {
			case MergeOutcome.Saved done -> merged(loaded, done);
			case MergeOutcome.Invalid invalid -> parts.notices().show(invalid.message());
			case MergeOutcome.Conflicting conflicting -> tell(loaded, conflicting.theirs());
			}
		}
	}

	private void merged(Edited loaded, MergeOutcome.Saved done) {
		parts.header().clearMessage();
		parts.notices().hide();
		String taken = Merging.told(done.taken());
		noticeOnceLoaded = taken.isEmpty() ? "" : "Saved, and merged with what was saved meanwhile: " + taken;
		// what was typed while it was saved is merged by the next save
		if (!loaded.dirty()) {
			host.discard();
		}
	}

	/** Tells that somebody else saved the record, and offers what can be done. */
	public void tell(Edited loaded, RevisionInfo newest) {
		parts.notices().show(newest.author() + " saved this record at " + TIME.format(newest.time())
				+ ", while you are editing it. Nothing was overwritten.",
				new NoticeBar.Choice("Merge\u2026", () -> merge(loaded, true)),
				new NoticeBar.Choice("Show theirs", () -> session.openRevision(newest.record(), newest.id())),
				new NoticeBar.Choice("Save mine on top", () -> {
					loaded.follow(newest);
					host.saveAgain();
				}), new NoticeBar.Choice("Discard mine", host::discard));
	}

	/** Tells what the last merge brought, now that it is shown. */
	public void loaded() {
		if (!noticeOnceLoaded.isEmpty()) {
			parts.notices().show(noticeOnceLoaded);
			noticeOnceLoaded = "";
		}
	}
}
