/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

import java.util.Optional;
import java.util.UUID;

import org.glovebox.model.check.Finding.Severity;

/**
 * Something that a check says against a record.
 *
 * @param check id of the check
 * @param severity how serious it is
 * @param record the record
 * @param recordName short id or title of the record
 * @param field the field that is concerned, as an {@code org.glovebox.model.FieldPath}; "" for the record as a whole
 * @param message what is wrong, in a sentence for the person at the desk
 * @param fix what would put it right, where the check knows
 */
public record CheckFinding(String check, Severity severity, UUID record, String recordName, String field,
		String message, Optional<Fix> fix) {
}
