/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order of what two sides have in a list. Insertions of both sides are kept, theirs before mine where they were made at
 * one place.
 *
 * @param <K> something that stands for an element, equal on both sides for the same one and only once in a list
 */
final class SequenceMerge<K> {

	private final List<K> base;
	private final List<K> mine;
	private final List<K> theirs;

	SequenceMerge(Collection<K> base, Collection<K> mine, Collection<K> theirs) {
		this.base = List.copyOf(base);
		this.mine = List.copyOf(mine);
		this.theirs = List.copyOf(theirs);
	}

	/** Whether both sides put in another order what they share with the base, and not in the same one. */
	boolean conflicts() {
		return moved(mine) && moved(theirs) && !shared(mine, theirs).equals(shared(theirs, mine));
	}

	/**
	 * The elements in their order.
	 *
	 * @param staying those that are to be there
	 * @param mineLeads whether my order counts where both sides have one of their own
	 */
	List<K> merged(Set<K> staying, boolean mineLeads) {
		boolean byMine = moved(mine) && (mineLeads || !moved(theirs));
		List<K> result = new ArrayList<>(byMine ? mine : theirs);
		result.retainAll(staying);
		insert(result, byMine ? theirs : mine, staying, byMine);
		return result;
	}

	private static <K> void insert(List<K> result, List<K> others, Set<K> staying, boolean first) {
		Set<K> present = new HashSet<>(result);
		Set<K> known = new HashSet<>(others);
		int at = 0;
		for (K element : others) {
			if (present.contains(element)) {
				at = result.indexOf(element) + 1;
			} else if (staying.contains(element)) {
				while (!first && at < result.size() && !known.contains(result.get(at))) {
					at++;
				}
				result.add(at++, element);
			}
		}
	}

	private boolean moved(List<K> side) {
		return !shared(base, side).equals(shared(side, base));
	}

	private static <K> List<K> shared(List<K> some, List<K> others) {
		Set<K> known = new HashSet<>(others);
		return some.stream().filter(known::contains).toList();
	}
}
