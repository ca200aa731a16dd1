/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.search.KeptSearches;
import org.glovebox.core.store.RecordSummary;

/**
 * A line of the navigator. Two lines with the same key are the same place, so that it stays open when the notebook
 * changes.
 *
 * @param key the place
 * @param role what kind of line it is
 * @param label what it says
 * @param detail what it says in grey behind that, such as a count
 * @param icon name of the kind whose icon it has
 * @param record the record, for a line that stands for one
 * @param search the search, for one that is kept
 * @param children the lines below
 */
record Node(String key, Role role, String label, String detail, String icon, Optional<RecordSummary> record,
		Optional<KeptSearches.Kept> search, List<Node> children) {

	/** What kind of line. */
	enum Role {
		ROOT, RECENT, PROJECT, GROUP, RANGE, RECORD, SEARCHES, SEARCH, STALE, RECALLED
	}

	static Node section(String key, Role role, String label, String detail, String icon, List<Node> children) {
		return new Node(key, role, label, detail, icon, Optional.empty(), Optional.empty(), List.copyOf(children));
	}

	static Node record(String place, RecordSummary summary) {
		return new Node(place + '/' + summary.uuid(), Role.RECORD, summary.shortId(), summary.title(), summary.kind(),
				Optional.of(summary), Optional.empty(), List.of());
	}

	/** Whether a record is one of those that the section of recalled ones below this line lists. */
	boolean recalls(UUID wanted) {
		return children.stream().filter(section -> section.role == Role.RECALLED).flatMap(section -> section.children.stream())
				.anyMatch(line -> line.record.filter(r -> r.uuid().equals(wanted)).isPresent());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Node node && key.equals(node.key);
	}

	@Override
	public int hashCode() {
		return key.hashCode();
	}
}
