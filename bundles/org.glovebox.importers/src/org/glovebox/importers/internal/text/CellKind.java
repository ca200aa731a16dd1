/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

/** What the cells of a column are. */
public enum CellKind {
	NUMBER,
	/** A span of time with colons, in seconds. */
	CLOCK,
	/** A date with or without a time of day, in seconds since 1970. */
	DATE, TEXT
}
