/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.List;

import org.glovebox.core.store.RecordSummary;

/**
 * A table over lineage as it was found.
 *
 * @param columns the columns
 * @param rows the rows
 * @param remarks what should be known about it, a sentence each
 */
public record StudyTable(List<Column> columns, List<Row> rows, List<String> remarks) {

	public StudyTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		remarks = List.copyOf(remarks);
	}

	/**
	 * A row.
	 *
	 * @param records its record, or those that were put together
	 * @param cells a cell for each column
	 */
	public record Row(List<RecordSummary> records, List<StudyCell> cells) {
		public Row {
			records = List.copyOf(records);
			cells = List.copyOf(cells);
		}
	}
}
