/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

/** In which order a file writes year, month and day. */
public enum DateOrder {
	YEAR_FIRST("year first"), MONTH_FIRST("month first"), DAY_FIRST("day first");

	private final String label;

	DateOrder(String label) {
		this.label = label;
	}

	/** As messages say it. */
	public String label() {
		return label;
	}
}
