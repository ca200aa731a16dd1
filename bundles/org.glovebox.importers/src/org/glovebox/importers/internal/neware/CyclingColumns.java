/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.importers.internal.Notes;

/** Collects the columns of a table; those of the vocabulary get its units. The arrays given become the columns' own. */
final class CyclingColumns {

	private final List<Column> columns = new ArrayList<>();
	private final Set<String> names = new HashSet<>();

	CyclingColumns integers(String name, long[] values) {
		return add(new Column.Integers(name, unit(name), values));
	}

	CyclingColumns numbers(String name, double[] values) {
		return add(new Column.Numbers(name, unit(name), values, false));
	}

	/** Values that are exactly single-precision numbers. */
	CyclingColumns singles(String name, double[] values) {
		return add(new Column.Numbers(name, unit(name), values, true));
	}

	/** The step types of all rows from their codes; codes without a word become "other" with a message. */
	CyclingColumns stepTypes(int[] codes, Notes notes) {
		int[] place = new int[256];
		long[] rows = new long[256];
		List<String> words = new ArrayList<>();
		for (int row = 0; row < codes.length; row++) {
			int code = codes[row] & 0xFF;
			if (rows[code]++ == 0) {
				place[code] = place(words, StepType.of(code).word());
			}
			codes[row] = place[code];
		}
		for (int code = 0; code < rows.length; code++) {
			if (rows[code] > 0 && !StepType.of(code).isKnown()) {
				notes.warning("rows are of step type " + code + ", which is not known; it appears as \"other\"", -1,
						rows[code]);
			}
		}
		return add(new Column.Texts(Columns.STEP_TYPE, words.toArray(String[]::new), codes));
	}

	private static int place(List<String> words, String word) {
		int found = words.indexOf(word);
		if (found < 0) {
			words.add(word);
			return words.size() - 1;
		}
		return found;
	}

	/** A column under the first of its name, name_2, name_3 ... that is free. */
	CyclingColumns addNumbered(Column column) {
		String name = column.name();
		for (int number = 2; names.contains(name); number++) {
			name = column.name() + "_" + number;
		}
		return add(column.named(name, column.unit()));
	}

	private CyclingColumns add(Column column) {
		if (!names.add(column.name())) {
			throw new IllegalStateException("two columns are named " + column.name());
		}
		columns.add(column);
		return this;
	}

	private static String unit(String name) {
		return Vocabulary.columns().find(name).orElseThrow().unit();
	}

	Table table() {
		return new Table("", columns, Metadata.EMPTY);
	}
}
