/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;

/** How the revisions of a record follow from each other. */
final class Ancestry {

	private final Map<Sha256, RevisionInfo> revisions = new HashMap<>();

	Ancestry(Collection<RevisionInfo> known) {
		known.forEach(revision -> revisions.put(revision.id(), revision));
	}

	/** A revision with all that it came from. */
	Set<Sha256> of(Sha256 revision) {
		Set<Sha256> found = new HashSet<>();
		Deque<Sha256> next = new ArrayDeque<>(Set.of(revision));
		while (!next.isEmpty()) {
			Sha256 id = next.pop();
			RevisionInfo info = revisions.get(id);
			if (info != null && found.add(id)) {
				next.addAll(info.parents());
			}
		}
		return found;
	}

	/**
	 * The revision from which two came: one that both have among their ancestors, and that is an ancestor of no other such.
	 * Where there are several, since merges crossed, the one that was saved last.
	 */
	Optional<RevisionInfo> base(Sha256 one, Sha256 other) {
		Set<Sha256> common = of(one);
		common.retainAll(of(other));
		Set<Sha256> older = new HashSet<>();
		for (Sha256 id : common) {
			RevisionInfo info = revisions.get(id);
			if (info != null) {
				info.parents().forEach(parent -> older.addAll(of(parent)));
			}
		}
		return common.stream().filter(id -> !older.contains(id)).flatMap(id -> Optional.ofNullable(revisions.get(id)).stream())
				.max(Comparator.comparing(RevisionInfo::time).thenComparing(revision -> revision.id().hex()));
	}
}
