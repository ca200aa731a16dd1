/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/** Where the names of the series stand. */
public enum Legend {
	/** No legend. */
	NONE,
	/** In the plot, where it hides the least of the data; the default. */
	BEST, TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT,
	/** Beside the plot, which gets narrower. */
	OUTSIDE
}
