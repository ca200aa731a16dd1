/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.units.Unit;

/**
 * Gives the columns of a file the names and units of the vocabulary. What the vocabulary does not know keeps the file's
 * label and unit. Names that begin with @ are left for the calculations that follow.
 */
public final class ColumnMapping {

	private final List<LabelledColumn> columns;
	private final List<Label> labels;
	private final LabelTable table;
	private final Notes notes;

	private ColumnMapping(List<LabelledColumn> columns, LabelTable table, Notes notes) {
		this.columns = columns;
		this.labels = columns.stream().map(c -> Label.of(c.label(), c.unit())).toList();
		this.table = table;
		this.notes = notes;
	}

	/** A column that may get a term. */
	private record Wish(int column, LabelTable.Meaning meaning) {
	}

	/** The columns under their new names; values are used up. Columns without label and value are left out. */
	public static WorkTable map(List<LabelledColumn> columns, LabelTable table, Notes notes) {
		return new ColumnMapping(columns, table, notes).map();
	}

	/** How many of these labels mean a column of the vocabulary. */
	public static long known(List<String> labels, LabelTable table) {
		return labels.stream().filter(l -> !l.isBlank()).map(l -> table.meaning(Label.of(l, "")))
				.flatMap(Optional::stream).map(LabelTable.Meaning::term).distinct().count();
	}

	/** Terms that some of these labels mean. */
	public static List<String> terms(List<String> labels, LabelTable table) {
		return labels.stream().filter(l -> !l.isBlank()).map(l -> table.meaning(Label.of(l, "")))
				.flatMap(Optional::stream).map(LabelTable.Meaning::term).distinct().toList();
	}

	/**
	 * What a column would be taken for.
	 *
	 * @param name name that the user knows it by
	 * @param unitLine unit that stands in a line of its own, "" for none
	 */
	public static TableMapping.Meaning proposal(String name, String text, String unitLine, LabelTable table) {
		Label label = Label.of(text, unitLine);
		Unit unit = label.unit();
		Optional<LabelTable.Meaning> meaning = text.isBlank() ? Optional.empty()
				: table.meaning(label).filter(m -> !m.term().startsWith("@"));
		if (meaning.isEmpty()) {
			String own = label.quantity().strip().replaceAll("\\s+", "_");
			return new TableMapping.Meaning(name, own.isEmpty() ? name.replace(' ', '_') : own, unit == null ? "" : unit.symbol());
		}
		String stated = unit != null ? unit.symbol() : meaning.get().unit().isEmpty() ? unit(meaning.get().term()) : meaning.get().unit();
		return new TableMapping.Meaning(name, (meaning.get().negated() ? "-" : "") + meaning.get().term(), stated);
	}

	private WorkTable map() {
		Map<Integer, LabelTable.Meaning> granted = grant();
		WorkTable result = new WorkTable();
		List<String> empty = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			LabelledColumn column = columns.get(i);
			LabelTable.Meaning meaning = granted.get(i);
			if (isEmpty(column)) {
				if (!column.label().isBlank()) {
					empty.add(column.label());
				}
			} else if (meaning != null) {
				result.add(term(column, labels.get(i), meaning));
			} else {
				result.add(own(column, labels.get(i), i));
			}
		}
		if (!empty.isEmpty()) {
			notes.info("columns without any value were left out: " + String.join(", ", empty), empty.size());
		}
		return result;
	}

	private Map<Integer, LabelTable.Meaning> grant() {
		List<Wish> wishes = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			int column = i;
			table.meaning(labels.get(i)).filter(m -> fits(column, m)).ifPresent(m -> wishes.add(new Wish(column, m)));
		}
		wishes.sort(Comparator.comparingInt(w -> w.meaning().rank()));
		Map<Integer, LabelTable.Meaning> granted = new HashMap<>();
		Map<String, Integer> holders = new HashMap<>();
		for (Wish wish : wishes) {
			if (!isEmpty(columns.get(wish.column())) && holders.putIfAbsent(wish.meaning().term(), wish.column()) == null) {
				granted.put(wish.column(), wish.meaning());
			}
		}
		return granted;
	}

	private boolean fits(int place, LabelTable.Meaning meaning) {
		LabelledColumn column = columns.get(place);
		boolean text = type(meaning.term()).equals("text");
		if (column.isText() || text) {
			return column.isText() && text;
		}
		boolean clock = meaning.term().equals(Columns.UNIX_TIME);
		if (column.kind() == CellKind.DATE) {
			return clock;
		}
		if (clock && !Label.key(column.label()).startsWith("unix")) {
			return false;
		}
		Unit unit = labels.get(place).unit();
		return unit == null || unit(meaning.term()).isEmpty() || factor(meaning.term(), unit).isPresent();
	}

	private static String type(String term) {
		return Vocabulary.columns().find(term).map(Vocabulary.Term::type).orElse("number");
	}

	/** The unit of a term; of what becomes one by a calculation that of its result. */
	private static String unit(String term) {
		return switch (term) {
		case "@capacity" -> "mAh";
		case "@energy" -> "mWh";
		case "@bias", "@amplitude" -> "V";
		default -> Vocabulary.columns().find(term).map(Vocabulary.Term::unit).orElse("");
		};
	}

	static OptionalDouble factor(String term, Unit unit) {
		boolean coulombs = term.equals(Columns.TEMPERATURE) && unit.symbol().equals("C");
		return coulombs ? OptionalDouble.of(1) : UnitText.factor(unit, unit(term));
	}

	private Column term(LabelledColumn column, Label label, LabelTable.Meaning meaning) {
		String term = meaning.term();
		if (column.isText()) {
			return new Column.Texts(term, column.distinct().toArray(String[]::new), column.codes());
		}
		if (type(term).equals("integer")) {
			return whole(column, term);
		}
		double scale = scale(column, label, meaning) * (meaning.negated() ? -1 : 1);
		double[] values = column.numbers();
		double offset = offset(term, label.unit());
		if (scale != 1 || offset != 0) {
			scale(values, scale, offset);
		}
		return new Column.Numbers(term, unit(term), values, false);
	}

	static void scale(double[] values, double scale, double offset) {
		double divisor = Math.rint(1 / scale);
		boolean divide = Math.abs(scale) < 1 && scale * divisor == 1;
		for (int i = 0; i < values.length; i++) {
			values[i] = (divide ? values[i] / divisor : values[i] * scale) + offset;
		}
	}

	/** Kelvin to degrees Celsius and the like. */
	static double offset(String term, @Nullable Unit unit) {
		if (!term.equals(Columns.TEMPERATURE) || unit == null || unit.symbol().equals("C")) {
			return 0;
		}
		Unit celsius = Unit.parse("degC");
		return celsius.fromCanonical(unit.toCanonical(0)) == 0 ? 0 : celsius.fromCanonical(unit.toCanonical(0));
	}

	private double scale(LabelledColumn column, Label label, LabelTable.Meaning meaning) {
		Unit unit = label.unit();
		if (column.kind() == CellKind.CLOCK || column.kind() == CellKind.DATE) {
			return 1;
		}
		if (unit != null) {
			return factor(meaning.term(), unit).orElse(1);
		}
		if (!meaning.unit().isEmpty() && !meaning.ofFormat()) {
			notes.info("column " + label.text() + " states no unit; it was read as " + meaning.unit());
		}
		return meaning.unit().isEmpty() ? 1
				: UnitText.factor(Unit.parse(meaning.unit()), unit(meaning.term())).orElse(1);
	}

	static Column whole(LabelledColumn column, String name) {
		double[] values = column.numbers();
		long[] whole = new long[values.length];
		for (int i = 0; i < whole.length; i++) {
			whole[i] = (long) values[i];
			if (whole[i] != values[i]) {
				return new Column.Numbers(name, unit(name), values, false);
			}
		}
		return new Column.Integers(name, unit(name), whole);
	}

	private static boolean isEmpty(LabelledColumn column) {
		if (column.isText()) {
			return column.distinct().stream().allMatch(String::isBlank);
		}
		for (double value : column.numbers()) {
			if (!Double.isNaN(value)) {
				return false;
			}
		}
		return true;
	}

	/** Whether a C in a label stands for degrees Celsius and not for coulombs. */
	private static boolean isTemperature(Label label) {
		Unit unit = label.unit();
		boolean degrees = unit != null && (unit.symbol().equals("C") || unit.equals(Unit.parse("degC")));
		return degrees && label.key().matches("(?:.*temp.*|t\\d*)");
	}

	private static Column own(LabelledColumn column, Label label, int place) {
		Unit unit = label.unit();
		String plain = unit == null ? label.text() : label.quantity().strip();
		String taken = plain.isEmpty() ? "column " + (place + 1) : plain;
		String name = Vocabulary.columns().find(taken).isPresent() ? taken + " (file)" : taken;
		if (column.isText()) {
			return new Column.Texts(name, column.distinct().toArray(String[]::new), column.codes());
		}
		String plainUnit = column.kind() == CellKind.CLOCK || column.kind() == CellKind.DATE ? "s"
				: unit == null ? "" : isTemperature(label) ? "degC" : unit.symbol();
		return plainUnit.isEmpty() ? whole(column, name) : new Column.Numbers(name, plainUnit, column.numbers(), false);
	}
}
