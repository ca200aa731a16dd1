/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;

/**
 * Tables as comma-separated values (RFC 4180, lines ending in a single line feed): one header line of names with their
 * units in square brackets, numbers in the shortest form that reads back the same, missing numbers empty.
 */
public final class TableText {

	private static final int ROWS_BETWEEN_REPORTS = 10_000;

	private TableText() {
	}

	/** A whole table as text. */
	public static String csv(Table table) {
		StringBuilder text = new StringBuilder();
		try {
			write(table, text, Monitor.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException("writing to memory cannot fail", e);
		}
		return text.toString();
	}

	/**
	 * Writes a whole table, which may be larger than memory would hold as text.
	 *
	 * @throws IOException where writing fails
	 * @throws CancellationException where the user asked to stop
	 */
	public static void write(Table table, Appendable out, Monitor monitor) throws IOException {
		List<Column> columns = table.columns();
		out.append(columns.stream().map(TableText::header).collect(Collectors.joining(","))).append('\n');
		for (int row = 0; row < table.rows(); row++) {
			if (row % ROWS_BETWEEN_REPORTS == 0) {
				monitor.checkCancelled();
				monitor.progress((double) row / table.rows(), "writing rows");
			}
			for (int i = 0; i < columns.size(); i++) {
				out.append(i == 0 ? "" : ",").append(quoted(columns.get(i).text(row)));
			}
			out.append('\n');
		}
	}

	private static String header(Column column) {
		return quoted(column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]");
	}

	private static String quoted(String cell) {
		boolean special = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0
				|| cell.indexOf('\r') >= 0;
		return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}
}
