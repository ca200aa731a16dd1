/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;

/**
 * What to export.
 *
 * @param notebook the notebook that holds the records
 * @param records the records, in the order in which they should appear
 * @param options choices of the user by name, as the exporter documents them
 */
public record ExportRequest(Notebook notebook, List<UUID> records, Map<String, String> options) {
	public ExportRequest {
		records = List.copyOf(records);
		options = Map.copyOf(options);
	}
}
