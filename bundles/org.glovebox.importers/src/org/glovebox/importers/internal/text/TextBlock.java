/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Rows at a known place of a text, between two offsets.
 *
 * @param from offset of the first row
 * @param to offset behind the last
 * @param line line of the first row, counted from 1
 */
public record TextBlock(TextLines text, int from, int to, int line) {

	private static final int SAMPLE = 100;

	/**
	 * Reads the rows.
	 *
	 * @param labels labels of the columns; rows may have fewer cells
	 * @param units units of the columns, may be shorter
	 */
	public List<LabelledColumn> read(byte delimiter, List<String> labels, List<String> units, Notes notes,
			Monitor monitor) {
		List<String> rows = new ArrayList<>();
		for (int at = from; at < to && rows.size() < SAMPLE;) {
			TextLines.Line next = text.line(at);
			rows.add(text.text(next));
			at = next.next();
		}
		RowLayout layout = LayoutSample.of(rows, List.of(), delimiter, labels.size(), text.charset()).layout();
		List<String> allUnits = new ArrayList<>(units);
		allUnits.addAll(Collections.nCopies(Math.max(0, labels.size() - units.size()), ""));
		return new RowReader(text, from, to, line, monitor).read(layout, labels, allUnits, notes);
	}
}
