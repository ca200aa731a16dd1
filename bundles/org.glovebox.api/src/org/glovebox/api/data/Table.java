/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Named columns of equal length: one scan, spectrum, loop or result list.
 *
 * @param name what tells this table from the others of its data set, such as "Spectrum 3"; may be ""
 * @param columns the columns, all of the same length, names unique
 * @param metadata facts that hold for this table only
 */
public record Table(String name, List<Column> columns, Metadata metadata) {

	public Table {
		columns = List.copyOf(columns);
		int rows = columns.isEmpty() ? 0 : columns.get(0).size();
		java.util.Set<String> names = new java.util.HashSet<>();
		for (Column column : columns) {
			if (column.size() != rows) {
				throw new IllegalArgumentException("column " + column.name() + " has " + column.size()
						+ " rows, the table has " + rows);
			}
			if (!names.add(column.name())) {
				throw new IllegalArgumentException("two columns are named " + column.name());
			}
		}
	}

	public static Table of(String name, Column... columns) {
		return new Table(name, List.of(columns), Metadata.EMPTY);
	}

	/** Number of rows. */
	public int rows() {
		return columns.isEmpty() ? 0 : columns.get(0).size();
	}

	public Optional<Column> find(String columnName) {
		return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
	}

	/**
	 * The column of a name that must be there.
	 *
	 * @throws NoSuchElementException where the table has no such column
	 */
	public Column column(String columnName) {
		return find(columnName).orElseThrow(
				() -> new NoSuchElementException("table " + name + " has no column " + columnName));
	}
}
