/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;

import org.glovebox.core.store.RecordSummary;

/**
 * Records were saved.
 *
 * @param saved the records as they are now, those that were saved in one transaction
 */
public record NotebookChange(List<RecordSummary> saved) {
	public NotebookChange {
		saved = List.copyOf(saved);
	}
}
