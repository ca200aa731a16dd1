/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a name probably meant. */
public final class NearestName {

	private NearestName() {
	}

	/**
	 * The candidate with the fewest typing errors (insertions, deletions, substitutions and swaps of neighbours; case
	 * does not count), where there are no more of them than about a third of its letters.
	 */
	public static Optional<String> of(String typed, Collection<String> candidates) {
		String lower = typed.toLowerCase(Locale.ROOT);
		return candidates.stream().sorted()
				.min(Comparator.comparingInt(c -> distance(lower, c.toLowerCase(Locale.ROOT))))
				.filter(c -> distance(lower, c.toLowerCase(Locale.ROOT)) <= 1 + c.length() / 3);
	}

	/** Optimal string alignment distance (Damerau 1964). */
	private static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
			}
		}
		return d[a.length()][b.length()];
	}

	private static int step(int[][] d, String a, String b, int i, int j) {
		int different = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
		int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + different);
		boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
	}
}
