/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/**
 * Writes all rows of a data set as CSV (RFC 4180, line feeds): a header of "name / unit", numbers in the shortest form
 * that reads back the same, a missing number as an empty cell. Where there are several parts, the first column names
 * the part.
 */
final class Csv {

	private static final int CHUNK = 1 << 16;

	private final PrintStream out;

	Csv(PrintStream out) {
		this.out = out;
	}

	void write(Dataset data) {
		boolean parts = data.parts().size() > 1;
		Set<String> names = new LinkedHashSet<>();
		data.parts().forEach(t -> t.columns().forEach(c -> names.add(header(c))));
		List<String> header = new ArrayList<>();
		if (parts) {
			header.add("part");
		}
		names.forEach(n -> header.add(quoted(n)));
		out.print(String.join(",", header) + '\n');
		for (Table table : data.parts()) {
			rows(table, names, parts ? quoted(table.name()) + ',' : "");
		}
		out.flush();
	}

	/** Stops early where nobody takes the rows any more. */
	private void rows(Table table, Set<String> names, String prefix) {
		List<Optional<Column>> columns = names.stream()
				.map(n -> table.columns().stream().filter(c -> header(c).equals(n)).findFirst()).toList();
		StringBuilder text = new StringBuilder(CHUNK + 1024);
		for (int row = 0; row < table.rows(); row++) {
			text.append(prefix);
			for (int i = 0; i < columns.size(); i++) {
				if (i > 0) {
					text.append(',');
				}
				if (columns.get(i).isPresent()) {
					append(text, columns.get(i).get(), row);
				}
			}
			text.append('\n');
			if (text.length() > CHUNK) {
				out.append(text);
				text.setLength(0);
				if (out.checkError()) {
					return;
				}
			}
		}
		out.append(text);
	}

	private static void append(StringBuilder text, Column column, int row) {
		text.append(column instanceof Column.Texts ? quoted(column.text(row)) : column.text(row));
	}

	private static String header(Column column) {
		return column.unit().isEmpty() ? column.name() : column.name() + " / " + column.unit();
	}

	private static String quoted(String text) {
		return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
