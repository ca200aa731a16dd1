/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.units.Unit;

/** Gives columns the names and units that a person has stated; the others are found by their labels. */
public final class MappedColumns {

	private static final String OPPOSITE = "-";

	private final TableMapping mapping;
	private final Notes notes;

	public MappedColumns(TableMapping mapping, Notes notes) {
		this.mapping = mapping;
		this.notes = notes;
	}

	/** What was stated does not go with the table. */
	public static final class Unfit extends Exception {
		private static final long serialVersionUID = 1;

		Unfit(String reason) {
			super(reason);
		}
	}

	/**
	 * The names by which a person knows the columns of a table: their labels, with the unit where that stands in a line of
	 * its own; each once.
	 */
	public static List<String> names(List<String> labels, List<String> units) {
		Map<String, Integer> taken = new HashMap<>();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < labels.size(); i++) {
			String label = labels.get(i).strip().replaceAll("\\s+", " ");
			String unit = i < units.size() ? units.get(i).strip().replaceAll("^[\\[(]|[\\])]$", "") : "";
			String name = label.isEmpty() ? "column " + (i + 1) : unit.isEmpty() ? label : label + " [" + unit + "]";
			int count = taken.merge(name, 1, Integer::sum);
			names.add(count == 1 ? name : name + " (" + count + ")");
		}
		return names;
	}

	/** What each column would be taken for without a mapping. */
	public static List<TableMapping.Meaning> proposals(List<String> labels, List<String> units) {
		List<String> names = names(labels, units);
		List<TableMapping.Meaning> result = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			result.add(ColumnMapping.proposal(names.get(i), labels.get(i), i < units.size() ? units.get(i) : "",
					LabelTable.of(LabelTable.ANY)));
		}
		return result;
	}

	/** The columns under their new names; values are used up. */
	public WorkTable apply(List<LabelledColumn> columns, LabelTable table) throws Unfit {
		List<String> names = names(columns.stream().map(LabelledColumn::label).toList(),
				columns.stream().map(c -> c.unit().equals(LabelledColumn.UNIVERSAL) ? "" : c.unit()).toList());
		WorkTable result = new WorkTable();
		List<LabelledColumn> others = new ArrayList<>();
		Set<String> left = new HashSet<>();
		mapping.columns().forEach(c -> left.add(c.label()));
		for (int i = 0; i < columns.size(); i++) {
			Optional<TableMapping.Meaning> meaning = mapping.meaning(names.get(i));
			left.remove(names.get(i));
			if (meaning.isEmpty()) {
				others.add(columns.get(i));
			} else if (!meaning.get().column().isEmpty()) {
				add(result, column(columns.get(i), meaning.get()));
			}
		}
		if (!left.isEmpty()) {
			notes.warning("the mapping names columns that the table does not have: " + String.join(", ", left), -1, left.size());
		}
		ColumnMapping.map(others, table, notes).columns().forEach(column -> result
				.add(result.has(column.name()) ? column.named(column.name() + " (file)", column.unit()) : column));
		return result;
	}

	private static void add(WorkTable table, Column column) throws Unfit {
		if (table.has(column.name())) {
			throw new Unfit("the mapping says of two columns that they are " + column.name());
		}
		table.add(column);
	}

	private static Column column(LabelledColumn column, TableMapping.Meaning meaning) throws Unfit {
		boolean opposite = meaning.column().startsWith(OPPOSITE);
		String name = opposite ? meaning.column().substring(1) : meaning.column();
		Optional<Vocabulary.Term> term = Vocabulary.columns().find(name);
		boolean texts = term.filter(t -> t.type().equals("text")).isPresent();
		if (column.isText() && term.isPresent() && !texts || !column.isText() && texts) {
			throw new Unfit("the column " + meaning.label() + (column.isText() ? " holds texts" : " holds numbers")
					+ " and cannot be " + name);
		}
		if (column.isText()) {
			return new Column.Texts(name, column.distinct().toArray(String[]::new), column.codes());
		}
		return numbers(column, meaning, name, term, opposite);
	}

	private static Column numbers(LabelledColumn column, TableMapping.Meaning meaning, String name,
			Optional<Vocabulary.Term> term, boolean opposite) throws Unfit {
		@Nullable Unit unit = meaning.unit().isEmpty() ? null : Unit.tryParse(meaning.unit())
				.orElseThrow(() -> new Unfit("there is no unit " + meaning.unit() + ", which is stated for " + meaning.label()));
		String target = term.map(Vocabulary.Term::unit).orElse(unit == null ? "" : unit.symbol());
		boolean inSeconds = column.kind() == CellKind.CLOCK || column.kind() == CellKind.DATE;
		double scale = opposite ? -1 : 1;
		double offset = 0;
		if (unit != null && term.isPresent() && !inSeconds) {
			scale *= ColumnMapping.factor(name, unit).orElseThrow(
					() -> new Unfit(name + " is in " + (target.isEmpty() ? "no unit" : target) + ", which " + meaning.unit()
							+ " is not a unit of"));
			offset = ColumnMapping.offset(name, unit);
		}
		double[] values = column.numbers();
		if (scale != 1 || offset != 0) {
			ColumnMapping.scale(values, scale, offset);
		}
		boolean whole = term.filter(t -> t.type().equals("integer")).isPresent();
		return whole ? ColumnMapping.whole(column, name)
				: new Column.Numbers(name, inSeconds && !name.equals(Columns.UNIX_TIME) ? "s" : target, values, false);
	}
}
