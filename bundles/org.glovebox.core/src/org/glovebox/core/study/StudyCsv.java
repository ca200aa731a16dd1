/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * The table of a study as CSV (RFC 4180): numbers in one unit to the column, which its heading names as "title / unit". A
 * limit, a range and what is approximate keep their sign, "&lt; 1", "3-4", "~5"; several numbers of a cell are set off by
 * semicolons; a missing value is an empty cell.
 */
public final class StudyCsv {

	private StudyCsv() {
	}

	/** The heading and a line for each row, without the ends of lines. */
	public static List<String> lines(StudyTable table) {
		List<Optional<Unit>> units = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of("record"));
		for (int i = 0; i < table.columns().size(); i++) {
			String title = table.columns().get(i).title();
			Optional<Unit> unit = unit(table, i);
			units.add(unit);
			head.add(unit.filter(u -> !u.text().isEmpty()).map(u -> title + " / " + u.text()).orElse(title));
		}
		List<String> lines = new ArrayList<>(List.of(line(head)));
		for (StudyTable.Row row : table.rows()) {
			List<String> cells = new ArrayList<>(List.of(row.records().stream().map(RecordSummary::shortId)
					.collect(Collectors.joining(", "))));
			for (int i = 0; i < units.size(); i++) {
				cells.add(text(row.cells().get(i), units.get(i)));
			}
			lines.add(line(cells));
		}
		return lines;
	}

	/** The unit of the first number, where the column holds nothing but numbers that can be given in it. */
	private static Optional<Unit> unit(StudyTable table, int column) {
		List<StudyCell> cells = table.rows().stream().map(r -> r.cells().get(column)).filter(c -> !c.isMissing())
				.toList();
		if (cells.isEmpty() || !cells.stream().allMatch(StudyCsv::isNumbers)) {
			return Optional.empty();
		}
		Unit unit = cells.get(0).quantities().get(0).unit();
		return cells.stream().flatMap(c -> c.quantities().stream()).allMatch(q -> q.unit().isCompatible(unit))
				? Optional.of(unit) : Optional.empty();
	}

	private static boolean isNumbers(StudyCell cell) {
		return !cell.quantities().isEmpty() && (cell.text().equals(joined(cell, Quantity::text))
				|| cell.text().equals(joined(cell, q -> q.readable().text())));
	}

	private static String joined(StudyCell cell, Function<Quantity, String> text) {
		return cell.quantities().stream().map(text).distinct().collect(Collectors.joining(", "));
	}

	private static String text(StudyCell cell, Optional<Unit> unit) {
		return unit.isEmpty() ? cell.text()
				: cell.quantities().stream().map(q -> number(q, unit.get())).collect(Collectors.joining("; "));
	}

	private static String number(Quantity quantity, Unit unit) {
		return quantity.isBetween() || quantity.isApproximate() ? quantity.numberIn(unit)
				: quantity.to(unit).value().toString();
	}

	private static String line(List<String> cells) {
		return cells.stream().map(StudyCsv::quoted).collect(Collectors.joining(","));
	}

	private static String quoted(String text) {
		return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
