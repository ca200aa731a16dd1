/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.glovebox.api.figure.Marker;

/** Draws markers. The sizes of the shapes are such that all look equally heavy. */
final class MarkerShapes {

	private static final float EDGE = 0.75f;

	private final Shape shape;
	private final boolean filled;
	private final boolean strokeOnly;

	MarkerShapes(Marker marker) {
		shape = shape(marker.shape(), marker.size() / 2);
		filled = marker.filled();
		strokeOnly = marker.shape() == Marker.Shape.PLUS || marker.shape() == Marker.Shape.CROSS;
	}

	/** Draws one marker; the colour of the graphics is its colour. */
	void draw(Graphics2D g, double x, double y) {
		Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
		if (strokeOnly) {
			g.draw(placed);
			return;
		}
		if (filled) {
			g.fill(placed);
			return;
		}
		Color colour = g.getColor();
		g.setColor(Color.WHITE);
		g.fill(placed);
		g.setColor(colour);
		g.draw(placed);
	}

	/** The stroke that edges of markers are drawn with. */
	static BasicStroke stroke() {
		return new BasicStroke(EDGE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
	}

	private static Shape shape(Marker.Shape kind, double r) {
		return switch (kind) {
		case NONE -> new Path2D.Double();
		case CIRCLE -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
		case SQUARE -> new Rectangle2D.Double(-0.89 * r, -0.89 * r, 1.78 * r, 1.78 * r);
		case DIAMOND -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
		case TRIANGLE_UP -> polygon(0, -1.3 * r, 1.17 * r, 0.75 * r, -1.17 * r, 0.75 * r);
		case TRIANGLE_DOWN -> polygon(0, 1.3 * r, 1.17 * r, -0.75 * r, -1.17 * r, -0.75 * r);
		case PLUS -> strokes(-1.1 * r, 0, 1.1 * r, 0, 0, -1.1 * r, 0, 1.1 * r);
		case CROSS -> strokes(-0.85 * r, -0.85 * r, 0.85 * r, 0.85 * r, -0.85 * r, 0.85 * r, 0.85 * r, -0.85 * r);
		};
	}

	private static Shape polygon(double... points) {
		Path2D path = new Path2D.Double();
		path.moveTo(points[0], points[1]);
		for (int i = 2; i < points.length; i += 2) {
			path.lineTo(points[i], points[i + 1]);
		}
		path.closePath();
		return path;
	}

	private static Shape strokes(double... ends) {
		Path2D path = new Path2D.Double();
		for (int i = 0; i < ends.length; i += 4) {
			path.moveTo(ends[i], ends[i + 1]);
			path.lineTo(ends[i + 2], ends[i + 3]);
		}
		return path;
	}
}
