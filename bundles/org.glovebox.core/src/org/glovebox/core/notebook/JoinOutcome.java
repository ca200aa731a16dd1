/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;
import java.util.stream.Collectors;

/** What came of joining lines with a notebook. */
public sealed interface JoinOutcome {

	/**
	 * All that could be joined is on disk, in one transaction.
	 *
	 * @param records for each line what came of it, in their order
	 */
	record Done(List<Joined> records) implements JoinOutcome {
		public Done {
			records = List.copyOf(records);
		}
	}

	/** The lines do not go together with the notebook; nothing was added. */
	record Invalid(List<Obstacle> obstacles) implements JoinOutcome {
		public Invalid {
			obstacles = List.copyOf(obstacles);
		}

		/** All obstacles, one a line. */
		public String message() {
			return obstacles.stream().map(Obstacle::message).collect(Collectors.joining("\n"));
		}
	}
}
