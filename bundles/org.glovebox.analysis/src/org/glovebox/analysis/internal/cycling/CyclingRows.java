/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.glovebox.api.Message;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/**
 * The rows of a data set as plain arrays, the parts one after the other. Parts that tell nothing of charge, such as the
 * impedance spectra of a mixed file, are left out.
 */
public final class CyclingRows {

	private static final double[] NONE = {};

	private final List<Table> parts;
	private final int[] partStarts;
	private final int size;
	private final List<Message> messages;
	private final Map<String, double[]> cache = new HashMap<>();

	private CyclingRows(List<Table> parts, int left) {
		this.parts = parts;
		this.partStarts = new int[parts.size()];
		int row = 0;
		for (int i = 0; i < partStarts.length; i++) {
			partStarts[i] = row;
			row = Math.addExact(row, parts.get(i).rows());
		}
		this.size = row;
		List<Message> list = new ArrayList<>();
		if (left > 0) {
			list.add(Message.info("parts without current or charge are left out").times(left));
		}
		if (parts.size() > 1) {
			list.add(Message.info(parts.size() + " parts are taken one after the other as one test"));
		}
		this.messages = List.copyOf(list);
	}

	/** The rows of all parts that tell of charge; none where there is no such part. */
	public static CyclingRows of(Dataset data) {
		List<Table> usable = data.parts().stream().filter(t -> t.rows() > 0 && tellsOfCharge(t)).toList();
		return new CyclingRows(usable, data.parts().size() - usable.size());
	}

	/** Names of the columns of which one set is needed, for a refusal. */
	public static String needed() {
		return String.join(", or ", Columns.CHARGE_CAPACITY + " and " + Columns.DISCHARGE_CAPACITY, Columns.CHARGE_INCREMENT,
				Columns.HALF_CYCLE_CHARGE, Columns.NET_CHARGE, Columns.CURRENT + " with " + Columns.TIME);
	}

	private static boolean tellsOfCharge(Table table) {
		return isNumeric(table, Columns.CHARGE_CAPACITY) && isNumeric(table, Columns.DISCHARGE_CAPACITY)
				|| isNumeric(table, Columns.CHARGE_INCREMENT) || isNumeric(table, Columns.HALF_CYCLE_CHARGE)
				|| isNumeric(table, Columns.NET_CHARGE)
				|| isNumeric(table, Columns.CURRENT)
						&& (isNumeric(table, Columns.TIME) || isNumeric(table, Columns.STEP_TIME));
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	public int size() {
		return size;
	}

	/** What was left out or joined. */
	public List<Message> messages() {
		return messages;
	}

	/** Rows at which a part starts; the first is 0. */
	int[] partStarts() {
		return partStarts.clone();
	}

	/** Whether every part has the column as numbers. */
	public boolean has(String column) {
		return !parts.isEmpty() && parts.stream().allMatch(t -> isNumeric(t, column));
	}

	/** Whether every part has the column as text. */
	boolean hasText(String column) {
		return !parts.isEmpty() && parts.stream().allMatch(t -> t.find(column).filter(Column.Texts.class::isInstance).isPresent());
	}

	/** The values of a column, empty where it is missing; shared, never change them. */
	public double[] numbers(String column) {
		if (!has(column)) {
			return NONE;
		}
		double[] known = cache.get(column);
		if (known == null) {
			known = parts.size() == 1 ? values(parts.get(0).column(column)) : joined(column);
			cache.put(column, known);
		}
		return known;
	}

	private double[] joined(String column) {
		double[] all = new double[size];
		for (int i = 0; i < partStarts.length; i++) {
			double[] part = values(parts.get(i).column(column));
			System.arraycopy(part, 0, all, partStarts[i], part.length);
		}
		return all;
	}

	/** Does not copy where that can be avoided: these columns have many hundred thousand rows. */
	private static double[] values(Column column) {
		if (column instanceof Column.Integers integers) {
			long[] whole = integers.values();
			double[] values = new double[whole.length];
			for (int i = 0; i < values.length; i++) {
				values[i] = whole[i];
			}
			return values;
		}
		return column instanceof Column.Numbers numbers ? numbers.values() : column.numbers();
	}

	/**
	 * For every row the place of its text in {@code terms}, or -1 where it is none of them.
	 *
	 * @param column a column of which {@link #hasText} is true
	 */
	int[] places(String column, List<String> terms) {
		int[] places = new int[size];
		for (int i = 0; i < partStarts.length; i++) {
			Column.Texts texts = (Column.Texts) parts.get(i).column(column);
			int[] place = new int[texts.distinct().length];
			for (int k = 0; k < place.length; k++) {
				place[k] = terms.indexOf(texts.distinct()[k]);
			}
			int[] codes = texts.codes();
			for (int row = 0; row < codes.length; row++) {
				places[partStarts[i] + row] = place[codes[row]];
			}
		}
		return places;
	}

	/** The rows in which a text column has one of some texts, ascending; none where the column is missing. */
	public int[] rowsWith(String column, Set<String> terms) {
		if (!hasText(column)) {
			return new int[0];
		}
		int[] places = places(column, List.copyOf(terms));
		return IntStream.range(0, size).filter(row -> places[row] >= 0).toArray();
	}

	/** For every row a code that is the same for the same text within a part; empty where the column is missing. */
	int[] codes(String column) {
		if (!hasText(column)) {
			return new int[0];
		}
		int[] codes = new int[size];
		for (int i = 0; i < partStarts.length; i++) {
			int[] part = ((Column.Texts) parts.get(i).column(column)).codes();
			System.arraycopy(part, 0, codes, partStarts[i], part.length);
		}
		return codes;
	}
}
