/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.Arrays;

import org.glovebox.analysis.internal.Residuals;
import org.glovebox.numeric.QrFactorization;
import org.glovebox.numeric.StraightLine;
import org.glovebox.numeric.StudentDistribution;

/**
 * Where a slow fade becomes a fast one, in two ways.
 *
 * @param method how it was found
 * @param cycle where it is
 * @param low lower end of the interval in which it is
 * @param high upper end
 * @param before change of the capacity with a cycle before it, mAh
 * @param after the same after it
 * @param residuals what the two lines leave; of the whole curve about its smoothed course for the second way
 */
record Knee(String method, double cycle, double low, double high, double before, double after, Residuals residuals) {

	/** Numbers of two lines that meet. */
	static final int NUMBERS = 4;

	private static final int CANDIDATES = 200;
	private static final int REFINEMENTS = 60;
	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
	/** So many points, or this part of all, make a line. */
	private static final int FEWEST = 5;
	private static final double PART = 0.05;

	/** How many cycles a search needs. */
	static boolean isPossible(int cycles) {
		return cycles >= 4 * FEWEST;
	}

	/**
	 * Two straight lines that meet (D. W. Bacon, D. G. Watts, Biometrika 58 (1971) 525, in the limit of a sharp bend, as P.
	 * Fermín-Cueto et al., Energy and AI 1 (2020) 100006 use it): Q = a + b (n - k) + c |n - k|. The interval of k holds all
	 * places whose sum of squares an F test at 95 % does not tell from the smallest one.
	 */
	static Knee twoLines(double[] cycle, double[] capacity) {
		int edge = edge(cycle.length);
		double from = cycle[edge - 1];
		double to = cycle[cycle.length - edge];
		double step = (to - from) / CANDIDATES;
		double best = from;
		double[] sums = new double[CANDIDATES + 1];
		for (int i = 0; i <= CANDIDATES; i++) {
			sums[i] = sum(cycle, capacity, from + i * step);
			best = sums[i] < sum(cycle, capacity, best) ? from + i * step : best;
		}
		best = refined(cycle, capacity, Math.max(from, best - step), Math.min(to, best + step));
		double[] lines = lines(cycle, capacity, best);
		Residuals residuals = Residuals.of(left(cycle, capacity, best, lines));
		double degrees = Math.max(1, residuals.independent() - NUMBERS);
		double t = new StudentDistribution(degrees).twoSided(0.95);
		double limit = residuals.sumOfSquares() * (1 + t * t / degrees);
		double low = best;
		double high = best;
		for (int i = 0; i <= CANDIDATES; i++) {
			double at = from + i * step;
			low = sums[i] <= limit ? Math.min(low, at) : low;
			high = sums[i] <= limit ? Math.max(high, at) : high;
		}
		return new Knee("two lines", best, low, high, lines[1] - lines[2], lines[1] + lines[2], residuals);
	}

	private static int edge(int count) {
		return Math.max(FEWEST, (int) (PART * count));
	}

	private static double[] lines(double[] cycle, double[] capacity, double knee) {
		double[] ones = new double[cycle.length];
		Arrays.fill(ones, 1);
		double[] off = Arrays.stream(cycle).map(n -> n - knee).toArray();
		return QrFactorization.of(ones, off, Arrays.stream(off).map(Math::abs).toArray()).solve(capacity);
	}

	private static double[] left(double[] cycle, double[] capacity, double knee, double[] lines) {
		double[] left = new double[cycle.length];
		for (int i = 0; i < left.length; i++) {
			double off = cycle[i] - knee;
			left[i] = capacity[i] - lines[0] - lines[1] * off - lines[2] * Math.abs(off);
		}
		return left;
	}

	private static double sum(double[] cycle, double[] capacity, double knee) {
		return Arrays.stream(left(cycle, capacity, knee, lines(cycle, capacity, knee))).map(v -> v * v).sum();
	}

	/** Golden section search (J. Kiefer, Proc. Am. Math. Soc. 4 (1953) 502). */
	private static double refined(double[] cycle, double[] capacity, double from, double to) {
		double low = from;
		double high = to;
		for (int i = 0; i < REFINEMENTS && high - low > 1e-9 * high; i++) {
			double left = high - GOLDEN * (high - low);
			double right = low + GOLDEN * (high - low);
			if (sum(cycle, capacity, left) < sum(cycle, capacity, right)) {
				high = right;
			} else {
				low = left;
			}
		}
		return 0.5 * (low + high);
	}

	/**
	 * Largest distance of the smoothed curve from the line between its ends, both scaled to 1: Kneedle (V. Satopää et al.,
	 * ICDCS Workshops 2011, 166). The interval holds the places whose distance is within two standard errors of the largest.
	 */
	static Knee farthestFromChord(double[] cycle, double[] capacity) {
		int n = cycle.length;
		int half = edge(n) / 2 + 1;
		double[] smooth = new double[n];
		double[] left = new double[n];
		for (int i = 0; i < n; i++) {
			int from = Math.max(0, i - half);
			int to = Math.min(n, i + half + 1);
			smooth[i] = StraightLine.fit(Arrays.copyOfRange(cycle, from, to), Arrays.copyOfRange(capacity, from, to),
					new double[0]).at(cycle[i]);
			left[i] = capacity[i] - smooth[i];
		}
		Residuals residuals = Residuals.of(left);
		double range = Math.abs(smooth[n - 1] - smooth[0]);
		double error = residuals.deviation(2) / Math.sqrt(2 * half + 1.0) / range;
		double[] distance = new double[n];
		int best = 0;
		for (int i = 0; i < n; i++) {
			double x = (cycle[i] - cycle[0]) / (cycle[n - 1] - cycle[0]);
			distance[i] = (smooth[i] - smooth[0]) / range + x;
			best = distance[i] > distance[best] ? i : best;
		}
		int low = best;
		int high = best;
		while (low > 0 && distance[low - 1] >= distance[best] - 2 * error) {
			low--;
		}
		while (high < n - 1 && distance[high + 1] >= distance[best] - 2 * error) {
			high++;
		}
		return new Knee("distance from the chord", cycle[best], cycle[low], cycle[high], slope(cycle, smooth, 0, best),
				slope(cycle, smooth, best, n - 1), residuals);
	}

	private static double slope(double[] cycle, double[] smooth, int from, int to) {
		return to > from ? (smooth[to] - smooth[from]) / (cycle[to] - cycle[from]) : Double.NaN;
	}

	/** Whether the capacity falls so many times faster after it. */
	boolean isSteeper(double factor) {
		return after < 0 && after < factor * before;
	}

	/** Standard error that the interval stands for. */
	double error() {
		return (high - low) / 4;
	}
}
