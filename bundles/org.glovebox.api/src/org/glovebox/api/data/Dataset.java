/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import java.util.List;

/**
 * What one instrument file holds.
 *
 * @param format name of the format with its version as found in the file, such as "Neware ndax (ndc 11)"
 * @param technique technique, from {@link Technique}
 * @param parts the tables, at least one; several where the file holds several scans, spectra or groups
 * @param metadata facts that hold for the whole file
 */
public record Dataset(String format, Technique technique, List<Table> parts, Metadata metadata) {

	public Dataset {
		parts = List.copyOf(parts);
		if (parts.isEmpty()) {
			throw new IllegalArgumentException("a data set needs at least one table");
		}
	}

	/** Sum of the rows of all parts. */
	public long rows() {
		return parts.stream().mapToLong(Table::rows).sum();
	}

	/** The only table, or the first of several. */
	public Table table() {
		return parts.get(0);
	}
}
