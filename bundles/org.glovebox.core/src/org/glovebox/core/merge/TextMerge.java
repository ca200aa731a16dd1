/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Merges a text of several lines: lines that both sides left as they were divide it into stretches, and each of these is
 * taken from the side that changed it (S. Khanna, K. Kunal, B. C. Pierce, A formal investigation of diff3, FSTTCS 2007).
 */
final class TextMerge {

	/** Longer texts are compared as a whole, since the comparison takes the product of their lengths. */
	private static final int MOST_LINES = 2000;

	private final List<String> base;
	private final List<String> mine;
	private final List<String> theirs;
	private final List<String> merged = new ArrayList<>();

	private TextMerge(String base, String mine, String theirs) {
		this.base = lines(base);
		this.mine = lines(mine);
		this.theirs = lines(theirs);
	}

	/** The merged text; empty where both sides changed the same lines. */
	static Optional<String> of(String base, String mine, String theirs) {
		TextMerge merge = new TextMerge(base, mine, theirs);
		boolean small = Math.max(merge.base.size(), Math.max(merge.mine.size(), merge.theirs.size())) <= MOST_LINES;
		return small && merge.run() ? Optional.of(String.join("\n", merge.merged)) : Optional.empty();
	}

	private static List<String> lines(String text) {
		return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
	}

	private boolean run() {
		int[] inMine = matches(base, mine);
		int[] inTheirs = matches(base, theirs);
		int b = 0;
		int m = 0;
		int t = 0;
		for (int i = 0; i <= base.size(); i++) {
			boolean end = i == base.size();
			if (end || inMine[i] >= 0 && inTheirs[i] >= 0) {
				int mineEnd = end ? mine.size() : inMine[i];
				int theirEnd = end ? theirs.size() : inTheirs[i];
				if (!stretch(base.subList(b, i), mine.subList(m, mineEnd), theirs.subList(t, theirEnd))) {
					return false;
				}
				if (!end) {
					merged.add(base.get(i));
				}
				b = i + 1;
				m = mineEnd + 1;
				t = theirEnd + 1;
			}
		}
		return true;
	}

	private boolean stretch(List<String> before, List<String> byMe, List<String> byThem) {
		if (byMe.equals(before) || byMe.equals(byThem)) {
			merged.addAll(byThem);
		} else if (byThem.equals(before)) {
			merged.addAll(byMe);
		} else if (before.isEmpty()) {
			merged.addAll(byThem);
			merged.addAll(byMe);
		} else {
			return false;
		}
		return true;
	}

	/** For each line of a text its place in another one, along a longest common subsequence; -1 where it has none. */
	private static int[] matches(List<String> one, List<String> other) {
		int[][] length = new int[one.size() + 1][other.size() + 1];
		for (int i = one.size() - 1; i >= 0; i--) {
			for (int j = other.size() - 1; j >= 0; j--) {
				length[i][j] = one.get(i).equals(other.get(j)) ? length[i + 1][j + 1] + 1
						: Math.max(length[i + 1][j], length[i][j + 1]);
			}
		}
		int[] places = new int[one.size()];
		Arrays.fill(places, -1);
		for (int i = 0, j = 0; i < one.size() && j < other.size();) {
			if (one.get(i).equals(other.get(j))) {
				places[i++] = j++;
			} else if (length[i + 1][j] >= length[i][j + 1]) {
				i++;
			} else {
				j++;
			}
		}
		return places;
	}
}
