/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.glovebox.charts.ChartView;
import org.glovebox.charts.LimitTrack;
import org.glovebox.charts.Picture;

/** Paints what is on a canvas: the picture, and over it what belongs to the pointer. Charts are black on white. */
final class CanvasPainter {

	private static final Color PAPER = new Color(255, 255, 255);
	private static final Color FRAME = new Color(0, 0, 0);
	private static final Color INK = new Color(0x22, 0x22, 0x22);
	private static final Color GREY = new Color(0x5f, 0x66, 0x6d);
	private static final Color ACCENT = new Color(0x00, 0x72, 0xb2);
	private static final int GAP = 12;
	private static final int PADDING = 5;
	private static final int RING = 4;
	private static final int SEE_THROUGH = 40;
	private static final int NEARLY_OPAQUE = 235;
	private static final int OPAQUE = 255;

	private final Canvas canvas;

	CanvasPainter(Canvas canvas) {
		this.canvas = canvas;
	}

	/**
	 * What the pointer says.
	 *
	 * @param left where, in pixels at 100 %
	 * @param top where, in pixels at 100 %
	 * @param text what to show
	 * @param colour 0xRRGGBB of the curve that a point belongs to; empty for a place without a point
	 */
	record Spot(double left, double top, String text, Optional<Integer> colour) {
	}

	void ground(GC gc, Rectangle client) {
		gc.setBackground(PAPER);
		gc.fillRectangle(client);
	}

	/** The picture; moved and stretched to where it belongs while a newer one is drawn. */
	void picture(GC gc, Image image, Picture picture, Optional<ChartView> view) {
		gc.drawImage(image, 0, 0);
		view.filter(v -> !v.window().equals(picture.window()) || !v.area().equals(picture.area()))
				.ifPresent(v -> stale(gc, image, picture, v));
	}

	private static void stale(GC gc, Image image, Picture picture, ChartView view) {
		Rectangle area = StalePlot.pixels(view.area());
		Rectangle drawn = StalePlot.pixels(picture.area());
		gc.setBackground(PAPER);
		gc.fillRectangle(drawn.x, drawn.y, drawn.width + 1, drawn.height + 1);
		gc.fillRectangle(area);
		StalePlot.place(picture, view).ifPresent(place -> {
			gc.setClipping(area);
			gc.drawImage(image, drawn.x + 1, drawn.y + 1, drawn.width - 2, drawn.height - 2, place.x, place.y,
					place.width, place.height);
			gc.setClipping((Rectangle) null);
		});
		gc.setForeground(FRAME);
		gc.drawRectangle(area);
	}

	void message(GC gc, Rectangle client, String text) {
		gc.setForeground(GREY);
		int flags = SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT;
		String wrapped = wrapped(gc, text, Math.min(client.width - 4 * GAP, 480));
		Point size = gc.textExtent(wrapped, flags);
		gc.drawText(wrapped, Math.max(GAP, (client.width - size.x) / 2), Math.max(GAP, (client.height - size.y) / 2),
				flags);
	}

	private static String wrapped(GC gc, String text, int width) {
		StringBuilder lines = new StringBuilder();
		for (String paragraph : text.split("\n")) {
			StringBuilder line = new StringBuilder();
			for (String word : paragraph.split(" ")) {
				if (!line.isEmpty() && gc.textExtent(line + " " + word).x > width) {
					lines.append(line).append('\n');
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
			}
			lines.append(line).append('\n');
		}
		return lines.toString().stripTrailing();
	}

	void rubberBand(GC gc, Rectangle band) {
		gc.setBackground(ACCENT);
		gc.setAlpha(SEE_THROUGH);
		gc.fillRectangle(band);
		gc.setAlpha(OPAQUE);
		gc.setForeground(ACCENT);
		gc.drawRectangle(band.x, band.y, band.width - 1, band.height - 1);
	}

	void spot(GC gc, Rectangle client, Spot spot) {
		int x = (int) Math.round(spot.left());
		int y = (int) Math.round(spot.top());
		gc.setAntialias(SWT.ON);
		spot.colour().ifPresent(rgb -> {
			gc.setBackground(new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
			gc.fillOval(x - RING, y - RING, 2 * RING + 1, 2 * RING + 1);
			gc.setForeground(PAPER);
			gc.drawOval(x - RING, y - RING, 2 * RING, 2 * RING);
			gc.setForeground(INK);
			gc.drawOval(x - RING - 1, y - RING - 1, 2 * RING + 2, 2 * RING + 2);
		});
		label(gc, client, spot, x, y);
	}

	private void label(GC gc, Rectangle client, Spot spot, int x, int y) {
		gc.setFont(canvas.getFont());
		Point size = gc.textExtent(spot.text(), SWT.DRAW_TRANSPARENT);
		int width = size.x + 2 * PADDING;
		int height = size.y + PADDING;
		int left = x + GAP + width <= client.width ? x + GAP : Math.max(0, x - GAP - width);
		int top = y - GAP - height >= 0 ? y - GAP - height : Math.min(client.height - height - 1, y + GAP);
		gc.setBackground(PAPER);
		gc.setAlpha(NEARLY_OPAQUE);
		gc.fillRectangle(left, top, width, height);
		gc.setAlpha(OPAQUE);
		gc.setForeground(spot.colour().isPresent() ? INK : GREY);
		if (spot.colour().isPresent()) {
			gc.drawRectangle(left, top, width, height);
		}
		gc.drawText(spot.text(), left + PADDING, top + PADDING / 2, SWT.DRAW_TRANSPARENT);
	}

	/**
	 * What a limit looks like.
	 *
	 * @param rising whether what is kept is to the right of it, or above it
	 * @param set whether it limits anything
	 * @param active whether the pointer is on it
	 */
	record LimitLook(boolean rising, boolean set, boolean active) {
	}

	/** A limit: what it leaves out is shaded, and a flag points at what it keeps. */
	void limit(GC gc, Rectangle area, LimitTrack.Place place, LimitLook look) {
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(look.active() ? 2 : 1);
		gc.setForeground(ACCENT);
		switch (place) {
		case LimitTrack.Place.Upright(double left) -> {
			int x = (int) Math.round(left);
			if (look.set()) {
				shade(gc, look.rising() ? new Rectangle(area.x, area.y, x - area.x, area.height)
						: new Rectangle(x, area.y, area.x + area.width - x, area.height));
				gc.drawLine(x, area.y, x, area.y + area.height);
			}
		}
		case LimitTrack.Place.Level(double top) -> {
			int y = (int) Math.round(top);
			if (look.set()) {
				shade(gc, look.rising() ? new Rectangle(area.x, y, area.width, area.y + area.height - y)
						: new Rectangle(area.x, area.y, area.width, y - area.y));
				gc.drawLine(area.x, y, area.x + area.width, y);
			}
		}
		case LimitTrack.Place.Spot spot -> {
			// the points that are left out are grey by themselves
		}
		}
		int[] corners = LimitFlag.of(area, place, look.rising()).corners();
		gc.setBackground(look.set() || look.active() ? ACCENT : PAPER);
		gc.fillPolygon(corners);
		gc.drawPolygon(corners);
		gc.setLineWidth(1);
	}

	private static void shade(GC gc, Rectangle leftOut) {
		gc.setBackground(GREY);
		gc.setAlpha(SEE_THROUGH);
		gc.fillRectangle(leftOut);
		gc.setAlpha(OPAQUE);
	}

	void focus(GC gc, Rectangle client) {
		gc.setForeground(ACCENT);
		gc.drawRectangle(client.x, client.y, client.width - 1, client.height - 1);
	}
}
