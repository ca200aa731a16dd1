/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

/**
 * The lowest and highest point of each block of a curve, so that those of a long run are found without looking at every
 * point of it again. Of equal values the first counts.
 */
final class Extremes {

	/** Small enough that the rests at both ends of a run cost little, large enough that blocks need no room. */
	private static final int BLOCK = 256;

	private final double[] values;
	private final int[] lowest;
	private final int[] highest;

	/** Looks through all values; what is found in a block with values that are not finite is of no use. */
	Extremes(double[] values) {
		this.values = values;
		lowest = new int[values.length / BLOCK];
		highest = new int[lowest.length];
		for (int block = 0; block < lowest.length; block++) {
			Run run = new Run(block * BLOCK);
			run.points(block * BLOCK + 1, (block + 1) * BLOCK);
			lowest[block] = run.lowest;
			highest[block] = run.highest;
		}
	}

	/** The extremes of a run of finite values, which has at least one. */
	Run of(int from, int to) {
		Run run = new Run(from);
		int firstBlock = (from + BLOCK - 1) / BLOCK;
		int endBlock = to / BLOCK;
		if (firstBlock >= endBlock) {
			run.points(from + 1, to);
			return run;
		}
		run.points(from + 1, firstBlock * BLOCK);
		for (int block = firstBlock; block < endBlock; block++) {
			run.point(lowest[block]);
			run.point(highest[block]);
		}
		run.points(endBlock * BLOCK, to);
		return run;
	}

	/** Where the lowest and the highest value are. */
	final class Run {
		private int lowest;
		private int highest;

		private Run(int first) {
			lowest = first;
			highest = first;
		}

		int lowest() {
			return lowest;
		}

		int highest() {
			return highest;
		}

		private void points(int from, int to) {
			double min = values[lowest];
			double max = values[highest];
			for (int i = from; i < to; i++) {
				double value = values[i];
				if (value < min) {
					min = value;
					lowest = i;
				}
				if (value > max) {
					max = value;
					highest = i;
				}
			}
		}

		private void point(int index) {
			if (values[index] < values[lowest]) {
				lowest = index;
			}
			if (values[index] > values[highest]) {
				highest = index;
			}
		}
	}
}
