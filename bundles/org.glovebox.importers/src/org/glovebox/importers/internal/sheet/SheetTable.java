/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.DateEvidence;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.LabelledColumn;
import org.glovebox.importers.internal.text.TextValues;

/**
 * The table of a sheet: a row of labels and the rows of values below it.
 *
 * @param sheet the sheet
 * @param labelRow row of the labels, counted from 0
 * @param labels labels by column, "" where there is none
 */
public record SheetTable(Sheet sheet, int labelRow, List<String> labels) {

	private static final int LAST_LABEL_ROW = 200;
	private static final int LEAST_VALUES = 2;
	private static final int SAMPLE = 50;
	/** 1899-12-30, from which most workbooks count days, and 1904-01-01 to 1970-01-01. */
	private static final double DAYS_BEFORE_1970 = 25_569;
	private static final double DAYS_FROM_1904 = 24_107;

	/** Finds the table of a sheet; empty where it has none. */
	public static Optional<SheetTable> find(Sheet sheet) {
		for (int row = 0; row < Math.min(sheet.rows() - 1, LAST_LABEL_ROW); row++) {
			List<String> labels = labels(sheet, row);
			long labelled = labels.stream().filter(l -> !l.isEmpty()).count();
			if (labelled >= LEAST_VALUES && valuesBelow(sheet, row + 1, labels) >= Math.max(LEAST_VALUES, labelled / 3)) {
				return Optional.of(new SheetTable(sheet, row, labels));
			}
		}
		return Optional.empty();
	}

	/** The table below a row of labels that is known. */
	public static SheetTable at(Sheet sheet, int row) {
		return new SheetTable(sheet, row, labels(sheet, row));
	}

	/** The cells of the first rows as text, at most so many. */
	public List<List<String>> cells(int most) {
		List<List<String>> rows = new ArrayList<>();
		for (int row = labelRow + 1; row < Math.min(sheet.rows(), labelRow + 1 + most); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < labels.size(); column++) {
				double number = sheet.number(row, column);
				String text = sheet.text(row, column);
				cells.add(!text.isEmpty() || Double.isNaN(number) ? text : plain(number));
			}
			rows.add(cells);
		}
		return rows;
	}

	private static List<String> labels(Sheet sheet, int row) {
		List<String> labels = new ArrayList<>(sheet.width());
		for (int column = 0; column < sheet.width(); column++) {
			String text = sheet.text(row, column).strip();
			labels.add(TextValues.kind(text) == CellKind.TEXT ? text : "");
		}
		return labels;
	}

	/** How many cells below labels hold values. */
	private static int valuesBelow(Sheet sheet, int row, List<String> labels) {
		int values = 0;
		for (int column = 0; column < labels.size(); column++) {
			Optional<CellKind> kind = labels.get(column).isEmpty() ? Optional.empty() : sheet.kind(row, column);
			boolean value = kind.isPresent()
					&& (kind.get() != CellKind.TEXT || TextValues.kind(sheet.text(row, column)) != CellKind.TEXT);
			values += value ? 1 : 0;
		}
		return values;
	}

	/** Number of rows of values. */
	public int rows() {
		return sheet.rows() - labelRow - 1;
	}

	/** The lines above the labels, cells between tabs. */
	public List<String> preamble() {
		List<String> lines = new ArrayList<>();
		for (int row = 0; row < labelRow; row++) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < Math.min(sheet.width(), 64); column++) {
				String text = sheet.text(row, column);
				double number = sheet.number(row, column);
				line.append(column == 0 ? "" : "\t").append(!text.isEmpty() || Double.isNaN(number) ? text : plain(number));
			}
			lines.add(line.toString().strip());
		}
		return lines;
	}

	private static String plain(double number) {
		return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
				: Double.toString(number);
	}

	/**
	 * The columns of tables with the same labels, one below the other.
	 *
	 * @param from1904 whether days are counted from 1904
	 */
	public static List<LabelledColumn> columns(List<SheetTable> tables, boolean from1904, Notes notes) {
		List<LabelledColumn> columns = new ArrayList<>();
		List<String> labels = tables.get(0).labels();
		for (int column = 0; column < labels.size(); column++) {
			columns.add(new Joined(tables, column, from1904, notes).column(labels.get(column)));
		}
		return columns;
	}

	/** A column of several sheets. */
	private static final class Joined {
		private final List<SheetTable> tables;
		private final int column;
		private final boolean from1904;
		private final Notes notes;
		private final int rows;

		Joined(List<SheetTable> tables, int column, boolean from1904, Notes notes) {
			this.tables = tables;
			this.column = column;
			this.from1904 = from1904;
			this.notes = notes;
			this.rows = tables.stream().mapToInt(SheetTable::rows).sum();
		}

		LabelledColumn column(String label) {
			int[] counts = new int[CellKind.values().length];
			List<String> sample = new ArrayList<>();
			forEach((row, sheet, at) -> sheet.kind(at, column).ifPresent(kind -> {
				counts[kind.ordinal()]++;
				if (kind == CellKind.TEXT && sample.size() < SAMPLE) {
					sample.add(sheet.text(at, column));
				}
			}));
			int texts = counts[CellKind.TEXT.ordinal()];
			int values = Arrays.stream(counts).sum() - texts;
			if (texts > values) {
				return ofTexts(label, sample);
			}
			CellKind kind = counts[CellKind.DATE.ordinal()] > values / 2 ? CellKind.DATE
					: counts[CellKind.CLOCK.ordinal()] > values / 2 ? CellKind.CLOCK : CellKind.NUMBER;
			return numbers(label, kind, texts);
		}

		private LabelledColumn numbers(String label, CellKind kind, int texts) {
			double[] values = new double[rows];
			forEach((row, sheet, at) -> values[row] = converted(sheet.number(at, column), kind));
			if (texts > 0) {
				notes.warning("cells of column " + label + " hold texts and cannot be read", -1, texts);
			}
			return LabelledColumn.numbers(label, "", kind, values);
		}

		private double converted(double number, CellKind kind) {
			return switch (kind) {
			case DATE -> Math.rint((number - (from1904 ? DAYS_FROM_1904 : DAYS_BEFORE_1970)) * 86_400_000) / 1000;
			case CLOCK -> Math.rint(number * 86_400_000) / 1000;
			default -> number;
			};
		}

		/** Texts that are values for the most part become numbers. */
		private LabelledColumn ofTexts(String label, List<String> sample) {
			int[] counts = new int[CellKind.values().length];
			sample.forEach(text -> counts[TextValues.kind(text).ordinal()]++);
			for (CellKind kind : List.of(CellKind.CLOCK, CellKind.DATE, CellKind.NUMBER)) {
				if (5 * counts[kind.ordinal()] >= 4 * sample.size()) {
					return parsed(label, kind);
				}
			}
			return texts(label);
		}

		private LabelledColumn parsed(String label, CellKind kind) {
			DateOrder order = DateOrder.MONTH_FIRST;
			if (kind == CellKind.DATE) {
				List<String> dates = new ArrayList<>();
				int step = Math.max(1, rows / SAMPLE);
				forEach((row, sheet, at) -> {
					if (row % step == 0 && TextValues.kind(sheet.text(at, column)) == CellKind.DATE) {
						dates.add(sheet.text(at, column));
					}
				});
				DateEvidence.Found found = TextValues.order(dates);
				order = found.order();
				if (!found.certain()) {
					notes.warning("whether dates begin with the month or the day cannot be told; they were read "
							+ order.label());
				}
			}
			DateOrder used = order;
			double[] values = new double[rows];
			long[] bad = new long[1];
			forEach((row, sheet, at) -> {
				String text = sheet.text(at, column);
				values[row] = text.isEmpty() ? converted(sheet.number(at, column), kind) : TextValues.value(text, kind, used);
				bad[0] += Double.isNaN(values[row]) && !text.isEmpty() ? 1 : 0;
			});
			if (bad[0] > 0) {
				notes.warning("cells of column " + label + " cannot be read", -1, bad[0]);
			}
			return LabelledColumn.numbers(label, "", kind, values);
		}

		private LabelledColumn texts(String label) {
			Map<String, Integer> places = new HashMap<>();
			List<String> distinct = new ArrayList<>();
			int[] codes = new int[rows];
			forEach((row, sheet, at) -> {
				double number = sheet.number(at, column);
				String text = Double.isNaN(number) ? sheet.text(at, column) : plain(number);
				codes[row] = places.computeIfAbsent(text, t -> {
					distinct.add(t);
					return distinct.size() - 1;
				});
			});
			return LabelledColumn.texts(label, distinct, codes);
		}

		private interface Visit {
			void cell(int row, Sheet sheet, int at);
		}

		private void forEach(Visit visit) {
			int row = 0;
			for (SheetTable table : tables) {
				for (int i = 0; i < table.rows(); i++) {
					visit.cell(row++, table.sheet(), table.labelRow() + 1 + i);
				}
			}
		}
	}
}
