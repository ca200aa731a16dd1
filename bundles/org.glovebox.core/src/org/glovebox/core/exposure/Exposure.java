/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exposure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.units.Quantity;

/**
 * A time in the history of a material in which air could get at it.
 *
 * @param record the record in whose history it happened: the material itself or one that it was made of
 * @param recordName short id or title of that record
 * @param field where it stands in that record, as an {@code org.glovebox.model.FieldPath}
 * @param what what was done: "Expose", "Transfer", "stored"
 * @param surroundings air of the room, or dried air
 * @param duration how long; empty where nobody wrote it down
 * @param atmosphere the atmosphere in words, with humidity and dew point where these are known
 * @param began when it began, where that is known
 */
public record Exposure(UUID record, String recordName, String field, String what, Surroundings surroundings,
		Optional<Quantity> duration, String atmosphere, Optional<Instant> began) {
}
