/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.notebook.Record;

/**
 * A record that was loaded, in a resource set of its own. References to other records are loaded on first use into the
 * same set; the caller may edit the record, and only this one.
 *
 * @param record the record
 * @param revision the revision it was loaded from, to be given back when saving
 */
public record Stored(Record record, RevisionInfo revision) {
}
