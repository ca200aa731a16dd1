/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.importers.internal.NumberText;

/**
 * The points of the routes of one RawData file. Each point is an element {@code Datum} with numbers between commas; the
 * first of each route stays in the tree of elements, so that it can be told to which route the points belong.
 */
final class BrmlRows {

	private static final String DATUM = "Datum";

	/** The points of one route, all of the same number of numbers. */
	static final class Run {
		private final int width;
		private double[] values;
		private int rows;
		private int otherWidth;

		private Run(int width) {
			this.width = width;
			this.values = new double[64 * Math.min(width, 64)];
		}

		int width() {
			return width;
		}

		int rows() {
			return rows;
		}

		/** Points with another number of numbers, which were left out. */
		int otherWidth() {
			return otherWidth;
		}

		double[] column(int index) {
			double[] column = new double[rows];
			for (int i = 0; i < rows; i++) {
				column[i] = values[i * width + index];
			}
			return column;
		}

		double[] row(int index) {
			return Arrays.copyOfRange(values, index * width, (index + 1) * width);
		}

		private void add(String[] cells) {
			if (cells.length != width) {
				otherWidth++;
				return;
			}
			int at = rows * width;
			if (at + width > values.length) {
				values = Arrays.copyOf(values, Math.max(at + width, 2 * values.length));
			}
			for (int i = 0; i < width; i++) {
				values[at + i] = NumberText.of(cells[i]).orElse(Double.NaN);
			}
			rows++;
		}
	}

	private final List<Run> runs = new ArrayList<>();
	private boolean within;

	List<Run> runs() {
		return runs;
	}

	/** Takes an element; false where it stays in the tree. */
	boolean take(String element, String text) {
		if (!element.equals(DATUM)) {
			within = false;
			return false;
		}
		String[] cells = text.split(",", -1);
		boolean first = !within;
		if (first) {
			runs.add(new Run(cells.length));
			within = true;
		}
		runs.get(runs.size() - 1).add(cells);
		return !first;
	}
}
