/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.drafting.AnalysisDrafter;
import org.glovebox.core.drafting.AnalysisRenewal;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.analysis.Analysis;

/**
 * Puts an analysis that was run into the notebook: as a new record, or as a new revision of the one that it was a new
 * run of, so that its history shows how the result changed.
 *
 * @param run what came of the analyzer
 * @param givens the numbers that it was given
 * @param title title of a new record
 * @param before the record that it was a new run of
 */
record AnalysisKeeping(AnalysisRun.Done run, TestGivens givens, String title, Optional<UUID> before) {

	/**
	 * Prepares the record; its tables are in the notebook then.
	 *
	 * @return what is to be saved; empty where the measurement cannot be loaded
	 * @throws IOException where a table cannot be written
	 */
	Optional<Save> prepare(Notebook notebook, UUID measurement, String author) throws IOException {
		Optional<Stored> input = notebook.load(measurement).stored();
		if (input.isEmpty()) {
			return Optional.empty();
		}
		Analysis fresh = new AnalysisDrafter(notebook, author, Clock.systemUTC().instant()).draft(run, title,
				List.of(new AnalysisDrafter.Input(input.get(), givens)));
		Optional<Stored> earlier = before.flatMap(uuid -> notebook.load(uuid).stored())
				.filter(stored -> stored.record() instanceof Analysis);
		return Optional.of(earlier.map(stored -> {
			AnalysisRenewal.renew((Analysis) stored.record(), fresh);
			return Save.edited(stored);
		}).orElseGet(() -> Save.created(fresh)));
	}
}
