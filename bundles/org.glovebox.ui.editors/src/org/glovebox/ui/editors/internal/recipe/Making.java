/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.List;
import java.util.UUID;

import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.model.check.Finding;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordFinding;

/** Saves records that were made out of the one that is shown, and opens one of them. */
public final class Making {

	private static final String SOURCE = "making";

	private Making() {
	}

	/**
	 * Saves and opens.
	 *
	 * @param saves the new records; they belong to the session until they are saved
	 * @param message what was done, for the revision
	 * @param opened the record that opens
	 */
	public static void save(PageContext context, List<Save> saves, String message, UUID opened) {
		context.session().save(saves, message, outcome -> {
			switch (outcome) {
			case SaveOutcome.Saved saved -> {
				context.report(SOURCE, List.of());
				context.session().openRecord(opened);
			}
			case SaveOutcome.Invalid invalid -> failed(context, invalid.message());
			case SaveOutcome.Conflict conflict -> failed(context, conflict.message());
			}
		});
	}

	private static void failed(PageContext context, String reason) {
		context.report(SOURCE,
				List.of(new RecordFinding(Finding.Severity.ERROR, "Nothing was made: " + reason, "")));
	}
}
