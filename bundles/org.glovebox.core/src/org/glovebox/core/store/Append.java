/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.util.Optional;

/**
 * A revision to be added.
 *
 * @param revision the revision
 * @param expectedHead the revision that must be the record's newest one; empty where the record must be new
 * @param projection what follows from the revision
 */
public record Append(Revision revision, Optional<Sha256> expectedHead, Projection projection) {
}
