/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.glovebox.charts.ChartView;
import org.glovebox.charts.Picture;

/**
 * Where the plot of a picture that was drawn for another window goes until the new picture is there, so that the curves
 * follow the pointer at once.
 */
final class StalePlot {

	/** Beyond this the toolkit's coordinates are no longer safe, and there is nothing left to recognize. */
	private static final double FARTHEST = 16_000;

	private StalePlot() {
	}

	/**
	 * The place of the plot of a picture in the view as it is now, in pixels at 100 %; empty where it is too far away or
	 * too large to be worth showing.
	 */
	static Optional<Rectangle> place(Picture picture, ChartView view) {
		Point2D lowerLeft = view.placeOf(picture.window().x().min(), picture.window().y().min(), false);
		Point2D upperRight = view.placeOf(picture.window().x().max(), picture.window().y().max(), false);
		int left = (int) Math.round(limited(lowerLeft.getX()));
		int top = (int) Math.round(limited(upperRight.getY()));
		int right = (int) Math.round(limited(upperRight.getX()));
		int bottom = (int) Math.round(limited(lowerLeft.getY()));
		boolean recognizable = right - left > 1 && bottom - top > 1 && right - left < FARTHEST && bottom - top < FARTHEST;
		return recognizable ? Optional.of(new Rectangle(left, top, right - left, bottom - top)) : Optional.empty();
	}

	private static double limited(double place) {
		return Double.isNaN(place) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, place));
	}

	/** An area in whole pixels. */
	static Rectangle pixels(Rectangle2D area) {
		int left = (int) Math.round(area.getMinX());
		int top = (int) Math.round(area.getMinY());
		return new Rectangle(left, top, (int) Math.round(area.getMaxX()) - left, (int) Math.round(area.getMaxY()) - top);
	}
}
