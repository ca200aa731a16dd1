/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.util.Arrays;

/**
 * The pieces of a curve in which x only rises or only falls and no value is missing. Two pieces that meet at a turning
 * point share it.
 */
final class Pieces {

	private final int[] starts;
	private final int[] ends;
	private final boolean[] rising;
	private final int count;
	private final int points;

	private Pieces(Finder finder, int points) {
		starts = finder.starts;
		ends = finder.ends;
		rising = finder.rising;
		count = finder.count;
		this.points = points;
	}

	static Pieces of(double[] x, double[] y) {
		Finder finder = new Finder();
		int start = -1;
		int direction = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Decimation.isPoint(x[i], y[i])) {
				finder.add(start, i, direction);
				start = -1;
			} else if (start < 0) {
				start = i;
				direction = 0;
			} else {
				int step = Double.compare(x[i], x[i - 1]);
				if (step != 0 && direction != 0 && step != direction && x[i] != x[i - 1]) {
					finder.add(start, i, direction);
					start = i - 1;
				}
				direction = x[i] == x[i - 1] ? direction : step;
			}
		}
		finder.add(start, x.length, direction);
		return new Pieces(finder, x.length);
	}

	int count() {
		return count;
	}

	/** Index of the first point. */
	int start(int piece) {
		return starts[piece];
	}

	/** Index after the last point. */
	int end(int piece) {
		return ends[piece];
	}

	boolean rises(int piece) {
		return rising[piece];
	}

	/** Whether no piece starts at the last point before {@code end}. */
	boolean gapAfter(int end) {
		return Arrays.binarySearch(starts, 0, count, end - 1) < 0;
	}

	double meanLength() {
		return count == 0 ? points : (double) points / count;
	}

	/** Collects pieces. */
	private static final class Finder {
		private int[] starts = new int[8];
		private int[] ends = new int[8];
		private boolean[] rising = new boolean[8];
		private int count;

		void add(int start, int end, int direction) {
			if (start < 0) {
				return;
			}
			if (count == starts.length) {
				int capacity = 2 * count;
				starts = Arrays.copyOf(starts, capacity);
				ends = Arrays.copyOf(ends, capacity);
				rising = Arrays.copyOf(rising, capacity);
			}
			starts[count] = start;
			ends[count] = end;
			rising[count] = direction >= 0;
			count++;
		}
	}
}
