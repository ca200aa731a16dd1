/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.UUID;

import org.glovebox.api.diagnosis.Aspect;

/**
 * A record of the history of a cell that bears on a cause.
 *
 * @param aspect what of the history it tells
 * @param record the record
 * @param name its short id or title
 * @param says what it says of that, in words: "550 rpm, 25 h"
 */
public record Bearing(Aspect aspect, UUID record, String name, String says) {
}
