/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Vocabulary;

/** The columns of one table while an importer works on them, in order and with unique names. */
public final class WorkTable {

	private final Map<String, Column> columns = new LinkedHashMap<>();

	/** Adds a column; one whose name is taken gets the first of name_2, name_3 ... that is free. */
	public void add(Column column) {
		String name = column.name();
		for (int number = 2; columns.containsKey(name); number++) {
			name = column.name() + "_" + number;
		}
		columns.put(name, name.equals(column.name()) ? column : column.named(name, column.unit()));
	}

	/** Adds numbers under a name of the vocabulary, with its unit. */
	public void addTerm(String term, double[] values) {
		add(Column.of(term, Vocabulary.columns().find(term).orElseThrow().unit(), values));
	}

	/** Puts other values in the place of a column. */
	public void replace(String name, Column column) {
		columns.replace(name, column);
	}

	public void remove(String name) {
		columns.remove(name);
	}

	/** Gives a column another name at its place, where that is not taken. */
	public void rename(String name, String newName) {
		List<Column> all = columns();
		columns.clear();
		all.forEach(c -> add(c.name().equals(name) ? c.named(newName, c.unit()) : c));
	}

	public boolean has(String name) {
		return columns.containsKey(name);
	}

	public Optional<Column> find(String name) {
		return Optional.ofNullable(columns.get(name));
	}

	/** The values of a column of numbers, empty where it is missing or holds texts; shared where that is possible. */
	public double[] numbers(String name) {
		return columns.get(name) instanceof Column.Numbers n ? n.values()
				: columns.get(name) instanceof Column.Integers i ? i.numbers() : new double[0];
	}

	/** Number of rows. */
	public int rows() {
		return columns.isEmpty() ? 0 : columns.values().iterator().next().size();
	}

	public List<Column> columns() {
		return new ArrayList<>(columns.values());
	}
}
