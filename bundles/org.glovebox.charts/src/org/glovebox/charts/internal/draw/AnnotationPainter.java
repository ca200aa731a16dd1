/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Annotation.Guide;
import org.glovebox.api.figure.Annotation.Note;
import org.glovebox.api.figure.Annotation.PointLabel;
import org.glovebox.charts.internal.layout.AxisScale;
import org.glovebox.charts.internal.layout.PlotLayout;
import org.glovebox.charts.internal.text.TextLine;

/** Places and paints the texts and lines over the data. */
final class AnnotationPainter {

	/** From a point to its label. */
	private static final double AWAY = 4;
	/** A label that would hide more than this part of its place is left out. */
	private static final double CROWDED = 0.12;
	private static final double[][] SIDES = { { 0, -1 }, { 1, -1 }, { -1, -1 }, { 1, 0 }, { -1, 0 }, { 1, 1 },
			{ -1, 1 }, { 0, 1 } };

	private final PlotLayout layout;
	private final Rectangle2D area;
	private final List<Text> texts = new ArrayList<>();

	/** A text with its place: the start of its base line. */
	private record Text(TextLine line, double x, double y, Color colour) {
	}

	/** Finds the places, and marks them as taken. */
	AnnotationPainter(PlotLayout layout, Occupancy occupancy) {
		this.layout = layout;
		area = layout.area();
		for (Annotation annotation : layout.figure().annotations()) {
			switch (annotation) {
			case Note note -> place(note, occupancy);
			case PointLabel label -> place(label, occupancy);
			case Guide guide -> {
				// drawn under the data
			}
			}
		}
	}

	private void place(Note note, Occupancy occupancy) {
		TextLine line = TextLine.of(note.text(), layout.style().legendSize());
		double x = area.getMinX() + note.x() * area.getWidth() - note.align() * line.width();
		double y = area.getMaxY() - note.y() * area.getHeight();
		occupancy.add(line.bounds(x, y, 0));
		texts.add(new Text(line, x, y, new Color(note.colour().rgb())));
	}

	private void place(PointLabel label, Occupancy occupancy) {
		DataPlace point = new DataPlace(label.x(), label.y());
		if (!point.inside()) {
			return;
		}
		TextLine line = TextLine.of(label.text(), layout.style().legendSize());
		Rectangle2D best = new Rectangle2D.Double();
		int least = Integer.MAX_VALUE;
		for (double[] side : SIDES) {
			Rectangle2D box = beside(point, line, side);
			int hidden = occupancy.hidden(box);
			if (hidden < least) {
				least = hidden;
				best = box;
			}
		}
		if (least > CROWDED * occupancy.cells(best)) {
			return;
		}
		occupancy.add(best);
		texts.add(new Text(line, best.getMinX(), best.getMinY() + line.ascent(), new Color(label.colour().rgb())));
	}

	private static Rectangle2D beside(DataPlace point, TextLine line, double[] side) {
		double centreX = point.left + side[0] * (AWAY + line.width() / 2);
		double centreY = point.top + side[1] * (AWAY + line.height() / 2);
		return new Rectangle2D.Double(centreX - line.width() / 2, centreY - line.height() / 2, line.width(),
				line.height());
	}

	/** Where a point of the data is. */
	private final class DataPlace {
		private final double left;
		private final double top;

		DataPlace(double x, double y) {
			left = layout.x().scale().position(x);
			top = layout.y().scale().position(y);
		}

		boolean inside() {
			return left >= area.getMinX() && left <= area.getMaxX() && top >= area.getMinY() && top <= area.getMaxY();
		}
	}

	void paint(Graphics2D g) {
		for (Text text : texts) {
			g.setColor(text.colour());
			text.line().draw(g, text.x(), text.y(), 0);
		}
	}

	/** Paints the guides of a figure, which lie under the data. */
	static void paintGuides(Graphics2D g, PlotLayout layout) {
		Rectangle2D area = layout.area();
		Shape clip = g.getClip();
		g.clip(area);
		for (Annotation annotation : layout.figure().annotations()) {
			if (annotation instanceof Guide guide) {
				AxisScale scale = guide.vertical() ? layout.x().scale() : layout.y().scale();
				double at = scale.position(guide.at());
				g.setColor(new Color(guide.colour().rgb()));
				g.setStroke(CurvePainter.stroke(guide.line()));
				g.draw(guide.vertical() ? new Line2D.Double(at, area.getMinY(), at, area.getMaxY())
						: new Line2D.Double(area.getMinX(), at, area.getMaxX(), at));
			}
		}
		g.setClip(clip);
	}
}
