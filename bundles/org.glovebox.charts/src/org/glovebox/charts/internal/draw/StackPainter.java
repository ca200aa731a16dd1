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

import org.glovebox.charts.StackSchematic;
import org.glovebox.charts.StackSchematic.Slab;
import org.glovebox.charts.internal.text.TextLine;

/** Draws the schematic of a stack; all lengths in points. */
public final class StackPainter {

	/** Text of the usual size of journals. */
	private static final double TEXT = 8;
	private static final double SMALL = 7;
	private static final double LINE = 10;
	private static final double MARGIN = 4;
	private static final double ARROW = 5;
	private static final double ARROW_SHAFT = 14;
	private static final double SCALE_WIDTH = 16;
	private static final double SCALE_GAP = 20;
	private static final double STACK_WIDTH = 84;
	private static final double LABEL_GAP = 12;
	private static final double HEIGHT_PER_LAYER = 34;
	private static final float OUTLINE = 0.75f;
	private static final float THIN = 0.4f;
	private static final float[] DASHES = { 3, 2 };
	private static final Color GREY = new Color(0x5f666d);

	private final StackSchematic stack;
	private final double stackHeight;
	private final double top;
	private final double left;

	/** Lays out a stack. */
	public StackPainter(StackSchematic stack) {
		this.stack = stack;
		stackHeight = HEIGHT_PER_LAYER * Math.max(2, stack.slabs().size());
		top = MARGIN + LINE + (stack.pressure().isEmpty() ? 0 : ARROW_SHAFT + 2);
		left = MARGIN + (stack.hasScale() ? SCALE_WIDTH + SCALE_GAP : LINE);
	}

	/** Width of the drawing. */
	public double width() {
		double labels = stack.slabs().stream().mapToDouble(s -> Math.max(TextLine.width(s.name(), TEXT),
				TextLine.width(s.facts(), SMALL))).max().orElse(0);
		double remarks = stack.remarks().stream().mapToDouble(r -> TextLine.width(r, SMALL)).max().orElse(0);
		return Math.max(left + STACK_WIDTH + LABEL_GAP + labels, MARGIN + remarks) + MARGIN;
	}

	/** Height of the drawing. */
	public double height() {
		return top + stackHeight + LINE + MARGIN + stack.remarks().size() * LINE + MARGIN;
	}

	/** Draws it. */
	public void paint(Graphics2D g) {
		double y = top;
		double scaled = top;
		for (Slab slab : stack.slabs()) {
			double height = slab.height() * stackHeight;
			double width = slab.width() * STACK_WIDTH;
			Rectangle2D area = new Rectangle2D.Double(left + (STACK_WIDTH - width) / 2, y, width, height);
			if (stack.hasScale() && slab.scaled() > 0) {
				scaled += toScale(g, slab, scaled, area);
			}
			fill(g, slab, area);
			outline(g, area, slab.certain());
			label(g, slab, area);
			y += height;
		}
		signs(g);
		if (!stack.pressure().isEmpty()) {
			arrow(g);
		}
		remarks(g);
	}

	private double toScale(Graphics2D g, Slab slab, double y, Rectangle2D magnified) {
		double height = slab.scaled() * stackHeight;
		Rectangle2D area = new Rectangle2D.Double(MARGIN, y, SCALE_WIDTH, height);
		fill(g, slab, area);
		outline(g, area, true);
		g.setColor(GREY);
		g.setStroke(new BasicStroke(THIN));
		g.draw(new Line2D.Double(area.getMaxX(), area.getY(), magnified.getX(), magnified.getY()));
		g.draw(new Line2D.Double(area.getMaxX(), area.getMaxY(), magnified.getX(), magnified.getMaxY()));
		return height;
	}

	private static void outline(Graphics2D g, Rectangle2D area, boolean certain) {
		g.setColor(Color.BLACK);
		g.setStroke(certain ? new BasicStroke(OUTLINE)
				: new BasicStroke(OUTLINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
		g.draw(area);
	}

	private static void fill(Graphics2D g, Slab slab, Rectangle2D area) {
		StackTexture.fill(g, slab.texture(), area);
	}

	private void label(Graphics2D g, Slab slab, Rectangle2D area) {
		double x = left + STACK_WIDTH + LABEL_GAP;
		boolean two = !slab.facts().isEmpty();
		double base = area.getCenterY() + (two ? -1.5 : TEXT / 3);
		g.setColor(GREY);
		g.setStroke(new BasicStroke(THIN));
		g.draw(new Line2D.Double(area.getMaxX() + 2, area.getCenterY(), x - 3, area.getCenterY()));
		g.setColor(Color.BLACK);
		TextLine.of(slab.name(), TEXT).draw(g, x, base, 0);
		if (two) {
			TextLine.of(slab.facts(), SMALL).draw(g, x, base + LINE, 0);
		}
	}

	private void signs(Graphics2D g) {
		g.setColor(Color.BLACK);
		TextLine.of(stack.topSign(), TEXT).draw(g, left, top - 3, 0);
		TextLine.of(stack.bottomSign(), TEXT).draw(g, left, top + stackHeight + LINE - 1, 0);
		if (stack.hasScale()) {
			g.setColor(GREY);
			TextLine.of("to scale", SMALL - 1).draw(g, MARGIN, top + stackHeight + LINE - 2, 0);
		}
	}

	private void arrow(Graphics2D g) {
		double x = left + STACK_WIDTH / 2;
		double tip = top - 3;
		g.setColor(Color.BLACK);
		TextLine.of(stack.pressure(), TEXT).draw(g, x, tip - ARROW_SHAFT - 2, 0.5);
		g.setStroke(new BasicStroke(OUTLINE));
		g.draw(new Line2D.Double(x, tip - ARROW_SHAFT, x, tip - ARROW));
		Path2D head = new Path2D.Double();
		head.moveTo(x - ARROW / 2, tip - ARROW);
		head.lineTo(x + ARROW / 2, tip - ARROW);
		head.lineTo(x, tip);
		head.closePath();
		g.fill(head);
	}

	private void remarks(Graphics2D g) {
		double y = top + stackHeight + LINE + MARGIN + SMALL;
		g.setColor(Color.BLACK);
		for (String line : stack.remarks()) {
			TextLine.of(line, SMALL).draw(g, MARGIN, y, 0);
			y += LINE;
		}
	}
}
