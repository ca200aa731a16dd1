/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/** What is written or drawn over the data. */
public sealed interface Annotation {

	/**
	 * A text at a place of the plot.
	 *
	 * @param text the text, as markup
	 * @param x from the left edge of the plot (0) to the right (1)
	 * @param y from the lower edge of the plot (0) to the upper (1)
	 * @param align which part of the text is at {@code x}: 0 its start, 0.5 its middle, 1 its end
	 * @param colour its colour
	 */
	record Note(String text, double x, double y, double align, Colour colour) implements Annotation {
	}

	/**
	 * A short text beside a point, such as the frequency of a point of an impedance spectrum. It is put on the side of
	 * the point where it hides the least, and left out where the point is outside the axes.
	 *
	 * @param text the text, as markup
	 * @param x place of the point on the x axis
	 * @param y place of the point on the first y axis
	 * @param colour its colour
	 */
	record PointLabel(String text, double x, double y, Colour colour) implements Annotation {
	}

	/**
	 * A straight line across the plot, such as a cut-off voltage.
	 *
	 * @param vertical whether {@code at} is on the x axis, else it is on the first y axis
	 * @param at where the line is
	 * @param line how it is drawn
	 * @param colour its colour
	 */
	record Guide(boolean vertical, double at, LineStyle line, Colour colour) implements Annotation {
	}
}
