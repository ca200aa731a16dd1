/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Column;

/**
 * The lines that a map was scanned along: the first one from its start to its finish, the last one to its finish, all in
 * pixels. Values run along each line, and line by line.
 *
 * @param width pixels of a line
 * @param height lines
 * @param fromX pixel that a line begins with
 * @param fromY first line
 * @param stepX 1, or -1 where lines run from right to left
 * @param stepY 1, or -1 where lines run upwards
 */
record VamasMap(long width, long height, int fromX, int fromY, int stepX, int stepY) {

	private static final int LARGEST = 1 << 20;

	/**
	 * @param corners start x, start y, finish x, finish y of the first line, finish x, finish y of the last one
	 */
	static Optional<VamasMap> of(List<Double> corners) {
		if (corners.stream().anyMatch(c -> !(Math.abs(c) < LARGEST))) {
			return Optional.empty();
		}
		double acrossX = corners.get(2) - corners.get(0);
		double acrossY = corners.get(5) - corners.get(1);
		return Optional.of(new VamasMap(Math.round(Math.abs(acrossX)) + 1, Math.round(Math.abs(acrossY)) + 1,
				(int) Math.round(corners.get(0)), (int) Math.round(corners.get(1)), acrossX < 0 ? -1 : 1, acrossY < 0 ? -1 : 1));
	}

	/** Whether so many values are all of the map. */
	boolean holds(long values) {
		return width * height == values;
	}

	/** The place of each value. */
	List<Column> places(int rows) {
		double[] x = new double[rows];
		double[] y = new double[rows];
		for (int i = 0; i < rows; i++) {
			x[i] = fromX + stepX * (i % width);
			y[i] = fromY + stepY * (double) (i / width);
		}
		return List.of(Column.of("pixel x", "", x), Column.of("pixel y", "", y));
	}
}
