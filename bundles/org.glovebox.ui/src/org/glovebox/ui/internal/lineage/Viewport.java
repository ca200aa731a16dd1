/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

/**
 * Which part of a drawing is seen, and how large.
 *
 * @param scale pixels per point of the drawing
 * @param x where the left edge of the drawing is in the view
 * @param y where its upper edge is
 */
record Viewport(double scale, double x, double y) {

	private static final double SMALLEST = 0.25;
	private static final double LARGEST = 2.5;
	private static final double MARGIN = 32;
	/** Smaller than this the names in the boxes are hard to read. */
	private static final double READABLE = 0.8;

	/** Shows all of a drawing in a view, never larger than natural, in its middle. */
	static Viewport fitting(Drawing drawing, int width, int height) {
		if (drawing.width() <= 0 || drawing.height() <= 0 || width <= 0 || height <= 0) {
			return new Viewport(1, 0, 0);
		}
		double scale = Math.max(SMALLEST, Math.min(1, Math.min(width / drawing.width(), height / drawing.height())));
		return new Viewport(scale, (width - scale * drawing.width()) / 2, (height - scale * drawing.height()) / 2);
	}

	/** Shows more or less, so that a point of the view stays where it is. */
	Viewport zoomed(double factor, double atX, double atY) {
		double next = Math.max(SMALLEST, Math.min(LARGEST, scale * factor));
		double ratio = next / scale;
		return new Viewport(next, atX - (atX - x) * ratio, atY - (atY - y) * ratio);
	}

	Viewport moved(double byX, double byY) {
		return new Viewport(scale, x + byX, y + byY);
	}

	/** Shows all where it can be read then, else the surroundings of a box at a size that can be read. */
	static Viewport readable(Drawing drawing, Drawing.Place focus, int width, int height) {
		Viewport all = fitting(drawing, width, height);
		if (all.scale() >= READABLE || width <= 0 || height <= 0) {
			return all;
		}
		double x = width / 2.0 - READABLE * (focus.x() + focus.width() / 2);
		double y = height / 2.0 - READABLE * (focus.y() + focus.height() / 2);
		return new Viewport(READABLE, within(x, READABLE * drawing.width(), width),
				within(y, READABLE * drawing.height(), height));
	}

	/** Keeps a drawing that is larger than the view from leaving it half empty; centres one that is smaller. */
	private static double within(double place, double size, int room) {
		return size <= room ? (room - size) / 2 : Math.max(room - size, Math.min(0, place));
	}

	/** Moves just so far that a box is wholly seen. */
	Viewport showing(Drawing.Place place, int width, int height) {
		double left = x + place.x() * scale;
		double top = y + place.y() * scale;
		double right = left + place.width() * scale;
		double bottom = top + place.height() * scale;
		double byX = left < MARGIN ? MARGIN - left : right > width - MARGIN ? width - MARGIN - right : 0;
		double byY = top < MARGIN ? MARGIN - top : bottom > height - MARGIN ? height - MARGIN - bottom : 0;
		return moved(byX, byY);
	}

	double toDrawingX(double viewX) {
		return (viewX - x) / scale;
	}

	double toDrawingY(double viewY) {
		return (viewY - y) / scale;
	}
}
