/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

import java.util.List;

/**
 * How the table of a file is laid out, as far as its beginning tells: what a person needs to see to say what its columns
 * mean.
 *
 * @param layout where the labels stand and how cells are written, as found or as stated; a header line of 0 where the
 *            table has no labels
 * @param labels labels by column as the file states them, with their unit where it stands in a line of its own;
 *            "column 3" for one without
 * @param proposals what the importer takes each column for, in the same order; the file's own label where it knows
 *            nothing of it
 * @param rows cells of the first rows as they stand in the file, at most {@value #MOST_ROWS}
 */
public record TableLayout(TableMapping.Layout layout, List<String> labels, List<TableMapping.Meaning> proposals,
		List<List<String>> rows) {

	/** How many rows are shown at most. */
	public static final int MOST_ROWS = 20;

	public TableLayout {
		labels = List.copyOf(labels);
		proposals = List.copyOf(proposals);
		rows = rows.stream().map(List::copyOf).toList();
	}
}
