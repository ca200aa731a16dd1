/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.glovebox.core.store.AppendOutcome;

/** Says in words why a store did not add revisions. */
final class Refusals {

	private final Function<UUID, String> names;

	/**
	 * @param names what a record is called
	 */
	Refusals(Function<UUID, String> names) {
		this.names = names;
	}

	/** The obstacle; of an outcome that is neither that all were added nor that somebody saved in between. */
	Obstacle of(AppendOutcome outcome) {
		return switch (outcome) {
		case AppendOutcome.Cycle(var path) -> obstacle(path.get(0), "", "it would be made of itself: "
				+ path.stream().map(names).collect(Collectors.joining(" \u2190 ")));
		case AppendOutcome.Dangling(var edge) -> obstacle(edge.from(), edge.feature(),
				"it refers to record " + edge.to() + ", which is not in this notebook");
		case AppendOutcome.ShortIdTaken(var record, var shortId, var by) -> obstacle(record, "shortId",
				"the short id " + shortId + " is already that of " + names.apply(by));
		case AppendOutcome.MissingBlob(var record, var blob) -> obstacle(record, "attachments",
				"the file " + blob.abbreviated() + "\u2026 is not in this notebook");
		case AppendOutcome.Outdated(var record, var expected, var found) -> obstacle(record, "",
				"it was saved again and again meanwhile");
		case AppendOutcome.Appended() -> throw new IllegalArgumentException("nothing was refused");
		};
	}

	private Obstacle obstacle(UUID record, String path, String text) {
		return new Obstacle(names.apply(record), path, text);
	}
}
