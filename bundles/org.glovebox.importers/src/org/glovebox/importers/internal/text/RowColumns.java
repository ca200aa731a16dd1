/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The values of all rows of a text, to which its parts write side by side, each to rows of its own. There is room for as
 * many rows as there can be; where there were fewer the rows are moved together.
 */
final class RowColumns {

	final double[][] numbers;
	final int[][] codes;

	RowColumns(RowLayout layout, int capacity) {
		numbers = new double[layout.width()][];
		codes = new int[layout.width()][];
		IntStream.range(0, layout.width()).parallel().forEach(i -> {
			boolean text = layout.kinds().get(i) == CellKind.TEXT;
			numbers[i] = new double[text ? 0 : capacity];
			codes[i] = new int[text ? capacity : 0];
		});
	}

	/**
	 * Moves the rows of the parts together, so that the columns hold nothing else.
	 *
	 * @param first row to which each part wrote its first
	 * @param rows number of rows of each part
	 */
	void moveTogether(int[] first, int[] rows) {
		IntStream.range(0, numbers.length).parallel().forEach(i -> {
			if (codes[i].length > 0) {
				codes[i] = Arrays.copyOf(codes[i], moved(codes[i], first, rows));
			} else {
				numbers[i] = Arrays.copyOf(numbers[i], moved(numbers[i], first, rows));
			}
		});
	}

	private static int moved(Object column, int[] first, int[] rows) {
		int at = 0;
		for (int part = 0; part < first.length; part++) {
			if (at != first[part]) {
				System.arraycopy(column, first[part], column, at, rows[part]);
			}
			at += rows[part];
		}
		return at;
	}
}
