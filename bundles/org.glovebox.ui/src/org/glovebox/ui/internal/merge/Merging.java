/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.core.notebook.Save;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.internal.session.DesktopSession;

/** Saves what was edited together with what somebody else saved meanwhile. */
public final class Merging {

	private static final int MOST_TOLD = 3;

	private final Shell shell;
	private final DesktopSession session;
	private final byte[] content;
	private final Save save;
	private final String message;
	private final Map<String, Choice> choices = new LinkedHashMap<>();

	/**
	 * @param shell where it is asked about conflicts
	 * @param save what was edited
	 * @param message what was done and why, may be ""
	 */
	public Merging(Shell shell, DesktopSession session, Save save, String message) {
		this.shell = shell;
		this.session = session;
		this.save = save;
		this.content = RecordFormat.write(save.record());
		this.message = message;
	}

	/**
	 * Saves.
	 *
	 * @param asking whether it is asked about conflicts; else they are the outcome
	 * @param inUi is given the outcome in the UI thread
	 */
	public void run(boolean asking, Consumer<MergeOutcome> inUi) {
		Record copy = RecordFormat.read(content).opened().orElse(save.record());
		session.merge(new Save(copy, save.expectedParent()), Decisions.of(choices), message, outcome -> {
			if (asking && outcome instanceof MergeOutcome.Conflicting conflicting && !shell.isDisposed()) {
				ask(conflicting, inUi);
			} else {
				inUi.accept(outcome);
			}
		});
	}

	private void ask(MergeOutcome.Conflicting conflicting, Consumer<MergeOutcome> inUi) {
		ConflictDialog dialog = new ConflictDialog(shell, conflicting);
		if (dialog.open() == Window.OK) {
			choices.putAll(dialog.choices());
			run(true, inUi);
		} else {
			inUi.accept(conflicting);
		}
	}

	/** What a merge brought in, in a sentence; "" where that was nothing. */
	public static String told(List<Difference> taken) {
		if (taken.isEmpty()) {
			return "";
		}
		String first = String.join("; ", taken.stream().limit(MOST_TOLD).map(Difference::sentence).toList());
		int more = taken.size() - MOST_TOLD;
		return first + (more > 0 ? "; and " + more + " more" : "") + ".";
	}
}
