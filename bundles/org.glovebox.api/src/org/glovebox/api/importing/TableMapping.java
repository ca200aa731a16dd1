/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

import java.util.List;
import java.util.Optional;

/**
 * How a person says that a table is to be read: where its labels stand, how its cells are written, and what its columns
 * mean. It is kept in a notebook and used again for every table with the same labels, and it is kept with each record
 * whose file was read by it, so that the file is read the same for ever.
 *
 * @param name name for people, unique in a notebook; may be "" for one that is not kept
 * @param labels the labels of the table in their order, "column 3" for one without; none where they are not known yet
 * @param layout how the table is written, as far as it is stated
 * @param technique id of a {@link org.glovebox.api.data.Technique}; "" where it is to be told from the columns
 * @param columns what columns mean; those that are not named here are read as they would be without a mapping
 */
public record TableMapping(String name, List<String> labels, Layout layout, String technique, List<Meaning> columns) {

	public TableMapping {
		labels = List.copyOf(labels);
		columns = List.copyOf(columns);
	}

	/**
	 * How a table is written.
	 *
	 * @param headerLine line (of a workbook: row) of the labels, counted from 1; 0 where it is to be found
	 * @param delimiter what stands between cells: a single character, {@link #BLANKS} for any number of blanks and tabs;
	 *            "" where it is to be found and in workbooks
	 * @param decimal decimal sign, "." or ","; "" where it is to be found and in workbooks
	 */
	public record Layout(int headerLine, String delimiter, String decimal) {

		/** Any number of blanks and tabs between cells. */
		public static final String BLANKS = " ";

		/** Nothing is stated. */
		public static final Layout FOUND = new Layout(0, "", "");

		public Layout {
			if (headerLine < 0 || delimiter.length() > 1 || !decimal.matches("[.,]?")) {
				throw new IllegalArgumentException("no layout: " + headerLine + ", \"" + delimiter + "\", \"" + decimal + '"');
			}
		}
	}

	/**
	 * What a column means.
	 *
	 * @param label label in the file; "column 3" for a column without one
	 * @param column a name of {@link org.glovebox.api.data.Vocabulary#columns()}, or a name of one's own; "" for a column
	 *            that is left out
	 * @param unit unit in which the file states the values, "" for none
	 */
	public record Meaning(String label, String column, String unit) {
	}

	/** What is said of a column. */
	public Optional<Meaning> meaning(String label) {
		return columns.stream().filter(c -> c.label().equals(label)).findFirst();
	}

	/** Whether a table with these labels is one that this mapping is for. */
	public boolean fits(List<String> others) {
		return !labels.isEmpty() && labels.equals(others);
	}

	/** The same under another name. */
	public TableMapping named(String newName) {
		return new TableMapping(newName, labels, layout, technique, columns);
	}

	/** The same for a table with these labels. */
	public TableMapping labelled(List<String> newLabels) {
		return new TableMapping(name, newLabels, layout, technique, columns);
	}
}
