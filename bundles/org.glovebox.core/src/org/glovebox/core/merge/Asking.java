/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for decisions and notes the conflicts for which there is none. */
final class Asking {

	private final Decisions decisions;
	private final List<Conflict> open = new ArrayList<>();

	Asking(Decisions decisions) {
		this.decisions = decisions;
	}

	/** The choice for a conflict; the second one where it is open. */
	Choice choice(Conflict conflict, Choice whileOpen) {
		Optional<Choice> made = decisions.on(conflict);
		if (made.isEmpty()) {
			open.add(conflict);
		}
		return made.orElse(whileOpen);
	}

	List<Conflict> open() {
		return open;
	}
}
