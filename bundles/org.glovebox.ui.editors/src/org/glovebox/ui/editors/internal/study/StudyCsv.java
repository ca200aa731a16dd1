/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.Column;
import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyTable;

/** The table of a study as CSV (RFC 4180): numbers in one unit to the column, the unit in its heading. */
final class StudyCsv {

	private StudyCsv() {
	}

	/** The whole table. */
	static String of(StudyTable table) {
		List<String> units = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of("record"));
		for (int i = 0; i < table.columns().size(); i++) {
			Column column = table.columns().get(i);
			String unit = unit(table, i);
			units.add(unit);
			head.add(unit.isEmpty() ? column.title() : column.title() + " / " + unit);
		}
		StringBuilder csv = new StringBuilder();
		line(csv, head);
		for (StudyTable.Row row : table.rows()) {
			List<String> line = new ArrayList<>();
			line.add(row.records().stream().map(RecordSummary::shortId).collect(Collectors.joining(" ")));
			for (int i = 0; i < units.size(); i++) {
				line.add(text(row.cells().get(i), units.get(i)));
			}
			line(csv, line);
		}
		return csv.toString();
	}

	/** The unit that all numbers of a column can be given in, that of the first one; "" where they cannot. */
	private static String unit(StudyTable table, int column) {
		List<StudyCell> cells = table.rows().stream().map(r -> r.cells().get(column)).filter(c -> !c.isMissing())
				.toList();
		boolean numbers = !cells.isEmpty() && cells.stream().allMatch(c -> c.quantity().isPresent());
		boolean alike = numbers && cells.stream().map(c -> c.quantity().orElseThrow().dimension()).distinct()
				.count() == 1;
		return alike ? cells.get(0).quantity().orElseThrow().unit().text() : "";
	}

	private static String text(StudyCell cell, String unit) {
		return unit.isEmpty() || cell.quantity().isEmpty() ? cell.text()
				: cell.quantity().get().unit().text().equals(unit) ? cell.quantity().get().value().toPlainString()
						: Double.toString(cell.quantity().get().in(unit));
	}

	private static void line(StringBuilder csv, List<String> cells) {
		csv.append(cells.stream().map(StudyCsv::quoted).collect(Collectors.joining(","))).append("\r\n");
	}

	private static String quoted(String text) {
		return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
