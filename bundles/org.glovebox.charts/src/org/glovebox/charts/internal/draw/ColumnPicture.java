/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture of {@link ColumnSpans}. Java2D would take longer to fill thousands of columns one by one than to put one
 * picture in place.
 */
final class ColumnPicture {

	private static final int FULL = 255;

	private final ColumnSpans spans;
	private final Rectangle bounds;
	/** Coverage, 0 to {@link #FULL}, that lines bring to columns beside theirs, by distance. */
	private final int[] spill;

	/**
	 * @param half half of the width of the line in pixels
	 * @param bounds what the picture shows
	 */
	ColumnPicture(ColumnSpans spans, double half, Rectangle bounds) {
		this.spans = spans;
		this.bounds = bounds;
		spill = new int[(int) Math.ceil(half) + 1];
		for (int distance = 1; distance < spill.length; distance++) {
			spill[distance] = (int) Math.round(FULL * ColumnSpans.spill(distance, half));
		}
	}

	/** Draws into a new image of the size of the bounds that is clear where there is no line. */
	BufferedImage image(Color colour) {
		BufferedImage image = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB_PRE);
		int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		int[] strengths = strengths(colour);
		int[] coverage = new int[bounds.height];
		for (int column = 0; column < bounds.width; column++) {
			int top = bounds.height;
			int bottom = 0;
			for (int distance = 1 - spill.length; distance < spill.length; distance++) {
				int from = bounds.x + column + distance;
				if (!spans.isEmpty(from)) {
					int strength = distance == 0 ? FULL : spill[Math.abs(distance)];
					top = Math.min(top, add(coverage, spans.low(from), spans.high(from), strength));
					bottom = Math.max(bottom, end(spans.high(from)));
				}
			}
			for (int row = top; row < bottom; row++) {
				pixels[row * bounds.width + column] = strengths[coverage[row]];
				coverage[row] = 0;
			}
		}
		return image;
	}

	/** The colour at each coverage, with its parts multiplied by that. */
	private static int[] strengths(Color colour) {
		int[] result = new int[FULL + 1];
		for (int c = 0; c <= FULL; c++) {
			result[c] = c << 24 | part(colour.getRed(), c) << 16 | part(colour.getGreen(), c) << 8
					| part(colour.getBlue(), c);
		}
		return result;
	}

	private static int part(int value, int coverage) {
		return (value * coverage + FULL / 2) / FULL;
	}

	/** Adds a span to the coverage of a column and returns the first row of it. */
	private int add(int[] coverage, double low, double high, int strength) {
		int first = row(low);
		int last = end(high) - 1;
		if (last > first) {
			cover(coverage, first, (int) (strength * (1 - Math.max(0, low - bounds.y - first))));
			for (int row = first + 1; row < last; row++) {
				cover(coverage, row, strength);
			}
			cover(coverage, last, (int) (strength * Math.min(1, high - bounds.y - last)));
		} else if (last == first) {
			cover(coverage, first, (int) (strength * Math.min(1, high - low)));
		}
		return first;
	}

	/** Lines that lie on each other by chance cover together less than both. */
	private static void cover(int[] coverage, int row, int strength) {
		int before = coverage[row];
		coverage[row] = strength == FULL ? FULL : before + strength - before * strength / FULL;
	}

	private int row(double y) {
		return (int) Math.max(0, Math.min(bounds.height, Math.floor(y - bounds.y)));
	}

	private int end(double y) {
		return (int) Math.max(0, Math.min(bounds.height, Math.ceil(y - bounds.y)));
	}
}
