/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * A small figure inside the plot, such as the part of a spectrum near the origin. Its style and size are those that fit
 * the place; it has no legend and no inset of its own.
 *
 * @param figure what it shows
 * @param x its left edge, numbers and titles of its axes included, from the left edge of the plot (0) to the right (1)
 * @param y its lower edge likewise, from the lower edge of the plot (0) to the upper (1)
 * @param width its width as a part of the plot's
 * @param height its height as a part of the plot's
 */
public record Inset(Figure figure, double x, double y, double width, double height) {

	public Inset {
		boolean inside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1;
		if (!inside) {
			throw new IllegalArgumentException("an inset must lie inside the plot");
		}
	}
}
