/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import org.eclipse.swt.graphics.Rectangle;
import org.glovebox.charts.LimitTrack.Place;

/** The flag by which a limit on a chart is taken hold of: the corners of a polygon, x and y in turn. */
record LimitFlag(int[] corners) {

	private static final int SIZE = 10;
	private static final int MARGIN = 4;

	/**
	 * The flag of a limit: at the foot of an upright line, at the right end of a level one, around a point.
	 *
	 * @param rising whether what is kept is to the right of the limit, or above it
	 */
	static LimitFlag of(Rectangle area, Place place, boolean rising) {
		return switch (place) {
		case Place.Upright(double left) -> {
			int x = (int) Math.round(left);
			int bottom = area.y + area.height - SIZE / 2;
			yield new LimitFlag(new int[] { x, bottom - 2 * SIZE, rising ? x + SIZE : x - SIZE, bottom - SIZE, x, bottom });
		}
		case Place.Level(double top) -> {
			int y = (int) Math.round(top);
			int right = area.x + area.width - SIZE / 2;
			yield new LimitFlag(new int[] { right, y, right - SIZE, rising ? y - SIZE : y + SIZE, right - 2 * SIZE, y });
		}
		case Place.Spot(double left, double top) -> {
			int x = (int) Math.round(left);
			int y = (int) Math.round(top);
			int half = SIZE / 2 + 2;
			yield new LimitFlag(new int[] { x, y - half, x + half, y, x, y + half, x - half, y });
		}
		};
	}

	/** Where the pointer takes hold of it. */
	Rectangle bounds() {
		Rectangle bounds = new Rectangle(corners[0], corners[1], 0, 0);
		for (int i = 0; i < corners.length; i += 2) {
			bounds.add(new Rectangle(corners[i] - MARGIN, corners[i + 1] - MARGIN, 2 * MARGIN + 1, 2 * MARGIN + 1));
		}
		return bounds;
	}
}
