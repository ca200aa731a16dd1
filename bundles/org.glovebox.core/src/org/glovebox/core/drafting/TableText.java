/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;

/**
 * Tables as comma-separated values (RFC 4180, lines ending in a single line feed): one header line of names with their
 * units in square brackets, numbers in the shortest form that reads back the same, missing numbers empty.
 */
public final class TableText {

	private TableText() {
	}

	/** A whole table as text. */
	public static String csv(Table table) {
		StringBuilder text = new StringBuilder();
		List<Column> columns = table.columns();
		text.append(columns.stream().map(TableText::header).collect(Collectors.joining(","))).append('\n');
		for (int row = 0; row < table.rows(); row++) {
			for (int i = 0; i < columns.size(); i++) {
				text.append(i == 0 ? "" : ",").append(quoted(columns.get(i).text(row)));
			}
			text.append('\n');
		}
		return text.toString();
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
