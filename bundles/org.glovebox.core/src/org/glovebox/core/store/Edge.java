/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.Optional;
import java.util.UUID;

/**
 * A reference from one record to another, as the newest revision of the referring record holds it.
 *
 * @param from the record that refers, downstream
 * @param to the record that is referred to, upstream
 * @param feature where in the referring record, as a path such as {@code layers[2]/source}
 * @param kind what it means for provenance
 * @param meaning the reference in words, from the referring record to the other: "made of"
 * @param pinned the revision of {@code to} that was used, where the reference names one
 */
public record Edge(UUID from, UUID to, String feature, EdgeKind kind, String meaning, Optional<Sha256> pinned) {
}
