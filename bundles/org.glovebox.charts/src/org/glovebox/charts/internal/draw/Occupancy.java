/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import org.glovebox.charts.Decimation;
import org.glovebox.charts.internal.layout.AxisScale;

/** Which places of the plot are taken by data and texts, on a grid of cells, to find room for a legend. */
final class Occupancy {

	private static final double CELL = 2;
	/** Distance of the legend from the frame and of its possible places from each other. */
	private static final double MARGIN = 6;
	private static final double RASTER = 3;
	private static final double HIDING = 1000;

	private final Rectangle2D area;
	private final int columns;
	private final int rows;
	private final int[] taken;

	Occupancy(Rectangle2D area) {
		this.area = area;
		columns = Math.max(1, (int) Math.ceil(area.getWidth() / CELL));
		rows = Math.max(1, (int) Math.ceil(area.getHeight() / CELL));
		taken = new int[columns * rows];
	}

	void add(ThinCurve curve, AxisScale x, AxisScale y) {
		double beforeX = Double.NaN;
		double beforeY = Double.NaN;
		for (int i : curve.line()) {
			double px = i == Decimation.GAP ? Double.NaN : x.position(curve.series().x()[i]);
			double py = i == Decimation.GAP ? Double.NaN : y.position(curve.series().y()[i]);
			if (!Double.isNaN(beforeX + beforeY + px + py)) {
				addLine(beforeX, beforeY, px, py);
			}
			beforeX = px;
			beforeY = py;
		}
		double half = Math.max(1, curve.series().marker().size() / 2);
		for (int i : curve.points()) {
			double px = x.position(curve.series().x()[i]);
			double py = y.position(curve.series().y()[i]);
			add(new Rectangle2D.Double(px - half, py - half, 2 * half, 2 * half));
		}
	}

	void add(Rectangle2D box) {
		int left = Math.max(0, column(box.getMinX()));
		int right = Math.min(columns - 1, column(box.getMaxX()));
		int bottom = Math.min(rows - 1, row(box.getMaxY()));
		for (int r = Math.max(0, row(box.getMinY())); r <= bottom; r++) {
			for (int c = left; c <= right; c++) {
				taken[r * columns + c] = 1;
			}
		}
	}

	private void addLine(double x1, double y1, double x2, double y2) {
		double low = Math.max(Math.min(y1, y2), area.getMinY());
		double high = Math.min(Math.max(y1, y2), area.getMaxY());
		if (low > high || Math.max(x1, x2) < area.getMinX() || Math.min(x1, x2) > area.getMaxX()) {
			return;
		}
		double cells = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / CELL;
		int steps = (int) Math.min(4.0 * (columns + rows), Math.ceil(cells));
		for (int s = 0; s <= steps; s++) {
			double t = steps == 0 ? 0 : (double) s / steps;
			int c = column(x1 + t * (x2 - x1));
			int r = row(y1 + t * (y2 - y1));
			if (c >= 0 && c < columns && r >= 0 && r < rows) {
				taken[r * columns + c] = 1;
			}
		}
	}

	/** How many cells of a box are taken; cells outside the plot count as taken. */
	int hidden(Rectangle2D box) {
		int count = 0;
		int right = column(box.getMaxX());
		int bottom = row(box.getMaxY());
		for (int r = row(box.getMinY()); r <= bottom; r++) {
			for (int c = column(box.getMinX()); c <= right; c++) {
				count += c < 0 || c >= columns || r < 0 || r >= rows ? 1 : taken[r * columns + c];
			}
		}
		return count;
	}

	/** How many cells a box has. */
	int cells(Rectangle2D box) {
		return (column(box.getMaxX()) - column(box.getMinX()) + 1) * (row(box.getMaxY()) - row(box.getMinY()) + 1);
	}

	/** The upper left corner where a box hides the least; of equal places the one nearest to a corner of the plot. */
	Point2D bestPlace(double width, double height) {
		int[] sums = sums();
		Point2D best = corner(width, height, true, false);
		double least = Double.POSITIVE_INFINITY;
		double lastX = area.getMaxX() - MARGIN - width;
		double lastY = area.getMaxY() - MARGIN - height;
		for (double y = area.getMinY() + MARGIN; y <= lastY; y += RASTER) {
			for (double x = area.getMinX() + MARGIN; x <= lastX; x += RASTER) {
				double cost = cost(sums, x, y, width, height, lastX, lastY);
				if (cost < least) {
					least = cost;
					best = new Point2D.Double(x, y);
				}
			}
		}
		return best;
	}

	/** The upper left corner of a box in a corner of the plot. */
	Point2D corner(double width, double height, boolean top, boolean left) {
		double x = left ? area.getMinX() + MARGIN : area.getMaxX() - MARGIN - width;
		double y = top ? area.getMinY() + MARGIN : area.getMaxY() - MARGIN - height;
		return new Point2D.Double(x, y);
	}

	private double cost(int[] sums, double x, double y, double width, double height, double lastX, double lastY) {
		int left = Math.max(0, column(x - CELL));
		int top = Math.max(0, row(y - CELL));
		int right = Math.min(columns, column(x + width + CELL) + 1);
		int bottom = Math.min(rows, row(y + height + CELL) + 1);
		int wide = columns + 1;
		int hidden = sums[bottom * wide + right] - sums[top * wide + right] - sums[bottom * wide + left]
				+ sums[top * wide + left];
		double fromSide = Math.min(x - area.getMinX() - MARGIN, lastX - x);
		double fromEnd = Math.min(y - area.getMinY() - MARGIN, lastY - y);
		return HIDING * hidden + fromSide + fromEnd;
	}

	/** Number of taken cells above and left of each grid point. */
	private int[] sums() {
		int wide = columns + 1;
		int[] sums = new int[wide * (rows + 1)];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				sums[(r + 1) * wide + c + 1] = taken[r * columns + c] + sums[r * wide + c + 1]
						+ sums[(r + 1) * wide + c] - sums[r * wide + c];
			}
		}
		return sums;
	}

	private int column(double x) {
		return (int) Math.floor((x - area.getMinX()) / CELL);
	}

	private int row(double y) {
		return (int) Math.floor((y - area.getMinY()) / CELL);
	}
}
