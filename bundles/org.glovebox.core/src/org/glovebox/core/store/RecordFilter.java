/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which records a list holds.
 *
 * @param kinds names of kinds such as "Batch"; empty for all
 * @param project records of this project only
 * @param limit how many at most
 * @param offset how many to leave out at the start
 */
public record RecordFilter(Set<String> kinds, Optional<UUID> project, int limit, int offset) {

	/** Every record. */
	public static final RecordFilter ALL = new RecordFilter(Set.of(), Optional.empty(), Integer.MAX_VALUE, 0);

	public RecordFilter {
		kinds = Set.copyOf(kinds);
	}

	/** The same, of these kinds only. */
	public RecordFilter ofKinds(String... names) {
		return new RecordFilter(Set.of(names), project, limit, offset);
	}

	/** The same, of this project only. */
	public RecordFilter inProject(UUID uuid) {
		return new RecordFilter(kinds, Optional.of(uuid), limit, offset);
	}

	/** The same, one page of it. */
	public RecordFilter page(int newOffset, int newLimit) {
		return new RecordFilter(kinds, project, newLimit, newOffset);
	}
}
