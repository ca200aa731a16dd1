/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyTable;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * Writes the table of a study as CSV (RFC 4180, line feeds): a column of numbers in one unit, which the header names as
 * "title / unit"; a missing value is an empty cell.
 */
final class StudyCsv {

	private final PrintStream out;

	StudyCsv(PrintStream out) {
		this.out = out;
	}

	void write(StudyTable table) {
		List<Optional<Unit>> units = new ArrayList<>();
		List<String> header = new ArrayList<>(List.of("row"));
		for (int i = 0; i < table.columns().size(); i++) {
			Optional<Unit> unit = unit(table, i);
			units.add(unit);
			String title = table.columns().get(i).title();
			header.add(unit.filter(u -> !u.symbol().isEmpty()).map(u -> title + " / " + u.symbol()).orElse(title));
		}
		line(header);
		for (StudyTable.Row row : table.rows()) {
			List<String> cells = new ArrayList<>(List.of(StudyVerb.name(row)));
			for (int i = 0; i < row.cells().size(); i++) {
				cells.add(text(row.cells().get(i), units.get(i)));
			}
			line(cells);
		}
		out.flush();
	}

	/** The unit of the first number, where all numbers of the column can be given in it. */
	private static Optional<Unit> unit(StudyTable table, int column) {
		List<StudyCell> filled = table.rows().stream().map(r -> r.cells().get(column)).filter(c -> !c.isMissing())
				.toList();
		if (filled.isEmpty() || filled.stream().anyMatch(c -> c.quantity().isEmpty())) {
			return Optional.empty();
		}
		Unit unit = filled.get(0).quantity().map(Quantity::unit).orElseThrow();
		return filled.stream().allMatch(c -> c.quantity().orElseThrow().unit().isCompatible(unit)) ? Optional.of(unit)
				: Optional.empty();
	}

	private static String text(StudyCell cell, Optional<Unit> unit) {
		if (cell.isMissing() || unit.isEmpty()) {
			return cell.text();
		}
		Quantity quantity = cell.quantity().orElseThrow();
		return quantity.unit().text().equals(unit.get().text()) ? quantity.value().toString()
				: Double.toString(quantity.in(unit.get()));
	}

	private void line(List<String> cells) {
		out.print(String.join(",", cells.stream().map(StudyCsv::quoted).toList()) + '\n');
	}

	private static String quoted(String text) {
		return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
