/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * A table of results with one row for each thing of a list, its columns in the order in which they are named.
 *
 * @param <T> what a row tells of
 */
public final class RowTable<T> {

	private final String name;
	private final List<T> rows;
	private final List<Column> columns = new ArrayList<>();

	public RowTable(String name, List<T> rows) {
		this.name = name;
		this.rows = List.copyOf(rows);
	}

	public RowTable<T> whole(String column, ToLongFunction<T> value) {
		columns.add(Column.of(column, "", rows.stream().mapToLong(value).toArray()));
		return this;
	}

	public RowTable<T> number(String column, String unit, ToDoubleFunction<T> value) {
		columns.add(Column.of(column, unit, rows.stream().mapToDouble(value).toArray()));
		return this;
	}

	public RowTable<T> text(String column, Function<T, String> value) {
		columns.add(Column.of(column, rows.stream().map(value).toList()));
		return this;
	}

	public Table table() {
		return new Table(name, columns, Metadata.EMPTY);
	}
}
