/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Sha256;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.units.Quantity;

/**
 * One number that a derived quantity was computed from.
 *
 * @param label what it is: "mass of layer 3 (S@C-NAS)"
 * @param value the number, as typed where somebody typed it
 * @param basis what it rests on
 * @param record the record that states it
 * @param recordName short id or title of that record
 * @param feature where in that record, as an {@code org.glovebox.model.FieldPath}
 * @param revision the revision of the record, where it is saved
 */
public record Factor(String label, Quantity value, FactorBasis basis, UUID record, String recordName, String feature,
		Optional<Sha256> revision) {
}
