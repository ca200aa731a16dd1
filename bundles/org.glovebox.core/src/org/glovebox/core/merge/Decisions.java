/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.Map;
import java.util.Optional;

/** Says what is to become of conflicts. */
@FunctionalInterface
public interface Decisions {

	/** The choice for a conflict; empty where it is open. */
	Optional<Choice> on(Conflict conflict);

	/** Leaves every conflict open. */
	static Decisions none() {
		return conflict -> Optional.empty();
	}

	/** Chooses the same for every conflict. */
	static Decisions always(Choice choice) {
		return conflict -> Optional.of(choice);
	}

	/** Has choices by the keys of conflicts. */
	static Decisions of(Map<String, Choice> byKey) {
		Map<String, Choice> all = Map.copyOf(byKey);
		return conflict -> Optional.ofNullable(all.get(conflict.key()));
	}
}
