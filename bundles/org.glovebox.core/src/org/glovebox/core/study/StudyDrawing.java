/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of a table are drawn against each other.
 *
 * @param x number of the column on the horizontal axis, -1 where nobody has said
 * @param y numbers of the columns on the vertical axis, none where nobody has said
 * @param group number of the column that tells the points apart, -1 for none
 */
public record StudyDrawing(int x, List<Integer> y, int group) {

	/** Nothing was said. */
	public static final StudyDrawing UNSAID = new StudyDrawing(-1, List.of(), -1);

	public StudyDrawing {
		y = List.copyOf(y);
	}

	/**
	 * What is drawn where nobody has said: the first columns with numbers, against the one that the rows are sorted by
	 * where that holds numbers.
	 */
	public StudyDrawing completed(StudyTable table, StudyDefinition.Order order) {
		List<Integer> numbers = numbers(table);
		int horizontal = x >= 0 ? x : first(Stream.concat(numbers.stream().filter(c -> c == order.column()),
				numbers.stream()).filter(c -> !y.contains(c)));
		List<Integer> vertical = y.isEmpty() ? numbers.stream().filter(c -> c != horizontal).limit(1).toList() : y;
		return new StudyDrawing(horizontal, vertical, group);
	}

	private static int first(Stream<Integer> columns) {
		return columns.findFirst().orElse(-1);
	}

	/** The columns in which there is a number, in their order. */
	public static List<Integer> numbers(StudyTable table) {
		return IntStream.range(0, table.columns().size())
				.filter(c -> table.rows().stream().anyMatch(r -> !r.cells().get(c).quantities().isEmpty())).boxed()
				.toList();
	}
}
