/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.util.Arrays;

/**
 * Thins a curve out to what the pixels can show. For every column of pixels the first, the lowest, the highest and the
 * last point are kept, so that the drawn line is the same as that of all points (M4: U. Jugel, Z. Jerzak,
 * G. Hackenbroich and V. Markl, Proc. VLDB Endow. 7 (2014) 797).
 * <p>
 * The curve may turn back in x, as a voltammogram does: it is cut into pieces in which x only rises or only falls. A
 * point where x or y is not a finite number is a gap. Finding the pieces and the extremes of blocks looks at every point
 * once; after that a view costs no more than its columns of pixels.
 */
public final class Decimation {

	/** Stands between indices where the line is interrupted. */
	public static final int GAP = -1;

	/** Below this mean length of the pieces, searching each costs more than walking through all points. */
	private static final int SHORTEST_MEAN_PIECE = 16;
	private static final int MANY_PIECES = 500;

	private final double[] x;
	private final double[] y;
	private final Pieces pieces;
	private final Extremes extremes;

	private Decimation(double[] x, double[] y) {
		this.x = x;
		this.y = y;
		this.pieces = Pieces.of(x, y);
		this.extremes = new Extremes(y);
	}

	/**
	 * Looks through a curve.
	 *
	 * @param x x values in any order; not copied, must not change
	 * @param y y values, of the same length; likewise
	 */
	public static Decimation of(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(x.length + " x and " + y.length + " y values");
		}
		return new Decimation(x, y);
	}

	/**
	 * The points to draw.
	 *
	 * @param edges edges of the columns of pixels as rising values of x, one more than there are columns
	 * @return indices of the points in their order, {@link #GAP} where the line is interrupted. Beside the points
	 * inside the
	 *         edges, the nearest points outside are there, so that the line runs out of the plot
	 */
	public int[] thin(double[] edges) {
		Indices out = new Indices(Math.min(x.length + 16, 4 * edges.length + 64));
		if (pieces.count() > MANY_PIECES && pieces.meanLength() < SHORTEST_MEAN_PIECE) {
			walk(edges, out);
		} else {
			for (int p = 0; p < pieces.count(); p++) {
				thinPiece(pieces.start(p), pieces.end(p), pieces.rises(p), edges, out);
			}
		}
		return out.toArray();
	}

	private void thinPiece(int start, int end, boolean rises, double[] edges, Indices out) {
		double first = edges[0];
		double last = edges[edges.length - 1];
		int low = rises ? firstAtLeast(start, end, first) : firstAtMost(start, end, last);
		int high = rises ? firstAbove(low, end, last) : firstBelow(low, end, first);
		boolean crosses = low == high && low > start && low < end;
		if (low == high && !crosses) {
			out.gap();
			return;
		}
		if (low > start) {
			if (low - 1 > start) {
				out.gap();
			}
			out.add(low - 1);
		}
		if (high - low <= 4 * (edges.length - 1)) {
			for (int i = low; i < high; i++) {
				out.add(i);
			}
		} else {
			columns(low, high, rises, edges, out);
		}
		if (high < end) {
			out.add(high);
		}
		if (high < end - 1 || end == x.length || pieces.gapAfter(end)) {
			out.gap();
		}
	}

	private void columns(int low, int high, boolean rises, double[] edges, Indices out) {
		int columns = edges.length - 1;
		int i = low;
		for (int c = 0; c < columns && i < high; c++) {
			int end = c == columns - 1 ? high
					: rises ? firstAtLeast(i, high, edges[c + 1]) : firstBelow(i, high, edges[columns - c - 1]);
			if (end > i) {
				addExtremes(i, end, out);
				i = end;
			}
		}
	}

	/** First, lowest, highest and last point of a run, in their order. */
	private void addExtremes(int from, int to, Indices out) {
		Extremes.Run run = extremes.of(from, to);
		out.add(from);
		out.add(Math.min(run.lowest(), run.highest()));
		out.add(Math.max(run.lowest(), run.highest()));
		out.add(to - 1);
	}

	/** For curves that turn back all the time: consecutive points in one column make a run. */
	private void walk(double[] edges, Indices out) {
		int runStart = 0;
		int runColumn = Integer.MIN_VALUE;
		for (int i = 0; i <= x.length; i++) {
			boolean gap = i == x.length || !isPoint(x[i], y[i]);
			int column = gap ? Integer.MIN_VALUE : column(x[i], edges);
			if (column != runColumn) {
				if (runColumn != Integer.MIN_VALUE) {
					addExtremes(runStart, i, out);
				}
				runStart = i;
				runColumn = column;
			}
			if (gap) {
				out.gap();
			}
		}
	}

	private static int column(double value, double[] edges) {
		int found = Arrays.binarySearch(edges, value);
		int column = found >= 0 ? found : -found - 2;
		return column == edges.length - 1 && value == edges[column] ? column - 1 : column;
	}

	static boolean isPoint(double x, double y) {
		return Double.isFinite(x) && Double.isFinite(y);
	}

	private int firstAtLeast(int from, int to, double value) {
		int low = from;
		int high = to;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (x[middle] < value) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private int firstAbove(int from, int to, double value) {
		return firstAtLeast(from, to, Math.nextUp(value));
	}

	/** The same in a piece where x falls. */
	private int firstAtMost(int from, int to, double value) {
		int low = from;
		int high = to;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (x[middle] > value) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private int firstBelow(int from, int to, double value) {
		return firstAtMost(from, to, Math.nextDown(value));
	}

	/** Indices in their order, without repeats and with at most one gap between two. */
	private static final class Indices {
		private int[] values;
		private int size;
		private int last = GAP;

		Indices(int capacity) {
			values = new int[capacity];
		}

		void add(int index) {
			if (index != last) {
				append(index);
			}
		}

		void gap() {
			if (last != GAP) {
				append(GAP);
			}
		}

		private void append(int value) {
			if (size == values.length) {
				values = Arrays.copyOf(values, size + (size >> 1) + 16);
			}
			values[size++] = value;
			last = value;
		}

		int[] toArray() {
			int used = size > 0 && values[size - 1] == GAP ? size - 1 : size;
			return Arrays.copyOf(values, used);
		}
	}
}
