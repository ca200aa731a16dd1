/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import org.glovebox.core.extension.ImporterRegistry;

/**
 * What one importer said about a file.
 *
 * @param importer the importer
 * @param confidence 0 (not its format) to 100 (the format's signature was found)
 * @param reason what was found, for people
 */
public record Ranked(ImporterRegistry.Entry importer, int confidence, String reason) {
}
