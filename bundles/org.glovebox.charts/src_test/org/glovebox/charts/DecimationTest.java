/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What thinning out must never lose, on generated curves. */
class DecimationTest {

	private static final int COLUMNS = 50;

	private static double[] edges(double from, double to) {
		double[] edges = new double[COLUMNS + 1];
		Arrays.setAll(edges, i -> from + (to - from) * i / COLUMNS);
		edges[COLUMNS] = to;
		return edges;
	}

	private static double[] noise(int size, long seed) {
		Random random = new Random(seed);
		double[] y = new double[size];
		Arrays.setAll(y, i -> Math.sin(i * 0.003) + 0.3 * random.nextGaussian());
		return y;
	}

	private static double[] rising(int size, long seed) {
		Random random = new Random(seed);
		double[] x = new double[size];
		double now = 0;
		for (int i = 0; i < size; i++) {
			now += random.nextInt(4) == 0 ? 0 : random.nextDouble();
			x[i] = now;
		}
		return x;
	}

	/** First, lowest, highest and last value of each column for a run of points in one direction. */
	private static TreeMap<Integer, double[]> extremes(double[] x, double[] y, List<Integer> indices, double[] edges) {
		TreeMap<Integer, double[]> columns = new TreeMap<>();
		for (int i : indices) {
			if (x[i] >= edges[0] && x[i] <= edges[COLUMNS]) {
				int column = 0;
				while (column < COLUMNS - 1 && x[i] >= edges[column + 1]) {
					column++;
				}
				double[] e = columns.computeIfAbsent(column, c -> new double[] { y[i], y[i], y[i], y[i] });
				e[1] = Math.min(e[1], y[i]);
				e[2] = Math.max(e[2], y[i]);
				e[3] = y[i];
			}
		}
		return columns;
	}

	private static void assertSameExtremes(double[] x, double[] y, List<Integer> all, int[] thinned, double[] edges) {
		int from = all.get(0);
		int to = all.get(all.size() - 1);
		List<Integer> kept = new ArrayList<>();
		for (int i : thinned) {
			if (i >= from && i <= to) {
				kept.add(i);
			}
		}
		TreeMap<Integer, double[]> expected = extremes(x, y, all, edges);
		TreeMap<Integer, double[]> actual = extremes(x, y, kept, edges);
		assertEquals(expected.keySet(), actual.keySet());
		expected.forEach((column, e) -> assertArrayEquals(e, actual.get(column), 0, "column " + column));
	}

	private static List<Integer> range(int from, int to) {
		List<Integer> indices = new ArrayList<>();
		for (int i = from; i < to; i++) {
			indices.add(i);
		}
		return indices;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void keepsTheExtremesOfEveryColumnOfARisingCurve(long seed) {
		double[] x = rising(20_000, seed);
		double[] y = noise(20_000, seed);
		Random random = new Random(seed);
		double a = x[random.nextInt(5000)];
		double b = x[10_000 + random.nextInt(9000)];
		for (double[] edges : List.of(edges(x[0], x[19_999]), edges(a, b), edges(a + 0.37, a + 40.1))) {
			int[] thinned = Decimation.of(x, y).thin(edges);
			assertSameExtremes(x, y, range(0, x.length), thinned, edges);
			assertTrue(thinned.length <= 4 * COLUMNS + 2, () -> thinned.length + " points");
		}
	}

	@Test
	void keepsTheExtremesOfAFallingCurve() {
		double[] x = rising(20_000, 9);
		for (int i = 0, j = x.length - 1; i < j; i++, j--) {
			double swap = x[i];
			x[i] = x[j];
			x[j] = swap;
		}
		double[] y = noise(20_000, 9);
		double[] edges = edges(x[15_000], x[2000]);
		int[] thinned = Decimation.of(x, y).thin(edges);
		assertSameExtremes(x, y, range(0, x.length), thinned, edges);
		assertTrue(thinned.length <= 4 * COLUMNS + 2);
	}

	@Test
	void keepsTheExtremesOfEverySweepOfAVoltammogram() {
		int sweep = 4000;
		double[] x = new double[5 * sweep];
		Arrays.setAll(x, i -> i / sweep % 2 == 0 ? (double) (i % sweep) / sweep : 1 - (double) (i % sweep) / sweep);
		double[] y = noise(x.length, 10);
		double[] edges = edges(0.2, 0.7);
		int[] thinned = Decimation.of(x, y).thin(edges);
		for (int s = 0; s < 5; s++) {
			assertSameExtremes(x, y, range(s * sweep + 1, (s + 1) * sweep), thinned, edges);
		}
		assertTrue(thinned.length <= 5 * (4 * COLUMNS + 3));
	}

	@Test
	void keepsGapsAndDrawsNoLineAcrossThem() {
		double[] x = rising(9000, 11);
		double[] y = noise(9000, 11);
		y[3000] = Double.NaN;
		x[6000] = Double.NaN;
		double[] edges = edges(x[0], x[8999]);
		int[] thinned = Decimation.of(x, y).thin(edges);
		assertEquals(2, Arrays.stream(thinned).filter(i -> i == Decimation.GAP).count());
		for (int k = 1; k < thinned.length; k++) {
			if (thinned[k] != Decimation.GAP && thinned[k - 1] != Decimation.GAP) {
				int before = thinned[k - 1];
				int after = thinned[k];
				assertTrue(!(before < 3000 && after > 3000) && !(before < 6000 && after > 6000));
			}
		}
		assertSameExtremes(x, y, range(0, 3000), thinned, edges);
		assertSameExtremes(x, y, range(3001, 6000), thinned, edges);
		assertSameExtremes(x, y, range(6001, 9000), thinned, edges);
	}

	@Test
	void aTurningPointIsNoGap() {
		double[] x = new double[2001];
		Arrays.setAll(x, i -> i <= 1000 ? i : 2000 - i);
		int[] thinned = Decimation.of(x, noise(2001, 12)).thin(edges(0, 1000));
		assertTrue(Arrays.stream(thinned).noneMatch(i -> i == Decimation.GAP));
		assertTrue(Arrays.stream(thinned).anyMatch(i -> i == 1000));
	}

	@Test
	void theLineRunsOutOfTheViewOnBothSides() {
		double[] x = { 0, 1, 2, 3, 4, 5 };
		double[] y = { 5, 4, 3, 2, 1, 0 };
		assertArrayEquals(new int[] { 1, 2, 3, 4 }, Decimation.of(x, y).thin(edges(1.5, 3.5)));
		assertArrayEquals(new int[] { 2, 3 }, Decimation.of(x, y).thin(edges(2.2, 2.8)), "no point inside");
		assertArrayEquals(new int[0], Decimation.of(x, y).thin(edges(7, 8)));
	}

	@Test
	void pointsInNoOrderStayInTheirOrder() {
		Random random = new Random(13);
		double[] x = new double[3000];
		Arrays.setAll(x, i -> random.nextDouble());
		double[] y = noise(3000, 13);
		int[] thinned = Decimation.of(x, y).thin(edges(0, 1));
		List<Integer> order = Arrays.stream(thinned).boxed().toList();
		List<Integer> sorted = new ArrayList<>(order);
		Collections.sort(sorted);
		assertEquals(sorted, order);
		assertSameExtremes(x, y, range(0, x.length), thinned, edges(0, 1));
	}

	@Test
	void nothingIsThinnedWhereAllPointsCanBeSeen() {
		double[] x = rising(100, 14);
		int[] thinned = Decimation.of(x, noise(100, 14)).thin(edges(x[0], x[99]));
		assertArrayEquals(range(0, 100).stream().mapToInt(Integer::intValue).toArray(), thinned);
	}

	@Test
	void emptyAndMissingDataGiveNothing() {
		assertEquals(0, Decimation.of(new double[0], new double[0]).thin(edges(0, 1)).length);
		double[] missing = { Double.NaN, Double.NaN, Double.POSITIVE_INFINITY };
		assertEquals(0, Decimation.of(missing, missing).thin(edges(0, 1)).length);
	}
}
