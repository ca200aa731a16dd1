/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

/**
 * How fine the device is that a figure is drawn on.
 *
 * @param perPoint pixels to the point; for vector formats the number of distinguishable places
 * @param raster whether there are pixels that lines should be aligned to
 */
public record Resolution(double perPoint, boolean raster) {

	/** Paper: four places to the point are 288 dpi for data, while lines are exact. */
	public static final Resolution VECTOR = new Resolution(4, false);

	/** An image. */
	public static Resolution pixels(double perPoint) {
		return new Resolution(perPoint, true);
	}

	/** Columns that can be told apart along a length in points. */
	public int columns(double length) {
		return Math.max(1, (int) Math.round(length * perPoint));
	}

	/** Width of a straight line: a whole number of pixels, at least one. */
	public double lineWidth(double width) {
		return raster ? Math.max(1, Math.round(width * perPoint)) / perPoint : width;
	}

	/** The place near {@code position} where a straight line of a width is sharp. */
	public double sharp(double position, double width) {
		if (!raster) {
			return position;
		}
		boolean odd = Math.round(lineWidth(width) * perPoint) % 2 == 1;
		double pixel = position * perPoint;
		return (odd ? Math.floor(pixel) + 0.5 : Math.round(pixel)) / perPoint;
	}
}
