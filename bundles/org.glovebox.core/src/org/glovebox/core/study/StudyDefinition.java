/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

import org.glovebox.units.Quantity;

/**
 * What a table over lineage shows.
 *
 * @param start records of the rows, or those from which the rows are found
 * @param query a search that finds further ones; "" for none
 * @param rowKind kind of the rows where these lie downstream of what was found; "" where it was found itself
 * @param excluded records that make no row
 * @param columns the columns in order
 * @param filters what a row must fulfil, all of them
 * @param order how the rows are ordered
 * @param groupBy number of the column by which rows are put together, -1 for none
 */
public record StudyDefinition(List<UUID> start, String query, String rowKind, Set<UUID> excluded, List<Column> columns,
		List<Filter> filters, Order order, int groupBy) {

	public StudyDefinition {
		start = List.copyOf(start);
		excluded = Set.copyOf(excluded);
		columns = List.copyOf(columns);
		filters = List.copyOf(filters);
	}

	/** The rows that a search finds, with columns, in the order of their ids. */
	public static StudyDefinition of(String query, List<Column> columns) {
		return new StudyDefinition(List.of(), query, "", Set.of(), columns, List.of(), Order.NONE, -1);
	}

	/**
	 * In which order the rows stand.
	 *
	 * @param column number of the column that orders, -1 for the ids
	 * @param descending whether the highest comes first; rows without a value come last in any case
	 */
	public record Order(int column, boolean descending) {
		/** By the ids. */
		public static final Order NONE = new Order(-1, false);
	}

	/** How a value is compared. */
	public enum Comparison {
		/** It is the same. */
		EQUAL,
		/** It is another. */
		DIFFERENT,
		/** It is as large or larger. */
		AT_LEAST,
		/** It is as large or smaller. */
		AT_MOST,
		/** It contains the text. */
		CONTAINS,
		/** There is a value. */
		PRESENT,
		/** There is no value. */
		ABSENT
	}

	/**
	 * What a row must fulfil. A limit or a range passes where it may fulfil it, and so does one of several numbers.
	 *
	 * @param column number of the column
	 * @param comparison how it is compared
	 * @param value with which quantity
	 * @param text with which text
	 */
	public record Filter(int column, Comparison comparison, Optional<Quantity> value, String text) {

		boolean holds(StudyCell cell) {
			return switch (comparison) {
			case PRESENT -> !cell.isMissing();
			case ABSENT -> cell.isMissing();
			case CONTAINS -> cell.text().toLowerCase(java.util.Locale.ROOT)
					.contains(text.toLowerCase(java.util.Locale.ROOT));
			case EQUAL -> same(cell);
			case DIFFERENT -> !same(cell);
			case AT_LEAST -> cell.quantities().stream().anyMatch(q -> compared(q, Quantity::canonicalUpper) >= 0);
			case AT_MOST -> cell.quantities().stream().anyMatch(q -> compared(q, Quantity::canonicalLower) <= 0);
			};
		}

		private boolean same(StudyCell cell) {
			return value.isPresent() ? cell.quantities().stream().filter(q -> !q.isLimit())
					.anyMatch(q -> compared(q, Quantity::canonical) == 0) : cell.text().equalsIgnoreCase(text);
		}

		/** Below (-1), at (0) or above (1) the value; NaN where the two cannot be compared. */
		private double compared(Quantity number, ToDoubleFunction<Quantity> openEnd) {
			if (value.isEmpty() || !number.dimension().equals(value.get().dimension())) {
				return Double.NaN;
			}
			double limit = value.get().canonical();
			double difference = (number.isBetween() ? openEnd.applyAsDouble(number) : number.canonical()) - limit;
			return Math.abs(difference) <= 1e-9 * Math.abs(limit) ? 0 : Math.signum(difference);
		}
	}
}
