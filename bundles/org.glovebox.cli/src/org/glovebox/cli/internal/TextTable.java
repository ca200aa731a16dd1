/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts in aligned columns. */
public final class TextTable {

	private final List<String[]> rows = new ArrayList<>();

	public TextTable(String... header) {
		rows.add(header.clone());
	}

	/** Adds a row with as many cells as the header. */
	public void row(String... cells) {
		if (cells.length != rows.get(0).length) {
			throw new IllegalArgumentException("the table has " + rows.get(0).length + " columns");
		}
		rows.add(cells.clone());
	}

	public void print(Console console) {
		int columns = rows.get(0).length;
		int[] width = new int[columns];
		for (String[] row : rows) {
			for (int i = 0; i < columns; i++) {
				width[i] = Math.max(width[i], row[i].codePointCount(0, row[i].length()));
			}
		}
		for (String[] row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < columns; i++) {
				line.append("  ").append(row[i]);
				int missing = i == columns - 1 ? 0 : width[i] - row[i].codePointCount(0, row[i].length());
				line.repeat(' ', missing);
			}
			console.print(line.toString());
		}
	}
}
