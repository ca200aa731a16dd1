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
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import org.glovebox.charts.StackSchematic.Texture;

/** Fills rectangles with a tint and a texture. Nothing is clipped, so that vector files stay small and simple. */
final class StackTexture {

	private static final double STEP = 5;
	private static final double DOT = 1.1;
	private static final double RING = 3;
	private static final float TINT = 0.28f;
	private static final float INK = 0.75f;
	private static final float LINE = 0.4f;

	private StackTexture() {
	}

	static void fill(Graphics2D g, Texture texture, Rectangle2D area) {
		Color full = new Color(texture.colour());
		g.setColor(onWhite(full, TINT));
		g.fill(area);
		g.setColor(onWhite(full, INK));
		g.setStroke(new BasicStroke(LINE));
		switch (texture) {
		case HATCHED -> diagonals(g, area, false);
		case CROSSED -> {
			diagonals(g, area, false);
			diagonals(g, area, true);
		}
		case LINED -> lines(g, area);
		case DOTTED -> spots(g, area, DOT, true);
		case RINGED -> spots(g, area, RING, false);
		case PLAIN -> {
			// the tint says it
		}
		}
	}

	private static Color onWhite(Color colour, float share) {
		return new Color(mix(colour.getRed(), share), mix(colour.getGreen(), share), mix(colour.getBlue(), share));
	}

	private static int mix(int part, float share) {
		return Math.round(part * share + 255 * (1 - share));
	}

	/** Lines at 45°, each cut where it leaves the rectangle. */
	private static void diagonals(Graphics2D g, Rectangle2D area, boolean falling) {
		double width = area.getWidth();
		double height = area.getHeight();
		for (double c = STEP; c < width + height; c += STEP) {
			double fromX = Math.max(0, c - height);
			double toX = Math.min(width, c);
			double fromY = c - fromX;
			double toY = c - toX;
			g.draw(new Line2D.Double(area.getX() + fromX, at(area, fromY, falling), area.getX() + toX,
					at(area, toY, falling)));
		}
	}

	private static double at(Rectangle2D area, double y, boolean fromBelow) {
		return fromBelow ? area.getMaxY() - y : area.getY() + y;
	}

	private static void lines(Graphics2D g, Rectangle2D area) {
		for (double y = area.getY() + STEP / 2; y < area.getMaxY(); y += STEP / 2) {
			g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
		}
	}

	private static void spots(Graphics2D g, Rectangle2D area, double size, boolean filled) {
		int row = 0;
		for (double y = area.getY() + STEP / 2; y + size / 2 <= area.getMaxY(); y += STEP, row++) {
			double start = row % 2 == 0 ? STEP / 2 : STEP;
			for (double x = area.getX() + start; x + size / 2 <= area.getMaxX(); x += STEP) {
				Ellipse2D spot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
				if (filled) {
					g.fill(spot);
				} else {
					g.draw(spot);
				}
			}
		}
	}
}
