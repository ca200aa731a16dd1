/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What a notebook says about itself.
 *
 * @param id identity, kept by copies and clones
 * @param name name for people
 * @param created when it was made
 * @param location where it is: a folder or an address
 */
public record NotebookInfo(UUID id, String name, Instant created, String location) {
}
