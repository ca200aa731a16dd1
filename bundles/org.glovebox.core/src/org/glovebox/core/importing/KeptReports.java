/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.notebook.Notebook;

/** The reports of the last imports, which a notebook keeps so that they can be looked at again. */
public final class KeptReports {

	/** So many are kept. */
	public static final int MOST = 50;

	private static final String PREFIX = "import.report.";
	/** Longer reports would be too long for a kept text; the files that had something to tell come first. */
	private static final int MOST_LINES = 2000;

	private final Notebook notebook;

	public KeptReports(Notebook notebook) {
		this.notebook = notebook;
	}

	/** Keeps a report and forgets the oldest one where there are too many. */
	public void keep(ImportReport report) {
		notebook.keepText(PREFIX + report.time(), Optional.of(ReportText.write(shortened(report))));
		List<String> keys = new ArrayList<>(notebook.keptTexts(PREFIX).keySet());
		keys.subList(0, Math.max(0, keys.size() - MOST)).forEach(key -> notebook.keepText(key, Optional.empty()));
	}

	private static ImportReport shortened(ImportReport report) {
		List<ImportLine> lines = report.lines();
		if (lines.size() > MOST_LINES) {
			lines = lines.stream().sorted(Comparator.comparing(line -> line.outcome() != ImportLine.Outcome.REFUSED))
					.limit(MOST_LINES).toList();
		}
		return new ImportReport(report.time(), report.author(), report.saved(), report.cancelled(), lines, report.messages());
	}

	/** All that are kept, newest first. */
	public List<ImportReport> all() {
		List<ImportReport> result = new ArrayList<>();
		notebook.keptTexts(PREFIX).values().forEach(text -> ReportText.read(text).ifPresent(result::add));
		result.sort(Comparator.comparing(ImportReport::time).reversed());
		return result;
	}
}
