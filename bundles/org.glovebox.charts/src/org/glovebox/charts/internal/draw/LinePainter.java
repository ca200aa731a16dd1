/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/**
 * Draws one part of a line into an image. Java2D takes long to stroke a path that goes up and down in every column of
 * pixels; there the strokes cover all between the lowest and the highest place of each column, and that area is filled
 * instead.
 */
final class LinePainter {

	/**
	 * Java2D takes longer for one path that crosses itself many times than for many short ones; 64 was the best of 2 to
	 * 1024 on full noise.
	 */
	private static final int CHUNK = 64;
	private static final int FEW_POINTS = 400;
	/** A line this many times longer upwards than sideways is an area. */
	private static final double DENSE = 8;

	private final Graphics2D g;
	private final double perPoint;

	/**
	 * A painter into an image.
	 *
	 * @param g the graphics with colour and stroke of the line
	 * @param perPoint pixels to the point
	 */
	LinePainter(Graphics2D g, double perPoint) {
		this.g = g;
		this.perPoint = perPoint;
	}

	/** Draws the first {@code size} places, which are joined in their order. */
	void paint(double[] x, double[] y, int size) {
		if (size > FEW_POINTS && isDense(x, y, size)) {
			fill(x, y, size);
		} else {
			stroke(x, y, size);
		}
	}

	private static boolean isDense(double[] x, double[] y, int size) {
		double sideways = 0;
		double upwards = 0;
		for (int i = 1; i < size; i++) {
			sideways += Math.abs(x[i] - x[i - 1]);
			upwards += Math.abs(y[i] - y[i - 1]);
		}
		return upwards > DENSE * sideways;
	}

	private void stroke(double[] x, double[] y, int size) {
		Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, CHUNK + 2);
		for (int i = 0; i < size; i++) {
			if (i % CHUNK == 0) {
				if (i > 0) {
					path.lineTo(x[i], y[i]);
					g.draw(path);
					path.reset();
				}
				path.moveTo(x[i], y[i]);
			} else {
				path.lineTo(x[i], y[i]);
			}
		}
		g.draw(path);
	}

	/** Fills from column to column of pixels; where the line turns back, a new area starts. */
	private void fill(double[] x, double[] y, int size) {
		Band band = new Band(size);
		long column = Math.round(x[0] * perPoint);
		long direction = 0;
		band.start(x[0], y[0]);
		for (int i = 1; i < size; i++) {
			long now = Math.round(x[i] * perPoint);
			if (now == column) {
				band.include(y[i]);
				continue;
			}
			long step = Long.signum(now - column);
			if (direction != 0 && step != direction) {
				band.paint();
				band.start(x[i - 1], y[i - 1]);
			}
			band.next(x[i], y[i]);
			direction = step;
			column = now;
		}
		band.paint();
	}

	/** Lowest and highest places of columns beside each other. */
	private final class Band {
		private final double[] x;
		private final double[] top;
		private final double[] bottom;
		private int size;

		Band(int most) {
			x = new double[most];
			top = new double[most];
			bottom = new double[most];
		}

		void start(double place, double y) {
			size = 0;
			next(place, y);
		}

		void next(double place, double y) {
			x[size] = place;
			top[size] = y;
			bottom[size++] = y;
		}

		void include(double y) {
			top[size - 1] = Math.min(top[size - 1], y);
			bottom[size - 1] = Math.max(bottom[size - 1], y);
		}

		/** The area, and the width of the line along its upper and lower edge. */
		void paint() {
			Path2D.Double area = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * size + 2);
			area.moveTo(x[0], top[0]);
			for (int i = 1; i < size; i++) {
				area.lineTo(x[i], top[i]);
			}
			for (int i = size - 1; i >= 0; i--) {
				area.lineTo(x[i], bottom[i]);
			}
			area.closePath();
			g.fill(area);
			stroke(x, top, size);
			stroke(x, bottom, size);
		}
	}
}
