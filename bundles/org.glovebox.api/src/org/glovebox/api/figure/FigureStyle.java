/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * Sizes of everything that is not data, in points (1/72 inch).
 *
 * @param name name of the style as the user chooses it
 * @param width width of the whole figure
 * @param height height of the whole figure
 * @param titleSize size of axis titles
 * @param tickSize size of numbers at ticks
 * @param legendSize size of legend and texts in the plot
 * @param frameWidth width of the frame and its ticks
 */
public record FigureStyle(String name, double width, double height, double titleSize, double tickSize,
		double legendSize, double frameWidth) {

	/** One column of a journal page, 85 mm. */
	public static final FigureStyle SINGLE_COLUMN = new FigureStyle("single column", 240, 185, 9.5, 8.5, 7.5, 0.75);
	/** Two columns of a journal page, 178 mm. */
	public static final FigureStyle DOUBLE_COLUMN = new FigureStyle("double column", 504, 290, 9.5, 8.5, 8, 0.75);
	/** A window; the size is that of the window. */
	public static final FigureStyle SCREEN = new FigureStyle("screen", 640, 420, 11, 10, 9, 0.75);

	public FigureStyle {
		if (!(width >= 20 && height >= 20)) {
			throw new IllegalArgumentException("a figure of " + width + " x " + height + " pt");
		}
	}

	/** The same style on another area. */
	public FigureStyle sized(double newWidth, double newHeight) {
		return new FigureStyle(name, newWidth, newHeight, titleSize, tickSize, legendSize, frameWidth);
	}
}
