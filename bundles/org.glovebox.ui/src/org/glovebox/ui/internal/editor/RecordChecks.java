/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.glovebox.core.check.CheckFinding;
import org.glovebox.core.check.CheckReport;
import org.glovebox.core.check.CheckRunner;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Journal;
import org.glovebox.ui.RecordFinding;
import org.glovebox.ui.internal.session.DesktopSession;

/**
 * Runs the checks on a record that is being edited, off the UI thread since they follow its lineage, and lists what they
 * find. Only what was asked for last is listed. Belongs to the UI thread.
 */
public final class RecordChecks {

	private static final String SOURCE = "checks";
	/** What the editor itself tells at once. */
	private static final String AT_ONCE = "fields";

	private long asked;

	/**
	 * Begins a run.
	 *
	 * @param draft the record as it is now
	 * @param gone whether the editor was closed meanwhile
	 */
	public void run(DesktopSession session, Journal.Draft draft, BooleanSupplier gone) {
		long number = ++asked;
		CheckRunner runner = session.registries().checkRunner();
		session.read("checks of a record", notebook -> check(runner, notebook, draft), report -> {
			if (number == asked && !gone.getAsBoolean()) {
				session.report(draft.record(), SOURCE, findings(report));
				report.faults().forEach(session.announcements()::trouble);
			}
		});
	}

	private static CheckReport check(CheckRunner runner, Notebook notebook, Journal.Draft draft) {
		return notebook.loadDraft(draft).stored().map(Stored::record).map(record -> runner.check(notebook, record))
				.orElse(new CheckReport(0, List.of(), List.of()));
	}

	private static List<RecordFinding> findings(CheckReport report) {
		return report.findings().stream().filter(f -> !f.check().equals(AT_ONCE)).map(RecordChecks::finding).toList();
	}

	private static RecordFinding finding(CheckFinding found) {
		return new RecordFinding(found.severity(), found.message(), found.field(), found.fix());
	}
}
