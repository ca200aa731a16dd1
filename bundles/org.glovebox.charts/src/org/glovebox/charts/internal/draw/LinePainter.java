/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Draws one part of a line into an image. Java2D takes long to stroke a path that goes up and down in every column of
 * pixels; there the strokes cover all between the lowest and the highest place of each column, and the columns are
 * filled instead.
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

	/** A painter into an image, with the colour and stroke of the graphics, which may be scaled and moved. */
	LinePainter(Graphics2D g) {
		this.g = g;
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

	private void fill(double[] x, double[] y, int size) {
		AffineTransform transform = g.getTransform();
		Rectangle visible = transform.createTransformedShape(g.getClipBounds()).getBounds();
		double half = ((BasicStroke) g.getStroke()).getLineWidth() * transform.getScaleX() / 2;
		// lines beside the visible columns spill into them
		visible.grow((int) Math.ceil(half), 1);
		ColumnSpans spans = spans(x, y, size, transform, visible);
		g.setTransform(new AffineTransform());
		g.drawImage(new ColumnPicture(spans, half, visible).image(g.getColor()), visible.x, visible.y, null);
		g.setTransform(transform);
	}

	private static ColumnSpans spans(double[] x, double[] y, int size, AffineTransform transform, Rectangle visible) {
		ColumnSpans spans = new ColumnSpans(visible.x, visible.x + visible.width - 1);
		double left = x[0] * transform.getScaleX() + transform.getTranslateX();
		double top = y[0] * transform.getScaleY() + transform.getTranslateY();
		for (int i = 1; i < size; i++) {
			double nextLeft = x[i] * transform.getScaleX() + transform.getTranslateX();
			double nextTop = y[i] * transform.getScaleY() + transform.getTranslateY();
			spans.add(left, top, nextLeft, nextTop);
			left = nextLeft;
			top = nextTop;
		}
		return spans;
	}
}
