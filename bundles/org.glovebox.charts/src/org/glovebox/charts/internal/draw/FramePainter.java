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
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ColourBar;
import org.glovebox.charts.internal.layout.AxisLayout;
import org.glovebox.charts.internal.layout.Margins;
import org.glovebox.charts.internal.layout.PlotLayout;
import org.glovebox.charts.internal.layout.Resolution;
import org.glovebox.charts.internal.layout.Ticks;
import org.glovebox.charts.internal.text.TextLine;

/** The frame with ticks inside on all four sides, the numbers, the titles and the colour bar. */
final class FramePainter {

	private static final double MAJOR = 4;
	private static final double MINOR = 2.2;
	/** Half the height of digits, in parts of their ascent. */
	private static final double HALF_DIGIT = 0.48;

	private final PlotLayout layout;
	private final Resolution resolution;
	private final Rectangle2D area;
	private final double line;
	private final double tick;

	FramePainter(PlotLayout layout) {
		this.layout = layout;
		resolution = layout.resolution();
		area = layout.area();
		line = resolution.lineWidth(layout.style().frameWidth());
		// ticks of a small figure, as in an inset, are shorter
		tick = Math.min(1, layout.style().tickSize() / 8.5);
	}

	void paint(Graphics2D g) {
		g.setStroke(new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		g.setColor(Color.BLACK);
		g.draw(area);
		AxisLayout top = layout.top().orElse(layout.x());
		AxisLayout right = layout.secondY().orElse(layout.y());
		g.draw(ticksAcross(layout.x(), area.getMaxY(), -1));
		g.draw(ticksAcross(top, area.getMinY(), 1));
		paintTicksUp(g, layout.y(), area.getMinX(), 1);
		paintTicksUp(g, right, area.getMaxX(), -1);
		paintBelow(g);
		paintLeft(g);
		layout.secondY().ifPresent(axis -> paintRight(g, axis, area.getMaxX()));
		layout.top().ifPresent(axis -> paintAbove(g, axis));
		layout.bar().ifPresent(axis -> paintBar(g, axis, layout.figure().colourBar().orElseThrow()));
	}

	private Path2D ticksAcross(AxisLayout axis, double y, int inwards) {
		Path2D path = new Path2D.Double();
		for (Ticks.Tick t : axis.ticks().major()) {
			addAcross(path, axis, t.value(), y, inwards * MAJOR * tick);
		}
		for (double value : axis.ticks().minor()) {
			addAcross(path, axis, value, y, inwards * MINOR * tick);
		}
		return path;
	}

	private void addAcross(Path2D path, AxisLayout axis, double value, double y, double length) {
		double x = resolution.sharp(axis.scale().position(value), line);
		if (x > area.getMinX() + line / 2 && x < area.getMaxX() - line / 2) {
			path.moveTo(x, y);
			path.lineTo(x, y + length);
		}
	}

	private void paintTicksUp(Graphics2D g, AxisLayout axis, double x, int inwards) {
		Path2D path = new Path2D.Double();
		for (Ticks.Tick t : axis.ticks().major()) {
			addUp(path, axis, t.value(), x, inwards * MAJOR * tick);
		}
		for (double value : axis.ticks().minor()) {
			addUp(path, axis, value, x, inwards * MINOR * tick);
		}
		g.setColor(Color.BLACK);
		g.draw(path);
	}

	private void addUp(Path2D path, AxisLayout axis, double value, double x, double length) {
		double y = resolution.sharp(axis.scale().position(value), line);
		if (y > area.getMinY() + line / 2 && y < area.getMaxY() - line / 2) {
			path.moveTo(x, y);
			path.lineTo(x + length, y);
		}
	}

	private void paintBelow(Graphics2D g) {
		AxisLayout x = layout.x();
		g.setColor(colour(x.colour()));
		double base = area.getMaxY() + Margins.numbersBelow(x);
		List<TextLine> labels = x.labels();
		for (int i = 0; i < labels.size(); i++) {
			labels.get(i).draw(g, x.scale().position(x.ticks().major().get(i).value()), base, 0.5);
		}
		x.title().draw(g, area.getCenterX(), area.getMaxY() + Margins.titleBelow(x), 0.5);
	}

	private void paintLeft(Graphics2D g) {
		AxisLayout y = layout.y();
		g.setColor(colour(y.colour()));
		paintNumbersBeside(g, y, area.getMinX() - Margins.NUMBER_GAP, 1);
		double base = area.getMinX() - Margins.titleDistance(y) - y.title().descent();
		y.title().drawUpwards(g, base, area.getCenterY());
	}

	private void paintRight(Graphics2D g, AxisLayout axis, double edge) {
		g.setColor(colour(axis.colour()));
		paintNumbersBeside(g, axis, edge + Margins.NUMBER_GAP, 0);
		double base = edge + Margins.titleDistance(axis) + axis.title().ascent();
		axis.title().drawUpwards(g, base, area.getCenterY());
	}

	private void paintNumbersBeside(Graphics2D g, AxisLayout axis, double x, double align) {
		for (int i = 0; i < axis.labels().size(); i++) {
			TextLine label = axis.labels().get(i);
			double y = axis.scale().position(axis.ticks().major().get(i).value());
			label.draw(g, x, y + HALF_DIGIT * layout.style().tickSize() * 0.74, align);
		}
	}

	private void paintAbove(Graphics2D g, AxisLayout axis) {
		g.setColor(colour(axis.colour()));
		double base = area.getMinY() - Margins.NUMBER_GAP;
		for (int i = 0; i < axis.labels().size(); i++) {
			axis.labels().get(i).draw(g, axis.scale().position(axis.ticks().major().get(i).value()), base, 0.5);
		}
		double title = base - axis.labelAscent() - Margins.TITLE_GAP - axis.title().descent();
		axis.title().draw(g, area.getCenterX(), title, 0.5);
	}

	private void paintBar(Graphics2D g, AxisLayout axis, ColourBar key) {
		Rectangle2D bar = layout.barArea();
		int steps = 64;
		double height = bar.getHeight() / steps;
		for (int i = 0; i < steps; i++) {
			g.setColor(new Color(key.palette().rgb(key.end() * i / (steps - 1))));
			// each step reaches under the next, so that no gaps shine through
			double reach = i == steps - 1 ? height : Math.min(2 * height, bar.getMaxY() - bar.getMinY());
			g.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - i * height - reach, bar.getWidth(), reach));
		}
		g.setColor(Color.BLACK);
		double right = resolution.sharp(bar.getMaxX(), line);
		g.draw(new Rectangle2D.Double(resolution.sharp(bar.getX(), line), bar.getY(),
				right - resolution.sharp(bar.getX(), line), bar.getHeight()));
		for (Ticks.Tick t : axis.ticks().major()) {
			double y = resolution.sharp(axis.scale().position(t.value()), line);
			g.draw(new Line2D.Double(right, y, right - 3 * tick, y));
		}
		paintRight(g, axis, right);
	}

	private static Color colour(Colour colour) {
		return new Color(colour.rgb());
	}
}
